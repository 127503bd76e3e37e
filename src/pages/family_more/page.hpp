// A family's rights now, its documents, how it wishes to be reached, and taking the record away.
#pragma once

#include "base/html.hpp"
#include "base/result.hpp"
#include "components/form.hpp"
#include "views/all_held/view.hpp"
#include "views/family_rights/view.hpp"

namespace ribbon {

Html render(const RightsPage& page);

struct DocumentsPage {
    struct One {
        std::string name, kind, size, when, notice;
        std::int64_t number = 0;
        bool held_back = false;
    };
    std::string a_case, child;
    std::vector<One> all; ///< newest first
};
Html render(const DocumentsPage& page);

struct NeedsPage {
    std::string a_case, now;
    Problems problems;
};
Html render(const NeedsPage& page, const FormKeys& keys);

Html render(const AllHeld& page);
/// What is held of people themselves, as it stands in the file that is taken away as well.
Html render_held(const AllHeld& page);

struct TakeAwayPage {
    std::string a_case, child;
    int messages = 0, documents = 0;
    bool fresh = true; ///< they signed in within the last ten minutes
};
Html render(const TakeAwayPage& page, const FormKeys& keys);

} // namespace ribbon
