// Talking to GOV.UK Notify over HTTPS, one request at a time. What is asked and what an answer
// means is in outbound/notify.
#pragma once

#include "outbound/notify/request.hpp"

#include <functional>
#include <memory>
#include <string>

namespace ribbon::daemons {

struct NotifyService {
    std::string url = "https://api.notifications.service.gov.uk"; ///< http only to this machine
    notify::Key key;
    std::string certificate; ///< a file of certificates to believe; else the system's
    int wait_seconds = 60; ///< for an answer
};

/// Whether telephone numbers and letters may go to this address: https, or this machine itself.
bool may_be_trusted(const std::string& url);

class NotifyClient {
public:
    NotifyClient(NotifyService service, std::function<Moment()> clock);
    ~NotifyClient();
    NotifyClient(const NotifyClient&) = delete;
    NotifyClient& operator=(const NotifyClient&) = delete;

    /// Sends something. `unknown` where the whole request left and no answer came; `again` where
    /// it never left whole, so that nothing can have been taken.
    notify::Answer send(const notify::Request& request);
    notify::Answer status(const std::string& id);
    notify::Answer find(const std::string& reference);
    notify::Answer text_template(const std::string& id);

private:
    struct Heard {
        bool answered = false, left_whole = false;
        int status = 0;
        std::string body, said;
    };
    struct Handle;
    Heard ask(const notify::Request& request);

    NotifyService service_;
    std::function<Moment()> clock_;
    std::unique_ptr<Handle> handle_; ///< keeps the connection between requests
};

} // namespace ribbon::daemons
