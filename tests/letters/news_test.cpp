// Two parents apart: who of them is told that something is new, by whom it concerns.
#include "commands/case_commands.hpp"
#include "outbound/mail/letter.hpp"
#include "storage/mail/going_out.hpp"
#include "storage/notices/waiting.hpp"
#include "tests/support/a_mailbox.hpp"

#include <gtest/gtest.h>
#include <set>

namespace ribbon {
namespace {

constexpr auto pages = "https://ribbon.northshire.example";
using People = std::set<std::string>;

class News : public OnBothEngines {
protected:
    /// Ada and Ben Radford are the parents of Maya; Cara Holt speaks for Ben.
    void SetUp() override
    {
        OnBothEngines::SetUp();
        if (IsSkipped()) return;
        box_ = std::make_unique<AMailbox>(place());
        person("ADA", "Ada", "Radford", "");
        person("BEN", "Ben", "Radford", "ben@family.example");
        person("CARA", "Cara", "Holt", "cara@advocates.example");
        append(detail_of(DetailKind::party_joined, today())
                   .set(DetailField::person, "BEN")
                   .set(DetailField::relation, "father")
                   .set(DetailField::responsibility, "yes"),
               a_case, officer);
        append(detail_of(DetailKind::party_joined, today())
                   .set(DetailField::person, "CARA")
                   .set(DetailField::relation, "advocate"),
               a_case, officer);
        append(detail_of(DetailKind::let_act, today()).set(DetailField::person, "CARA"), a_case,
               {"person:BEN", "parent"});
    }
    Day today() const { return box_->today; }
    storage::Archive& archive() { return box_->archive(); }

    void append(const Detail& detail, const StreamId& stream, const storage::Who& who)
    {
        const std::int64_t number = stream.kind == StreamKind::a_case
                                        ? archive().read_case(stream.key).number
                                        : archive().read(stream).number;
        const auto decided = decide(detail, stream, number, today());
        ASSERT_TRUE(decided) << decided.problems().front().sentence;
        archive().append({{*decided}, who, box_->clock});
    }
    void person(const std::string& key, const std::string& given, const std::string& family,
                const std::string& email)
    {
        const StreamId stream{StreamKind::person, key};
        append(detail_of(DetailKind::person_named, today())
                   .set(DetailField::given, given)
                   .set(DetailField::family, family),
               stream, officer);
        if (!email.empty())
            append(detail_of(DetailKind::email_recorded, today()).set(DetailField::email, email),
                   stream, officer);
    }
    /// Whom the council tells of an act of an officer: now, or when the half hour is over.
    People told_of(const Result<StreamProposal>& proposal)
    {
        EXPECT_TRUE(proposal) << proposal.problems().front().sentence;
        storage::Decided decided{.proposal = {*proposal},
                                 .who = officer,
                                 .recorded = box_->clock,
                                 .on = {archive().read_case("C1")}};
        storage::put_out(archive(), decided, box_->rules(), pages);
        const std::size_t before = box_->outgoing().size();
        const auto waiting = waited();
        archive().append(decided);
        People people;
        const auto rows = box_->outgoing();
        for (std::size_t i = before; i < rows.size(); ++i)
            people.insert(parse_mail_letter(rows[i].body)->person);
        for (const auto& [who, count] : waited())
            if (const auto then = waiting.find(who); then == waiting.end() || then->second < count)
                people.insert(who);
        return people;
    }
    People told_of(Kind kind, const std::string& evidence)
    {
        return told_of(decide(RecordFact{.kind = kind,
                                         .when = Days::on(today()),
                                         .says = {},
                                         .matter_name = {},
                                         .evidence = evidence},
                              archive().read_case("C1"), today()));
    }
    People told_of(const Detail& detail)
    {
        return told_of(decide(detail, a_case, archive().read_case("C1").number, today()));
    }

    const StreamId a_case{StreamKind::a_case, "C1"};
    const storage::Who officer{"officer-7", "officer"};

private:
    std::map<std::string, std::size_t> waited()
    {
        std::map<std::string, std::size_t> counts;
        archive().reading([&](storage::Connection& in) {
            for (const char* who : {"ADA", "BEN", "CARA"})
                counts[who] = storage::NoticesWaiting{in, "830"}.of(who).size();
        });
        return counts;
    }
    std::unique_ptr<AMailbox> box_;
};

RIBBON_ON_BOTH_ENGINES(News);

TEST_P(News, OfAStepAboutTheChildGoesToEverybodyWhoReadsTheCase)
{
    const People all{"ADA", "BEN", "CARA"};
    EXPECT_EQ(told_of(Kind::request_received, "a letter from the school"), all);
    EXPECT_EQ(told_of(Kind::assessment_refused, "the council's letter"), all);
}

TEST_P(News, OfWhatOneParentComplainedOfGoesToThatParentAndWhoeverActsForThem)
{
    EXPECT_EQ(told_of(Kind::complaint_received, "an email, from Ada Radford"), People{"ADA"});
    EXPECT_EQ(told_of(Kind::complaint_received, "a letter, from Ben Radford"),
              (People{"BEN", "CARA"}));
}

TEST_P(News, OfANoticeToShowEducationAtHomeGoesToWhoeverItWasServedOn)
{
    EXPECT_EQ(told_of(Kind::education_notice_served, "the notice, to Ben Radford"),
              (People{"BEN", "CARA"}));
    EXPECT_EQ(told_of(Kind::education_notice_served, "the notice"), People{})
        << "of whom nobody knows whose it is, nobody's page shows it";
}

TEST_P(News, OfAPromiseGoesToWhoeverItWasMadeTo)
{
    const auto promise = [&](const char* who) {
        return told_of(detail_of(DetailKind::promise_made, today())
                           .set(DetailField::words, "I will ring on Tuesday")
                           .set(DetailField::person, who));
    };
    EXPECT_EQ(promise("ADA"), People{"ADA"});
    const std::int64_t made = archive().read_case("C1").details.back().number;
    EXPECT_EQ(told_of(detail_of(DetailKind::promise_kept, today())
                          .set(DetailField::entry, std::to_string(made))),
              People{"ADA"});
    EXPECT_EQ(promise(""), (People{"ADA", "BEN", "CARA"})) << "made to all of them";
}

TEST_P(News, OfANewSchoolDoesNotGoToWhomAnAddressIsHiddenFrom)
{
    const Detail placed =
        detail_of(DetailKind::placement_began, today()).set(DetailField::name, "Hill School");
    EXPECT_EQ(told_of(placed), (People{"ADA", "BEN", "CARA"}));
    append(detail_of(DetailKind::address_recorded, today())
               .set(DetailField::address, "1 Quiet Lane")
               .set(DetailField::sealed, "yes"),
           {StreamKind::person, "ADA"}, officer);
    EXPECT_EQ(told_of(placed), People{"ADA"});
}

} // namespace
} // namespace ribbon
