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
    /// With which its one case begins, where that is new: people, and last the case.
    Proposal opens = {};
    bool answers_writer =
        false; ///< of a new case: whoever wrote is told at the address of the mail
    std::function<bool(Connection&)> only_if =
        {}; ///< what must hold still, beside the mail's state
};

/// What was found in it; of one that could not be read that it is kept as it came.
MailFound found_or_bytes(const MailRow& row);
/// The day from which it counts: the day we had it. Of one from years before the day it says it was
/// sent is all there is.
Day day_of_mail(const MailRow& row, const MailFound& found);

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
