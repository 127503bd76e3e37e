// Which place a URL names.

#include "storage/sql/connection.hpp"

namespace ribbon::storage {

std::optional<Place> parse_place(std::string_view url)
{
    if (url.find('\0') != std::string_view::npos) return std::nullopt;
    if (url.starts_with("postgresql://") || url.starts_with("postgres://"))
        return Place{.engine = Engine::postgres, .address = std::string(url)};
    std::string_view path = url;
    if (path.starts_with("sqlite:")) path.remove_prefix(7);
    // Three strokes are an empty host and a path from the root; two would name a host.
    if (path.starts_with("///"))
        path.remove_prefix(2);
    else if (path.find("://") != std::string_view::npos || path.starts_with("//"))
        return std::nullopt;
    // ":memory:" is a database that the end of the program loses: no place for a record.
    if (path.empty() || path.starts_with(":") || path.ends_with("/")) return std::nullopt;
    return Place{.engine = Engine::sqlite, .address = std::string(path)};
}

} // namespace ribbon::storage
