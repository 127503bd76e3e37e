// Any bytes as a form with files: no crash, little memory, and the same parts however the bytes
// come. The first byte says into what pieces they are cut.
#include "base/bytes.hpp"
#include "inbound/forms/multipart.hpp"
#include "tests/fuzz/must.hpp"

#include <vector>

namespace {

struct Seen : ribbon::PartTaker {
    struct One {
        ribbon::PartHead head;
        std::string bytes;
        bool ended = false;
    };
    std::vector<One> parts;

    void part_began(const ribbon::PartHead& head) override
    {
        must(parts.empty() || parts.back().ended);
        must(ribbon::is_utf8(head.name) && head.name.size() <= 200);
        must(!head.file || ribbon::is_utf8(*head.file));
        parts.push_back({head, ""});
    }
    void part_bytes(std::string_view bytes) override
    {
        must(!parts.empty() && !parts.back().ended && !bytes.empty());
        parts.back().bytes += bytes;
    }
    void part_ended() override
    {
        must(!parts.empty() && !parts.back().ended);
        parts.back().ended = true;
        // A boundary inside of a part would be one that was overlooked.
        must(parts.back().bytes.find("\r\n--b") == std::string::npos);
    }
};

bool read(std::string_view bytes, std::size_t piece, Seen& seen)
{
    ribbon::MultipartReader reader{"b", seen, {.parts = 50, .head_bytes = 300}};
    while (!bytes.empty()) {
        const auto taken = bytes.substr(0, piece);
        bytes.remove_prefix(taken.size());
        if (!reader.feed(taken)) break;
        must(reader.waiting_bytes() < 310);
    }
    const bool whole = reader.finish();
    must(whole == reader.problems().empty());
    return whole;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    if (size == 0) return 0;
    const std::string_view bytes{reinterpret_cast<const char*>(data) + 1, size - 1};
    Seen at_once, in_pieces;
    const bool one = read(bytes, bytes.size() + 1, at_once);
    const bool other = read(bytes, 1 + data[0] % 16, in_pieces);
    must(one == other);
    if (!one) return 0;
    must(at_once.parts.size() == in_pieces.parts.size());
    for (std::size_t at = 0; at < at_once.parts.size(); ++at) {
        const Seen::One &first = at_once.parts[at], &second = in_pieces.parts[at];
        must(first.head.name == second.head.name && first.head.file == second.head.file);
        must(first.bytes == second.bytes && first.ended && second.ended);
    }
    return 0;
}
