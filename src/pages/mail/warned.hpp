// What an officer is told before a mail is filed and a family can read it.
#pragma once

#include "base/html.hpp"

#include <string>
#include <vector>

namespace ribbon {

struct MailWarnings {
    std::vector<std::string> others; ///< words in it that tell of another child
    std::vector<std::string> unread; ///< what came with it whose words could not be read
};

/// Of one mail or of several. Nothing where there is nothing to tell.
Html render(const MailWarnings& warnings, std::size_t mails);

/// Whether a mail looks like a machine's, and whether a person may have written it all the same.
struct MachineOrPerson {
    bool machine = false; ///< it looks so: it is asked who wrote it
    bool person = false;  ///< what is ticked when it is asked
};
/// The tick "human". Nothing where no mail looks like a machine's.
Html render(const MachineOrPerson& wrote, std::size_t mails);

} // namespace ribbon
