// Whom of a family each kind of fact is told, and that what is told rests on nothing that is not.
#include "views/parts/told.hpp"

#include "tests/support/given.hpp"
#include "views/parts/concerns.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace ribbon {
namespace {

/// What a person of the law said: these are one person's own affair, whoever else is a parent.
const std::set<std::string_view> own_affairs = {"complaint_received",
                                                "complaint_acknowledged",
                                                "complaint_extended",
                                                "complaint_answered",
                                                "complaint_escalated",
                                                "escalation_acknowledged",
                                                "escalation_extended",
                                                "final_answer_sent",
                                                "complaint_withdrawn",
                                                "complainant_aware",
                                                "ombudsman_asked",
                                                "representations_received",
                                                "representations_extended",
                                                "representations_resolved",
                                                "investigation_asked",
                                                "investigation_extended",
                                                "investigation_answered",
                                                "panel_asked",
                                                "panel_met",
                                                "panel_reported",
                                                "panel_answered",
                                                "nhs_complaint_received",
                                                "nhs_complaint_acknowledged",
                                                "nhs_complaint_answered",
                                                "mp_letter_received",
                                                "access_requested",
                                                "access_clarification_asked",
                                                "access_clarified",
                                                "access_extended",
                                                "access_answered",
                                                "data_complaint_received",
                                                "data_complaint_acknowledged",
                                                "foi_received",
                                                "foi_clarification_asked",
                                                "foi_clarified",
                                                "foi_extended",
                                                "foi_answered",
                                                "notice_proposed",
                                                "notice_issued",
                                                "notice_received",
                                                "penalty_considered",
                                                "penalty_paid",
                                                "notice_unpaid",
                                                "notice_found_wrong",
                                                "notice_withdrawn",
                                                "prosecution_started",
                                                "education_notice_served",
                                                "education_notice_answered",
                                                "attendance_order_served",
                                                "budget_requested",
                                                "budget_decided",
                                                "direct_payments_started",
                                                "direct_payments_reviewed",
                                                "direct_payments_stopped",
                                                "direct_payments_to_change",
                                                "change_notice_given",
                                                "discrimination",
                                                "claim_lodged",
                                                "decision_challenged",
                                                "document_posted",
                                                "agreement_appealable",
                                                "agreement_other",
                                                "agreement_kept",
                                                "section_i_only",
                                                "adviser_contacted",
                                                "mediation_declined",
                                                "health_issues_told",
                                                "health_body_told",
                                                "mediation_wanted",
                                                "health_mediation_wanted",
                                                "session_fixed",
                                                "session_notified",
                                                "shorter_notice_accepted",
                                                "mediation_impossible",
                                                "mediation_held",
                                                "certificate_issued"};

/// The first kind of matter that a kind of fact may stand in.
MatterKind some_matter(const KindEntry& kind)
{
    if (kind.opens != MatterKind::none) return kind.opens;
    for (std::size_t i = 0; i < matter_kind_count; ++i)
        if (kind.matters & in(static_cast<MatterKind>(i))) return static_cast<MatterKind>(i);
    return MatterKind::none;
}

TEST(Concerns, DecidesEveryKindOfFact)
{
    std::size_t found = 0;
    for (const KindEntry& kind : all_kinds()) {
        const Concerns whom = concerns(kind.kind, some_matter(kind));
        const bool own = own_affairs.contains(kind.name);
        found += own ? 1 : 0;
        if (kind.kind == Kind::message_received || kind.kind == Kind::message_answered)
            EXPECT_EQ(whom, Concerns::writer) << kind.name;
        else
            EXPECT_EQ(whom, own ? Concerns::one_party : Concerns::everybody) << kind.name;
    }
    EXPECT_EQ(found, own_affairs.size()) << "a name above is no kind of fact";
}

/// A case of two parents, with facts that each of them is behind.
CaseHistory apart()
{
    CaseHistory history;
    history.key = "C1";
    history.facts = given("2025-03-03 request received from parent\n"
                          "2025-03-10 complaint received from parent\n"
                          "2025-03-12 complaint acknowledged\n"
                          "2025-03-17 complaint received from parent\n"
                          "2025-03-20 draft plan served");
    std::int64_t number = 0;
    const auto add = [&](Detail one) {
        one.number = ++number;
        history.details.push_back(std::move(one));
    };
    add(detail_of(DetailKind::case_opened, day("2025-03-03")).set(DetailField::person, "child"));
    for (const char* who : {"mother", "father"})
        add(detail_of(DetailKind::party_joined, day("2025-03-03"))
                .set(DetailField::person, who)
                .set(DetailField::relation, who));
    for (Fact& one : history.facts.facts) {
        history.entry_of.push_back(++number);
        if (one.kind == Kind::complaint_received)
            one.by = one.when.first == day("2025-03-10") ? "person:mother" : "person:father";
    }
    history.number = number;
    return history;
}

std::set<Kind> kinds_of(const CaseHistory& history)
{
    std::set<Kind> kinds;
    for (const Fact* one : standing(history.facts)) kinds.insert(one->kind);
    return kinds;
}

TEST(Told, GivesTheStepsToBothAndAComplaintToWhoeverMadeIt)
{
    const CaseHistory whole = apart();
    const Day today = day("2025-04-30");
    const CaseHistory hers = told_to(whole, "mother", today), his = told_to(whole, "father", today);
    EXPECT_EQ(kinds_of(hers), (std::set{Kind::request_received, Kind::complaint_received,
                                        Kind::complaint_acknowledged, Kind::draft_plan_served}));
    // His was acknowledged by nobody: the acknowledgement is of hers, and he is not told of it.
    EXPECT_EQ(kinds_of(his), (std::set{Kind::request_received, Kind::complaint_received,
                                       Kind::draft_plan_served}));
    EXPECT_EQ(his.facts.facts.size(), whole.facts.facts.size()) << "no number moves";
    const auto clocks = [&](const CaseHistory& told) {
        std::set<Day> from;
        for (const Duty& duty : told_to(timeline_on(today, whole.facts), told).duties)
            if (std::string_view{duty.under->id}.starts_with("comp.stage1"))
                from.insert(whole.facts.fact(duty.started_by)->when.first);
        return from;
    };
    EXPECT_EQ(clocks(hers), std::set{day("2025-03-10")});
    EXPECT_EQ(clocks(his), std::set{day("2025-03-17")});
}

TEST(Told, KeepsWhatNobodyKnowsWhoseItIsFromTwoAndGivesItToOne)
{
    CaseHistory whole = apart();
    for (Fact& one : whole.facts.facts) one.by = "officer-7";
    const Day today = day("2025-04-30");
    EXPECT_FALSE(kinds_of(told_to(whole, "mother", today)).contains(Kind::complaint_received));
    EXPECT_FALSE(kinds_of(told_to(whole, "child", today)).contains(Kind::complaint_received));
    // Where there never was another parent, it can be nobody else's.
    std::erase_if(whole.details,
                  [](const Detail& one) { return one[DetailField::person] == "father"; });
    EXPECT_TRUE(kinds_of(told_to(whole, "mother", today)).contains(Kind::complaint_received));
}

TEST(Told, ASecondParentTakesNothingBackThatTheFirstWasTold)
{
    CaseHistory whole = apart();
    for (Fact& one : whole.facts.facts) one.by = "officer-7";
    const Day today = day("2025-04-30");
    // The father joins after the complaint of the 10th, and before that of the 17th.
    const auto father =
        std::find_if(whole.details.begin(), whole.details.end(),
                     [](const Detail& one) { return one[DetailField::person] == "father"; });
    father->number = 6;
    whole.entry_of = {3, 4, 5, 7, 8};
    const CaseHistory hers = told_to(whole, "mother", today), his = told_to(whole, "father", today);
    EXPECT_TRUE(is_told(hers, 4) && is_told(hers, 5)) << "the complaint, and that it was received";
    EXPECT_FALSE(is_told(his, 4) || is_told(his, 5));
    EXPECT_FALSE(is_told(hers, 7) || is_told(his, 7)) << "nobody knows whose the second one is";
    // Unless something in that matter says that it was somebody else's.
    whole.facts.facts[2].by = "person:father";
    EXPECT_FALSE(is_told(told_to(whole, "mother", today), 4));
}

TEST(Told, TakesWhomTheEvidenceNamesForTheOneItIsOf)
{
    CaseHistory whole = apart();
    const Names names = {{"mother", "Ruth Marsh"}, {"father", "Daniel Marsh"}};
    for (Fact& one : whole.facts.facts) one.by = "officer-7";
    const auto complains = [&](const std::string& evidence, const char* who) {
        whole.facts.facts[1].evidence = evidence;
        const CaseHistory told = told_to(whole, who, day("2025-04-30"), Whereabouts::told, names);
        return is_told(told, whole.entry_of[1]);
    };
    EXPECT_TRUE(complains("an email, from Ruth Marsh", "mother"));
    EXPECT_FALSE(complains("an email, from Ruth Marsh", "father"));
    // Of two names neither is meant, and a family name alone is nobody's.
    EXPECT_FALSE(complains("Ruth Marsh about Daniel Marsh", "mother"));
    EXPECT_FALSE(complains("an email from Marsh", "mother"));
}

TEST(Told, HidesTheWrongFactWithTheOneThatPutItRight)
{
    CaseHistory whole = apart();
    Fact right = whole.facts.facts[4]; // the draft plan was served on another day
    right.id = 6;
    right.corrects = 5;
    whole.facts.facts.push_back(right);
    whole.entry_of.push_back(++whole.number);
    whole.details.push_back(detail_of(DetailKind::entry_sealed, day("2025-04-01"))
                                .set(DetailField::entry, std::to_string(whole.number))
                                .set(DetailField::reason, "harm"));
    whole.details.back().number = ++whole.number;
    const Day today = day("2025-04-30");
    // Were only the sealed one left out, the one it corrects would stand again.
    EXPECT_FALSE(kinds_of(without_sealed(whole, today)).contains(Kind::draft_plan_served));
    EXPECT_FALSE(kinds_of(told_to(whole, "mother", today)).contains(Kind::draft_plan_served));
    EXPECT_TRUE(is_told(without_sealed(whole, today), whole.entry_of[0]));
    EXPECT_FALSE(is_told(without_sealed(whole, today), whole.entry_of[4]));
}

/// A mail as it is filed: its message or note, and after it the mail as it came.
std::int64_t add_mail(CaseHistory& history, const std::string& key, const std::string& who,
                      DetailKind kind = DetailKind::message_filed, const char* way = "in")
{
    Detail message = detail_of(kind, day("2025-04-01")).set(DetailField::words, "I live elsewhere");
    if (kind == DetailKind::message_filed)
        message.set(DetailField::direction, way).set(DetailField::person, who);
    Detail file = detail_of(DetailKind::document_added, day("2025-04-01"))
                      .set(DetailField::attachment, key)
                      .set(DetailField::name, "the mail as it came.eml")
                      .set(DetailField::person, who);
    message.number = ++history.number;
    file.number = ++history.number;
    message.evidence = file.evidence = "mail " + key;
    history.details.push_back(std::move(message));
    history.details.push_back(std::move(file));
    return history.number - 1;
}

TEST(Told, GivesTheFilesOfAMailToWhoeverIsToldItsMessageAndToNobodyElse)
{
    CaseHistory whole = apart();
    const std::int64_t hers = add_mail(whole, "M1", "mother"), nobodys = add_mail(whole, "M2", ""),
                       machines = add_mail(whole, "M3", "", DetailKind::note_made),
                       ours = add_mail(whole, "M4", "", DetailKind::message_filed, "out");
    for (const char* who : {"mother", "father", "child"}) {
        const CaseHistory told = told_to(whole, who, day("2025-04-30"));
        for (const std::int64_t one : {hers, nobodys, machines, ours})
            for (const std::int64_t entry : {one, one + 1})
                EXPECT_EQ(is_told(told, entry), one == hers && who == std::string_view{"mother"});
    }
}

TEST(Told, AnOldLetterToNobodyKnownIsNoAnswerToTheLastOldMail)
{
    CaseHistory whole = apart();
    const std::int64_t ours = add_mail(whole, "M1", "", DetailKind::message_filed, "out");
    add_mail(whole, "M2", "mother");
    EXPECT_FALSE(is_told(told_to(whole, "mother", day("2025-04-30")), ours));
}

TEST(Told, AMailWhoseMessageIsSealedIsSealedToo)
{
    CaseHistory whole = apart();
    const std::int64_t hers = add_mail(whole, "M1", "mother");
    EXPECT_TRUE(is_told(without_sealed(whole, day("2025-04-30")), hers + 1));
    whole.details.push_back(detail_of(DetailKind::entry_sealed, day("2025-04-01"))
                                .set(DetailField::entry, std::to_string(hers))
                                .set(DetailField::reason, "harm"));
    whole.details.back().number = ++whole.number;
    EXPECT_FALSE(is_told(without_sealed(whole, day("2025-04-30")), hers + 1));
    EXPECT_FALSE(is_told(told_to(whole, "mother", day("2025-04-30")), hers + 1));
}

} // namespace
} // namespace ribbon
