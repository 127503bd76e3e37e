#include "inbound/mail/tnef.hpp"

#include "base/lower_case.hpp"
#include "inbound/mail/charset.hpp"
#include "inbound/mail/parameters.hpp"

#include <cstdint>

namespace ribbon {
namespace {

constexpr std::string_view signature = "\x78\x9F\x3E\x22"; // MS-OXTNEF section 2.1.3.1
constexpr int most_levels = 8;                             // of messages within messages

// MS-OXTNEF section 2.1.3.2: attributes, their kind in the upper half.
constexpr std::uint32_t oem_codepage = 0x00069007, body_text = 0x0002800C, message = 0x00069003,
                        file_begins = 0x00069002, file_title = 0x00018010, file_data = 0x0006800F,
                        file_properties = 0x00069005;
// MS-OXPROPS: properties, without their type.
constexpr std::uint32_t long_name = 0x3707, short_name = 0x3704, shown_name = 0x3001,
                        data_of_file = 0x3701, media_type = 0x370E, plain_body = 0x1000,
                        html_body = 0x1013;

/// Takes numbers (least byte first) and pieces off the front. Once it was asked for more than there
/// is, it stays `short_of`.
class Taker {
public:
    explicit Taker(std::string_view bytes) : bytes_(bytes) {}

    std::string_view piece(std::size_t length)
    {
        if (length > bytes_.size()) short_of_ = true;
        if (short_of_) return {};
        const auto taken = bytes_.substr(0, length);
        bytes_.remove_prefix(length);
        return taken;
    }
    std::uint32_t number(std::size_t length)
    {
        std::uint32_t value = 0;
        const auto taken = piece(length);
        for (std::size_t index = taken.size(); index-- > 0;)
            value = value << 8U | static_cast<unsigned char>(taken[index]);
        return value;
    }
    /// A piece of what stands in fours (MS-OXTNEF section 2.1.3.4.3); the last may be short.
    std::string_view padded(std::size_t length)
    {
        const auto taken = piece(length);
        const std::size_t more = (4 - length % 4) % 4;
        piece(more <= bytes_.size() ? more : bytes_.size());
        return taken;
    }
    bool over() const { return short_of_ || bytes_.empty(); }
    bool short_of() const { return short_of_; }

private:
    std::string_view bytes_;
    bool short_of_ = false;
};

/// How many bytes a value of a fixed size takes, in fours; 0 where its size stands before it.
std::size_t size_of(std::uint32_t type)
{
    switch (type) {
    case 0x0005: // a floating point number
    case 0x0006: // money
    case 0x0007: // an old date
    case 0x0014: // an integer of 64 bits
    case 0x0040: // a date
        return 8;
    case 0x0048: // an identifier
        return 16;
    case 0x000D: // an object
    case 0x001E: // text in the code page
    case 0x001F: // text in UTF-16
    case 0x0102: // bytes
        return 0;
    default: return 4;
    }
}

std::uint32_t checksum(std::string_view bytes)
{
    std::uint32_t sum = 0;
    for (const char byte : bytes) sum += static_cast<unsigned char>(byte);
    return sum & 0xFFFFU;
}

std::string without_zeros(std::string text) { return text.substr(0, text.find('\0')); }

class Reader {
public:
    explicit Reader(int level) : level_(level) {}

