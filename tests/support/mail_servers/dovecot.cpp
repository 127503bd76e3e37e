#include "tests/support/mail_servers/dovecot.hpp"

#include "tests/support/program.hpp"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <stdexcept>
#include <thread>
#include <unistd.h>

namespace ribbon {
namespace {

namespace fs = std::filesystem;

/// %u in Dovecot's own words is the whole address.
constexpr std::string_view settings = R"(
base_dir = {0}/run
state_dir = {0}/state
log_path = {0}/log
protocols = imap lmtp
listen = 127.0.0.1
ssl = yes
ssl_cert = <{0}/tls.pem
ssl_key = <{0}/tls.key
disable_plaintext_auth = no
auth_mechanisms = plain login {5}
mail_location = maildir:{0}/mail/%u
first_valid_uid = 1
mail_fsync = never
{6}passdb {{
  driver = passwd-file
  args = scheme=PLAIN username_format=%u {0}/users
}}
userdb {{
  driver = passwd-file
  args = username_format=%u {0}/users
  override_fields = uid=mail gid=mail home={0}/mail/%u
}}
service imap-login {{
  inet_listener imap {{
    port = {1}
  }}
  inet_listener imaps {{
    port = {2}
    ssl = yes
  }}
}}
service lmtp {{
  inet_listener lmtp {{
    address = 127.0.0.1
    port = {3}
  }}
}}
service auth {{
  inet_listener {{
    address = 127.0.0.1
    port = {4}
  }}
}}
)";

/// A password is never looked for among tokens, nor a token among passwords.
constexpr std::string_view by_token = R"(passdb {{
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = {0}/oauth2.conf
}}
)";

constexpr std::string_view tokens = R"(introspection_mode = post
introspection_url = {0}
force_introspection = yes
username_attribute = username
active_attribute = active
active_value = true
)";

} // namespace

std::optional<std::string> DovecotServer::missing()
{
    if (access("/usr/sbin/dovecot", X_OK) != 0 || access("/usr/lib/dovecot/lmtp", X_OK) != 0)
        return "Dovecot is not installed: apt-get install dovecot-imapd dovecot-lmtpd";
    if (geteuid() != 0) return "Dovecot is started by root only";
    return std::nullopt;
}

DovecotServer::DovecotServer(const std::vector<std::string>& addresses,
                             const std::string& introspection)
    : lmtp_(free_loopback_port()), imap_(free_loopback_port()), imaps_(free_loopback_port()),
      auth_(free_loopback_port())
{
    if (!make_certificate(folder_.path("tls")))
        throw std::runtime_error{"openssl made no certificate"};
    folder_.make("mail", "mail");
    std::string users;
    for (const std::string& address : addresses) users += address + ":secret::::::\n";
    folder_.write("users", users);
    std::string folder = folder_.path("");
    folder.pop_back();
    const bool takes_tokens = !introspection.empty();
    folder_.write("oauth2.conf", fmt::format(tokens, introspection));
    folder_.write("conf", fmt::format(settings, folder, imap_, imaps_, lmtp_, auth_,
                                      takes_tokens ? "xoauth2 oauthbearer" : "",
                                      takes_tokens ? fmt::format(by_token, folder) : ""));
    process_ = std::make_unique<ServerProcess>(
        std::vector<std::string>{"/usr/sbin/dovecot", "-F", "-c", folder_.path("conf")},
        folder_.path("start.log"));
    for (const int port : {lmtp_, imap_, imaps_, auth_})
        if (!wait_for_port(port, 20))
            throw std::runtime_error{"Dovecot did not start: " + log() +
                                     contents(folder_.path("start.log"))};
}

std::string DovecotServer::transport() const
{
    return fmt::format("lmtp:inet:127.0.0.1:{}", lmtp_);
}

std::vector<std::string> DovecotServer::inbox(const std::string& address) const
{
    std::vector<fs::path> files;
    for (const char* part : {"/new", "/cur"}) {
        const fs::path folder = folder_.path("mail/" + address + part);
        if (!fs::exists(folder)) continue;
        for (const auto& entry : fs::directory_iterator(folder)) files.push_back(entry.path());
    }
    // A name begins with the second, and then "M" and the part of it.
    std::sort(files.begin(), files.end(),
              [](const fs::path& a, const fs::path& b) { return a.filename() < b.filename(); });
    std::vector<std::string> messages;
    for (const fs::path& file : files) messages.push_back(contents(file.string()));
    return messages;
}

std::vector<std::string> DovecotServer::wait_for(const std::string& address, std::size_t messages,
                                                 int seconds) const
{
    for (const auto until = std::chrono::steady_clock::now() + std::chrono::seconds{seconds};
         std::chrono::steady_clock::now() < until;
         std::this_thread::sleep_for(std::chrono::milliseconds{20})) {
        auto there = inbox(address);
        if (there.size() >= messages) return there;
    }
    return inbox(address);
}

std::string DovecotServer::log() const { return contents(folder_.path("log")); }

} // namespace ribbon
