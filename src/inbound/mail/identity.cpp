#include "inbound/mail/identity.hpp"

#include "base/bytes.hpp"
#include "base/lower_case.hpp"
#include "inbound/mail/scan.hpp"
#include "ledger/hash.hpp"

#include <algorithm>
#include <array>
#include <sodium.h>

namespace ribbon {
namespace {

/// Not Sender and Reply-To, which distribution lists write.
constexpr std::array<std::string_view, 9> of_the_sender{
    "Message-ID",  "Date",       "From",          "To", "Cc", "Subject",
    "In-Reply-To", "References", "Auto-Submitted"};

/// Each piece with its length before it, so that no two lists of pieces read the same.
class Pieces {
public:
    void add(std::string_view piece)
    {
        bytes_ += std::to_string(piece.size()) + ":";
        bytes_ += piece;
    }
    std::string key() const { return hex(ledger::as_bytes(ledger::sha256(bytes_))); }

private:
    std::string bytes_;
};

/// White space folded: servers break long fields in other places.
std::string folded(std::string_view value)
{
    std::string made;
    for (const char letter : value) {
        if (!is_blank(letter))
            made += letter;
        else if (!made.empty() && made.back() != ' ')
            made += ' ';
    }
    if (made.ends_with(' ')) made.pop_back();
    return made;
}

/// SHA-256 of a text with line ends as "\n", no blanks before them, no empty lines at the end, and
/// "From " at the beginning of a line without the sign that keeps it apart in a file of mails. Of a
/// large file there is no copy to make for it.
std::string hash_of_even(std::string_view text)
{
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    const auto add = [&](std::string_view piece) {
        crypto_hash_sha256_update(&state, reinterpret_cast<const unsigned char*>(piece.data()),
                                  piece.size());
    };
    std::size_t ends = 0; // of lines, that count once another line follows
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.ends_with('\r')) line.remove_suffix(1);
        while (!line.empty() && is_blank(line.back())) line.remove_suffix(1);
        if (line.starts_with(">From ")) line.remove_prefix(1);
        if (!line.empty()) {
            for (; ends > 0; --ends) add("\n");
            add(line);
        }
        ++ends;
    }
    ledger::Hash hash{};
    crypto_hash_sha256_final(&state, hash.data());
    return std::string{ledger::as_bytes(hash)};
}

void add_fields(Pieces& pieces, const MailMessage& message)
{
    for (const std::string_view name : of_the_sender)
        for (const std::string_view value : message.fields_named(name)) {
            pieces.add(lower_case(name));
            pieces.add(folded(value));
        }
}

} // namespace

std::string delivery_key(const MailMessage& message, std::string_view bytes)
{
    Pieces pieces;
    pieces.add("delivery/1");
    add_fields(pieces, message);
    if (message.too_deep || message.parts.empty()) {
        // The fields stand at the top of the bytes, and those of servers with them.
        const auto body =
            bytes.find("\n\n") < bytes.find("\n\r\n") ? bytes.find("\n\n") : bytes.find("\n\r\n");
        pieces.add(hash_of_even(bytes.substr(std::min(body, bytes.size()))));
    }
    for (const MailPart& part : message.parts) {
        pieces.add(part.type);
        pieces.add(part.name.value_or(std::string{}));
        // What is text may have had its charset changed on the way; a file may not.
        const bool text = part.type.starts_with("text/") && !part.is_file;
        pieces.add(hash_of_even(text ? part.text : part.bytes));
    }
    return pieces.key();
}

std::string near_key(const MailMessage& message)
{
    Pieces pieces;
    pieces.add("near/1");
    add_fields(pieces, message);
    for (const std::string_view line : lines_of(message.text)) {
        const std::string first = folded(without_blanks(line));
        if (first.empty()) continue;
        pieces.add(first);
        break;
    }
    return pieces.key();
}

} // namespace ribbon
