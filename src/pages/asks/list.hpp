// The whole council's list of what messages may ask for.
#pragma once

#include "base/html.hpp"
#include "pages/officers/gallery.hpp"
#include "views/asks/list.hpp"

namespace ribbon {

Html render(const AskList& list);

Gallery ask_list_gallery();

} // namespace ribbon
