// Any bytes as the form of "Record what happened": each step answers, every problem is a sentence,
// and what is recorded leaves a sound case and reads back as the same.
#include "inbound/cases/bytes.hpp"
#include "inbound/forms/recording.hpp"
#include "inbound/forms/urlencoded.hpp"
#include "tests/fuzz/must.hpp"
#include "tests/scenarios/books.hpp"

namespace {

using namespace ribbon;

/// A case with a matter of each kind, two requests, and a fact that was put right.
const CaseHistory& a_case()
{
    static const CaseHistory made = [] {
        CaseHistory history{.key = "C1"};
        const auto add = [&](RecordFact command) {
            const auto proposal = decide(command, history, command.when.last);
            must(static_cast<bool>(proposal));
            history = with(std::move(history), *proposal);
        };
        const Day day{std::chrono::year{2026} / 6 / 8};
        add({.kind = Kind::born, .when = Days::on(Day{std::chrono::year{2019} / 5 / 2})});
        add({.kind = Kind::request_received,
             .when = Days::on(day),
             .says = {.from = Party::parent}});
        add({.kind = Kind::request_received,
             .when = Days::on(day),
             .says = {.from = Party::school},
             .new_matter = true});
        add({.kind = Kind::request_received,
             .when = Days::on(day - days{7}),
             .says = {.from = Party::school},
             .corrects = 3});
        for (std::size_t i = 0; i < matter_kind_count; ++i)
            open_matter(history.facts, static_cast<MatterKind>(i));
        return history;
    }();
    return made;
}

void check_problems(const Problems& problems)
{
    for (const Problem& one : problems) must(!one.sentence.empty() && !unreadable(one.sentence));
}

template <class Outcome> void look(const Outcome& outcome)
{
    if (const auto* fields = std::get_if<FieldsView>(&outcome)) check_problems(fields->problems);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const auto form = parse_urlencoded({reinterpret_cast<const char*>(data), size});
    if (!form) return 0;
    const RecordingGround ground{a_case(), our_law(), our_calendar(),
                                 Day{std::chrono::year{2026} / 11 / 19}};
    choose_what_happened(ground, *form);
    look(ask_about(ground, *form));
    look(check_answers(ground, *form));
    const auto outcome = record_checked(ground, *form);
    look(outcome);
    const auto* proposal = std::get_if<StreamProposal>(&outcome);
    if (!proposal) return 0;
    const CaseHistory after = with(a_case(), *proposal);
    must(problems_of(after.facts).empty());
    const Fact& fact = after.facts.facts.back();
    if (fact.struck) return 0;
    // Typed again as it stands, the fact is the same.
    Form again;
    for (const auto& [name, value] : values_of(fact)) again.add(name, value);
    again.add("corrects", std::to_string(fact.id));
    const auto command = read_record_fact(again, after.facts, ground.law, ground.today);
    must(command && command->kind == fact.kind && command->says == fact.says &&
         command->when == fact.when && command->evidence == fact.evidence);
    return 0;
}
