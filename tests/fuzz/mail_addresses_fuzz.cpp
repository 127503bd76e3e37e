// Any bytes as a field of addresses (RFC 5322 section 3.4) or of identifiers (section 3.6.4): each
// that is found has something to write to, in UTF-8, and is told once.
#include "base/bytes.hpp"
#include "inbound/mail/addresses.hpp"
#include "tests/fuzz/must.hpp"

#include <algorithm>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    for (const ribbon::MailAddress& one : ribbon::read_addresses(bytes))
        must(!one.addr.empty() && ribbon::is_utf8(one.addr) && ribbon::is_utf8(one.name) &&
             std::none_of(one.addr.begin(), one.addr.end(),
                          [](unsigned char letter) { return letter < ' ' || letter == 0x7F; }));
    for (const std::string& one : ribbon::read_identifiers(bytes)) must(!one.empty());
    return 0;
}
