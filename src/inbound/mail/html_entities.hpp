// Characters that a page writes by name or number: "&eacute;", "&#8217;".
#pragma once

#include <string>
#include <string_view>

namespace ribbon {

/// The text with each character reference as its character in UTF-8 (HTML Standard, section
/// 13.2.5.72 and on). The names are those of HTML 4 and the few of HTML 5 that mail programs
/// write; another stays as it stands. `attribute`: of an address, where "&copy=" is no sign of
/// copyright.
std::string without_entities(std::string_view text, bool attribute = false);

} // namespace ribbon
