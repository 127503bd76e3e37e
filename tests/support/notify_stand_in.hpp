// A stand-in for GOV.UK Notify, written from its documentation (see outbound/notify/request.hpp),
// not from our own client: it checks the token with another library, and every member of a
// request. It can refuse, be slow, fall silent or break off at any request.
#pragma once

#include "base/moment.hpp"
#include "tests/support/mail_servers/stand_in.hpp"

#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace ribbon {

class NotifyStandIn {
public:
    /// Of nobody: the example of its documentation.
    static constexpr const char* key = "my_test_key-26785a09-ab16-4eb0-8407-a37497a57506-"
                                       "3d844edf-8d35-48ac-975b-e847b4f122b0";
    static constexpr const char* text_template = "f33517ff-2a88-4f6e-b855-c550268ce08a";

    struct Asked {
        std::string method, path, token, body;
    };
    /// What it took.
    struct Message {
        std::string id, kind, reference, to, words, pdf, postage, status = "sending", completed;
    };
    /// What it does with a request in place of its usual answer.
    struct Does {
        int status = 0; ///< answers so, with `error` and `message`; 0: as usual
        std::string error, message;
        bool closes_unread = false; ///< breaks off before it read the body
        bool says_nothing = false; ///< does its usual work, and breaks off unsaid
        int wait_milliseconds = 0; ///< before it answers
    };
    using Says = std::function<Does(const Asked&)>;

    explicit NotifyStandIn(std::function<Moment()> clock, Says says = {});
    std::string url() const { return "http://127.0.0.1:" + std::to_string(server_.port()); }

    std::vector<Message> messages() const;
    std::vector<Asked> requests() const;
    /// What became of every message it has; `completed` as it writes moments, or empty.
    void becomes(const std::string& status, const std::string& completed = {});
    /// It forgets them all, as it does after seven days.
    void forget();

private:
    struct Said {
        int status = 0;
        std::string body;
    };
    void talk(int socket);
    Said answer(const Asked& asked);
    Said wrong_token(const std::string& token) const;
    Said text(const Asked& asked);
    Said letter(const Asked& asked);
    Said status_of(const std::string& path) const;
    Said take(Message message);

    std::function<Moment()> clock_;
    Says says_;
    mutable std::mutex mutex_;
    std::vector<Message> messages_;
    std::vector<Asked> asked_;
    LoopbackServer server_; ///< last: its threads use the others
};

} // namespace ribbon
