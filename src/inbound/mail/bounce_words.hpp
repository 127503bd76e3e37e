// The words in which mail systems say that a mail did not arrive.
#pragma once

#include <string_view>

namespace ribbon {

/// The subject of a report, in plain words: "undelivered mail returned to sender".
bool is_bounce_subject(std::string_view plain);
/// The text begins as a report does, in plain words.
bool begins_as_bounce(std::string_view plain);
/// It says that delivery is late, and is tried again.
bool says_delayed(std::string_view plain);
/// It says that delivery was given up.
bool says_given_up(std::string_view plain);
/// A line, in plain words, after which those are named who did not get it.
bool leads_to_failed(std::string_view plain);
/// A line, in plain words, after which what comes back stands.
bool leads_to_returned(std::string_view plain);
/// A line, in plain words, that says why somebody did not get it, or has not yet.
bool tells_of_failure(std::string_view plain);
/// A line, in plain words, whose addresses are those of the mail that comes back or of its sender.
bool is_about_the_mail(std::string_view plain);
/// A name or the local part of an address that mail systems write under, in plain words.
bool is_mail_system(std::string_view plain);

} // namespace ribbon
