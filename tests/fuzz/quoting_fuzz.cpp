// Any text as what the sender of a mail wrote: something where there is something, only whole lines
// of what stood there, and no byte lost where it is folded.
#include "inbound/mail/notices.hpp"
#include "inbound/mail/reply_text.hpp"
#include "inbound/mail/scan.hpp"
#include "tests/fuzz/must.hpp"

#include <set>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    // A mail as it is read has "\n" at the end of its lines, and no other sign of an end.
    std::string text{reinterpret_cast<const char*>(data), size};
    std::erase(text, '\r');
    const std::string reply = ribbon::reply_text(text);
    must(reply.empty() == (text.find_first_not_of(" \t\n") == text.npos));
    const auto lines = ribbon::lines_of(text);
    std::set<std::string_view> stood{lines.begin(), lines.end()};
    for (const auto line : lines)
        if (line.starts_with(">From ")) stood.insert(line.substr(1));
    for (const auto line : ribbon::lines_of(reply)) must(line.empty() || stood.contains(line));
    std::string all;
    bool last = true;
    for (const ribbon::TextPiece& piece : ribbon::fold_quotes(text)) {
        must(!piece.text.empty() && (all.empty() || piece.quoted != last));
        last = piece.quoted;
        all += piece.text;
    }
    must(all == text);
    ribbon::unflowed(text, size % 2 == 0);
    return 0;
}
