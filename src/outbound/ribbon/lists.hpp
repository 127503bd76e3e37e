// The lists in a bundle's ZIP: what it was made of, and the checksum of every file.
#pragma once

#include "views/ribbon/view.hpp"

#include <string>
#include <vector>

namespace ribbon {

/// A file and its SHA-256, 64 hexadecimal digits.
struct RibbonFile {
    std::string name, sha256;
};

/// A line each, as "sha256sum --check" reads them.
std::string list_of(const std::vector<RibbonFile>& files);

/// The path of a document in the ZIP: "originals/012 report.pdf". No name can lead out of the
/// folder, or hide what it ends in.
std::string original_path(const RibbonDocument& document);

/// What lies in the ZIP and how to check it, in plain words.
std::string read_me(const Ribbon& ribbon, const std::vector<std::string>& missing);

/// What the bundle is called on a disk: "7Q3KXW2M9-P".
std::string file_name(const Ribbon& ribbon);

} // namespace ribbon
