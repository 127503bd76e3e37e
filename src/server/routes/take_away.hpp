// All that somebody may see of a case, as files.
#pragma once

#include "outbound/zip/write.hpp"
#include "server/route.hpp"

#include <vector>

namespace ribbon::server {

/// A page to read, the same for machines, the documents, and a receipt for each entry: only what
/// this visitor may read.
std::vector<ZipFile> taken_away(const Ask& ask);

} // namespace ribbon::server
