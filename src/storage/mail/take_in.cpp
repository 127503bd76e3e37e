#include "storage/mail/take_in.hpp"

#include "storage/attachments/states.hpp"

#include <algorithm>

namespace ribbon::storage {

std::string take_in(const MailIntake& intake, Incoming& incoming, const MailCame& came)
{
    auto received = incoming.finish();
    if (!received) {
        // A mail of no bytes is one too. Only a size limit of the store can be the other reason.
        if (!incoming.write("\r\n")) throw FileError(received.problems().front().sentence);
        received = incoming.finish();
    }
    const Moment now = intake.now();
    const TakenMail mail{.id = intake.new_key(),
                         .received = std::min(now, came.received.value_or(now)),
                         .raw = received->hash,
                         .bytes = received->bytes,
                         .via = came.via,
                         .envelope_from = came.envelope_from,
                         .envelope_to = came.envelope_to};
    // Its name is made to last here, in the thread of whoever sends it, and not between acts, where
    // everybody would wait for it.
    intake.store.keep(incoming, *received);
    intake.archive.writing([&](Connection& connection) {
        acknowledge_kept(connection, intake.archive.area(), intake.store, *received, now);
        Mails(connection, intake.archive.area()).take(mail);
    });
    return mail.id;
}

std::string take_in(const MailIntake& intake, std::string_view bytes, const MailCame& came)
{
    Incoming incoming = intake.store.receive();
    if (!incoming.write(bytes)) throw FileError("The mail is larger than a file may be");
    return take_in(intake, incoming, came);
}

} // namespace ribbon::storage
