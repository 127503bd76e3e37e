#include "commands/asks.hpp"

#include "base/whole_number.hpp"
#include "record/evidence.hpp"

#include <algorithm>

namespace ribbon {
namespace {

std::optional<SeenAsk> found(std::int64_t number, const CaseHistory& history)
{
    const auto asks = asks_in(history);
    const auto ask = std::find_if(asks.begin(), asks.end(),
                                  [&](const SeenAsk& one) { return one.number == number; });
    if (ask == asks.end()) return std::nullopt;
    return *ask;
}

const Detail* message_of(const SeenAsk& ask, const CaseHistory& history)
{
    for (const Detail* one : standing(history.details))
        if (one->kind == DetailKind::message_filed && one->number == ask.message) return one;
    return nullptr;
}

Detail decided(const DecideAsk& command)
{
    Detail detail = detail_of(DetailKind::ask_decided, command.day);
    detail.set(DetailField::entry, std::to_string(command.ask))
        .set(DetailField::code, command.yes ? "yes" : "no")
        .set(DetailField::words, command.yes ? command.words : "")
        .set(DetailField::reason, command.reason);
    return detail;
}

void take(Result<StreamProposal> result, StreamProposal& into, CaseHistory& reading,
          Problems& problems)
{
    if (!result) {
        problems.insert(problems.end(), result.problems().begin(), result.problems().end());
        return;
    }
    reading = with(std::move(reading), *result);
    for (auto& one : result->adds) into.adds.push_back(std::move(one));
}

/// The fact of law of a "yes", where there is one to record.
void record(const DecideAsk& command, const SeenAsk& ask, const CaseHistory& so_far, Day today,
            StreamProposal& proposal, CaseHistory& reading, Problems& problems)
{
    auto fact = fact_of(ask, so_far);
    if (command.already > 0) {
        const Fact* there = so_far.facts.fact(command.already);
        const Kind wanted = command.kind != Kind::none ? command.kind
                            : fact                     ? fact->kind
                                                       : Kind::none;
        if (!there || there->kind != wanted || replaced_by(so_far.facts, there->id) > 0)
            problems.push_back({"already", "There is no such fact in this case that says what "
                                           "was asked for"});
        else if (there->when.first > ask.received)
            problems.push_back({"already", "That fact is of " + in_words(there->when.first) +
                                               ", and the message came before it, on " +
                                               in_words(ask.received) + "; correct its day"});
        return;
    }
    if (!fact && command.kind == Kind::none) return;
    if (!fact) fact = RecordFact{.kind = command.kind, .when = Days::on(ask.received)};
    const Party from = fact->says.from;
    fact->says = command.says;
    if (command.kind != Kind::none) fact->kind = command.kind;
    const bool has_from = (entry(fact->kind).may & bit(Field::from)) != 0;
    if (has_from && fact->says.from == Party::unsaid) fact->says.from = from;
    // The law asks after which day a child is educated at home, and a message seldom says it.
    const bool needs_day = (entry(fact->kind).needs & bit(Field::on)) != 0;
    if (needs_day && !fact->says.on) {
        problems.push_back({"on", "Say which day the message speaks of"});
        return;
    }
    fact->matter = command.matter;
    take(decide(*fact, so_far, today), proposal, reading, problems);
}

Result<StreamProposal> tell(const DecideAsk& command, const SeenAsk& ask,
                            const CaseHistory& reading, Day today)
{
    const Detail* message = message_of(ask, reading);
    // By whatever way they came to us, it goes to them from here, unless an officer told them.
    FileMessage notice{.day = command.day,
                       .incoming = false,
                       .channel = command.given.empty() ? "portal" : command.given,
                       .person = message ? std::string{(*message)[DetailField::person]} : "",
                       .officer = command.officer,
                       .subject = "Your message of " + in_words(ask.received),
                       .words = not_asked_in_words(ask, command.reason),
                       .reply_to = message ? ask.message : 0,
                       .evidence = {}};
    if (message) notice.about = whole_number<MatterId>((*message)[DetailField::matter]).value_or(0);
    return decide(notice, reading, today);
}

} // namespace

std::optional<RecordFact> fact_of(const SeenAsk& ask, const CaseHistory& history)
{
    const Kind kind = entry(ask.label).kind;
    if (kind == Kind::none) return std::nullopt;
    RecordFact fact{.kind = kind, .when = Days::on(ask.received)};
    fact.evidence = evidence_of_message(ask.message);
    // Of home education the law asks after which day; until somebody says, the day it was told.
    if ((entry(kind).needs & bit(Field::on)) != 0) fact.says.on = ask.received;
    const Detail* message = message_of(ask, history);
    if (!message || (entry(kind).may & bit(Field::from)) == 0) return fact;
    const auto thread = whole_number<MatterId>((*message)[DetailField::matter]).value_or(0);
    for (const Fact* one : standing(history.facts))
        if (one->kind == Kind::message_received && one->matter == thread && thread > 0)
            fact.says.from = one->says.from;
    return fact;
}

std::string not_asked_in_words(const SeenAsk& ask, const std::string& reason)
{
    const std::string asked{entry(ask.label).meaning}, day = in_words(ask.received);
    return "We had your message on " + day + ". It has words that could ask for " + asked +
           ". We have read it, and do not take it to ask for that. This is why:\n\n" + reason +
           "\n\nIf you do ask for it, reply to this message, in any words. It then counts from " +
           day + ", the day we had your message.";
}

Result<StreamProposal> decide(const DecideAsk& command, const CaseHistory& so_far, Day today)
{
    Problems problems;
    const auto ask = found(command.ask, so_far);
    if (!ask)
        return Problems{{"ask", "No message of this case was seen to ask for anything under "
                                "entry " +
                                    std::to_string(command.ask)}};
    if (ask->state != AskState::open)
        problems.push_back({"ask", std::string{"Somebody has said "} +
                                       (ask->state == AskState::yes ? "yes" : "no") +
                                       " already, in entry " + std::to_string(ask->decided)});
    if (!command.yes && command.reason.empty())
        problems.push_back({"reason", "Say why the message does not ask for " +
                                          std::string{entry(ask->label).meaning} +
                                          "; whoever wrote it will read this"});
    if (command.yes && !command.reason.empty())
        problems.push_back({"reason", "A yes needs no reason; say what was done instead"});
    StreamProposal proposal{
        .stream = {StreamKind::a_case, so_far.key}, .expected = so_far.number, .adds = {}};
    CaseHistory reading = so_far;
    if (command.yes) record(command, *ask, so_far, today, proposal, reading, problems);
    take(decide(decided(command), proposal.stream, reading.number, today), proposal, reading,
         problems);
    if (!command.yes) take(tell(command, *ask, reading, today), proposal, reading, problems);
    if (!problems.empty()) return problems;
    return proposal;
}

Result<StreamProposal> decide(const ReopenAsk& command, const CaseHistory& so_far, Day today)
{
    const auto ask = found(command.ask, so_far);
    if (!ask || ask->state != AskState::no)
        return Problems{{"ask", "Nobody has said no to this, so there is nothing to undo"}};
    Detail undone = detail_of(DetailKind::ask_reopened, command.day);
    undone.set(DetailField::entry, std::to_string(command.ask))
        .set(DetailField::words, command.words);
    return decide(undone, {StreamKind::a_case, so_far.key}, so_far.number, today);
}

} // namespace ribbon
