#include "commands/identity.hpp"

#include "commands/case_commands.hpp"

#include <algorithm>

namespace ribbon {
namespace {

constexpr std::string_view to_check = "Check who ";

const Detail* party_of(const std::vector<const Detail*>& details, const std::string& person)
{
    const Detail* party = nullptr;
    for (const Detail* one : details)
        if (one->kind == DetailKind::party_joined && (*one)[DetailField::person] == person)
            party = one;
    return party;
}

/// The child or young person whose case it is has no party, and may be checked all the same.
bool is_of_case(const std::vector<const Detail*>& details, const std::string& person)
{
    return std::any_of(details.begin(), details.end(), [&](const Detail* one) {
        return one->kind == DetailKind::case_opened && (*one)[DetailField::person] == person;
    });
}

Problems wrong_with(const CheckIdentity& command, const std::vector<const Detail*>& details,
                    Day today)
{
    Problems problems;
    const Detail* party = party_of(details, command.person);
    if (!party && !is_of_case(details, command.person))
        problems.push_back({"person", "This person has no part in this case"});
    if (command.day > today)
        problems.push_back({"day", "The day of the check must be today or in the past"});
    if (command.sure && command.how.empty())
        problems.push_back({"how", "Say what you saw or asked, so that the next officer need not "
                                   "ask again"});
    if (!command.sure && command.why_not.empty())
        problems.push_back({"why-not", "Say why you could not make sure"});
    if (command.until && *command.until < command.day)
        problems.push_back({"until", "The check must hold until its own day or later"});
    if (command.order_until && command.order.empty())
        problems.push_back({"order", "Say what the order of the court limits"});
    if (command.order_until && *command.order_until < command.day)
        problems.push_back({"order-until", "An order that is over limits nobody: leave it out, or "
                                           "give the day it ends"});
    if (command.responsibility && !party)
        problems.push_back({"responsibility", "Parental responsibility is asked of a parent or "
                                              "carer"});
    return problems;
}

} // namespace

std::int64_t open_check_of(const CaseHistory& history, std::string_view person)
{
    std::int64_t open = 0;
    const auto details = standing(history.details);
    for (const Detail* one : details)
        if (one->kind == DetailKind::promise_made && (*one)[DetailField::person] == person &&
            (*one)[DetailField::words].starts_with(to_check))
            open = one->number;
    for (const Detail* one : details)
        if (one->kind == DetailKind::promise_kept &&
            (*one)[DetailField::entry] == std::to_string(open))
            return 0;
    return open;
}

Result<StreamProposal> decide(const CheckIdentity& command, const CaseHistory& so_far, Day today)
{
    const auto details = standing(so_far.details);
    Problems problems = wrong_with(command, details, today);
    StreamProposal proposal{
        .stream = {StreamKind::a_case, so_far.key}, .expected = so_far.number, .adds = {}};
    const auto day_or_nothing = [](const std::optional<Day>& day) {
        return day ? iso(*day) : std::string{};
    };
    // The order first: whoever reads up to here must not see a check without its limit.
    if (!command.order.empty())
        proposal.adds.emplace_back(
            detail_of(DetailKind::court_order_recorded, command.day)
                .set(DetailField::person, command.person)
                .set(DetailField::words, command.order)
                .set(DetailField::until, day_or_nothing(command.order_until)));
    const Detail* party = party_of(details, command.person);
    const std::string said = command.responsibility.value_or(false) ? "yes" : "no";
    if (party && command.responsibility && (*party)[DetailField::responsibility] != said) {
        Detail again = *party;
        again.corrects = party->number;
        again.number = 0;
        again.recorded = {};
        again.by.clear();
        again.evidence = command.how;
        again.set(DetailField::responsibility, said);
        proposal.adds.emplace_back(std::move(again));
    }
    if (command.sure)
        proposal.adds.emplace_back(detail_of(DetailKind::identity_checked, command.day)
                                       .set(DetailField::person, command.person)
                                       .set(DetailField::words, command.how)
                                       .set(DetailField::until, day_or_nothing(command.until)));
    else
        proposal.adds.emplace_back(detail_of(DetailKind::identity_doubted, command.day)
                                       .set(DetailField::person, command.person)
                                       .set(DetailField::reason, command.why_not));
    // Checked or doubted, the check was made: what was promised is kept.
    if (const std::int64_t promise = open_check_of(so_far, command.person); promise > 0)
        proposal.adds.emplace_back(
            detail_of(DetailKind::promise_kept, command.day)
                .set(DetailField::entry, std::to_string(promise))
                .set(DetailField::words, command.sure ? "Checked" : "Checked, and not sure"));
    // What was said above in the form's own words is not said again in the record's.
    if (!problems.empty()) return problems;
    for (const auto& add : proposal.adds)
        for (Problem& wrong : problems_of(std::get<Detail>(add), StreamKind::a_case))
            problems.push_back(std::move(wrong));
    if (!problems.empty()) return problems;
    return proposal;
}

} // namespace ribbon
