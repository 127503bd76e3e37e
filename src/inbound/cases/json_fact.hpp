// The values of one fact, and of one matter, in JSON.
#pragma once

#include "inbound/cases/fact_draft.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ribbon {

/// The keys a fact can have: "happened", "what", then a key for each clause.
const std::vector<std::string_view>& json_fact_keys();

/// Puts the value of a known key into the draft. When it can not be, says what to write instead.
std::optional<std::string> set_json_value(FactDraft& draft, std::string_view key,
                                          const std::string& value, bool is_text);

} // namespace ribbon
