// A bundle made: the record and the files read, everything drawn and bound, one ZIP file written.
#pragma once

#include "record/history.hpp"
#include "storage/archive.hpp"
#include "views/ribbon/view.hpp"

#include <functional>
#include <string>

namespace ribbon::storage {

class AttachmentStore;

/// Which bundle. With a person it holds what that party may see and nothing else.
struct BundleWish {
    std::string a_case;
    RibbonKind kind = RibbonKind::family;
    std::string person;
    /// "7Q3KXW2M9-P", "7Q3KXW2M9-P-4TD8B2VQ1": the same wish is the same bundle, made anew.
    std::string name() const;
};

/// What was made.
struct BundleMade {
    std::string path; ///< of the ZIP
    std::string sha256;
    std::uint64_t bytes = 0;
    std::int64_t number = 0; ///< of the last entry of the case
    std::string told;        ///< a checksum of what its reader was told (storage/bundles/told)
    int pages = 0, messages = 0, documents = 0, slips = 0, held_back = 0;
};

struct BundleStep {
    std::string_view what; ///< "looking at the documents"
    int done = 0, all = 0;
};

/// Everything that stands against it: no such case, no part in it, a kind that is not made. For a
/// person it asks what the pages ask: a part in the case, somebody who checked who they are, no
/// order of a court that keeps them out. A history without entries is that of no case.
Problems problems_of(const BundleWish& wish, const CaseHistory& history, Day today);

/// Makes it as the case stands on a day and puts it into the folder under its name, in one step:
/// until then the older one stands. Problems as `problems_of` has them. `progress` may throw to end
/// the work. `pdf_too` puts the PDF beside the ZIP. Throws FileError, DatabaseError, runtime_error.
Result<BundleMade> make_bundle(Archive& archive, const AttachmentStore* files,
                               const BundleWish& wish, Day today, const std::string& folder,
                               const std::function<void(const BundleStep&)>& progress = {},
                               bool pdf_too = false);

} // namespace ribbon::storage
