// What somebody who wrote by mail is told at once: that we have it, its reference, who holds it and
// by when they are answered. It says nothing of what was written, and names no child: a mail can be
// read by others.
#pragma once

#include "base/day.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ribbon {

/// A mail that was filed, in one of the cases it was filed in.
struct Acknowledged {
    std::string reference; ///< "7Q3KXW2M9-12"
    std::string officer; ///< who holds the case; empty where nobody does
    std::optional<Day> answer_by;
    std::vector<std::pair<std::string, Day>> clocks; ///< what it may ask for, and by when
};

struct MailWords {
    std::string subject, text;
};

/// Of a mail that waited for a person a day may be past by `today`: then it is said, with a sorry.
MailWords acknowledgement(const std::string& council, Day received, Day today,
                          const std::vector<Acknowledged>& filed);

/// To somebody whom we do not know, who may be told nothing of the case, or of whom that is not
/// sure: it names no case, no child and no officer.
MailWords bare_receipt(const std::string& council, Day received);

} // namespace ribbon
