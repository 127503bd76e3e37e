// Any bytes as the head of a mail: addresses, identifiers, dates and encoded words. The first byte
// says which.
#include "base/bytes.hpp"
#include "inbound/mail/addresses.hpp"
#include "inbound/mail/dates.hpp"
#include "inbound/mail/encoded_words.hpp"
#include "inbound/mail/fields.hpp"
#include "inbound/mail/parameters.hpp"

#include <cstdlib>

namespace {

void must(bool holds)
{
    if (!holds) std::abort();
}

void addresses(std::string_view bytes)
{
    for (const ribbon::MailAddress& one : ribbon::read_addresses(bytes)) {
        must(!one.addr.empty() && ribbon::is_utf8(one.addr) && ribbon::is_utf8(one.name));
    }
    for (const std::string& one : ribbon::read_identifiers(bytes)) must(!one.empty());
}

void date(std::string_view bytes)
{
    const auto sent = ribbon::read_mail_date(bytes);
    // The years 0 to 9999, and a day for the zone.
    must(!sent || (sent->seconds > -62'167'305'600 && sent->seconds < 253'402'387'200));
}

void parameters(std::string_view bytes)
{
    for (const auto& [name, value] : ribbon::read_parameters(bytes).all) {
        must(ribbon::is_utf8(value));
        const auto file = ribbon::file_name(value);
        must(!file || (ribbon::is_utf8(*file) && !file->empty()));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    if (size == 0) return 0;
    const std::string_view bytes{reinterpret_cast<const char*>(data) + 1, size - 1};
    switch (data[0] % 5) {
    case 0: addresses(bytes); break;
    case 1: date(bytes); break;
    case 2: must(ribbon::is_utf8(ribbon::decoded_words(bytes))); break;
    case 3: parameters(bytes); break;
    default: must(ribbon::read_head(bytes).body <= bytes.size());
    }
    return 0;
}
