#include "inbound/mail/locks.hpp"

#include "base/lower_case.hpp"
#include "inbound/mail/scan.hpp"

namespace ribbon {
namespace {

bool is_smime_lock(const MailPart& part)
{
    if (part.type != "application/pkcs7-mime" && part.type != "application/x-pkcs7-mime")
        return false;
    const std::string parameters = lower_case(part.parameters);
    // Signed, compressed and lists of certificates have their own words.
    return parameters.find("signed-data") == std::string::npos &&
           parameters.find("certs-only") == std::string::npos &&
           parameters.find("compressed-data") == std::string::npos;
}

bool begins_line(std::string_view text, std::string_view words)
{
    const auto at = text.find(words);
    return at == 0 || (at != std::string_view::npos && text[at - 1] == '\n');
}

} // namespace

MailLock lock_of(const MailMessage& message)
{
    const std::string type = lower_case(message.field("Content-Type").substr(0, 1000));
    if (type.find("multipart/encrypted") != std::string::npos) return MailLock::pgp;
    for (const MailPart& part : message.parts) {
        if (part.depth > 0) continue;
        if (part.type == "application/pgp-encrypted") return MailLock::pgp;
        if (is_smime_lock(part)) return MailLock::smime;
    }
    if (begins_line(message.text, "-----BEGIN PGP MESSAGE-----")) return MailLock::pgp;
    return MailLock::none;
}

} // namespace ribbon
