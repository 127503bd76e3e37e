// A bundle made: the record and the files read, everything drawn and bound, one ZIP file written.
#pragma once

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
    int pages = 0, messages = 0, documents = 0, slips = 0, held_back = 0;
};

struct BundleStep {
    std::string_view what; ///< "looking at the documents"
    int done = 0, all = 0;
};

/// Makes it as the case stands on a day and puts it into the folder under its name, in one step:
/// until then the older one stands. A problem where there is no such case or person, or the kind is
/// not made yet. `progress` may throw to end the work. Throws FileError, DatabaseError and
/// std::runtime_error. `pdf_too` writes the PDF beside the ZIP as well.
Result<BundleMade> make_bundle(Archive& archive, const AttachmentStore* files,
                               const BundleWish& wish, Day today, const std::string& folder,
                               const std::function<void(const BundleStep&)>& progress = {},
                               bool pdf_too = false);

} // namespace ribbon::storage
