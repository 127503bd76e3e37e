// Any bytes as rich text: words in UTF-8 come out, and no more than so many times what went in.
#include "base/bytes.hpp"
#include "outbound/paper/guests.hpp"
#include "tests/fuzz/must.hpp"

#include <string>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    std::size_t total = 0;
    for (const ribbon::RibbonBlock& block :
         ribbon::paper::words_of_rtf("{\\rtf1" + std::string{bytes})) {
        must(block.says.size() == 1 && ribbon::is_utf8(block.says.front()));
        total += block.says.front().size();
    }
    must(total <= size * 4);
    return 0;
}
