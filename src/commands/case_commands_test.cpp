#include "commands/case_commands.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

const Day monday{std::chrono::year{2025} / 3 / 3};

/// A case opened on the Monday, of a child of nine.
CaseHistory opened()
{
    const auto proposal = decide(OpenCase{.a_case = "C1",
                                          .person = "P1",
                                          .name = "Maya Radford",
                                          .opened = monday,
                                          .born = Days::on(Day{std::chrono::year{2015} / 6 / 1}),
                                          .evidence = {}},
                                 CaseHistory{}, monday);
    EXPECT_TRUE(proposal);
    return with(CaseHistory{}, *proposal);
}

CaseHistory recorded(CaseHistory history, RecordFact command)
{
    const auto proposal = decide(command, history, command.when.last);
    EXPECT_TRUE(proposal) << (proposal ? "" : proposal.problems().front().sentence);
    return proposal ? with(std::move(history), *proposal) : history;
}

std::string problems_of(const Result<StreamProposal>& result)
{
    std::string text;
    if (result) return "none";
    for (const Problem& one : result.problems()) text += one.field + ": " + one.sentence + "\n";
    return text;
}

TEST(OpenCase, OpensACaseWithABirthday)
{
    const CaseHistory history = opened();
    EXPECT_EQ(history.number, 2);
    EXPECT_EQ(history.facts.title, "Maya Radford");
    ASSERT_EQ(history.facts.facts.size(), 1U);
    EXPECT_EQ(history.facts.facts[0].kind, Kind::born);
    EXPECT_TRUE(ribbon::problems_of(history.facts).empty());
}

TEST(OpenCase, TellsEverythingWrongAtOnce)
{
    const auto result = decide(OpenCase{.a_case = "C1",
                                        .person = "P 1",
                                        .name = "",
                                        .opened = monday + days{1},
                                        .born = Days::on(Day{std::chrono::year{1990} / 1 / 1}),
                                        .evidence = {}},
                               opened(), monday);
    const std::string text = problems_of(result);
    for (const char* words : {"There is a case with this key already", "Give the name of the child",
                              "It can not be recorded before it happens", "is over 25",
                              "\"P 1\" is not a key of the record"})
        EXPECT_NE(text.find(words), std::string::npos) << words << "\n" << text;
}

TEST(RecordFact, GoesIntoTheMatterThereIsAndOpensOneWhereThereIsNone)
{
    CaseHistory history = opened();
    history = recorded(std::move(history), {.kind = Kind::request_received,
                                            .when = Days::on(monday),
                                            .says = {.from = Party::parent}});
    ASSERT_EQ(history.facts.matters.size(), 2U);
    EXPECT_EQ(history.facts.matters[1].name, "request");
    history = recorded(std::move(history),
                       {.kind = Kind::assessment_refused, .when = Days::on(monday + days{40})});
    EXPECT_EQ(history.facts.facts.back().matter, 2);
    // A second request is a new matter, for the first has its receipt.
    history = recorded(std::move(history), {.kind = Kind::request_received,
                                            .when = Days::on(monday + days{41}),
                                            .says = {.from = Party::parent}});
    EXPECT_EQ(history.facts.matters.back().name, "request 2");
    // Now a draft could belong to either.
    const auto draft =
        decide(RecordFact{.kind = Kind::draft_plan_served, .when = Days::on(monday + days{60})},
               history, monday + days{60});
    EXPECT_NE(problems_of(draft).find("Say which matter"), std::string::npos);
}

TEST(RecordFact, RefusesWhatHasNoMatterWhatIsToComeAndWhatIsIncomplete)
{
    const CaseHistory history = opened();
    EXPECT_NE(
        problems_of(decide(RecordFact{.kind = Kind::final_plan_sent, .when = Days::on(monday)},
                           history, monday))
            .find("record what opens it first"),
        std::string::npos);
    EXPECT_NE(problems_of(decide(RecordFact{.kind = Kind::request_received,
                                            .when = Days::on(monday + days{1}),
                                            .says = {.from = Party::parent}},
                                 history, monday))
                  .find("before it happens"),
              std::string::npos);
    EXPECT_NE(problems_of(decide(RecordFact{.kind = Kind::hearing_set, .when = Days::on(monday)},
                                 history, monday))
                  .find("\"hearing set\" needs \"on ...\""),
              std::string::npos);
    EXPECT_NE(problems_of(decide(RecordFact{.kind = Kind::request_received,
                                            .when = Days::on(monday),
                                            .corrects = 9},
                                 history, monday))
                  .find("There is no fact 9"),
              std::string::npos);
}

TEST(RecordFact, CorrectsAFactInItsOwnMatter)
{
    CaseHistory history = recorded(opened(), {.kind = Kind::request_received,
                                              .when = Days::on(monday),
                                              .says = {.from = Party::parent}});
    const FactId wrong = history.facts.facts.back().id;
    history = recorded(std::move(history), {.kind = Kind::request_received,
                                            .when = Days::on(monday - days{7}),
                                            .says = {.from = Party::parent},
                                            .corrects = wrong});
    EXPECT_EQ(history.facts.facts.back().matter, 2);
    const auto stands = standing(history.facts);
    ASSERT_EQ(stands.size(), 2U);
    EXPECT_EQ(stands.back()->when, Days::on(monday - days{7}));
}

