#include "cli/mail_server_options.hpp"

#include <fstream>

namespace ribbon::cli {
namespace {

/// The first line of a file; a problem where there is none.
std::string first_line(const std::string& path, const char* option, Problems& problems)
{
    if (path.empty()) return {};
    std::ifstream file{path};
    std::string line;
    if (!std::getline(file, line) || line.empty())
        problems.push_back({option, "there is nothing in the first line of " + path});
    return line;
}

} // namespace

Result<daemons::ServerSettings> server_of(const MailServerOptions& options,
                                          std::string_view url_option)
{
    Problems problems;
    const bool known = options.url.starts_with("smtp://") || options.url.starts_with("smtps://") ||
                       options.url.starts_with("imap://") || options.url.starts_with("imaps://");
    if (!known)
        problems.push_back({std::string{url_option},
                            "name the server as smtp://mail.northshire.example:587, or with "
                            "smtps, imap or imaps"});
    daemons::ServerSettings settings{.url = options.url,
                                     .tls = !options.no_tls,
                                     .user = options.user,
                                     .certificate = options.certificate};
    settings.password = first_line(options.password_file, "--password-file", problems);
    if (!options.token_url.empty()) {
        daemons::TokenSettings tokens{
            .url = options.token_url,
            .client = options.client,
            .secret = first_line(options.secret_file, "--client-secret-file", problems),
            .scope = options.scope,
            .refresh = first_line(options.refresh_file, "--refresh-token-file", problems)};
        settings.tokens = std::make_shared<daemons::Tokens>(std::move(tokens), now);
    }
    const bool has_secret = !options.password_file.empty() || settings.tokens;
    if (!options.user.empty() && !has_secret)
        problems.push_back({"--password-file", "say where the password of " + options.user +
                                                   " is, or where its tokens come from"});
    if (options.user.empty() && has_secret)
        problems.push_back({"--user", "say whose password or token it is"});
    // Without TLS a password can be read on the way: only within this machine.
    const auto host = options.url.substr(std::min(options.url.find("//") + 2, options.url.size()));
    const bool here =
        host.starts_with("127.0.0.1") || host.starts_with("localhost") || host.starts_with("[::1]");
    if (options.no_tls && has_secret && !here)
        problems.push_back({"--no-tls", "without TLS the password could be read on its way"});
    if (!problems.empty()) return problems;
    return settings;
}

} // namespace ribbon::cli
