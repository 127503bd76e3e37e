#include "commands/people.hpp"

#include "commands/case_commands.hpp"

#include <algorithm>

namespace ribbon {
namespace {

std::set<std::string> merged(const std::vector<Detail>& details, DetailKind joins, DetailKind parts,
                             DetailField other)
{
    std::set<std::string> keys;
    for (const Detail* one : standing(details)) {
        if (one->kind == joins) keys.emplace((*one)[other]);
        if (one->kind == parts) keys.erase(std::string{(*one)[other]});
    }
    return keys;
}

/// What is the same of persons and cases: nobody is merged with itself, twice, or parted unmerged.
template <class Command, class History>
Result<StreamProposal> decide_merge(const Command& command, const StreamId& stream,
                                    const History& goes_on, bool joins, DetailKind kind,
                                    DetailField other, Day today)
{
    Problems problems;
    if (command.other == stream.key)
        problems.push_back({"other", "These two are one already: they are the same entry"});
    const bool is_merged = merged_into(goes_on).contains(command.other);
    if (joins && is_merged) problems.push_back({"other", "These two are merged already"});
    if (!joins && !is_merged) problems.push_back({"other", "These two are not merged"});
    if (command.reason.empty())
        problems.push_back({"reason", "Say how you know; another officer will ask"});
    if (!problems.empty()) return problems;
    Detail detail = detail_of(kind, command.day);
    detail.set(other, command.other).set(DetailField::reason, command.reason);
    return decide(detail, stream, goes_on.number, today);
}

StreamId case_stream(const CaseHistory& history) { return {StreamKind::a_case, history.key}; }

bool says_already(const CaseHistory& history, DetailKind kind, DetailField field,
                  const std::string& key)
{
    const auto details = standing(history.details);
    return std::any_of(details.begin(), details.end(), [&](const Detail* one) {
        return one->kind == kind && (*one)[field] == key;
    });
}

} // namespace

std::set<std::string> merged_into(const DetailHistory& goes_on)
{
    return merged(goes_on.details, DetailKind::person_merged, DetailKind::person_unmerged,
                  DetailField::person);
}

std::set<std::string> merged_into(const CaseHistory& goes_on)
{
    return merged(goes_on.details, DetailKind::case_merged, DetailKind::case_unmerged,
                  DetailField::a_case);
}

Result<StreamProposal> decide(const MergePerson& command, const DetailHistory& goes_on, Day today)
{
    return decide_merge(command, goes_on.stream, goes_on, true, DetailKind::person_merged,
                        DetailField::person, today);
}

Result<StreamProposal> decide(const UnmergePerson& command, const DetailHistory& goes_on, Day today)
{
    return decide_merge(command, goes_on.stream, goes_on, false, DetailKind::person_unmerged,
                        DetailField::person, today);
}

Result<StreamProposal> decide(const MergeCase& command, const CaseHistory& goes_on, Day today)
{
    return decide_merge(command, case_stream(goes_on), goes_on, true, DetailKind::case_merged,
                        DetailField::a_case, today);
}

Result<StreamProposal> decide(const UnmergeCase& command, const CaseHistory& goes_on, Day today)
{
    return decide_merge(command, case_stream(goes_on), goes_on, false, DetailKind::case_unmerged,
                        DetailField::a_case, today);
}

Result<StreamProposal> decide(const RecordSibling& command, const CaseHistory& so_far, Day today)
{
    if (command.other == so_far.key)
        return Problems{{"other", "A child is not its own brother or sister"}};
    if (says_already(so_far, DetailKind::sibling_recorded, DetailField::a_case, command.other))
        return Problems{{"other", "This brother or sister is recorded already"}};
    Detail detail = detail_of(DetailKind::sibling_recorded, command.day);
    detail.set(DetailField::a_case, command.other);
    return decide(detail, case_stream(so_far), so_far.number, today);
}

Result<StreamProposal> decide(const RecordHousehold& command, const CaseHistory& so_far, Day today)
{
    if (!says_already(so_far, DetailKind::party_joined, DetailField::person, command.person))
        return Problems{{"person", "Record first what part this person has in the case"}};
    Detail detail = detail_of(DetailKind::lives_with, command.day);
    detail.set(DetailField::person, command.person);
    return decide(detail, case_stream(so_far), so_far.number, today);
}

} // namespace ribbon
