// To whom each message of a case went, as people are called. Pure.
#pragma once

#include "record/history.hpp"
#include "views/parts/officers.hpp"

#include <map>
#include <string>

namespace ribbon {

/// A record that somebody else is to rely on tells of every message who wrote it, to whom, and
/// when. A message that came in went to whoever held the case on its day; one that went out, to
/// whom it was addressed, or else to the writer of what it speaks of.
class Addressees {
public:
    Addressees(const CaseHistory& history, Names names, Day today);
    /// Of a message_filed; "The SEND team" where nobody held the case, "The family" where it says
    /// no person.
    std::string of(const Detail& message) const;

private:
    Names names_;
    Officers officers_;
    std::map<std::string, std::string, std::less<>> writer_of_; ///< by matter: a person's key
};

} // namespace ribbon
