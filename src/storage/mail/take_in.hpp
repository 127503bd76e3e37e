// The way in of every mail, however it comes: bytes on the disk, then its row, then it is ours.
#pragma once

#include "storage/archive.hpp"
#include "storage/attachments/store.hpp"
#include "storage/mail/mails.hpp"

#include <functional>
#include <optional>

namespace ribbon::storage {

/// What taking in needs of the world.
struct MailIntake {
    Archive& archive;
    AttachmentStore& store;
    std::function<std::string()> new_key;
    std::function<Moment()> now;
};

/// How a mail came.
struct MailCame {
    std::string via; ///< lmtp, smtp, imap, import
    std::string envelope_from;
    std::vector<std::string> envelope_to;
    /// When anybody at the council had it, where that was before now: its clocks begin with it.
    std::optional<Moment> received = {};
};

/// Makes what was received a mail of ours. It is on the disk with its row when this returns the
/// key of it; those that arrive together are committed together. Throws FileError, DatabaseError:
/// then it is not ours, and whoever sent it must send it again.
std::string take_in(const MailIntake& intake, Incoming& incoming, const MailCame& came);
/// The same of bytes in memory.
std::string take_in(const MailIntake& intake, std::string_view bytes, const MailCame& came);

} // namespace ribbon::storage
