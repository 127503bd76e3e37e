// Any bytes as a mail: an answer, in UTF-8, whose words are not trimmed to nothing.
#include "base/bytes.hpp"
#include "inbound/mail/reading.hpp"
#include "outbound/mail/reading_json.hpp"
#include "tests/fuzz/must.hpp"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    const ribbon::MailReading reading = ribbon::read_mail(bytes, {});
    must(ribbon::is_utf8(ribbon::render_reading_json(reading)));
    must(reading.text.empty() || !reading.reply_text.empty());
    must(!reading.message.from || !reading.message.from->addr.empty());
    for (const ribbon::MailFile& file : reading.files)
        must(!file.name || file.name->find_first_of("/\\\r\n") == std::string::npos);
    return 0;
}
