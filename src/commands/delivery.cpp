#include "commands/delivery.hpp"

#include <algorithm>
#include <map>

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

/// The evidence of a note begins so where it is of a notice; then the key of whom it was for.
constexpr std::string_view of_a_notice = "notice to ";

/// Whom a notice of this entry went to: of a receipt, whoever wrote that message.
std::string told_of(const CaseHistory& history, const NoteDelivery& command)
{
    if (!command.person.empty()) return command.person;
    for (const Detail& one : history.details)
        if (one.number == command.entry && one.kind == DetailKind::message_filed)
            return std::string{one[DetailField::person]};
    return {};
}

bool has_entry(const CaseHistory& history, std::int64_t entry)
{
    const auto& facts = history.entry_of;
    return std::find(facts.begin(), facts.end(), entry) != facts.end() ||
           std::any_of(history.details.begin(), history.details.end(),
                       [entry](const Detail& one) { return one.number == entry; });
}

/// What was last noted of it; empty where nothing was.
std::string_view noted_last(const CaseHistory& history, const NoteDelivery& command,
                            const std::string& evidence)
{
    const std::string entry = std::to_string(command.entry);
    const Detail* last = nullptr;
    for (const Detail* one : standing(history.details))
        if (one->kind == DetailKind::delivery_noted && (*one)[DetailField::entry] == entry &&
            one->evidence == evidence)
            last = one;
    return last ? (*last)[DetailField::code] : std::string_view{};
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
    const std::string told = message ? std::string{} : told_of(so_far, command);
    if (!message && (told.empty() || !has_entry(so_far, command.entry)))
        return Problems{{"entry", "Entry " + std::to_string(command.entry) +
                                      " of this case is nothing that anybody was told"}};
    const std::string evidence = message ? std::string{} : std::string{of_a_notice} + told;
    const std::string_view last = noted_last(so_far, command, evidence);
    if (last == command.code) return Problems{{"code", "That is noted of it already"}};
    // That every notice arrived would fill the record with nothing that anybody needs.
    const bool lost = command.code == "bounced" || command.code == "unknown";
    if (!message && !lost && last.empty())
        return Problems{{"code", "A notice that arrives is not noted"}};
    StreamProposal proposal{.stream = {StreamKind::a_case, so_far.key}, .expected = so_far.number};
    if (message && command.code == "bounced") {
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
    noted.evidence = evidence;
    const Problems wrong = problems_of(noted, StreamKind::a_case);
    if (!wrong.empty()) return wrong;
    proposal.adds.emplace_back(std::move(noted));
    return proposal;
}

std::string_view was_sent_to(const CaseHistory& history, const Detail& noted)
{
    if (is_of_a_notice(noted)) return std::string_view{noted.evidence}.substr(of_a_notice.size());
    for (const Detail& one : history.details)
        if (one.kind == DetailKind::message_filed &&
            std::to_string(one.number) == noted[DetailField::entry])
            return one[DetailField::person];
    return {};
}

bool is_of_a_notice(const Detail& noted) { return noted.evidence.starts_with(of_a_notice); }

std::vector<const Fact*> came_back(const CaseHistory& history)
{
    // The note of it stands behind what it took back, of one act with it.
    std::map<std::int64_t, Moment> noted;
    for (const Detail& one : history.details)
        if (one.kind == DetailKind::delivery_noted && one[DetailField::code] == "bounced")
            noted[one.number] = one.recorded;
    std::vector<const Fact*> found;
    for (const Fact& fact : history.facts.facts) {
        if (fact.kind != Kind::message_answered || !fact.struck || fact.corrects <= 0) continue;
        const auto after =
            noted.upper_bound(history.entry_of[static_cast<std::size_t>(fact.id - 1)]);
        if (after == noted.end() || after->second != fact.recorded) continue;
        if (const Fact* answer = history.facts.fact(fact.corrects)) found.push_back(answer);
    }
    return found;
}

} // namespace ribbon
