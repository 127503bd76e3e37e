// A relay and a token endpoint that do what a test tells them: refuse, greylist, fall silent or
// break off at a word of the conversation.
#pragma once

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace ribbon {

/// One server on a port of this machine; each caller in turn has a thread.
class LoopbackServer {
public:
    explicit LoopbackServer(std::function<void(int socket)> talk);
    ~LoopbackServer();
    LoopbackServer(const LoopbackServer&) = delete;
    LoopbackServer& operator=(const LoopbackServer&) = delete;
    int port() const { return port_; }

private:
    std::function<void(int)> talk_;
    int socket_ = -1, port_ = 0;
    std::atomic<bool> ending_ = false;
    std::mutex mutex_;
    struct Caller {
        std::atomic<bool> gone = false;
        std::jthread thread;
    };
    std::vector<std::unique_ptr<Caller>> callers_; ///< the listening thread's, until it ends
    std::vector<int> open_;
    std::thread thread_;
};

/// A message as the relay has it.
struct RelayedMail {
    std::string from, to, bytes; ///< dots undone
    std::string message_id;
};

class StandInRelay {
public:
    /// What is answered to a command ("RCPT TO:<...>", or "." for the end of a message); empty for
    /// the usual answer. "break" breaks off, "silent" takes the message and breaks off unsaid.
    using Says = std::function<std::string(const std::string& command)>;

    /// Told of each message it took, before it says so.
    using Took = std::function<void(const RelayedMail&)>;

    explicit StandInRelay(Says says = {}, Took took = {});
    int port() const { return server_.port(); }
    std::string url() const { return "smtp://127.0.0.1:" + std::to_string(port()); }
    std::vector<RelayedMail> mails() const;
    std::size_t count() const { return count_; }
    /// Every command but the lines of messages.
    std::vector<std::string> commands() const;

private:
    void talk(int socket);
    bool take_message(const std::function<bool(std::string&)>& line, RelayedMail mail,
                      const std::function<void(const std::string&)>& say);

    Says says_;
    Took took_;
    mutable std::mutex mutex_;
    std::vector<RelayedMail> mails_;
    std::atomic<std::size_t> count_ = 0;
    std::vector<std::string> commands_;
    LoopbackServer server_; ///< last: its threads use the others
};

/// Answers every request over HTTP with the JSON that `token` gives for its body.
class StandInTokens {
public:
    explicit StandInTokens(const std::function<std::string(const std::string& form)>& token);
    std::string url() const { return "http://127.0.0.1:" + std::to_string(server_.port()) + "/"; }

private:
    LoopbackServer server_;
};

} // namespace ribbon
