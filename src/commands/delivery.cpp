#include "commands/delivery.hpp"

#include <algorithm>

namespace ribbon {
namespace {

const Detail* message_out(const CaseHistory& history, std::int64_t entry)
{
    for (const Detail& detail : history.details)
        if (detail.number == entry && detail.kind == DetailKind::message_filed &&
            detail[DetailField::direction] == "out")
            return &detail;
    return nullptr;
}

bool noted_already(const CaseHistory& history, const NoteDelivery& command)
{
    const std::string entry = std::to_string(command.entry);
    const auto all = standing(history.details);
    return std::any_of(all.begin(), all.end(), [&](const Detail* detail) {
        return detail->kind == DetailKind::delivery_noted &&
               (*detail)[DetailField::entry] == entry &&
               (*detail)[DetailField::code] == command.code;
    });
}

/// The facts that this message answered others: they stand right before it, of one act with it.
std::vector<const Fact*> answered_by(const CaseHistory& history, const Detail& message)
{
    std::vector<const Fact*> found;
    std::int64_t entry = message.number;
    const auto facts = standing(history.facts);
    while (--entry > 0) {
        const auto fact = std::find_if(facts.begin(), facts.end(), [&](const Fact* one) {
            return history.entry_of[static_cast<std::size_t>(one->id - 1)] == entry;
        });
        if (fact == facts.end() || (*fact)->kind != Kind::message_answered ||
            (*fact)->recorded != message.recorded)
            break;
        found.push_back(*fact);
    }
    std::reverse(found.begin(), found.end());
    return found;
}

} // namespace

Result<StreamProposal> decide(const NoteDelivery& command, const CaseHistory& so_far)
{
    const Detail* message = message_out(so_far, command.entry);
    if (!message)
        return Problems{{"entry", "Entry " + std::to_string(command.entry) +
                                      " of this case is no message that was sent"}};
    if (noted_already(so_far, command))
        return Problems{{"code", "That is noted of this message already"}};
    StreamProposal proposal{.stream = {StreamKind::a_case, so_far.key}, .expected = so_far.number};
    if (command.code == "bounced") {
        auto next = static_cast<FactId>(so_far.facts.facts.size() + 1);
        for (const Fact* fact : answered_by(so_far, *message)) {
            ProposedFact undone{.fact = *fact};
            undone.fact.id = next++;
            undone.fact.corrects = fact->id;
            undone.fact.struck = true;
            undone.fact.evidence = "The council's answer did not arrive";
            proposal.adds.emplace_back(std::move(undone));
        }
    }
    Detail noted = detail_of(DetailKind::delivery_noted, command.day);
    noted.set(DetailField::entry, std::to_string(command.entry))
        .set(DetailField::code, command.code)
        .set(DetailField::words, command.words);
    const Problems wrong = problems_of(noted, StreamKind::a_case);
    if (!wrong.empty()) return wrong;
    proposal.adds.emplace_back(std::move(noted));
    return proposal;
}

} // namespace ribbon
