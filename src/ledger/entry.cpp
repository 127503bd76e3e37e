#include "ledger/entry.hpp"

#include "base/bytes.hpp"
#include "base/json/canonical.hpp"
#include "base/json/value.hpp"

#include <algorithm>
#include <cassert>

namespace ribbon::ledger {
namespace {

constexpr std::int64_t minute_seconds = 60;
constexpr JsonLimits body_limits{.bytes = std::size_t{1} << 20, .depth = 16};

Moment minute_of(Moment moment)
{
    const std::int64_t into = (moment.seconds % minute_seconds + minute_seconds) % minute_seconds;
    return {moment.seconds - into};
}

const std::string* text_of(const JsonValue& body, std::string_view name)
{
    const JsonValue* value = body.find(name);
    return value ? value->text() : nullptr;
}

void read_word(const JsonValue& body, std::string_view name, std::string& word, Problems& problems)
{
    if (const std::string* text = text_of(body, name); text && is_entry_word(*text))
        word = *text;
    else
        problems.push_back({"body", "the record does not say its " + std::string{name}});
}

void read_moment(const JsonValue& body, std::string_view name, Moment& moment, Problems& problems)
{
    const std::string* text = text_of(body, name);
    const auto read = text ? parse_moment(*text) : std::nullopt;
    // Only the one way of writing a moment, so that one body has one entry.
    if (read && iso(*read) == *text)
        moment = *read;
    else
        problems.push_back({"body", "the record does not say when it was " + std::string{name} +
                                        ", as in 2026-10-01T09:12:30Z"});
}

/// Whether every number is one that JSON can carry from program to program (RFC 7493, section 2.2).
bool numbers_fit(const JsonValue& value)
{
    constexpr std::int64_t most = (std::int64_t{1} << 53) - 1;
    if (const std::int64_t* number = value.number()) return *number >= -most && *number <= most;
    if (const auto* array = value.array())
        return std::all_of(array->begin(), array->end(), numbers_fit);
    if (const auto* members = value.object())
        return std::all_of(members->begin(), members->end(),
                           [](const JsonMember& one) { return numbers_fit(one.value); });
    return true;
}

} // namespace

Hash commitment(const Hash& salt, std::string_view body)
{
    return hmac_sha256(as_bytes(salt), body);
}

std::string entry_text(const EntryHead& head, const Hash& commitment)
{
    assert(is_entry_word(head.kind) && is_entry_word(head.role));
    return "ribbon-entry/v1\n" + head.kind + "\n" + iso(minute_of(head.happened)) + "\n" +
           iso(minute_of(head.recorded)) + "\n" + head.role + "\n" + base64(as_bytes(commitment)) +
           "\n";
}

Result<EntryHead> entry_head(std::string_view body)
{
    const auto read = parse_json(body, body_limits);
    if (!read) return Problems{{"body", "the record in it can not be read"}};
    EntryHead head;
    Problems problems;
    read_word(*read, "kind", head.kind, problems);
    read_moment(*read, "happened", head.happened, problems);
    read_moment(*read, "recorded", head.recorded, problems);
    read_word(*read, "role", head.role, problems);
    if (!numbers_fit(*read) || canonical_json(*read) != body)
        problems.push_back({"body", "the record is not written in the one canonical way"});
    if (!problems.empty()) return problems;
    return head;
}

bool is_entry_word(std::string_view word)
{
    constexpr std::size_t longest = 80;
    return !word.empty() && word.size() <= longest &&
           std::all_of(word.begin(), word.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
                      c == '_';
           });
}

} // namespace ribbon::ledger
