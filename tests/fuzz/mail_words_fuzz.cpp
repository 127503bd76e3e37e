// Any bytes as encoded words (RFC 2047), and as parameters with their own way to say a character
// set (RFC 2231): text in UTF-8 comes out, and a name for a file that is safe to show.
#include "base/bytes.hpp"
#include "inbound/mail/encoded_words.hpp"
#include "inbound/mail/parameters.hpp"
#include "tests/fuzz/must.hpp"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    must(ribbon::is_utf8(ribbon::decoded_words(bytes)));
    for (const auto& [name, value] : ribbon::read_parameters(bytes).all) {
        must(ribbon::is_utf8(value));
        const auto file = ribbon::file_name(value);
        must(!file || (ribbon::is_utf8(*file) && !file->empty()));
    }
    return 0;
}
