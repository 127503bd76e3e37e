// multipart/form-data (RFC 7578): what a browser sends for a form with files. Read as the bytes
// come, so that a file of any size needs no more memory than a line of it.
#pragma once

#include "base/result.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ribbon {

/// What stands above the bytes of a part.
struct PartHead {
    std::string name;                ///< of the field
    std::optional<std::string> file; ///< of a file: its name without folders, empty if none chosen
};

/// Told of the parts in the order in which they come.
class PartTaker {
public:
    virtual ~PartTaker() = default;
    virtual void part_began(const PartHead& head) = 0;
    virtual void part_bytes(std::string_view bytes) = 0;
    virtual void part_ended() = 0;
};

struct MultipartLimits {
    std::size_t parts = 2000;
    std::size_t head_bytes = 4096; ///< all header lines of one part
    std::size_t name_bytes = 200;
    std::size_t file_name_bytes = 1024;
};

/// The boundary that a Content-Type names; nothing when it is no multipart/form-data, names none,
/// or one that RFC 2046 (section 5.1.1) does not allow.
std::optional<std::string> multipart_boundary(std::string_view content_type);

/// Reads the parts from bytes that come in any pieces.
///
/// Stricter than RFC 2046, which was made for mail: nothing may stand before the first boundary,
/// and a line that begins with the boundary and goes on with anything but "--" or blanks is a
/// problem. What follows the last boundary is ignored, as section 5.1.1 says. Names are read as
/// browsers write them (HTML Standard, "multipart/form-data encoding algorithm"): %0D, %0A and %22
/// stand for CR, LF and a quote, and a backslash for itself.
class MultipartReader {
public:
    MultipartReader(std::string_view boundary, PartTaker& taker, MultipartLimits limits = {});

    /// The next bytes. False once something is wrong; it then reads no more.
    bool feed(std::string_view bytes);
    /// After the last bytes: whether the last boundary came and nothing was wrong.
    bool finish();
    /// What was wrong; empty as long as nothing is.
    const Problems& problems() const { return problems_; }
    /// How many bytes wait for those that follow them: always less than a boundary and a head.
    std::size_t waiting_bytes() const { return waiting_.size(); }

private:
    enum class At : std::uint8_t { beginning, after_boundary, head, body, end };
    bool step();
    bool read_beginning();
    bool read_after_boundary();
    bool read_head();
    bool read_body();
    void begin_part(std::string_view head);
    bool wrong(const char* sentence);

    std::string delimiter_; ///< CR LF "--" boundary
    PartTaker& taker_;
    MultipartLimits limits_;
    At at_ = At::beginning;
    std::string waiting_;
    std::size_t not_body_ = 0; ///< how many bytes of `waiting_` end the head of a part
    std::size_t parts_ = 0;
    Problems problems_;
};

} // namespace ribbon
