#include "tests/support/long_case.hpp"

#include "commands/case_commands.hpp"

#include <stdexcept>

namespace ribbon {
namespace {

using Adds = std::vector<std::variant<ProposedFact, Detail>>;

/// The same acts in a later thread. Each was decided once: a decision reads the whole case, and ten
/// thousand of them on a growing one would take an hour.
void add_later(Adds& all, const Adds& once, MatterId first, MatterId later)
{
    for (auto add : once) {
        if (auto* fact = std::get_if<ProposedFact>(&add)) {
            fact->fact.matter += later;
            if (fact->opens) {
                fact->opens->id += later;
                fact->opens->name = "thread of message " + std::to_string(first + later);
            }
        } else {
            auto& filed = std::get<Detail>(add);
            filed.set(DetailField::matter, std::to_string(first + later));
            filed.set(DetailField::subject,
                      std::string{filed[DetailField::subject]} + " " + std::to_string(later));
        }
        all.push_back(std::move(add));
    }
}

} // namespace

StreamProposal many_messages(CaseHistory history, int count, const std::string& person, Day day)
{
    StreamProposal all{
        .stream = {StreamKind::a_case, history.key}, .expected = history.number, .adds = {}};
    const auto first = static_cast<MatterId>(history.facts.matters.size() + 1);
    const auto once = [&](const FileMessage& message, const CaseHistory& on) {
        const auto decided = decide(message, on, day);
        if (!decided) throw std::runtime_error(decided.problems().front().sentence);
        return *decided;
    };
    const StreamProposal asked =
        once({.day = day,
              .from = Party::parent,
              .channel = "portal",
              .person = person,
              .subject = "The taxi",
              .words = "It did not come again this morning. Who can tell us why, and who rings?"},
             history);
    const StreamProposal answer =
        once({.day = day,
              .incoming = false,
              .channel = "portal",
              .person = person,
              .officer = "begum",
              .subject = "Re: The taxi",
              .words = "We have asked the firm, and this is what they say.",
              .answers = {first}},
             with(std::move(history), asked));
    const int pairs = count / 2;
    for (int i = 0; i < pairs; ++i) {
        const auto later = static_cast<MatterId>(i);
        add_later(all.adds, asked.adds, first, later);
        if (i < pairs - 10) add_later(all.adds, answer.adds, first, later);
    }
    return all;
}

} // namespace ribbon