    TnefContents read(std::string_view bytes) // NOLINT(misc-no-recursion)
    {
        Taker taker{bytes};
        taker.piece(signature.size() + 2); // and a key that means nothing
        contents_.whole = true;
        while (!taker.over()) {
            taker.number(1);
            const std::uint32_t attribute = taker.number(4);
            const auto data = taker.piece(taker.number(4));
            const std::uint32_t sum = taker.number(2);
            // What is cut off after its data, but before the sum of it, is whole but for that.
            if (taker.short_of() && data.empty()) break;
            contents_.whole &= !taker.short_of() && sum == checksum(data);
            take(attribute, data);
        }
        contents_.whole &= !taker.short_of();
        end_file();
        return std::move(contents_);
    }

private:
    void take(std::uint32_t attribute, std::string_view data) // NOLINT(misc-no-recursion)
    {
        switch (attribute) {
        case oem_codepage: codepage_ = "cp" + std::to_string(Taker{data}.number(4)); break;
        case body_text: contents_.text = in_codepage(data); break;
        case message: properties(data); break;
        case file_begins:
            end_file();
            file_.emplace();
            file_->type = "application/octet-stream";
            break;
        case file_title:
            if (file_ && !file_->name) file_->name = file_name(in_codepage(data));
            break;
        case file_data:
            if (file_) file_->bytes = data;
            break;
        case file_properties: properties(data); break;
        default: break;
        }
    }

    std::string in_codepage(std::string_view data) const
    {
        return without_zeros(utf8_from(data.substr(0, data.find('\0')), codepage_));
    }

    /// MS-OXTNEF section 2.1.3.4: a count, then each with its type, its number and its values.
    void properties(std::string_view data) // NOLINT(misc-no-recursion)
    {
        Taker taker{data};
        for (std::uint32_t count = taker.number(4); count > 0 && !taker.over(); --count) {
            const std::uint32_t type = taker.number(2), number = taker.number(2);
            if (number >= 0x8000) name_of_property(taker);
            const std::uint32_t single = type & 0x0FFFU;
            const bool sized = size_of(single) == 0;
            std::uint32_t values = sized || (type & 0x1000U) != 0 ? taker.number(4) : 1;
            for (; values > 0 && !taker.over(); --values)
                property(number, single, taker.padded(sized ? taker.number(4) : size_of(single)));
        }
        contents_.whole &= !taker.short_of();
    }

    static void name_of_property(Taker& taker)
    {
        taker.piece(16);
        if (taker.number(4) == 0)
            taker.piece(4);
        else
            taker.padded(taker.number(4));
    }

    void property(std::uint32_t number, std::uint32_t type, // NOLINT(misc-no-recursion)
                  std::string_view value)
    {
        const auto text = [&] {
            return type == 0x001F ? without_zeros(utf8_from(value, "utf-16le"))
                                  : in_codepage(value);
        };
        if (!file_) {
            if (number == plain_body) contents_.text = text();
            if (number == html_body) contents_.html = type == 0x0102 ? guessed_utf8(value) : text();
        } else if (number == long_name) {
            if (auto name = file_name(text())) file_->name = std::move(name);
        } else if (number == short_name || number == shown_name) {
            if (!file_->name) file_->name = file_name(text());
        } else if (number == media_type) {
            file_->type = lower_case(without_controls(text()));
        } else if (number == data_of_file) {
            data(value);
        }
    }

    /// An object is what kind of object it is, in 16 bytes, and its bytes; a message is TNEF again.
    void data(std::string_view value) // NOLINT(misc-no-recursion)
    {
        constexpr std::size_t kind = 16;
        if (value.substr(std::min(kind, value.size())).starts_with(signature)) {
            value.remove_prefix(kind);
            if (level_ < most_levels) {
                TnefContents inside = Reader{level_ + 1}.read(value);
                contents_.whole &= inside.whole;
                for (MailFile& file : inside.files) inside_.push_back(std::move(file));
            }
        }
        if (file_->bytes.empty()) file_->bytes = value;
    }

    void end_file()
    {
        if (file_ && (file_->name || !file_->bytes.empty()))
            contents_.files.push_back(std::move(*file_));
        file_.reset();
        for (MailFile& file : inside_) contents_.files.push_back(std::move(file));
        inside_.clear();
    }

    TnefContents contents_;
    std::optional<MailFile> file_;
    std::vector<MailFile> inside_;
    std::string codepage_ = "windows-1252";
    int level_;
};

} // namespace

std::optional<TnefContents> read_tnef(std::string_view bytes)
{
    if (!bytes.starts_with(signature)) return std::nullopt;
    return Reader{0}.read(bytes);
}

} // namespace ribbon
