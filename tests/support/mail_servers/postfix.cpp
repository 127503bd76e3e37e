#include "tests/support/mail_servers/postfix.hpp"

#include "tests/support/program.hpp"

#include <fmt/format.h>
#include <stdexcept>
#include <unistd.h>

namespace ribbon {
namespace {

/// Everything stays on this machine: no name is looked up anywhere, and what has no transport of
/// its own is bounced.
constexpr std::string_view settings = R"(compatibility_level = 3.6
queue_directory = {0}/queue
data_directory = {0}/data
daemon_directory = /usr/lib/postfix/sbin
command_directory = /usr/sbin
mail_owner = postfix
setgid_group = postdrop
maillog_file_prefixes = {0}
maillog_file = {0}/log
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = mx.ribbon.example
mydestination =
local_recipient_maps =
alias_maps =
alias_database =
mynetworks = 127.0.0.0/8
disable_dns_lookups = yes
default_transport = error:5.1.2 no such domain
message_size_limit = 73400320
mailbox_size_limit = 0
minimal_backoff_time = 1s
maximal_backoff_time = 2s
queue_run_delay = 1s
recipient_delimiter = +
import_environment = MAIL_CONFIG
smtpd_tls_cert_file = {0}/tls.pem
smtpd_tls_key_file = {0}/tls.key
smtpd_tls_security_level = may
smtpd_client_connection_rate_limit = 0
)";

constexpr std::string_view services = R"(127.0.0.1:{} inet n - n - - smtpd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
relay unix - - n - - smtp
showq unix n - n - - showq
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
lmtp unix - - n - - lmtp
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
tlsmgr unix - - n 1000? 1 tlsmgr
postlog unix-dgram n - n - 1 postlogd
)";

std::string transports_in(const std::map<std::string, std::string>& transports)
{
    if (transports.empty()) return {};
    std::string lines = "transport_maps = inline:{";
    std::string_view between = " ";
    for (const auto& [domain, transport] : transports) {
        lines += fmt::format("{}{{ {} = {} }}", between, domain, transport);
        between = ", ";
    }
    return lines + " }\n";
}

std::string auth_in(int port)
{
    if (port == 0) return "smtpd_relay_restrictions = permit_mynetworks, reject\n";
    return fmt::format("smtpd_sasl_type = dovecot\nsmtpd_sasl_path = inet:127.0.0.1:{}\n"
                       "smtpd_sasl_auth_enable = yes\nsmtpd_tls_auth_only = yes\n"
                       "smtpd_relay_restrictions = permit_sasl_authenticated, reject\n",
                       port);
}

} // namespace

std::optional<std::string> PostfixServer::missing()
{
    if (access("/usr/sbin/postfix", X_OK) != 0)
        return "Postfix is not installed: apt-get install postfix";
    if (geteuid() != 0) return "Postfix is started by root only";
    return std::nullopt;
}

PostfixServer::PostfixServer(const Options& options) : port_(free_loopback_port())
{
    if (!make_certificate(folder_.path("tls")))
        throw std::runtime_error{"openssl made no certificate"};
    folder_.make("queue", "root");
    folder_.make("data", "postfix");
    folder_.make("conf", "root");
    std::string folder = folder_.path("");
    folder.pop_back();
    folder_.write("conf/main.cf", fmt::format(settings, folder) +
                                      transports_in(options.transports) +
                                      auth_in(options.auth_port) + options.more);
    folder_.write("conf/master.cf", fmt::format(services, port_));
    process_ = std::make_unique<ServerProcess>(
        std::vector<std::string>{"/usr/sbin/postfix", "-c", folder_.path("conf"), "start-fg"},
        folder_.path("start.log"));
    if (!wait_for_port(port_, 20))
        throw std::runtime_error{"Postfix did not start: " + log() +
                                 contents(folder_.path("start.log"))};
}

std::string PostfixServer::log() const { return contents(folder_.path("log")); }

std::string PostfixServer::queue() const
{
    return run_command({"postqueue", "-c", folder_.path("conf"), "-j"}).out;
}

void PostfixServer::flush() const { run_command({"postqueue", "-c", folder_.path("conf"), "-f"}); }

} // namespace ribbon
