// What the reader of a bundle is told of a case, asked in one way where a bundle is made and where
// it is handed over.
#pragma once

#include "storage/bundles/make.hpp"
#include "views/ribbon/reader.hpp"

#include <string>

namespace ribbon::storage {

struct BundleTold {
    RibbonOf of;
    RibbonSource source;
    std::int64_t number = 0; ///< of the last entry of the case
};

/// Of the case as it was read, on a day.
BundleTold told_for(Archive& archive, const BundleWish& wish, const CaseHistory& whole, Day today);

/// A checksum of what is told of the entries up to `number`, of what the people in it are called,
/// and of which files may be given out. Where it differs from that of a bundle made then, the
/// bundle tells something that its reader would not be told now: something was sealed, struck or
/// put right, an address became a secret, malware was found.
std::string sum_of(const BundleTold& told, std::int64_t number, Archive& archive,
                   const AttachmentStore* files);

/// Why the bytes of a file are not given out, in a sentence; empty where they are.
std::string why_kept_back(Archive& archive, const AttachmentStore* files, const std::string& hash);

} // namespace ribbon::storage
