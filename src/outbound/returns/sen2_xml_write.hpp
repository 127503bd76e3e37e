// Writing the SEN2 return as XML, in the shape that the profile of a year asks.
#pragma once

#include "record/returns/sen2.hpp"
#include "record/returns/sen2_profile.hpp"

#include <string>

namespace ribbon {

/// The return as UTF-8 XML with LF, no namespace, the elements in the profile's order and spelling,
/// two spaces a level. What is not given is left out, never written empty; what the year does not
/// ask is left out as well, so only a return of that year comes back whole. `year` must be one of
/// the profiles'. What `parse_sen2_xml` reads of it is the return again.
std::string render_sen2_xml(const Sen2Return& whole, const Sen2Profiles& profiles, int year);

} // namespace ribbon
