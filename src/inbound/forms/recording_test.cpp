// Each kind of fact goes through the whole flow: the page asks what the form accepts, and what is
// accepted can be decided.
#include "inbound/forms/recording.hpp"

#include "tests/scenarios/books.hpp"
#include "tests/support/filled_form.hpp"
#include "tests/support/given.hpp"

#include <gtest/gtest.h>

#include <set>

namespace ribbon {
namespace {

const Day today = *parse_day("2026-11-19");

CaseHistory history_of(CaseFacts facts)
{
    CaseHistory history{.key = "C1"};
    for (std::size_t i = 0; i < facts.facts.size(); ++i)
        history.entry_of.push_back(static_cast<std::int64_t>(i + 1));
    history.number = static_cast<std::int64_t>(facts.facts.size());
    history.facts = std::move(facts);
    return history;
}

/// A request, so that there are dates to give reasons for, and `each` matters of every kind.
CaseHistory everything(int each)
{
    CaseFacts facts = given("2026-06-08 request received from parent");
    for (std::size_t i = 0; i < matter_kind_count; ++i)
        for (int n = 0; n < each; ++n) open_matter(facts, static_cast<MatterKind>(i));
    return history_of(std::move(facts));
}

RecordingGround ground_of(const CaseHistory& history)
{
    return {history, our_law(), our_calendar(), today};
}

FieldsView asked(const CaseHistory& history, Kind kind)
{
    return std::get<FieldsView>(
        ask_about(ground_of(history), FilledForm{{"what", json_name(kind)}}));
}

/// A value that a person could give to a question.
void answer(FilledForm& form, const FormField& field)
{
    if (field.input == Input::day || field.input == Input::rough_day) {
        form.set(field.name + "-day", "9").set(field.name + "-month", "11");
        form.set(field.name + "-year", "2026");
    } else if (!field.options.empty()) {
        form.set(field.name, field.options.front().value);
    } else if (field.name == "code") {
        form.set(field.name, "C2");
    } else if (field.input == Input::number) {
        form.set(field.name, "2026");
    } else {
        form.set(field.name, field.input == Input::time ? "16:30" : "Larkrise Primary School");
    }
}

FilledForm answered(const FieldsView& view, bool all)
{
    FilledForm form{{"what", json_name(view.kind)}};
    for (const FormField& field : view.fields)
        if (field.needed || all) answer(form, field);
    return form;
}

std::string problems_of(const AskOrCheck& outcome)
{
    std::string text;
    if (const auto* fields = std::get_if<FieldsView>(&outcome))
        for (const Problem& one : fields->problems) text += one.field + ": " + one.sentence + "\n";
    return std::holds_alternative<ChooseView>(outcome) ? "what happened?" : text;
}

TEST(Recording, TakesEveryKindWithWhatItNeedsAndWithAllItMayHave)
{
    for (const int each : {1, 2}) {
        const CaseHistory history = everything(each);
        for (const KindEntry& kind : all_kinds())
            for (const bool all : {false, true}) {
                const FilledForm form = answered(asked(history, kind.kind), all);
                const auto checked = check_answers(ground_of(history), form);
                ASSERT_TRUE(std::holds_alternative<CheckView>(checked)) << kind.name << "\n"
                                                                        << problems_of(checked);
                FilledForm sent(std::get<CheckView>(checked).keep);
                sent.set("seen", std::to_string(history.number));
                const auto recorded = record_checked(ground_of(history), sent);
                ASSERT_TRUE(std::holds_alternative<StreamProposal>(recorded)) << kind.name;
                const CaseHistory after = with(history, std::get<StreamProposal>(recorded));
                const Fact& fact = after.facts.facts.back();
                EXPECT_EQ(fact.kind, kind.kind);
                EXPECT_TRUE(problems_of(after.facts).empty()) << kind.name;
                // Every particular of the kind was kept, and no other was made up.
                const TypedValues values = values_of(fact);
                for (const FieldWords& words : fields_of(kind.kind)) {
                    const std::string name{form_name(words.field)};
                    const bool said =
                        !typed(values, name).empty() || !typed(values, name + "-day").empty();
                    EXPECT_EQ(said, all || (kind.needs & bit(words.field)) != 0)
                        << kind.name << " " << name;
                }
            }
    }
}

TEST(Recording, ShowsTheFieldsItAcceptsAndNoOther)
{
    const CaseHistory history = everything(2);
    for (const KindEntry& kind : all_kinds()) {
        const FieldsView view = asked(history, kind.kind);
        std::set<std::string> shown;
        for (const FormField& field : view.fields) {
            EXPECT_TRUE(shown.insert(field.name).second) << kind.name;
            EXPECT_FALSE(field.label.empty()) << kind.name << " " << field.name;
        }
        const FilledForm whole = answered(view, true);
        for (const FormField& field : view.fields) {
            // Without something that is needed, that and nothing else is wrong.
            FilledForm less = whole;
            for (const char* part : {"", "-day", "-month", "-year"})
                less.set(field.name + part, "");
            const std::string wrong = problems_of(check_answers(ground_of(history), less));
            const bool may_go = !field.needed || (field.name == "matter" && !field.value.empty());
            EXPECT_EQ(wrong.empty(), may_go) << kind.name << " " << field.name << " " << wrong;
            EXPECT_TRUE(wrong.empty() || wrong.starts_with(field.name + ": ")) << wrong;
            EXPECT_LE(std::count(wrong.begin(), wrong.end(), '\n'), 1) << wrong;
        }
        for (unsigned n = 0; n < field_count; ++n) {
            const std::string name{form_name(static_cast<Field>(1U << n))};
            if (shown.contains(name)) continue;
            FilledForm more = whole;
            const std::string wrong =
                problems_of(check_answers(ground_of(history), more.set(name, "1")));
            EXPECT_EQ(wrong.substr(0, wrong.find(':')), name) << kind.name;
        }
    }
}

TEST(Recording, AsksOfAReasonWhenItWasAcceptedAndOfTheRestWhenItHappened)
{
    const CaseHistory history = everything(1);
    for (const KindEntry& kind : all_kinds()) {
        const FormField first = asked(history, kind.kind).fields.front();
        EXPECT_EQ(first.name, "when") << kind.name;
        const bool reason = kind.kind == Kind::delay_reason_accepted;
        EXPECT_EQ(first.label, reason ? "When was the reason accepted?" : "When did it happen?");
    }
}

TEST(Recording, EachKindStandsInOnePartAndIsFoundByItsOwnWords)
{
    const CaseHistory history = everything(1);
    const ChooseView all = choose_what_happened(ground_of(history), {});
    EXPECT_EQ(all.found, kind_count);
    for (const ChoicePart& part : all.parts) EXPECT_TRUE(part.later.empty()) << part.title;
    for (const KindEntry& kind : all_kinds()) {
        EXPECT_TRUE(found_by(kind.kind, phrase(kind.kind)));
        EXPECT_TRUE(found_by(kind.kind, kind.meaning));
    }
    const ChooseView sar = choose_what_happened(ground_of(history), FilledForm{{"q", "SAR"}});
    EXPECT_TRUE(found_by(Kind::access_requested, "SAR")) << sar.found;
    EXPECT_TRUE(found_by(Kind::final_plan_sent, "final EHCP"));
    EXPECT_EQ(choose_what_happened(ground_of(history), FilledForm{{"q", "xyzzy"}}).found, 0u);
}

TEST(Recording, AsksAgainWhenSomebodyElseRecordedMeanwhile)
{
    const CaseHistory history = history_of(given("2026-06-08 request received from parent"));
    FilledForm form{{"what", "draft-plan-served"}, {"when-day", "9 November 2026"}};
    const auto checked = check_answers(ground_of(history), form);
    ASSERT_TRUE(std::holds_alternative<CheckView>(checked));
    EXPECT_EQ(std::get<CheckView>(checked).seen, 1);
    const CaseHistory later = history_of(given("2026-06-08 request received from parent\n"
                                               "2026-11-10 request withdrawn"));
    const auto again = record_checked(ground_of(later), form.set("seen", "1"));
    ASSERT_TRUE(std::holds_alternative<CheckView>(again));
    EXPECT_TRUE(std::get<CheckView>(again).changed_meanwhile);
    EXPECT_TRUE(std::holds_alternative<StreamProposal>(
        record_checked(ground_of(later), form.set("seen", "2"))));
}

TEST(Recording, OfNoKindGoesBackToWhatHappened)
{
    const CaseHistory history = everything(1);
    for (const FilledForm& form :
         {FilledForm{}, FilledForm{{"what", "nonsense"}}, FilledForm{{"withdraw", "yes"}}}) {
        EXPECT_TRUE(std::holds_alternative<ChooseView>(ask_about(ground_of(history), form)));
        EXPECT_TRUE(std::holds_alternative<ChooseView>(check_answers(ground_of(history), form)));
        EXPECT_TRUE(std::holds_alternative<ChooseView>(record_checked(ground_of(history), form)));
    }
}

} // namespace
} // namespace ribbon
