// Any bytes as the date of a mail (RFC 5322 section 3.3, and what programs write in its place): a
// moment in the years that can be written, or none.
#include "inbound/mail/dates.hpp"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const auto sent = ribbon::read_mail_date({reinterpret_cast<const char*>(data), size});
    // The years 0 to 9999, and a day for the zone.
    if (sent && (sent->seconds <= -62'167'305'600 || sent->seconds >= 253'402'387'200))
        std::abort();
    return 0;
}
