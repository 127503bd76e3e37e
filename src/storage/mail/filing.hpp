// Filing a mail that was read: what points to cases is looked up, and the mail, its facts, its
// files and the acknowledgement are recorded in one act, or not at all. A person does so with a
// mail that Ribbon did not place.
#pragma once

#include "storage/archive.hpp"
#include "storage/mail/clues.hpp"

namespace ribbon::storage {

/// What became of a mail.
struct MailOutcome {
    MailState state = MailState::taken;
    std::vector<FiledIn> filed;
};

/// What a mail tells of a child who is in none of these cases, as a sentence; empty for nothing.
using NamesOthers =
    std::function<std::string(const std::vector<std::string>& cases, const MailFound& found)>;

/// Sorts a mail that is `taken` and read: files it, sets it aside, or hands it to a person, as one
/// that tells of other children is. A mail that somebody else sorted meanwhile is left as it is.
MailOutcome sort_mail(Archive& archive, const std::string& id, const FilingRules& rules, Moment now,
                      const NamesOthers& names_others);

/// A person says where a mail belongs.
struct FileByHand {
    std::string id;
    std::vector<std::string> cases; ///< one or more
    Who who;
    bool human = false; ///< a person wrote it, though it looks like a machine's
    /// The party who wrote it, where its address is no party's: they have another. Empty: whoever
    /// wrote has no part in these cases, so no family reads it and nothing answers it by mail.
    std::string writer = {};
};
/// Files it there. Problems: no such mail; filed already; no such case; never read.
Result<std::vector<FiledIn>> file_by_hand(Archive& archive, const FileByHand& command,
                                          const FilingRules& rules, Moment now);

} // namespace ribbon::storage
