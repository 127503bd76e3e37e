// How somebody wishes to be told, as they ticked it.
#pragma once

#include "base/result.hpp"
#include "commands/letters/wishes.hpp"
#include "inbound/forms/form.hpp"

namespace ribbon {

Result<SetWishes> read_wishes(const Form& form);

} // namespace ribbon
