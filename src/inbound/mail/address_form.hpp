// The form of one address (RFC 5322 section 3.4.1).
#pragma once

#include <string>
#include <string_view>

namespace ribbon {

/// local@domain, and nothing else: what is no address is never made one.
bool is_address(std::string_view text);

/// What stands in "<>" without comments, without a source route ("@a,@b:user@c", section 4.4),
/// without "mailto:", and without the marks that people and programs set around it. It need not be
/// an address.
std::string cleaned_address(std::string_view address);

} // namespace ribbon
