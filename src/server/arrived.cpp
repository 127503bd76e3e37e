#include "server/arrived.hpp"

#include "storage/mail/sent.hpp"
#include "views/delivery/words.hpp"

namespace ribbon::server {
namespace {

/// A telephone number has no "@" in it, and every address for mail has.
bool goes_by_text(const storage::SentMail& one)
{
    return one.sent_to.find('@') == std::string::npos;
}

} // namespace

void tell_what_arrived(const Ask& ask, Conversation& conversation)
{
    std::vector<storage::SentMail> sent;
    ask.shell.archive.reading([&](storage::Connection& in) {
        sent = storage::MailSent(in, ask.shell.archive.area()).of_case(ask.history().key);
    });
    for (MessageItem& item : conversation.items) {
        if (item.incoming || item.inside) continue;
        for (const storage::SentMail& one : sent) {
            if (one.entry != item.number) continue;
            if (!ask.visitor.is_staff() && one.person != ask.visitor.person) continue;
            const DeliveryWords words = delivery_in_words({.state = storage::name_of(one.state),
                                                           .said = one.said,
                                                           .handed_on = one.handed_on,
                                                           .changed = one.changed,
                                                           .by_text = goes_by_text(one)},
                                                          ask.now);
            item.arrived = ask.visitor.is_staff() ? words.sentence : words.family;
            item.lost = words.needs_person;
        }
    }
}

} // namespace ribbon::server
