// The words in which mail systems say who did not get a mail, and why.
#pragma once

#include <string_view>

namespace ribbon {

/// All in plain words (scan.hpp).

/// Delivery is late, and is tried again.
bool says_delayed(std::string_view plain);
/// Delivery was given up.
bool says_given_up(std::string_view plain);
/// All went well.
bool says_arrived(std::string_view plain);
/// A line after which those are named who did not get it.
bool leads_to_failed(std::string_view plain);
/// What stands before a colon and the address of one who did not get it.
bool is_label(std::string_view plain);
/// A line after which what comes back stands.
bool leads_to_returned(std::string_view plain);
/// A line that says why somebody did not get it, or has not yet.
bool tells_of_failure(std::string_view plain);
/// A line whose addresses are those of the mail that comes back or of its sender.
bool is_about_the_mail(std::string_view plain);

} // namespace ribbon
