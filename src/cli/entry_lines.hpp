// What stands in a stream, as the terminal shows it, and how a stream is named there.
#pragma once

#include "record/history.hpp"

#include <string>

namespace ribbon::cli {

/// An entry in one line or two: what happened, who recorded it, what it says.
std::string lines_of(const Entry& entry);

/// The stream a person means: "7Q3KXW2M9" is a case, "person/4TD8B2VQ1" a person.
StreamId stream_named(const std::string& typed);
/// The reference as it is kept: a person may type small letters, blanks, O for 0.
std::string key_typed(const std::string& typed);

} // namespace ribbon::cli
