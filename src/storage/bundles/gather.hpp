// What a bundle is made of, read from the record and the folder of files.
#pragma once

#include "outbound/paper/guests.hpp"
#include "storage/bundles/make.hpp"

#include <string>
#include <utility>
#include <vector>

namespace ribbon::storage {

using TellStep = std::function<void(const BundleStep&)>;

struct Gathered {
    Ribbon ribbon;
    std::vector<paper::Looked> looked; ///< of each document
    std::vector<bool> here;            ///< whether its bytes may be given out
    std::string checkpoint;            ///< the signed note; empty where the log never signed
    std::vector<std::pair<std::string, std::string>> receipts; ///< name in the ZIP, and text
    std::int64_t number = 0; ///< of the last entry of the case
    std::string told;        ///< what its reader was told of it (storage/bundles/told)
};

/// Everything but the bytes of the documents. Problems as `make_bundle` has them.
Result<Gathered> gather(Archive& archive, const AttachmentStore* files, const BundleWish& wish,
                        Day today, const TellStep& tell);

/// The bytes of a document; empty, with the reason, where they may not be given out.
std::string bytes_of(Archive& archive, const AttachmentStore* files, const RibbonDocument& document,
                     std::string& why);

} // namespace ribbon::storage
