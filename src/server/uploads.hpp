// Files that came with a form, kept: each by its content, before the form is acknowledged.
#pragma once

#include "record/detail.hpp"
#include "server/route.hpp"

namespace ribbon::server {

/// A detail for each file of the request, to be recorded with what it came with; or every problem,
/// each with the name of the file. Files without a name or a byte are no files.
Result<std::vector<Detail>> keep_uploads(Ask& ask, Day day, const std::string& person);

} // namespace ribbon::server
