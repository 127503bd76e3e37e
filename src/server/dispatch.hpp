// From a request to its answer: which route, who asks, whether they may, and what is written down
// before anything of a child's record is sent.
#pragma once

#include "server/route.hpp"

namespace ribbon::server {

/// The whole application, for the listener.
Application application(Shell& shell);

/// What a path asks for, found in the table; null where there is no such route.
struct Found {
    const Route* route = nullptr;
    std::vector<std::string> parts;
    bool other_method = false; ///< there is one, for another method
};
Found find_route(Method method, std::string_view path);

/// Whether a route is about one case, which is the first part of its path.
bool is_about_case(const Route& route);

} // namespace ribbon::server
