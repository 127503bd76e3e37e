// A family that is new to the council writes an email, and an officer opens a case from it.
#include "tests/mail/new_child.hpp"

#include "commands/asks.hpp"
#include "commands/identity.hpp"
#include "duties/timeline.hpp"
#include "outbound/mail/letter.hpp"

namespace ribbon {
namespace {

using enum DetailField;
using storage::FiledIn;
using storage::MailState;

const char* const asks = new_family_asks;

std::vector<MailLetter> letters_of(AMailbox& box)
{
    std::vector<MailLetter> all;
    for (const auto& row : box.outgoing()) all.push_back(*parse_mail_letter(row.body));
    return all;
}

RIBBON_ON_BOTH_ENGINES(NewToUs);

TEST_P(NewToUs, TheCaseBeginsOnTheDayTheMailCameAndSoDoesItsClock)
{
    writes("Karen Hartshorn <karen@mail.example>", asks);
    ASSERT_EQ(box().mails().back().state, MailState::to_file);
    const auto filed = opens(opening("M1"));
    ASSERT_TRUE(filed) << filed.problems().front().sentence;
    EXPECT_EQ(box().mails().back().state, MailState::filed);
    EXPECT_EQ(box().mails().back().filed, std::vector<FiledIn>{*filed});
    CaseHistory history = box().archive().read_case("C9");
    EXPECT_EQ(history.details.front().kind, DetailKind::case_opened);
    EXPECT_EQ(history.details.front().when, Days::on(came));
    EXPECT_GT(open_check_of(history, "WRITER-C9"), 0);
    std::int64_t message = 0, ask = 0, documents = 0;
    for (const Detail& one : history.details) {
        if (one.kind == DetailKind::message_filed) {
            message = one.number;
            EXPECT_EQ(one[person], "WRITER-C9");
            EXPECT_EQ(one.when, Days::on(came));
        }
        if (one.kind == DetailKind::ask_seen && one[code] == "assessment") ask = one.number;
        documents += one.kind == DetailKind::document_added;
    }
    EXPECT_EQ(message, filed->entry);
    EXPECT_EQ(documents, 1) << "the mail as it came";
    ASSERT_GT(ask, 0);
    expect_as_rebuilt();
    // An officer says that it does ask, a week after it came.
    const auto yes = decide(DecideAsk{.ask = ask,
                                      .yes = true,
                                      .day = week_later,
                                      .officer = "officer-7",
                                      .says = {.from = Party::parent}},
                            history, week_later);
    ASSERT_TRUE(yes) << yes.problems().front().sentence;
    history = with(std::move(history), *yes);
    const auto duties = timeline(history.facts, box().archive().books().law,
                                 box().archive().books().calendar, week_later);
    std::optional<Day> due;
    for (const Duty& duty : duties.duties)
        if (duty.under->id == "ehc.decide-whether-to-assess") due = duty.legal.first;
    // Six weeks after Monday 2 March 2026, not after the 9th: SEND Regulations 2014, reg 5(1).
    EXPECT_EQ(due, (Day{std::chrono::year{2026} / 4 / 13}));
}

TEST_P(NewToUs, WhoeverWroteIsToldAndNobodyElse)
{
    writes("Karen Hartshorn <karen@mail.example>", asks,
           "Cc: father@other.example, office@hill.example\r\nMessage-ID: <1@mail.example>\r\n");
    ASSERT_TRUE(opens(opening("M1")));
    const auto all = letters_of(box());
    ASSERT_EQ(all.size(), 2U) << "that it came, and then who has it";
    for (const MailLetter& one : all) EXPECT_EQ(one.to, "karen@mail.example");
    EXPECT_EQ(all[1].a_case, "C9");
    EXPECT_EQ(all[1].person, "WRITER-C9");
    EXPECT_EQ(all[1].in_reply_to, "1@mail.example");
    EXPECT_TRUE(all[1].with_receipt);
    EXPECT_NE(all[1].text.find("the law gives us until Monday 13 April 2026"), std::string::npos)
        << all[1].text;
}

TEST_P(NewToUs, WhatTheyWriteNextFilesItself)
{
    writes("Karen Hartshorn <karen@mail.example>", asks);
    ASSERT_TRUE(opens(opening("M1")));
    writes("Karen Hartshorn <karen@mail.example>", "Are you there?");
    EXPECT_EQ(box().mails().back().state, MailState::filed);
    EXPECT_EQ(box().messages("C9", "Are you there?"), 1);
}

TEST_P(NewToUs, OfSomebodyWithNoPartNothingGoesOutAndNoFamilyReadsIt)
{
    writes("nan@mail.example", asks);
    auto command = opening("M1");
    command.child.part = no_part;
    ASSERT_TRUE(opens(command));
    EXPECT_EQ(letters_of(box()).size(), 1U) << "only that it came";
    EXPECT_EQ(number_of_person("WRITER-C9"), 0);
    EXPECT_EQ(box().messages("C9", "Leo"), 1);
    for (const Detail& one : box().archive().read_case("C9").details)
        if (one.kind == DetailKind::message_filed) {
            EXPECT_EQ(one[person], "");
        }
}

TEST_P(NewToUs, SomebodyWeKnowIsNoSecondPerson)
{
    writes("The office <office@hill.example>", "We ask you to assess Leo Hartshorn.");
    auto command = opening("M1");
    command.child.part = "school";
    command.child.known = "SCH";
    ASSERT_TRUE(opens(command));
    EXPECT_EQ(number_of_person("WRITER-C9"), 0);
    const auto all = letters_of(box());
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].to, "office@hill.example");
    EXPECT_EQ(all[0].person, "SCH");
}

