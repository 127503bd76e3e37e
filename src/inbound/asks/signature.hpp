// Who wrote a mail and how to reach them, as it stands below their words: nothing that they tell.
#pragma once

#include <string>
#include <string_view>

namespace ribbon {

/// The words with blanks for the lines of a signature that hold a telephone number, a postcode or
/// an address for mail: "Tel 01632 960123" below "Kind regards". Nobody tells a new number there. A
/// line that says more ("my new number is ...") stays, and so does all of it where what stands
/// above leads to it ("We have moved:").
std::string without_signature(std::string_view words);

} // namespace ribbon
