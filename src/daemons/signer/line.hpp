// What the record and the signer say to each other over a socket: lines.
//
//   reach                           size ROOT
//   sign FROM COUNT, COUNT leaves   note LENGTH, the note
//                                   refused WHY
//
// Hashes are base64. A line is at most 2,000 bytes; a request at most 65,536 leaves.
#pragma once

#include <string>
#include <string_view>

namespace ribbon::daemons {

/// Reads and writes whole lines on a file descriptor that it does not own. Throws
/// std::runtime_error when the other side is gone or does not keep to the form.
class Lines {
public:
    explicit Lines(int file) : file_(file) {}
    /// The next line without its end; empty text and false where the other side has closed.
    bool read(std::string& line);
    std::string read_bytes(std::size_t count);
    void write(std::string_view text);

private:
    bool fill();
    int file_;
    std::string held_;
};

} // namespace ribbon::daemons
