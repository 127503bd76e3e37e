// Passing a child from one officer to the next.
#pragma once

#include "base/html.hpp"
#include "components/form.hpp"
#include "views/handover/view.hpp"

namespace ribbon {

Html render(const HandoverPage& page, const FormKeys& keys);
Html render(const LeaverPage& page, const FormKeys& keys);
Html render(const HandoversPage& page);

} // namespace ribbon
