// Each component's options, as the official fixtures give them, made into our own values.
#pragma once

#include "tests/components/options.hpp"

#include <functional>
#include <map>
#include <string>

namespace ribbon::fixtures {

using Maker = std::function<Html(const Options&)>;

/// By the name of the component's folder in govuk-frontend.
std::map<std::string, Maker> form_components();
std::map<std::string, Maker> choice_components();
std::map<std::string, Maker> other_components();
std::map<std::string, Maker> list_components();

} // namespace ribbon::fixtures
