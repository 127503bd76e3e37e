// A file as an answer: kept by the browser, never shown as a page of ours.
#pragma once

#include "server/http/message.hpp"

#include <string>

namespace ribbon::server {

/// The bytes under a name (RFC 6266, RFC 8187); nobody keeps a copy, and nothing in them runs.
Response download(std::string bytes, const std::string& name, const std::string& type);

} // namespace ribbon::server
