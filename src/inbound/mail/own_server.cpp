#include "inbound/mail/own_server.hpp"

#include "inbound/mail/dates.hpp"
#include "inbound/mail/fields.hpp"
#include "inbound/mail/scan.hpp"

namespace ribbon {
namespace {

/// Without comments, in which anything may stand: "from x (y [192.0.2.1]) by z (Postfix); date".
std::string without_comments(std::string_view value)
{
    std::string made;
    int depth = 0;
    for (std::size_t at = 0; at < value.size(); ++at) {
        const char letter = value[at];
        if (letter == '\\' && depth > 0)
            ++at;
        else if (letter == '(')
            ++depth;
        else if (letter == ')' && depth > 0)
            --depth;
        else if (depth == 0)
            made += letter;
    }
    return made;
}

/// The word after the first "by"; empty where there is none.
std::string_view server_in(std::string_view clauses)
{
    bool next = false;
    while (!(clauses = without_blanks(clauses)).empty()) {
        std::size_t size = 0;
        while (size < clauses.size() && !is_blank(clauses[size])) ++size;
        const std::string_view word = clauses.substr(0, size);
        if (next) return word.substr(0, word.find_last_not_of('.') + 1);
        next = same_word(word, "by");
        clauses.remove_prefix(size);
    }
    return {};
}

} // namespace

std::optional<Moment> taken_by_own_server(const MailMessage& message,
                                          std::string_view trusted_server)
{
    if (trusted_server == no_server) return std::nullopt;
    for (const MailField& field : message.fields) {
        if (!same_word(field.name, "Received")) continue;
        const std::string value = without_comments(field.value);
        const auto semicolon = value.rfind(';');
        const std::string_view clauses = std::string_view{value}.substr(0, semicolon);
        if (trusted_server != unnamed_server && !same_word(server_in(clauses), trusted_server))
            continue;
        if (semicolon == std::string::npos) return std::nullopt;
        return read_mail_date(std::string_view{value}.substr(semicolon + 1));
    }
    return std::nullopt;
}

} // namespace ribbon
