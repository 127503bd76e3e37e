// How somebody wishes to be told that something is new: asked of them, or by an officer for them.
#pragma once

#include "base/html.hpp"
#include "base/result.hpp"
#include "components/form.hpp"

#include <string>
#include <utility>
#include <vector>

namespace ribbon {

struct WishesPage {
    std::string to;  ///< the path of the form
    std::string name; ///< of the party, where an officer asks for them; empty: they ask themselves
    std::string now; ///< "by email, at once"
    bool said = false; ///< they have told us, and it is not only what we do for everybody
    std::string by, often, hour, phone; ///< as it holds, or as it was typed
    Problems problems;
};
Html render(const WishesPage& page, const FormKeys& keys);

/// Each state by its name.
std::vector<std::pair<std::string, Html>> wishes_gallery();

} // namespace ribbon
