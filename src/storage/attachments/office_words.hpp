// The words of a Word document or an OpenDocument text, taken apart behind a fence.
#pragma once

#include "storage/attachments/words.hpp"

namespace ribbon::storage {

bool is_office_text(std::string_view media_type);

/// Of one that is: its text, and then what stands beside it. Throws std::runtime_error where
/// nothing can be confined.
FileWords words_in_office(const std::string& bytes, std::string_view media_type,
                          const RunLimits& limits);

} // namespace ribbon::storage
