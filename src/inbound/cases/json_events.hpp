// A JSON text as a row of events, so that nothing of it is held but what a reader keeps. The only
// file that knows the JSON library is json_events.cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ribbon {

/// Is told the parts of a JSON text in order, and answers each with whether to go on.
class JsonReader {
public:
    virtual ~JsonReader() = default;
    virtual bool object_begins() = 0;
    virtual bool object_ends() = 0;
    virtual bool list_begins() = 0;
    virtual bool list_ends() = 0;
    virtual bool key(std::string& name) = 0;
    virtual bool text(std::string& value) = 0;
    virtual bool number(std::int64_t value) = 0;
    /// A value that no case has: true, false, null, a number with a fraction or beyond int64.
    virtual bool other(std::string_view what) = 0;
};

/// Reads a whole JSON text into the reader. Where it is not JSON: the byte at which that shows.
/// Nothing when it was read to its end, or the reader did not go on. Nesting is kept in a list of
/// bits and not on the stack; the reader bounds how deep it goes.
std::optional<std::size_t> read_json(std::string_view text, JsonReader& reader);

} // namespace ribbon
