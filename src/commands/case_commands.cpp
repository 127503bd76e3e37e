#include "commands/case_commands.hpp"

#include "commands/conversation.hpp"

#include <algorithm>

namespace ribbon {
namespace {

StreamProposal for_case(const CaseHistory& so_far)
{
    return {.stream = {StreamKind::a_case, so_far.key}, .expected = so_far.number, .adds = {}};
}

void refuse_future(Days when, Day today, Problems& problems)
{
    if (when.first > today)
        problems.push_back({"happened", "It can not be recorded before it happens: " +
                                            in_words(when.first) + " is still to come"});
}

/// Of each matter, by its number, whether it holds such a fact. One walk, because a case may have
/// ten thousand threads.
std::vector<bool> holding(const CaseFacts& facts, Kind kind)
{
    std::vector<bool> held(facts.matters.size() + 1, false);
    for (const Fact& fact : facts.facts)
        if (fact.kind == kind && !fact.struck && fact.matter > 0)
            held[static_cast<std::size_t>(fact.matter)] = true;
    return held;
}

/// The matter that a fact without one named goes into; 0 where it opens a new one.
MatterId found_matter(const RecordFact& command, const CaseFacts& facts, Problems& problems)
{
    if (command.corrects > 0)
        if (const Fact* corrected = facts.fact(command.corrects)) return corrected->matter;
    if (command.new_matter && entry(command.kind).opens != MatterKind::none) return 0;
    if (const auto found = matter_unasked(facts, command.kind)) return *found;
    const auto admitting = matters_admitting(facts, command.kind);
    if (admitting.empty())
        problems.push_back({"matter", "\"" + phrase(command.kind) +
                                          "\" belongs to a matter that this case does not have "
                                          "yet; record what opens it first"});
    else
        problems.push_back({"matter", "Say which matter \"" + phrase(command.kind) +
                                          "\" belongs to: " + std::to_string(admitting.size()) +
                                          " could be meant"});
    return 0;
}

/// A correction is of a fact that is there and that nobody has put right already: of two people
/// who correct one fact, the second is told of the first.
void check_corrected(const RecordFact& command, const CaseFacts& facts, Problems& problems)
{
    const std::string which = std::to_string(command.corrects);
    const Fact* old = command.corrects > 0 ? facts.fact(command.corrects) : nullptr;
    if (command.corrects != 0 && !old)
        problems.push_back({"corrects", "There is no fact " + which + " in this case to correct"});
    if (command.struck && command.corrects == 0)
        problems.push_back({"corrects", "Say which fact is withdrawn"});
    if (!old) return;
    if (old->kind == Kind::none || old->matter == 0)
        problems.push_back({"corrects", "Fact " + which + " says nothing any more to put right"});
    else if (const FactId later = replaced_by(facts, old->id); later > 0)
        problems.push_back({"corrects", "Fact " + which + " was put right already, by fact " +
                                            std::to_string(later) + "; look at that one"});
}

} // namespace

std::optional<MatterId> matter_unasked(const CaseFacts& facts, Kind kind)
{
    const KindEntry& what = entry(kind);
    const auto admitting = matters_admitting(facts, kind);
    if (what.opens == MatterKind::none) {
        if (admitting.size() != 1) return std::nullopt;
        return admitting.front();
    }
    if (begins_anew(kind)) return 0;
    const auto held = holding(facts, kind);
    for (auto one = admitting.rbegin(); one != admitting.rend(); ++one)
        if (facts.matter(*one).kind == what.opens &&
            (goes_on(kind) || !held[static_cast<std::size_t>(*one)]))
            return *one;
    return 0;
}

FactId replaced_by(const CaseFacts& facts, FactId id)
{
    for (auto one = facts.facts.rbegin(); one != facts.facts.rend(); ++one)
        if (one->corrects == id && one->id > id) return one->id;
    return 0;
}

Result<StreamProposal> decide(const RecordFact& command, const CaseHistory& so_far, Day today)
{
    Problems problems;
    if (command.kind == Kind::none && !command.struck)
        return Problems{{"kind", "Say what happened"}};
    refuse_future(command.when, today, problems);
    CaseFacts facts = so_far.facts;
    ProposedFact proposed;
    Fact& fact = proposed.fact;
    fact.id = static_cast<FactId>(facts.facts.size() + 1);
    fact.kind = command.kind;
    fact.when = command.when;
    fact.says = command.says;
    fact.evidence = command.evidence;
    fact.corrects = command.corrects;
    fact.struck = command.struck;
    check_corrected(command, facts, problems);
    if (command.struck && !problems.empty()) return problems;
    // A withdrawn fact leaves nothing: the one that says so has no kind and no particulars.
    if (fact.struck) fact.kind = Kind::none, fact.says = {};
    fact.matter = command.matter > 0 ? command.matter : found_matter(command, facts, problems);
    if (!problems.empty()) return problems;
    if (fact.matter == 0) {
        fact.matter = open_matter(facts, entry(command.kind).opens, command.matter_name);
        proposed.opens = facts.matters.back();
    }
    facts.facts.push_back(fact);
    // Only what this fact adds is this person's to mend; what was wrong before is told elsewhere.
    const std::size_t before = problems_of(so_far.facts).size();
    Problems after = problems_of(facts);
    if (after.size() > before)
        return Problems(after.begin() + static_cast<std::ptrdiff_t>(before), after.end());
    StreamProposal proposal = for_case(so_far);
    proposal.adds.emplace_back(std::move(proposed));
    return proposal;
}

Result<StreamProposal> decide(const OpenCase& command, const CaseHistory& so_far, Day today)
{
    Problems problems;
    if (so_far.number > 0) problems.push_back({"case", "There is a case with this key already"});
    if (command.name.empty()) problems.push_back({"name", "Give the name of the child"});
    refuse_future(Days::on(command.opened), today, problems);
    if (command.born) refuse_future(*command.born, today, problems);
    if (command.born && command.born->first + days{26 * 366} < command.opened)
        problems.push_back({"born", "Whoever was born on " + in_words(command.born->first) +
                                        " is over 25; look at the year again"});
    Detail opened = detail_of(DetailKind::case_opened, command.opened);
    opened.set(DetailField::person, command.person).set(DetailField::name, command.name);
    opened.evidence = command.evidence;
    for (Problem& one : problems_of(opened, StreamKind::a_case)) problems.push_back(std::move(one));
    if (!problems.empty()) return problems;

    StreamProposal proposal{
        .stream = {StreamKind::a_case, command.a_case}, .expected = 0, .adds = {}};
    proposal.adds.emplace_back(std::move(opened));
    if (command.born) {
        CaseHistory opened_so_far = with(CaseHistory{}, proposal);
        auto born = decide(
            RecordFact{.kind = Kind::born, .when = *command.born, .evidence = command.evidence},
            opened_so_far, today);
        if (!born) return born.problems();
        proposal.adds.push_back(std::move(born->adds.front()));
    }
    return proposal;
}

Result<StreamProposal> decide(const FileMessage& command, const CaseHistory& so_far, Day today)
{
    Problems problems;
    if (command.incoming && !command.answers.empty())
        problems.push_back({"answers", "A message that comes in answers nothing of the council's"});
    if (command.words.empty() && command.subject.empty())
        problems.push_back({"words", "Say what the message is about"});
    if (command.reply_to < 0 || command.reply_to > so_far.number)
        problems.push_back({"reply_to", "There is no entry " + std::to_string(command.reply_to) +
                                            " in this case to go on from"});
    StreamProposal proposal = for_case(so_far);
    CaseHistory reading = so_far;
    const auto record = [&](RecordFact law) {
        law.when = Days::on(command.day);
        law.evidence = command.evidence;
        auto recorded = decide(law, reading, today);
        if (!recorded) {
            problems.insert(problems.end(), recorded.problems().begin(), recorded.problems().end());
            return MatterId{0};
        }
        const MatterId matter = std::get<ProposedFact>(recorded->adds.front()).fact.matter;
        reading = with(std::move(reading), *recorded);
        proposal.adds.push_back(std::move(recorded->adds.front()));
        return matter;
    };
    if (!command.answers.empty() && !are_of_one(so_far, command.answers, command.person))
        problems.push_back({"answers", "Tick only what the person it goes to wrote: answer each "
                                       "person on their own"});
    MatterId thread = command.about;
    if (command.incoming) {
        RecordFact received{.kind = Kind::message_received, .new_matter = true};
        received.says.from = command.from;
        thread = record(std::move(received));
    }
    for (const MatterId one : command.answers)
        record({.kind = Kind::message_answered, .matter = one});
    if (thread == 0 && !command.answers.empty()) thread = command.answers.front();

    const std::int64_t from =
        command.reply_to > 0 ? goes_on_from(so_far, command.reply_to, command.person) : 0;
    Detail filed = detail_of(DetailKind::message_filed, command.day);
    filed.set(DetailField::direction, command.incoming ? "in" : "out")
        .set(DetailField::channel, command.channel)
        .set(DetailField::person, command.person)
        .set(DetailField::officer, command.officer)
        .set(DetailField::subject, command.subject)
        .set(DetailField::words, command.words)
        .set(DetailField::matter, thread > 0 ? std::to_string(thread) : "")
        .set(DetailField::entry, from > 0 ? std::to_string(from) : "");
    filed.evidence = command.evidence;
    const Problems wrong = problems_of(filed, StreamKind::a_case);
    problems.insert(problems.end(), wrong.begin(), wrong.end());
    refuse_future(filed.when, today, problems);
    if (!problems.empty()) return problems;
    proposal.adds.emplace_back(std::move(filed));
    return proposal;
}

Result<StreamProposal> decide(const DisputeAnswer& command, const CaseHistory& so_far, Day today)
{
    const Fact* answered = nullptr;
    for (const Fact* fact : standing(so_far.facts))
        if (fact->kind == Kind::message_answered && fact->matter == command.message)
            answered = fact;
    if (!answered) return Problems{{"message", "This message has no answer yet"}};
    if (today - answered->when.last > dispute_time)
        return Problems{{"message", "The answer came on " + in_short_words(answered->when.last) +
                                        ", more than 28 days ago. Write to us again instead"}};
    StreamProposal proposal = for_case(so_far);
    ProposedFact undone;
    undone.fact = *answered;
    undone.fact.id = static_cast<FactId>(so_far.facts.facts.size() + 1);
    undone.fact.corrects = answered->id;
    undone.fact.struck = true;
    undone.fact.evidence =
        command.words.empty() ? "The writer says: this did not answer me" : command.words;
    proposal.adds.emplace_back(std::move(undone));
    return proposal;
}

Result<StreamProposal> decide(const HandOver& command, const CaseHistory& so_far, Day today)
{
    Problems problems;
    refuse_future(Days::on(command.day), today, problems);
    std::string holder;
    for (const Detail* one : standing(so_far.details)) {
        if (one->kind == DetailKind::officer_named) holder = (*one)[DetailField::officer];
        if (one->kind == DetailKind::officer_stood_down) holder.clear();
    }
    if (!holder.empty() && holder == command.officer)
        problems.push_back({"officer", command.name + " holds this case already"});
    StreamProposal proposal = for_case(so_far);
    if (!holder.empty()) {
        Detail down = detail_of(DetailKind::officer_stood_down, command.day);
        down.set(DetailField::officer, holder).set(DetailField::reason, command.reason);
        proposal.adds.emplace_back(std::move(down));
    }
    if (!command.note.empty()) {
        Detail note = detail_of(DetailKind::handover_noted, command.day);
        note.set(DetailField::words, command.note).set(DetailField::officer, holder);
        proposal.adds.emplace_back(std::move(note));
    }
    Detail named = detail_of(DetailKind::officer_named, command.day);
    named.set(DetailField::officer, command.officer)
        .set(DetailField::name, command.name)
        .set(DetailField::team, command.team);
    proposal.adds.emplace_back(std::move(named));
    for (const auto& one : proposal.adds)
        for (Problem& wrong : problems_of(std::get<Detail>(one), StreamKind::a_case))
            problems.push_back(std::move(wrong));
    if (!problems.empty()) return problems;
    return proposal;
}

Result<StreamProposal> decide(const Detail& detail, const StreamId& stream, std::int64_t number,
                              Day today)
{
    Problems problems = problems_of(detail, stream.kind);
    refuse_future(detail.when, today, problems);
    if (detail.corrects < 0 || detail.corrects > number)
        problems.push_back({"corrects", "There is no entry " + std::to_string(detail.corrects) +
                                            " in this stream to correct"});
    if (!problems.empty()) return problems;
    StreamProposal proposal{.stream = stream, .expected = number, .adds = {}};
    proposal.adds.emplace_back(detail);
    return proposal;
}

} // namespace ribbon
