// The controls of each question. For this folder only.
#pragma once

#include "pages/ask/pages.hpp"

namespace ribbon {

/// What stands between the top of a question's page and its buttons; it holds the h1.
std::vector<Html> controls_of(const AskQuestionPage& page);

} // namespace ribbon
