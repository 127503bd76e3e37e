#include "tests/support/raw_http.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <sys/socket.h>

namespace ribbon {

bool more_from(int socket, std::string& into)
{
    std::array<char, 65'536> piece{};
    const ssize_t got = recv(socket, piece.data(), piece.size(), 0);
    if (got > 0) into.append(piece.data(), static_cast<std::size_t>(got));
    return got > 0;
}

std::string header_in(const std::string& head, std::string_view name)
{
    const auto same = [](char a, char b) {
        return std::tolower(static_cast<unsigned char>(a)) ==
               std::tolower(static_cast<unsigned char>(b));
    };
    for (std::size_t at = 0, end = 0; (end = head.find("\r\n", at)) != std::string::npos;
         at = end + 2) {
        const std::string_view line = std::string_view{head}.substr(at, end - at);
        if (line.size() > name.size() + 1 && line[name.size()] == ':' &&
            std::equal(name.begin(), name.end(), line.begin(), same))
            return std::string{line.substr(name.size() + 2)};
    }
    return {};
}

} // namespace ribbon
