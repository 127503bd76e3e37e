// An email that tells of a child who is new to the council: the child, whoever wrote, the case and
// the email in it are recorded in one act, or nothing of it.
#pragma once

#include "commands/mail/new_child.hpp"
#include "storage/archive.hpp"
#include "storage/mail/clues.hpp"

namespace ribbon::storage {

/// A child of the record who may be the one that an email tells of.
struct PerhapsTheSame {
    std::string a_case, why; ///< "the same name"
    bool operator==(const PerhapsTheSame&) const = default;
};
/// Whoever has the name, or the family name and the birthday, and the children of whose family
/// somebody with this address is. The likeliest first, each once.
std::vector<PerhapsTheSame> perhaps_the_same(Connection& from, const std::string& area,
                                             const NewChild& child, std::string_view address);

/// The address at which whoever wrote may be written to: the one it came from. Empty where it may
/// be another's than it says, and where it is the council's, whose officers send on what they get.
std::string address_to_keep(Connection& from, const std::string& area, const MailFound& found,
                            const FilingRules& rules);

/// Why no case may begin with this mail; empty where one may.
std::string why_no_case(Connection& from, const std::string& area, const MailRow& row,
                        const FilingRules& rules);

/// A person says that it tells of a child who is new.
struct OpenFromMail {
    std::string id;
    NewChild child; ///< with its keys, and the children who were looked at
    Who who;
};
/// Opens the case on the day the mail came, and files the mail there. Problems: as for filing by
/// hand; what is wrong with the child; and a child who may be the same and was not looked at.
Result<FiledIn> open_from_mail(Archive& archive, const OpenFromMail& command,
                               const FilingRules& rules, Moment now);

} // namespace ribbon::storage
