#include "server/conversations.hpp"

#include "views/case_page/arrange.hpp"
#include "views/parts/reader.hpp"

namespace ribbon::server {
namespace {

constexpr std::size_t page_of_messages = 30;

/// The conversations kept beside a case for whoever reads as `reader` says. Their words hold the
/// names of people, which stand in other streams and are part of what they are kept under.
template <class MakeReader>
Conversations kept(const Ask& ask, const LookedAt& looked, std::string reader,
                   const MakeReader& make_reader)
{
    const Names names = ask.shell.names_for(looked, *ask.council);
    for (const auto& [key, name] : names) ((reader += '\n') += key).append("\t").append(name);
    return looked.beside.of<std::vector<Conversation>>(reader, [&] {
        return arrange_conversations(looked.history, looked.timeline(),
                                     ask.shell.archive.books().calendar, names, make_reader());
    });
}

} // namespace

std::string reads_as(const Ask& ask)
{
    if (ask.role != access::Role::advocate) return ask.visitor.person;
    return speaks_for(ask.history(), ask.visitor.person);
}

MessageReader family_reader(const Ask& ask) { return reader_of(ask.history(), reads_as(ask)); }

int promised_today(const Ask& ask)
{
    const Policy& policy = ask.shell.archive.books().law.policy();
    const auto& ladder = policy.ladder_of(policy.promise_for(ask.today, Party::parent));
    return ladder.empty() ? 0 : ladder.front().working_days;
}

Conversations conversations_for(const Ask& ask)
{
    const std::string person = reads_as(ask);
    return kept(ask, *ask.looked, "family " + person,
                [&] { return reader_of(ask.history(), person); });
}

Conversations conversations_of(const Ask& ask, const LookedAt& looked)
{
    return kept(ask, looked, "staff",
                [&] { return message_reader(looked.history, looked.timeline().today); });
}

Conversations conversations_of(const Ask& ask) { return conversations_of(ask, *ask.looked); }

LastMessages last_messages(const Conversation& whole, bool all)
{
    LastMessages last;
    if (!all && whole.items.size() > page_of_messages)
        last.earlier = whole.items.size() - page_of_messages;
    Conversation& shown = last.conversation;
    shown.number = whole.number;
    shown.subject = whole.subject;
    shown.clock = whole.clock;
    shown.unanswered = whole.unanswered;
    shown.no_answer = whole.no_answer;
    shown.last = whole.last;
    shown.items.assign(whole.items.begin() + static_cast<std::ptrdiff_t>(last.earlier),
                       whole.items.end());
    return last;
}

} // namespace ribbon::server