TEST_P(NewToUs, AnAddressThatMayBeAnothersIsNotKept)
{
    const auto kept = [&](const MailFound& found) {
        std::string address;
        box().archive().reading([&](storage::Connection& in) {
            address = storage::address_to_keep(in, "830", found, box().rules());
        });
        return address;
    };
    MailFound found;
    found.from = "karen@mail.example";
    EXPECT_EQ(kept(found), "karen@mail.example");
    found.dmarc = "fail";
    EXPECT_EQ(kept(found), "");
    found.dmarc = "pass";
    found.from_ambiguous = true;
    EXPECT_EQ(kept(found), "");
    found.from_ambiguous = false;
    found.from = "duty.officer@ribbon.example"; // who sent on what a mother wrote
    EXPECT_EQ(kept(found), "");
    found.from = "no address";
    EXPECT_EQ(kept(found), "");
    // Where somebody else sent it on, whoever wrote is not told at their address.
    writes("colleague@council.example", asks);
    auto command = opening("M1");
    command.child.reach = false;
    ASSERT_TRUE(opens(command));
    EXPECT_EQ(letters_of(box()).size(), 1U) << "only that it came";
    EXPECT_EQ(number_of_person("WRITER-C9"), 1) << "a name and no address";
}

TEST_P(NewToUs, AChildWhoMayBeTheSameIsLookedAtFirst)
{
    writes("Karen Hartshorn <karen@mail.example>", asks);
    auto command = opening("M1");
    command.child.child = {"Maya", "Radford"};
    const auto refused = opens(command);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.problems().front().field, "others");
    EXPECT_EQ(box().mails().back().state, MailState::to_file);
    EXPECT_EQ(number_of_person("CHILD-C9"), 0) << "nothing of it is recorded";
    command.child.others = {"C1"};
    EXPECT_TRUE(opens(command));
}

TEST_P(NewToUs, TheSameAreFoundByNameByBirthdayAndByTheirFamilysAddress)
{
    const auto found = [&](const PersonName& name, std::optional<Day> born,
                           const std::string& address) {
        std::string all;
        box().archive().reading([&](storage::Connection& in) {
            NewChild child;
            child.child = name;
            child.born = born;
            for (const auto& one : storage::perhaps_the_same(in, "830", child, address))
                all += one.a_case + " ";
        });
        return all;
    };
    const Day hers{std::chrono::year{2015} / 6 / 1};
    EXPECT_EQ(found({"maya", "RADFORD"}, {}, ""), "C1 ");
    EXPECT_EQ(found({"May", "Radford"}, {}, ""), "");
    EXPECT_EQ(found({"May", "Radford"}, hers, ""), "C1 ") << "a short name";
    EXPECT_EQ(found({"May", "Radford"}, hers + days{1}, ""), "");
    EXPECT_EQ(found({"Leo", "Hartshorn"}, {}, "Ada@family.example"), "C1 C2 ");
    EXPECT_EQ(found({"Leo", "Hartshorn"}, {}, "office@hill.example"), "") << "a school has many";
}

TEST_P(NewToUs, WhatIsFiledOrCameTwiceOpensNothing)
{
    const std::string fields = "Message-ID: <1@mail.example>\r\n";
    writes("Karen Hartshorn <karen@mail.example>", asks, fields);
    ASSERT_TRUE(opens(opening("M1")));
    const auto twice = opens(opening("M1", "C8"));
    ASSERT_FALSE(twice);
    EXPECT_EQ(twice.problems().front().sentence, "This mail is filed already");
    EXPECT_FALSE(opens(opening("M7", "C8")));
    EXPECT_EQ(box().archive().read_case("C8").number, 0);
}

TEST_P(NewToUs, WhatWasPutAsideOrCouldNotBeReadOpensACaseToo)
{
    writes("Karen Hartshorn <karen@mail.example>", asks);
    box().archive().writing([&](storage::Connection& in) {
        storage::Mails(in, "830").set_aside("M1", MailState::to_file, "A mistake");
        storage::Mails mails{in, "830"};
        mails.take({.id = "RAW",
                    .received = morning(came),
                    .raw = std::string(64, 'b'),
                    .bytes = 100,
                    .via = "lmtp",
                    .envelope_from = "x@mail.example",
                    .envelope_to = {"send@ribbon.example"}});
        mails.to_person("RAW", MailState::taken, "It could not be read");
    });
    EXPECT_TRUE(opens(opening("M1")));
    auto unread = opening("RAW", "C8");
    unread.child.child = {"Tom", "Ashe"};
    ASSERT_TRUE(opens(unread));
    EXPECT_EQ(box().messages("C8", "could not be read"), 1);
    EXPECT_EQ(number_of_person("WRITER-C8"), 1) << "a name, and no address that could be read";
}

} // namespace
} // namespace ribbon
