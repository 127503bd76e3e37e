// An officer's list, and what is done with several lines of it at once.
#pragma once

#include "base/html.hpp"
#include "components/form.hpp"
#include "views/worklist/view.hpp"

namespace ribbon {

Html render(const WorkList& list, const FormKeys& keys);
Html render(const BulkCheck& check, const FormKeys& keys);

} // namespace ribbon
