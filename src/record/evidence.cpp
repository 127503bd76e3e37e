#include "record/evidence.hpp"

#include "base/whole_number.hpp"

namespace ribbon {
namespace {

constexpr std::string_view of_mail = "mail ";
constexpr std::string_view of_message = "message, entry ";

} // namespace

std::string evidence_of_mail(std::string_view mail) { return std::string{of_mail}.append(mail); }

std::string_view mail_in_evidence(std::string_view evidence)
{
    if (!evidence.starts_with(of_mail)) return {};
    evidence.remove_prefix(of_mail.size());
    return evidence.find(' ') == std::string_view::npos ? evidence : std::string_view{};
}

std::string evidence_of_message(std::int64_t entry)
{
    return std::string{of_message} + std::to_string(entry);
}

std::int64_t message_in_evidence(std::string_view evidence)
{
    if (!evidence.starts_with(of_message)) return 0;
    return whole_number<std::int64_t>(evidence.substr(of_message.size())).value_or(0);
}

} // namespace ribbon