TEST(RecordFact, IsWithdrawnAndPutRightOnlyOnce)
{
    CaseHistory history = recorded(opened(), {.kind = Kind::request_received,
                                              .when = Days::on(monday),
                                              .says = {.from = Party::parent}});
    const FactId wrong = history.facts.facts.back().id;
    history = recorded(std::move(history), {.when = Days::on(monday),
                                            .evidence = "It was another child's letter",
                                            .corrects = wrong,
                                            .struck = true});
    const Fact& gone = history.facts.facts.back();
    EXPECT_TRUE(gone.struck);
    EXPECT_EQ(gone.kind, Kind::none);
    EXPECT_EQ(gone.matter, 2);
    EXPECT_EQ(standing(history.facts).size(), 1U); // the birth alone
    EXPECT_EQ(replaced_by(history.facts, wrong), gone.id);
    // The second to put the same fact right is told of the first; so is who withdraws a withdrawal.
    EXPECT_NE(problems_of(decide(RecordFact{.kind = Kind::request_received,
                                            .when = Days::on(monday),
                                            .corrects = wrong},
                                 history, monday))
                  .find("put right already, by fact 3"),
              std::string::npos);
    EXPECT_NE(problems_of(decide(RecordFact{.when = Days::on(monday), .corrects = gone.id}, history,
                                 monday)),
              "none");
    EXPECT_NE(
        problems_of(decide(RecordFact{.when = Days::on(monday), .struck = true}, history, monday))
            .find("Say which fact is withdrawn"),
        std::string::npos);
}

TEST(RecordFact, SaysWhereAFactGoesUnasked)
{
    CaseHistory history = opened();
    EXPECT_EQ(matter_unasked(history.facts, Kind::request_received), 0);
    EXPECT_EQ(matter_unasked(history.facts, Kind::final_plan_sent), std::nullopt);
    for (int n = 0; n < 2; ++n)
        history = recorded(std::move(history), {.kind = Kind::request_received,
                                                .when = Days::on(monday),
                                                .says = {.from = Party::parent},
                                                .new_matter = true});
    EXPECT_EQ(matter_unasked(history.facts, Kind::final_plan_sent), std::nullopt);
    EXPECT_EQ(matter_unasked(history.facts, Kind::born), 1);
}

TEST(FileMessage, StartsAnAnswerClockAndOnlyAnAnswerEndsIt)
{
    const auto came = decide(FileMessage{.day = monday,
                                         .from = Party::parent,
                                         .channel = "email",
                                         .subject = "Maya's plan",
                                         .words = "When will it come?"},
                             opened(), monday);
    ASSERT_TRUE(came);
    CaseHistory history = with(opened(), *came);
    EXPECT_EQ(history.facts.facts.back().kind, Kind::message_received);
    EXPECT_EQ(history.details.back()[DetailField::matter], "2");

    // A letter that answers nothing stops nothing.
    const auto letter = decide(FileMessage{.day = monday + days{1},
                                           .incoming = false,
                                           .channel = "letter",
                                           .subject = "Thank you for your message"},
                               history, monday + days{1});
    ASSERT_TRUE(letter);
    EXPECT_EQ(with(history, *letter).facts.facts.back().kind, Kind::message_received);

    const auto answer = decide(FileMessage{.day = monday + days{2},
                                           .incoming = false,
                                           .channel = "email",
                                           .words = "On Friday.",
                                           .answers = {2}},
                               history, monday + days{2});
    ASSERT_TRUE(answer);
    EXPECT_EQ(with(history, *answer).facts.facts.back().kind, Kind::message_answered);
    EXPECT_FALSE(decide(FileMessage{.day = monday, .channel = "email"}, history, monday));
}

TEST(HandOver, PassesTheCaseWithANote)
{
    const HandOver first{.day = monday, .officer = "rashid", .name = "A. Rashid", .team = "North"};
    const auto named = decide(first, opened(), monday);
    ASSERT_TRUE(named);
    EXPECT_EQ(named->adds.size(), 1U);
    const CaseHistory held = with(opened(), *named);
    EXPECT_NE(problems_of(decide(first, held, monday)).find("holds this case already"),
              std::string::npos);
    const auto passed = decide(HandOver{.day = monday + days{30},
                                        .officer = "bennett",
                                        .name = "J. Bennett",
                                        .team = "South",
                                        .note = "The mother was promised a call on Friday.",
                                        .reason = "left the council"},
                               held, monday + days{30});
    ASSERT_TRUE(passed);
    ASSERT_EQ(passed->adds.size(), 3U);
    EXPECT_EQ(std::get<Detail>(passed->adds[0]).kind, DetailKind::officer_stood_down);
    EXPECT_EQ(std::get<Detail>(passed->adds[0])[DetailField::officer], "rashid");
    EXPECT_EQ(std::get<Detail>(passed->adds[1]).kind, DetailKind::handover_noted);
}

TEST(Details, AreHeldToTheirShapes)
{
    const auto decided = [](Detail detail, StreamKind kind) {
        return problems_of(decide(detail, {kind, "X"}, 0, monday));
    };
    EXPECT_EQ(
        decided(detail_of(DetailKind::person_named, monday).set(DetailField::family, "Radford"),
                StreamKind::person),
        "none");
    EXPECT_NE(decided(detail_of(DetailKind::person_named, monday), StreamKind::a_case)
                  .find("does not belong to a case"),
              std::string::npos);
    EXPECT_NE(
        decided(
            detail_of(DetailKind::email_recorded, monday).set(DetailField::email, "maya at home"),
            StreamKind::person)
            .find("is not an email address"),
        std::string::npos);
    EXPECT_NE(decided(detail_of(DetailKind::email_recorded, monday)
                          .set(DetailField::email, "maya@home.example")
                          .set(DetailField::upn, "A"),
                      StreamKind::person)
                  .find("does not take a unique pupil number"),
              std::string::npos);
}

} // namespace
} // namespace ribbon
