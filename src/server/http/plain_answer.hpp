// What the listener says by itself, where no page of the application can.
#pragma once

#include "server/http/message.hpp"

namespace ribbon::server {

/// A short page in plain words for a status, with every problem in a list.
Response plain_answer(int status, const Problems& problems = {});

} // namespace ribbon::server
