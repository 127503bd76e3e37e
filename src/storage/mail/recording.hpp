// A mail that was read goes on the record, in one act: its facts, its files, its row and the
// acknowledgement, or nothing of it.
#pragma once

#include "storage/archive.hpp"
#include "storage/mail/clues.hpp"

namespace ribbon::storage {

/// One mail on its way into the record.
struct MailAct {
    Archive& archive;
    const MailRow& row;
    const MailFound& found;
    const FilingRules& rules;
    Moment now;
    Who who;
    std::vector<std::string> cases;
    bool human;
    std::string writer = {}; ///< the party who wrote it, as a person said (FileByHand)
};

/// What a mail is that no person wrote: "An automatic reply".
std::string kind_of_machine(const MailFound& found);

/// What the council is called, for whoever is written to.
std::string council_of(Archive& archive);

/// The cases in which this mail stands already, by another delivery of it.
std::vector<std::string> filed_before(Connection& in, const std::string& area, const MailRow& row);

/// Records it, once. Problems where it can not be recorded; throws Conflict where the mail or a
/// case changed meanwhile: look again.
Result<std::vector<FiledIn>> record_mail(const MailAct& act, const std::string& said);

} // namespace ribbon::storage
