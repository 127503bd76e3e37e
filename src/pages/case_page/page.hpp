// One child's record on one page, as an officer reads it; and the page before something is sealed.
#pragma once

#include "base/html.hpp"
#include "components/form.hpp"
#include "views/case_page/view.hpp"

namespace ribbon {

Html render(const CasePage& page);
Html render(const SealPage& page, const FormKeys& keys);
Html render(const SealedPage& page);

} // namespace ribbon
