#include "inbound/mail/shape.hpp"

#include "inbound/mail/fields.hpp"
#include "inbound/mail/parameters.hpp"

#include <string>
#include <vector>

namespace ribbon {
namespace {

/// Follows the heads and boundaries of a mail as RFC 2046 section 5.1 has them.
class Counter {
public:
    explicit Counter(std::string_view bytes) : bytes_(bytes) {}

    std::size_t readable()
    {
        head();
        while (at_ < bytes_.size() && !over()) {
            const auto begin = at_;
            const auto end = bytes_.find('\n', begin);
            at_ = end == std::string_view::npos ? bytes_.size() : end + 1;
            if (!bytes_.substr(begin).starts_with("--")) continue;
            if (parts_ < parts_of_one_too_large) last_ = begin;
            boundary(bytes_.substr(begin, at_ - begin));
        }
        return over() ? last_ : bytes_.size();
    }

private:
    /// One that is open: the boundary, and the messages within messages since it began.
    struct Level {
        std::string boundary;
        int messages = 0;
    };

    bool over() const { return levels_ > most_mail_levels || parts_ > most_mail_parts; }

    void head()
    {
        while (at_ < bytes_.size() && !over()) {
            if (open_.empty()) last_ = at_;
            const MailHead head = read_head(bytes_.substr(at_));
            at_ += head.body;
            const MailField* type = find_field(head.fields, "Content-Type");
            if (!type) return;
            const MailParameters read = read_parameters(type->raw);
            if (read.value.starts_with("message/rfc822") || read.value == "message/global") {
                ++levels_;
                if (!open_.empty()) ++open_.back().messages;
                continue;
            }
            const std::string* boundary = read.find("boundary");
            if (boundary && read.value.starts_with("multipart")) {
                open_.push_back({*boundary});
                ++levels_;
            }
            return;
        }
    }

    void boundary(std::string_view line)
    {
        while (!line.empty() && static_cast<unsigned char>(line.back()) <= ' ')
            line.remove_suffix(1);
        line.remove_prefix(2);
        for (std::size_t index = open_.size(); index-- > 0;) {
            const bool last = line.size() == open_[index].boundary.size() + 2 &&
                              line.ends_with("--") && line.starts_with(open_[index].boundary);
            if (!last && line != open_[index].boundary) continue;
            while (open_.size() > index + 1) close();
            levels_ -= open_.back().messages;
            open_.back().messages = 0;
            if (last) return close();
            ++parts_;
            return head();
        }
    }

    void close()
    {
        levels_ -= 1 + open_.back().messages;
        open_.pop_back();
    }

    static constexpr int parts_of_one_too_large = 100;

    std::string_view bytes_;
    std::size_t at_ = 0;
    std::size_t last_ = 0; ///< where that begins which is not read of one that is too large
    std::vector<Level> open_;
    int levels_ = 0, parts_ = 0;
};

} // namespace

std::size_t readable_bytes(std::string_view bytes) { return Counter{bytes}.readable(); }

} // namespace ribbon
