// A manager's board, and a team's messages.
#pragma once

#include "base/html.hpp"
#include "views/load/view.hpp"

namespace ribbon {

Html render(const LoadPage& page);
Html render(const InboxPage& page);

} // namespace ribbon
