// An officer's list.
#pragma once

#include "server/route.hpp"

namespace ribbon::server {

Response work(Ask& ask);          ///< GET /work
/// The views that the visitor saved: their paths, and what they called them.
std::vector<std::pair<std::string, std::string>> saved_views(Ask& ask);
Response work_csv(Ask& ask);      ///< GET /work.csv
Response work_save(Ask& ask);     ///< GET /work-save: asks what to call the view
Response work_keep(Ask& ask);     ///< POST /work-save
Response work_several(Ask& ask);  ///< POST /work-several

} // namespace ribbon::server
