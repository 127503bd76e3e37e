// The provider of tests/sign_in/provider.mjs while a test lasts, and somebody at a browser.
#pragma once

#include <optional>
#include <string>

namespace ribbon {

class RunningProvider {
public:
    /// Why it can not run here; nothing where it can.
    static std::optional<std::string> missing();
    /// Throws std::runtime_error where it does not start.
    explicit RunningProvider(const std::string& back);
    ~RunningProvider();
    RunningProvider(const RunningProvider&) = delete;
    RunningProvider& operator=(const RunningProvider&) = delete;
    std::string issuer() const { return "http://127.0.0.1:" + port_; }

private:
    int process_ = -1, input_ = -1;
    std::string port_;
};

/// Goes where a browser is sent, fills the provider's own forms in as this person, and gives the
/// address that leads back; empty where that is never reached.
std::string sign_in_at(const std::string& url, const std::string& person, const std::string& back);

} // namespace ribbon
