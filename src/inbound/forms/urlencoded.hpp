// application/x-www-form-urlencoded: what a browser sends for a form without files, and what stands
// behind the "?" of an address.
#pragma once

#include "base/result.hpp"
#include "inbound/forms/form.hpp"

#include <cstddef>
#include <string_view>

namespace ribbon {

struct UrlencodedLimits {
    std::size_t fields = 2000; ///< a page with a list of 500 cases to tick has fewer
    std::size_t name_bytes = 200; ///< decoded
};

/// The fields, by the steps of the URL Standard (section 5.1, "urlencoded parsing"), but for two
/// things: bytes that are not UTF-8 and NUL are a problem and never a replacement character,
/// because what a family wrote must not be kept changed; and line ends become "\n".
Result<Form> parse_urlencoded(std::string_view bytes, UrlencodedLimits limits = {});

} // namespace ribbon
