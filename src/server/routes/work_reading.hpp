// What the list and its file read of the index.
#pragma once

#include "server/route.hpp"
#include "storage/derived/risk.hpp"
#include "views/worklist/arrange.hpp"

namespace ribbon::server {

/// The filter of the index that a query of this visitor means.
storage::RiskFilter filter_of(const Ask& ask, const WorkQuery& query);
storage::RiskDays days_of(const Ask& ask);

/// The rows, the counts and the tabs of a list.
WorkRead read_work(Ask& ask, const WorkQuery& query);

} // namespace ribbon::server
