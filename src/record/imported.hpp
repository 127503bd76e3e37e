// What was taken from a file of the council's: stated by it, and by nobody who was there.
#pragma once

#include "record/kind.hpp"

#include <string>
#include <string_view>

namespace ribbon {

/// "imported, as stated by the council: return.xml line 12"; without a line where there is none.
/// The name of the file is given without its folder, which may tell of people.
std::string imported_evidence(std::string_view file, int line);

/// Whether this evidence says so.
bool says_imported(std::string_view evidence);

/// Whether a SEN2 return tells of such facts. Where it does not, that nothing of the kind is on
/// record after an import shows nothing: it was never asked.
bool return_tells_of(Kind kind);

/// How the return's parts that may come several times are named when one item of one is stated:
/// "PlacementDetail 2 URN".
std::string stated_name(std::string_view part, std::size_t which, std::string_view tag);

/// What is stated of a day that was not given, where a fact stands in its place all the same.
inline constexpr std::string_view stated_none = "none";
/// What is stated of a part that is there and says nothing.
inline constexpr std::string_view stated_empty = "empty";
/// The code of a value too long for a line, which stands in the words beside it.
inline constexpr std::string_view stated_in_words = "in words";

/// The names under which a request of the return begins and its place among the persons stands.
inline constexpr std::string_view stated_request = "Requests";

} // namespace ribbon
