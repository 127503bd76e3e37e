#include "inbound/asks/noted.hpp"

#include "commands/asks.hpp"
#include "inbound/asks/asks.hpp"
#include "record/ask_history.hpp"

namespace ribbon {
namespace {

/// The entry with which the conversation of an entry began.
std::string root_of(const CaseHistory& history, std::int64_t entry)
{
    for (const Detail* one : standing(history.details))
        if (one->number == entry && !(*one)[DetailField::entry].empty())
            return std::string{(*one)[DetailField::entry]};
    return std::to_string(entry);
}

void reopen(StreamProposal& filing, const CaseHistory& so_far, const NotedMessage& message)
{
    if (message.reply_to == 0) return;
    const std::string root = root_of(so_far, message.reply_to);
    for (const Detail* notice : standing(so_far.details)) {
        if (notice->kind != DetailKind::message_filed) continue;
        if (root_of(so_far, notice->number) != root) continue;
        for (const std::int64_t ask : asks_told_of_in(so_far, notice->number)) {
            auto reopened = decide(ReopenAsk{.ask = ask, .day = message.received, .words = {}},
                                   so_far, message.received);
            if (!reopened) continue;
            for (auto& one : reopened->adds) filing.adds.push_back(std::move(one));
        }
    }
}

} // namespace

void note_asks(StreamProposal& filing, const CaseHistory& so_far, const NotedMessage& message)
{
    for (Detail& one : asks_seen(message.subject, message.words, message.entry, message.received)) {
        one.evidence = message.evidence;
        filing.adds.emplace_back(std::move(one));
    }
    reopen(filing, so_far, message);
}

} // namespace ribbon
