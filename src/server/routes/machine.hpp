// What whoever keeps the machine sees, and what machines ask.
#pragma once

#include "server/route.hpp"

namespace ribbon::server {

Response health(Ask& ask);          ///< GET /health
Response machine(Ask& ask);         ///< GET /machine
Response machine_figures(Ask& ask); ///< GET /machine/figures

} // namespace ribbon::server
