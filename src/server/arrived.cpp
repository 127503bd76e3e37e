#include "server/arrived.hpp"

#include "base/whole_number.hpp"
#include "server/conversations.hpp"
#include "storage/desk/outbox.hpp"
#include "storage/mail/sent.hpp"
#include "views/delivery/words.hpp"

#include <map>

namespace ribbon::server {
namespace {

/// A telephone number has no "@" in it, and every address for mail has.
bool goes_by_text(const storage::SentMail& one)
{
    return one.sent_to.find('@') == std::string::npos;
}

/// What no sender has had in hand yet: it waits in the outbox, and there alone.
storage::SentMail not_begun(const storage::OutboxRow& row)
{
    return {.sent_to = row.kind == "text" ? "" : "@",
            .said = row.said,
            .made = row.put_out,
            .changed = row.put_out};
}

} // namespace

void tell_what_arrived(const Ask& ask, Conversation& conversation)
{
    const std::string& area = ask.shell.archive.area();
    const std::string& a_case = ask.history().key;
    std::map<std::int64_t, storage::SentMail> sent;
    ask.shell.archive.reading([&](storage::Connection& in) {
        for (storage::SentMail& one : storage::MailSent(in, area).of_case(a_case))
            sent[one.entry] = std::move(one);
        const std::string begins = "message-" + a_case + "-";
        for (const storage::OutboxRow& row : storage::Outbox{in, area}.not_sent(begins))
            if (const auto number = whole_number<std::int64_t>(row.key.substr(begins.size())))
                sent.try_emplace(*number, not_begun(row));
    });
    for (MessageItem& item : conversation.items) {
        const auto found = sent.find(item.number);
        if (item.incoming || item.inside || found == sent.end()) continue;
        const storage::SentMail& one = found->second;
        if (!ask.visitor.is_staff() && item.person != reads_as(ask)) continue;
        const DeliveryWords words = delivery_in_words({.state = storage::name_of(one.state),
                                                       .said = one.said,
                                                       .handed_on = one.handed_on,
                                                       .changed = one.changed,
                                                       .put_out = one.made,
                                                       .by_text = goes_by_text(one)},
                                                      ask.now);
        item.arrived = ask.visitor.is_staff() ? words.sentence : words.family;
        item.lost = words.needs_person;
    }
}

} // namespace ribbon::server
