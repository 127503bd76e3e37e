// Any bytes as an invitation.
#include "base/bytes.hpp"
#include "inbound/mail/charset.hpp"
#include "inbound/mail/meeting.hpp"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    const auto meeting = ribbon::read_meeting(ribbon::mended_utf8(bytes), "");
    if (meeting && meeting->summary.find('\n') != std::string::npos) std::abort();
    return 0;
}
