#include "commands/mail/new_child.hpp"

#include "commands/case_commands.hpp"

#include <algorithm>

namespace ribbon {
namespace {

bool is_young_person(const NewChild& command) { return command.part == "young person"; }

StreamProposal stream_of(const std::string& key, const PersonName& name, const NewChild& command,
                         bool reached)
{
    StreamProposal stream{.stream = {StreamKind::person, key}, .expected = 0, .adds = {}};
    const auto add = [&](Detail detail) {
        detail.evidence = command.evidence;
        stream.adds.emplace_back(std::move(detail));
    };
    add(named(name, command.received));
    if (reached && !command.email.empty())
        add(detail_of(DetailKind::email_recorded, command.received)
                .set(DetailField::email, command.email));
    return stream;
}

std::string note_of(const NewChild& command)
{
    std::string note = "The case was opened from an email. Somebody looked at the children with "
                       "these references, who may be the same, and says that they are not:";
    for (const std::string& one : command.others) note += "\n" + one;
    return note;
}

/// The case as it begins: the child, where they are, and whoever wrote.
Result<StreamProposal> begun(const NewChild& command, const Calendar& calendar, Day today)
{
    auto proposal = decide(
        OpenCase{.a_case = command.case_key,
                 .person = command.child_key,
                 .name = command.child.whole(),
                 .opened = command.received,
                 .born = command.born ? std::optional{Days::on(*command.born)} : std::nullopt,
                 .evidence = command.evidence},
        CaseHistory{}, today);
    if (!proposal) return proposal;
    if (!command.school.empty()) {
        RecordFact attended{.kind = Kind::school_attended, .when = Days::on(command.received)};
        attended.says.name = command.school;
        attended.evidence = command.evidence;
        auto school = decide(attended, with(CaseHistory{}, *proposal), today);
        if (!school) return school;
        proposal->adds.push_back(std::move(school->adds.front()));
    }
    const auto add = [&](Detail detail) {
        detail.evidence = command.evidence;
        proposal->adds.emplace_back(std::move(detail));
    };
    // Of a young person there is no party: the case is theirs already.
    const std::string writer = writer_of(command);
    if (!writer.empty() && !is_young_person(command))
        add(detail_of(DetailKind::party_joined, command.received)
                .set(DetailField::person, writer)
                .set(DetailField::relation, command.part));
    if (!writer.empty()) add(promise_to_check(writer, today, calendar));
    if (!command.others.empty())
        add(detail_of(DetailKind::note_made, today).set(DetailField::words, note_of(command)));
    return proposal;
}

} // namespace

std::string_view part_in_words(std::string_view relation)
{
    for (const WriterPart& one : writer_parts)
        if (one.relation == relation) return one.says;
    return {};
}

bool is_asked_name(const NewChild& command)
{
    return command.known.empty() && command.part != no_part && !is_young_person(command);
}

std::string writer_of(const NewChild& command)
{
    if (command.part == no_part) return {};
    if (is_young_person(command)) return command.child_key;
    return command.known.empty() ? command.writer_key : command.known;
}

Problems problems_of(const NewChild& command, Day today)
{
    Problems problems;
    if (command.child.whole().empty())
        problems.push_back(
            {"child-given", "Give the child\u2019s name, or what the email calls them"});
    if (command.born && *command.born > today)
        problems.push_back({"birthday", "The birthday must be today or in the past"});
    if (command.born && *command.born + days{26 * 366} < today)
        problems.push_back({"birthday", "The law stops at 25. Look at the year again"});
    if (part_in_words(command.part).empty())
        problems.push_back({"part", "Say who wrote it"});
    else if (is_asked_name(command) && command.writer.whole().empty())
        problems.push_back({"writer-given", "Give the name of whoever wrote it"});
    return problems;
}

Result<Proposal> decide(const NewChild& command, const Calendar& calendar, Day today)
{
    Problems problems = problems_of(command, today);
    if (!problems.empty()) return problems;
    auto opened = begun(command, calendar, today);
    if (!opened) return opened.problems();
    Proposal proposal;
    proposal.push_back(
        stream_of(command.child_key, command.child, command, is_young_person(command)));
    if (is_asked_name(command))
        proposal.push_back(stream_of(command.writer_key, command.writer, command, true));
    proposal.push_back(*std::move(opened));
    for (const StreamProposal& one : proposal)
        for (const auto& add : one.adds)
            if (const Detail* detail = std::get_if<Detail>(&add))
                for (Problem& wrong : problems_of(*detail, one.stream.kind))
                    problems.push_back(std::move(wrong));
    if (!problems.empty()) return problems;
    return proposal;
}

} // namespace ribbon
