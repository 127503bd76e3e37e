#include "commands/acting.hpp"

#include "commands/ask.hpp"

#include <algorithm>

namespace ribbon {
namespace {

using In = DetailField;

constexpr std::string_view representative = "representative";

/// The last word is the family name, as the record keeps names apart.
Detail named(const std::string& whole, Day day)
{
    const auto space = whole.rfind(' ');
    Detail name = detail_of(DetailKind::person_named, day);
    if (space == std::string::npos) return name.set(In::family, whole);
    return name.set(In::given, whole.substr(0, space)).set(In::family, whole.substr(space + 1));
}

bool acts_today(const CaseHistory& history, std::string_view person, Day today)
{
    bool acts = false;
    for (const Detail* one : standing(history.details)) {
        if ((*one)[In::person] != person || one->when.first > today) continue;
        if (one->kind == DetailKind::let_act) {
            const auto until = parse_day((*one)[In::until]);
            acts = !until || today <= *until;
        }
        if (one->kind == DetailKind::let_act_ended) acts = false;
    }
    return acts;
}

/// An officer made sure of them before: it need not be done again.
bool is_checked(const CaseHistory& history, std::string_view person)
{
    bool checked = false;
    for (const Detail* one : standing(history.details)) {
        if ((*one)[In::person] != person) continue;
        if (one->kind == DetailKind::identity_checked) checked = (*one)[In::until].empty();
        if (one->kind == DetailKind::identity_doubted) checked = false;
    }
    return checked;
}

Problems problems_in(const Proposal& proposal)
{
    Problems problems;
    for (const StreamProposal& one : proposal)
        for (const auto& add : one.adds)
            for (Problem& wrong : problems_of(std::get<Detail>(add), one.stream.kind))
                problems.push_back(std::move(wrong));
    return problems;
}

} // namespace

std::vector<const Detail*> acting_for(const CaseHistory& history, std::string_view by, Day today)
{
    std::vector<const Detail*> found;
    for (const Detail* one : standing(history.details)) {
        if (one->kind != DetailKind::let_act || one->by != by) continue;
        const std::string_view person = (*one)[In::person];
        std::erase_if(found, [&](const Detail* before) { return (*before)[In::person] == person; });
        if (acts_today(history, person, today)) found.push_back(one);
    }
    return found;
}

bool is_party(const CaseHistory& history, std::string_view person)
{
    const auto details = standing(history.details);
    return std::any_of(details.begin(), details.end(), [&](const Detail* one) {
        return (one->kind == DetailKind::party_joined || one->kind == DetailKind::case_opened) &&
               (*one)[In::person] == person && (*one)[In::relation] != representative;
    });
}

Result<Proposal> decide(const LetAct& command, const CaseHistory& so_far, const Calendar& calendar,
                        Day today)
{
    if (command.person.empty() || (!command.is_known && command.name.empty()))
        return Problems{{"name", "Write the name of who is to act for you"}};
    if (acts_today(so_far, command.person, today))
        return Problems{{"email", "This person acts for you already"}};
    Proposal proposal;
    if (!command.is_known)
        proposal.push_back({.stream = {StreamKind::person, command.person},
                            .expected = 0,
                            .adds = {named(command.name, command.day),
                                     detail_of(DetailKind::email_recorded, command.day)
                                         .set(In::email, command.email)}});
    StreamProposal acts{
        .stream = {StreamKind::a_case, so_far.key}, .expected = so_far.number, .adds = {}};
    if (!is_party(so_far, command.person))
        acts.adds.emplace_back(detail_of(DetailKind::party_joined, command.day)
                                   .set(In::person, command.person)
                                   .set(In::relation, std::string{representative}));
    acts.adds.emplace_back(detail_of(DetailKind::let_act, command.day)
                               .set(In::person, command.person)
                               .set(In::words, command.words));
    if (!is_checked(so_far, command.person))
        acts.adds.emplace_back(
            detail_of(DetailKind::promise_made, command.day)
                .set(In::words, "Check who is to act for the family, and ring or write to them")
                .set(In::due, iso(check_due(command.day, calendar)))
                .set(In::person, command.person));
    proposal.push_back(std::move(acts));
    if (Problems problems = problems_in(proposal); !problems.empty()) return problems;
    return proposal;
}

Result<StreamProposal> decide(const EndActing& command, const CaseHistory& so_far, Day today)
{
    const auto acting = acting_for(so_far, command.by, today);
    const bool theirs = std::any_of(acting.begin(), acting.end(), [&](const Detail* one) {
        return (*one)[In::person] == command.person;
    });
    if (!theirs) return Problems{{"person", "You let nobody act for you whose name is this"}};
    StreamProposal ends{
        .stream = {StreamKind::a_case, so_far.key}, .expected = so_far.number, .adds = {}};
    ends.adds.emplace_back(
        detail_of(DetailKind::let_act_ended, command.day).set(In::person, command.person));
    if (!is_party(so_far, command.person))
        ends.adds.emplace_back(detail_of(DetailKind::party_left, command.day)
                                   .set(In::person, command.person)
                                   .set(In::reason, "Acts for the family no more"));
    return ends;
}

} // namespace ribbon
