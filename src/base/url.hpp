// An address that a page may point to.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace ribbon {

class Url {
public:
    /// A path of this server, a place on the page, or an address of the program's own: a literal.
    consteval Url(const char* literal) : literal_(literal) {} // NOLINT(*-explicit-*)

    /// The bytes that stand in the attribute, before they are escaped.
    std::string_view text() const { return made_ ? std::string_view{*made_} : literal_; }
    bool operator==(const Url& other) const { return text() == other.text(); }

    /// A path of this server: begins with one slash, "?" or "#". Anything else is our mistake.
    static Url path(std::string made);
    /// The path that a request asked for, already decoded, as an address again; "/" where it could
    /// be read as one of another server.
    static Url asked_for(std::string_view decoded);
    /// A file in the folder of the page, or in one below it, as it is called there.
    static Url beside(std::string_view file);
    /// An address that somebody brought: http, https, mailto or tel; nothing for any other scheme.
    static std::optional<Url> outside(std::string_view brought);

private:
    friend struct FixtureMarkup;
    constexpr Url() = default;
    std::string_view literal_;
    std::optional<std::string> made_;
};

/// A word as it stands in a path or a query: all but letters, figures and -._~ as %XX (RFC 3986).
std::string in_url(std::string_view word);

} // namespace ribbon
