// Any bytes as winmail.dat, and as a text with uuencoded files: what comes out is no more than went
// in for each level of messages within messages.
#include "base/bytes.hpp"
#include "inbound/mail/tnef.hpp"
#include "inbound/mail/uuencode.hpp"
#include "tests/fuzz/must.hpp"

#include <string>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    const auto contents = ribbon::read_tnef("\x78\x9F\x3E\x22" + std::string{bytes});
    must(contents.has_value());
    std::size_t total = 0;
    for (const ribbon::MailFile& file : contents->files) {
        total += file.bytes.size();
        must(!file.name || ribbon::is_utf8(*file.name));
    }
    must(total <= size * 10);
    must(ribbon::is_utf8(contents->text) && ribbon::is_utf8(contents->html));
    const ribbon::UuencodedText taken = ribbon::take_uuencoded(bytes);
    must(taken.text.size() <= size);
    must(!taken.files.empty() || taken.text == bytes);
    return 0;
}
