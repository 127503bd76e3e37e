// The messages of one child, as an officer reads and answers them.
#include "base/whole_number.hpp"
#include "commands/case_commands.hpp"
#include "inbound/forms/acts.hpp"
#include "pages/acts/page.hpp"
#include "server/answer_to.hpp"
#include "server/answers.hpp"
#include "server/arrived.hpp"
#include "server/conversations.hpp"
#include "server/outward.hpp"
#include "server/routes/case.hpp"
#include "server/routes/officer.hpp"
#include "views/acts/notes.hpp"
#include "views/danger/view.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace ribbon::server {
namespace {

constexpr std::size_t page_of_messages = 30;
constexpr int page_of_conversations = 25;

/// The council's ready words, by name, as they were last set; an empty one was taken away.
std::vector<std::pair<std::string, std::string>> templates_of(Ask& ask)
{
    std::vector<std::pair<std::string, std::string>> templates;
    const DetailHistory area = ask.shell.archive.read(StreamId{});
    for (const Detail* one : standing(area.details)) {
        if (one->kind != DetailKind::template_set) continue;
        const std::string name{(*one)[DetailField::name]};
        std::erase_if(templates, [&name](const auto& old) { return old.first == name; });
        templates.emplace_back(name, (*one)[DetailField::words]);
    }
    return templates;
}

/// Puts in what a template leaves open: {child}, {officer}.
std::string filled(std::string words, const Ask& ask)
{
    for (const auto& [mark, text] : {std::pair<std::string, std::string>{"{child}", ask.child()},
                                     {"{officer}", ask.visitor.name}})
        for (auto at = words.find(mark); at != std::string::npos; at = words.find(mark, at)) {
            words.replace(at, mark.size(), text);
            at += text.size();
        }
    return words;
}

void put_waiting(OfficerConversation& page, const std::vector<std::string>& ticked)
{
    for (const MessageItem& item : page.conversation.items) {
        if (!item.incoming || !is_waiting(item.clock)) continue;
        std::string says = item.who + ", " + item.when;
        if (!item.paragraphs.empty())
            says += ": \u201c" + item.paragraphs.front().substr(0, 160) + "\u201d";
        const std::string matter = std::to_string(item.matter);
        page.waiting.push_back(
            {item.matter, says, std::find(ticked.begin(), ticked.end(), matter) != ticked.end()});
    }
}

Response show_conversation(Ask& ask, const Problems& problems)
{
    const std::int64_t wanted = whole_number<std::uint32_t>(ask.parts[1]).value_or(0);
    const Conversations all = conversations_of(ask);
    const auto found = std::find_if(all->begin(), all->end(), [wanted](const Conversation& one) {
        return one.number == wanted;
    });
    if (found == all->end()) return not_found(ask);
    const Form& form = ask.http.form;
    OfficerConversation page;
    page.about = {.a_case = ask.history().key, .child = ask.child(), .problems = problems};
    page.conversation = *found;
    add_notes(page.conversation, ask.history(), ask.shell.names_for(*ask.looked, *ask.council),
              ask.today);
    tell_what_arrived(ask, page.conversation);
    const std::string place = ask.path("/messages/") + std::to_string(wanted);
    page.to = answer_to(ask, *found, correspondent(*found));
    for (const MessageItem& item : found->items) page.read_to = std::max(page.read_to, item.number);
    page.given = form.one("given");
    page.words = form.one("words");
    page.promise = form.one("promise");
    page.promise_by = {std::string{form.one("promise-by-day")},
                       std::string{form.one("promise-by-month")},
                       std::string{form.one("promise-by-year")}};
    page.may_reply =
        access::may(ask.role, access::Action::reply, ask.relation) != access::Verdict::no;
    page.just_done = done_words(ask);
    put_waiting(page, form.all("answers"));
    for (const auto& [name, words] : templates_of(ask)) {
        page.templates.emplace_back(name, place + "?template=" + in_url(name) + "#write");
        if (ask.http.query.one("template") == name) page.words = filled(words, ask);
    }
    // What did not arrive is given again as a message of its own.
    for (const MessageItem& item : page.conversation.items)
        if (!item.incoming && ask.http.query.one("again") == std::to_string(item.number))
            for (const std::string& text : item.paragraphs)
                page.words += (page.words.empty() ? "" : "\n\n") + text;
    for (const MessageItem& item : page.conversation.items)
        for (const std::string& text : item.paragraphs)
            page.danger = page.danger || (item.incoming && !danger_in(text).empty());
    auto& items = page.conversation.items;
    if (items.size() > page_of_messages && !ask.http.query.has("all")) {
        page.earlier = items.size() - page_of_messages;
        items.erase(items.begin(), items.end() - page_of_messages);
    }
    return show(ask,
                {.title = page.conversation.subject,
                 .current = "/inbox",
                 .problems = !problems.empty(),
                 .back = ask.path("#talk")},
                render(page, form_keys(ask)));
}

/// The note among staff that a reply box can also keep.
Result<StreamProposal> note_of(Ask& ask, const Reply& reply, const Conversation& to)
{
    Detail note = detail_of(DetailKind::note_made, ask.today);
    note.set(DetailField::words, reply.words);
    for (const MessageItem& item : to.items)
        if (item.matter > 0) note.set(DetailField::matter, std::to_string(item.matter));
    return decide(note, {StreamKind::a_case, ask.history().key}, ask.history().number, ask.today);
}

/// What stands in the way of this answer: nobody may send what they did not read, or to whom they
/// did not mean.
Problems refuse(Ask& ask, const Reply& reply, const Conversation& to)
{
    if (reply.to != correspondent(to)) return {{"words", "Look at who this goes to, then send it"}};
    for (const MessageItem& item : to.items)
        if (item.incoming && item.number > reply.read_to)
            return {{"words", item.who + " wrote while you were writing: read it first, then "
                                         "send"}};
    const bool nobody = reply.to == nobody_known;
    // A promise to nobody named is one to the whole family.
    if (nobody && !reply.promise.empty())
        return {{"promise", "Promise something to somebody who has a part in this case"}};
    if (reply.given.empty() && !why_not_reached(ask, nobody ? "" : reply.to).empty())
        return {{"given", "Say how you gave it to them, or keep it as a note among staff"}};
    return {};
}

/// An answer in a conversation, and what is promised in it, as this officer wrote them.
Result<StreamProposal> message_of(Ask& ask, const Reply& reply, const Conversation& to,
                                  const std::string& officer)
{
    if (Problems problems = refuse(ask, reply, to); !problems.empty()) return problems;
    const std::string person = reply.to == nobody_known ? "" : reply.to;
    const MessageItem* asked = nullptr;
    for (const MessageItem& item : to.items)
        if (item.incoming) asked = &item;
    auto decided = decide(FileMessage{.day = ask.today,
                                      .incoming = false,
                                      .channel = reply.given.empty() ? "portal" : reply.given,
                                      .person = person,
                                      .officer = officer,
                                      .subject = to.subject,
                                      .words = reply.words,
                                      .answers = {reply.answers.begin(), reply.answers.end()},
                                      .about = asked && reply.answers.empty() ? asked->matter : 0,
                                      .reply_to = to.number},
                          ask.history(), ask.today);
    if (!decided || reply.promise.empty()) return decided;
    Detail promise = detail_of(DetailKind::promise_made, ask.today);
    promise.set(DetailField::words, reply.promise)
        .set(DetailField::due, reply.promise_by ? iso(*reply.promise_by) : "")
        .set(DetailField::officer, officer)
        .set(DetailField::person, person);
    decided->adds.emplace_back(std::move(promise));
    return decided;
}

} // namespace

