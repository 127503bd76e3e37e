// The body of a POST as it comes: fields of a form to memory, files to disk, neither beyond what
// the route allows.
#pragma once

#include "inbound/forms/multipart.hpp"
#include "server/http/message.hpp"
#include "server/http/spool.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ribbon::server {

class BodyReader : private PartTaker {
public:
    BodyReader(std::string_view content_type, const Allowance& allowance, std::string folder);
    ~BodyReader() override = default;
    BodyReader(const BodyReader&) = delete;
    BodyReader& operator=(const BodyReader&) = delete;

    /// Whether it can read what is said to come. An empty body needs no type.
    bool knows_type() const { return kind_ != Kind::other; }
    /// Over this many bytes the body need not be read at all.
    std::uint64_t bytes_most() const;
    /// The next bytes; false where reading on would be in vain. Throws std::runtime_error where
    /// the disk is full.
    bool feed(std::string_view bytes);
    /// Gives the request its fields and files. The status to refuse it with: 0 where all is well,
    /// 400 for what can not be read, 413 for too much; then `problems` say what, and of the
    /// fields and files those that are within the limits are in the request all the same.
    int finish(Request& request);
    const Problems& problems() const { return problems_; }

private:
    enum class Kind : std::uint8_t { none, fields, parts, other };
    void part_began(const PartHead& head) override;
    void part_bytes(std::string_view bytes) override;
    void part_ended() override;
    void too_large(Problem problem);
    bool within_form(std::size_t more);
    void begin_file(const PartHead& head);
    void take_file(std::string_view bytes);

    struct Part {
        std::string name, value;
        std::optional<Upload> file;
        std::optional<Spool> spool;
        bool dropped = false; ///< over a limit: its bytes are counted, and kept nowhere
    };

    Allowance allowance_;
    std::string folder_;
    Kind kind_ = Kind::none;
    std::string fields_;
    std::optional<MultipartReader> parts_;
    Part part_;
    std::uint64_t form_bytes_ = 0;
    int files_ = 0;
    bool form_is_too_long_ = false, files_are_too_many_ = false, too_large_ = false;
    Form form_;
    std::vector<Upload> uploads_;
    std::shared_ptr<std::vector<Spool>> spools_ = std::make_shared<std::vector<Spool>>();
    Problems problems_;
};

/// "10 MB", "128 kB" or "512 bytes", rounded down: what a person reads about a limit.
std::string in_megabytes(std::uint64_t bytes);

} // namespace ribbon::server
