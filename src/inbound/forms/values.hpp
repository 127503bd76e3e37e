// The names and values of a form, as the readers of commands take them.
#pragma once

#include "inbound/forms/form.hpp"

namespace ribbon {

using FormValues = Form;

} // namespace ribbon
