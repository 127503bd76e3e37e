#include "inbound/mail/auth.hpp"

#include "base/lower_case.hpp"
#include "inbound/mail/fields.hpp"
#include "inbound/mail/scan.hpp"

namespace ribbon {
namespace {

/// The value in small letters without comments and quoted strings, in which anything may stand.
std::string bare(std::string_view value)
{
    std::string made;
    int comments = 0;
    bool quoted = false,
         server = false; // the name of the server may be quoted, RFC 8601 section 2.2
    for (std::size_t at = 0; at < value.size(); ++at) {
        const char letter = value[at];
        if (letter == '\\' && (quoted || comments > 0)) {
            ++at;
        } else if (letter == '"' && comments == 0) {
            server = !quoted && without_blanks(made).empty();
            quoted = !quoted;
        } else if (letter == '(' && !quoted) {
            ++comments;
        } else if (letter == ')' && comments > 0) {
            --comments;
        } else if ((!quoted || (server && letter != ';' && !is_blank(letter))) && comments == 0)
            made += letter;
    }
    return lower_case(made);
}

/// The part up to a semicolon, and what is left.
std::string_view next_part(std::string_view& rest)
{
    const auto end = std::min(rest.find(';'), rest.size());
    const std::string_view part = without_blanks(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return part;
}

/// "dmarc=pass header.from=...", "dmarc/1 = fail".
std::optional<MailAuth> result_of(std::string_view part)
{
    if (!part.starts_with("dmarc")) return std::nullopt;
    part.remove_prefix(5);
    const auto sign = part.find('=');
    if (sign == std::string_view::npos) return std::nullopt;
    const std::string_view version = without_blanks(part.substr(0, sign));
    if (!version.empty() && !version.starts_with('/')) return std::nullopt;
    std::string_view result = without_blanks(part.substr(sign + 1));
    std::size_t size = 0;
    while (size < result.size() && is_letter(result[size])) ++size;
    result = result.substr(0, size);
    if (result == "pass") return MailAuth::pass;
    return result == "fail" ? MailAuth::fail : MailAuth::none;
}

/// Of the topmost field, where its server wrote no name before what it found: "spf=fail ...;
/// dmarc=fail". What stands below it a stranger may have written.
MailAuth of_unnamed(const MailMessage& message)
{
    const MailField* const field = find_field(message.fields, "Authentication-Results");
    if (!field) return MailAuth::none;
    const std::string value = bare(field->value);
    std::string_view rest = value;
    if (value.substr(0, value.find(';')).find('=') == std::string::npos) return MailAuth::none;
    while (!rest.empty())
        if (const auto result = result_of(next_part(rest))) return *result;
    return MailAuth::none;
}

} // namespace

MailAuth dmarc_of(const MailMessage& message, std::string_view trusted_server)
{
    const std::string trusted = lower_case(trusted_server);
    if (trusted == unnamed_server) return of_unnamed(message);
    if (trusted == no_server) return MailAuth::none;
    bool seen = false;
    for (const MailField& field : message.fields) {
        const std::string name = lower_case(field.name);
        if (seen && name == "received") break;
        if (name != "authentication-results") continue;
        const std::string value = bare(field.value);
        std::string_view rest = value;
        std::string_view server = next_part(rest);
        server = server.substr(0, server.find_first_of(" \t"));
        if (server != trusted) {
            if (seen) break;
            continue;
        }
        seen = true;
        while (!rest.empty())
            if (const auto result = result_of(next_part(rest))) return *result;
    }
    return MailAuth::none;
}

} // namespace ribbon
