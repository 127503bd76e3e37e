// The JSON Schema of a case, made from the vocabulary so that it can not fall behind it.
#pragma once

#include <string>

namespace ribbon {

/// docs/case-format.schema.json, whole (JSON Schema 2020-12).
std::string render_case_schema();

} // namespace ribbon