Response officer_conversations(Ask& ask)
{
    const Conversations all = conversations_of(ask);
    OfficerConversations page{.a_case = ask.history().key,
                              .child = ask.child(),
                              .all = {},
                              .from = 0,
                              .in_all = static_cast<int>(all->size()),
                              .unanswered = 0};
    for (const Conversation& one : *all) {
        page.unanswered += one.unanswered;
        page.no_answer += one.no_answer;
    }
    page.from = std::clamp(
        static_cast<int>(whole_number<std::uint32_t>(ask.http.query.one("from")).value_or(0)), 0,
        page.in_all);
    const int last = std::min(page.in_all, page.from + page_of_conversations);
    page.all.assign(all->begin() + page.from, all->begin() + last);
    return show(ask, {.title = "Messages", .current = "/inbox", .back = ask.path()}, render(page));
}

namespace {

/// To the conversation with the message that is meant; to all of them where it is in none: what an
/// earlier system had may be known only as a fact, with nothing written.
template <class Is> Response to_conversation(Ask& ask, Is is, const std::string& place)
{
    const std::string messages = ask.path("/messages");
    const Conversations all = conversations_of(ask);
    for (const Conversation& one : *all)
        if (std::any_of(one.items.begin(), one.items.end(), is))
            return see_other(fmt::format("{}/{}{}", messages, one.number, place));
    return see_other(messages);
}

} // namespace

Response conversation_of_message(Ask& ask)
{
    const auto matter =
        static_cast<MatterId>(whole_number<std::uint32_t>(ask.parts[1]).value_or(0));
    return to_conversation(
        ask, [matter](const MessageItem& item) { return item.matter == matter; }, "");
}

Response conversation_of_entry(Ask& ask)
{
    const auto entry = whole_number<std::int64_t>(ask.parts[1]).value_or(0);
    return to_conversation(
        ask, [entry](const MessageItem& item) { return item.number == entry; },
        "#m" + std::to_string(entry));
}

Response officer_conversation(Ask& ask) { return show_conversation(ask, {}); }

Response reply(Ask& ask)
{
    const auto read = read_reply(ask.http.form, ask.today);
    if (!read) return show_conversation(ask, read.problems());
    const std::int64_t wanted = whole_number<std::uint32_t>(ask.parts[1]).value_or(0);
    const Conversations all = conversations_of(ask);
    for (const Conversation& one : *all) {
        if (one.number != wanted) continue;
        auto decided = read->inside ? note_of(ask, *read, one)
                                    : message_of(ask, *read, one, ask.visitor.officer);
        if (!decided) return show_conversation(ask, decided.problems());
        if (auto stopped = record(ask, std::move(*decided),
                                  [&](const Problems& why) { return show_conversation(ask, why); }))
            return *std::move(stopped);
        const char* done = read->inside            ? "noted"
                           : !read->given.empty()  ? "given"
                           : read->answers.empty() ? "holding"
                                                   : "sent";
        return see_other(ask.path("/messages/") + ask.parts[1] + "?done=" + done);
    }
    return not_found(ask);
}

} // namespace ribbon::server
