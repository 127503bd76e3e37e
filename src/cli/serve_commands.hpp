// The sub-command that serves the pages.
#pragma once

#include "cli/record_shell.hpp"

#include <string>
#include <vector>

namespace ribbon::cli {

struct ServeOptions {
    RecordOptions record;
    std::string listen = "127.0.0.1:8080";
    std::string address; ///< as browsers reach it: "https://ribbon.northshire.example"
    std::string clock; ///< the day an invented county's clock begins on; else after its last entry
    std::vector<std::string> proxies; ///< whose X-Forwarded-* are believed
    int workers = 16; ///< a form waits on one until it is on the disk; a page does not
    std::string issuer, client, client_secret; ///< the council's own sign-in
    bool bind_by_email = false;
    std::string mail_domain = "ribbon.example"; ///< the addresses of cases are in it
    bool log = false; ///< a line for each request, to standard error
    std::string ready; ///< a file to write the port into once it listens
};

/// Serves until it is told to stop (SIGTERM, SIGINT), then lets what is under way end.
int serve(const Common& common, const ServeOptions& options);

} // namespace ribbon::cli
