// What a stand-in for a server needs of a socket: lines, so many bytes, and to say something.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace ribbon {

/// Reads lines off a socket, without their ends.
class SocketLines {
public:
    explicit SocketLines(int socket) : socket_(socket) {}
    /// False where the other side has gone.
    bool line(std::string& into);
    bool bytes(std::size_t count, std::string& into);
    /// Whether a line, or the end, came within so many milliseconds.
    bool heard(int milliseconds);

private:
    bool more();

    int socket_;
    std::string waiting_;
    std::size_t from_ = 0;
    std::array<char, 65'536> piece_{};
};

/// All of it, or as much as the other side takes.
void say_on(int socket, std::string_view text);

} // namespace ribbon
