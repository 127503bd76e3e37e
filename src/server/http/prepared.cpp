#include "server/http/prepared.hpp"

#include "base/lower_case.hpp"
#include "server/http/fields.hpp"
#include "server/http/gzip.hpp"

#include <fmt/format.h>

#include <iterator>
#include <stdexcept>
#include <utility>

namespace ribbon::server {

namespace {

constexpr std::size_t worth_compressing = 1000;

class Writer {
public:
    Writer(Response& response, const Wishes& wishes, SharedBytes& known)
        : response_(response), wishes_(wishes), known_(known)
    {
        prepared_.body = std::move(response.body);
        prepared_.shared = response.shared;
    }

    Prepared write(std::time_t now)
    {
        text_ = !response_.type.empty() && is_text_type(response_.type);
        if (response_.compressed) {
            if (!wishes_.gzip) decompress();
        } else if (wishes_.gzip && text_ && prepared_.bytes().size() > worth_compressing) {
            compress();
        }
        const std::string_view given = header("etag");
        if (prepared_.shared && given.empty()) tag();
        const std::string_view etag = given.empty() ? std::string_view{etag_} : given;
        if (!etag.empty() && response_.status == 200 && names_etag(wishes_.if_none_match, etag)) {
            response_.status = 304;
            prepared_.shared.reset();
        }
        write_head(now);
        response_.shared.reset();
        response_.sent_bytes = wishes_.head ? 0 : prepared_.bytes().size();
        if (wishes_.head) {
            prepared_.body.clear();
            prepared_.shared.reset();
        }
        return std::move(prepared_);
    }

private:
    /// The value of a header that the application set; empty where it set none.
    std::string_view header(std::string_view name) const
    {
        for (const auto& [called, value] : response_.headers)
            if (lower_case(called) == name) return value;
        return {};
    }

    void compress()
    {
        if (prepared_.shared)
            prepared_.shared = known_.of(prepared_.shared, true).gzip;
        else
            prepared_.body = gzip(prepared_.body);
        response_.compressed = true;
    }

    void decompress()
    {
        constexpr std::size_t most = 256U * 1024 * 1024;
        auto plain = gunzip(prepared_.bytes(), most);
        if (!plain) throw std::invalid_argument("an answer that says it is gzip is not");
        prepared_.body = *std::move(plain);
        prepared_.shared.reset();
        response_.compressed = false;
    }

    void tag()
    {
        etag_ = known_.of(response_.shared, false).etag;
        // The compressed form has other bytes, so a strong tag must differ.
        if (response_.compressed) etag_.insert(etag_.size() - 1, "-gz");
    }

    void line(std::string_view name, std::string_view value)
    {
        if (!is_sendable(name, value))
            throw std::invalid_argument("an answer has a header that can not be sent");
        fmt::format_to(std::back_inserter(prepared_.head), "{}: {}\r\n", name, value);
    }

    void write_head(std::time_t now)
    {
        const int status = response_.status;
        if (status < 200 || status > 599) throw std::invalid_argument("an answer has no status");
        fmt::format_to(std::back_inserter(prepared_.head), "HTTP/1.1 {} {}\r\n", status,
                       reason_phrase(status));
        line("Date", http_date(now));
        const bool has_body = status != 204 && status != 304;
        if (!has_body) prepared_.body.clear();
        if (has_body && !response_.type.empty()) line("Content-Type", response_.type);
        if (has_body) line("Content-Length", std::to_string(prepared_.bytes().size()));
        if (has_body && response_.compressed) line("Content-Encoding", "gzip");
        if ((text_ || response_.compressed) && header("vary").empty())
            line("Vary", "Accept-Encoding");
        if (!etag_.empty()) line("ETag", etag_);
        if (wishes_.close)
            line("Connection", "close");
        else if (wishes_.says_alive)
            line("Connection", "keep-alive");
        for (const auto& [name, value] : response_.headers) {
            const std::string lower = lower_case(name);
            // Two of these would let the next reader on the way take another end than ours.
            if (lower == "content-length" || lower == "transfer-encoding" ||
                lower == "connection" || lower == "content-encoding")
                throw std::invalid_argument("an answer has a header that is the listener's");
            line(name, value);
        }
        prepared_.head += "\r\n";
    }

    Response& response_;
    const Wishes& wishes_;
    SharedBytes& known_;
    Prepared prepared_;
    std::string etag_;
    bool text_ = false;
};

} // namespace

Prepared prepare(Response& response, const Wishes& wishes, SharedBytes& known, std::time_t now)
{
    return Writer{response, wishes, known}.write(now);
}

} // namespace ribbon::server
