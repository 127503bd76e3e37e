// What a page needs beside its HTML: the style sheet, the scripts and the mark. They are in the
// program, and the address of each carries the hash of its bytes, so that a browser may keep it for
// ever and never shows a new page with an old style.
#pragma once

#include "base/url.hpp"

#include <string_view>

namespace ribbon {

struct Asset {
    std::string_view name; ///< as in src/components/theme: "ribbon.css"
    std::string_view type; ///< for the header content-type
    std::string_view hash; ///< the first 16 hexadecimal figures of the SHA-256 of its bytes
    std::string_view bytes;
    std::string_view gzip; ///< the same bytes, compressed
};

/// One of our own files; that there is such a file is our business, so another name is our mistake.
const Asset& asset(std::string_view name);

/// Where a page finds it: "/assets/ribbon-0123456789abcdef.css".
Url asset_url(std::string_view name);

/// The file that is served at a path under "/assets/"; nothing for any other, and nothing where the
/// hash is not that of our bytes.
const Asset* asset_at(std::string_view path);

} // namespace ribbon
