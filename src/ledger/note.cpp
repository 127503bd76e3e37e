#include "ledger/note.hpp"

#include "base/bytes.hpp"
#include "ledger/lines.hpp"

#include <algorithm>
#include <cassert>
#include <limits>

namespace ribbon::ledger {
namespace {

constexpr std::size_t most_bytes = std::size_t{1} << 20;
constexpr std::size_t most_signatures = 100;
constexpr std::string_view signature_prefix = "\u2014 ";
constexpr std::size_t id_bytes = 4;
constexpr std::size_t time_bytes = 8;

Problem wrong(std::string sentence) { return {"note", std::move(sentence)}; }

std::string big_endian(std::uint64_t number, std::size_t bytes)
{
    std::string text;
    for (std::size_t i = bytes; i-- > 0;) text += static_cast<char>(number >> (8 * i) & 0xff);
    return text;
}

std::uint64_t number_of(std::string_view big_endian)
{
    std::uint64_t number = 0;
    for (const char byte : big_endian) number = number << 8 | static_cast<unsigned char>(byte);
    return number;
}

std::optional<Signature> parse_signature(std::string_view line)
{
    if (!line.starts_with(signature_prefix)) return std::nullopt;
    line.remove_prefix(signature_prefix.size());
    const auto blank = line.find(' ');
    if (blank == std::string_view::npos || !is_key_name(line.substr(0, blank))) return std::nullopt;
    const auto bytes = parse_base64(line.substr(blank + 1));
    if (!bytes || bytes->size() <= id_bytes) return std::nullopt;
    return Signature{std::string{line.substr(0, blank)},
                     static_cast<std::uint32_t>(number_of(bytes->substr(0, id_bytes))),
                     bytes->substr(id_bytes)};
}

std::string cosigned_message(std::string_view text, std::uint64_t second)
{
    return "cosignature/v1\ntime " + std::to_string(second) + "\n" + std::string{text};
}

/// When the signature is right; nothing when it is not.
std::optional<SignedBy> signed_by(const Note& note, const Signature& signature,
                                  const VerifierKey& key)
{
    if (key.type == SignatureType::ed25519) {
        if (ed25519_verify(key.key, note.text, signature.bytes)) return SignedBy{};
        return std::nullopt;
    }
    if (signature.bytes.size() <= time_bytes) return std::nullopt;
    const std::string_view bytes = signature.bytes;
    const std::uint64_t second = number_of(bytes.substr(0, time_bytes));
    if (second > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()) ||
        !ed25519_verify(key.key, cosigned_message(note.text, second), bytes.substr(time_bytes)))
        return std::nullopt;
    return SignedBy{0, second};
}

} // namespace

Result<Note> parse_note(std::string_view text)
{
    if (text.size() > most_bytes)
        return Problems{wrong("it is far longer than such a note can be")};
    if (text.find('\r') != std::string_view::npos)
        return Problems{
            wrong("its lines end as Windows ends them, so a program has changed it; use "
                  "the file as it came")};
    const bool control = std::any_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\n';
    });
    if (control || !is_utf8(text))
        return Problems{wrong("it holds bytes that do not belong in such a note")};
    // The text may have empty lines of its own: the last one parts it from the signatures.
    const auto parting = text.rfind("\n\n");
    if (parting == std::string_view::npos)
        return Problems{wrong("the empty line between the text and its signatures is missing")};
    Note note{std::string{text.substr(0, parting + 1)}, {}};
    Lines lines{text.substr(parting + 2)};
    while (const auto line = lines.next()) {
        auto signature = parse_signature(*line);
        if (!signature) return Problems{wrong("a line among its signatures is not a signature")};
        if (note.signatures.size() == most_signatures)
            return Problems{wrong("it has more than 100 signatures")};
        note.signatures.push_back(*std::move(signature));
    }
    if (!lines.rest().empty()) return Problems{wrong("its last line is cut off")};
    if (note.signatures.empty()) return Problems{wrong("nobody has signed it")};
    return note;
}

std::string render(const Signature& signature)
{
    return std::string{signature_prefix} + signature.name + " " +
           base64(big_endian(signature.id, id_bytes) + signature.bytes) + "\n";
}

std::string render(const Note& note)
{
    std::string text = note.text + "\n";
    for (const Signature& one : note.signatures) text += render(one);
    return text;
}

Result<std::vector<SignedBy>> verify(const Note& note, std::span<const VerifierKey> keys)
{
    std::vector<SignedBy> found;
    Problems problems;
    std::vector<bool> seen(keys.size());
    for (const Signature& signature : note.signatures) {
        const auto key = std::find_if(keys.begin(), keys.end(), [&](const VerifierKey& one) {
            return one.can_be_checked() && one.name == signature.name && one.id() == signature.id;
        });
        if (key == keys.end()) continue;
        const auto at = static_cast<std::size_t>(key - keys.begin());
        auto one = signed_by(note, signature, *key);
        if (!one)
            problems.push_back(wrong("the signature of " + signature.name +
                                     " is wrong: the note or the signature was changed"));
        else if (!seen[at]) {
            one->key = at;
            found.push_back(*one);
            seen[at] = true;
        }
    }
    if (!problems.empty()) return problems;
    return found;
}

Signature sign(std::string_view text, const SigningKey& key)
{
    assert(key.type == SignatureType::ed25519 && text.ends_with('\n'));
    return {key.name, key.verifier().id(), ed25519_sign(key.seed, text)};
}

Signature cosign(std::string_view text, const SigningKey& key, std::uint64_t second)
{
    assert(key.type == SignatureType::cosignature && text.ends_with('\n'));
    return {key.name, key.verifier().id(),
            big_endian(second, time_bytes) +
                ed25519_sign(key.seed, cosigned_message(text, second))};
}

} // namespace ribbon::ledger
