// The ribbon: everything that was written in a case, tied together in one PDF with its proofs.
// Asked for, made while one waits, and taken away.
#pragma once

#include "base/html.hpp"
#include "components/form.hpp"
#include "pages/officers/gallery.hpp"

#include <string>
#include <vector>

namespace ribbon {

struct TakeRibbonPage {
    std::string a_case, child;
    bool staff = false;
    bool fresh = true; ///< signed in within the last ten minutes

    /// One bundle that can be asked for.
    struct One {
        std::string kind, title, about; ///< "P"; "For you", what is in it
        bool under_way = false;
        std::string step; ///< "binding the pages"
        int done = 0, all = 0;
        bool failed = false;
        std::string made; ///< "Thursday 19 November, 7:42pm, 312 pages, 4 MB"; empty: none is there
        std::string proof; ///< its SHA-256
    };
    std::vector<One> all;
};
Html render(const TakeRibbonPage& page, const FormKeys& keys);

Gallery ribbon_gallery();

} // namespace ribbon
