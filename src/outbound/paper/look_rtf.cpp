// The words of a rich text (Rich Text Format Specification 1.9.1): what stands between its control
// words, as paragraphs. What it embeds, draws or hides stays in the file.
#include "outbound/paper/guests.hpp"

#include "base/bytes.hpp"
#include "inbound/tables/windows_1252.hpp"

#include <algorithm>
#include <set>

namespace ribbon::paper {
namespace {

/// Groups that hold no words of the text (pages 9 and 10 of the specification: destinations).
const std::set<std::string, std::less<>> not_words = {
    "fonttbl",  "colortbl",  "stylesheet", "info",
    "pict",     "object",    "header",     "footer",
    "headerl",  "headerr",   "headerf",    "footerl",
    "footerr",  "footerf",   "listtable",  "listoverridetable",
    "rsidtbl",  "generator", "themedata",  "datastore",
    "xmlnstbl", "fldinst",   "annotation"};

class Rtf {
public:
    explicit Rtf(std::string_view bytes) : rest_(bytes) {}

    std::vector<RibbonBlock> blocks()
    {
        while (!rest_.empty() && blocks_.size() <= most_blocks) step();
        end_paragraph();
        return std::move(blocks_);
    }

private:
    struct State {
        bool hidden = false;
        int unicode_skip = 1; ///< \ucN: bytes that stand in for a character
    };

    void step()
    {
        const char c = rest_.front();
        rest_.remove_prefix(1);
        if (c == '{') {
            // A file may nest as deep as it is long; only what is counted deeper is not kept apart.
            if (open_.size() < 1'000)
                open_.push_back(now_);
            else
                ++deeper_;
        } else if (c == '}') {
            if (deeper_ > 0)
                --deeper_;
            else if (!open_.empty()) {
                now_ = open_.back();
                open_.pop_back();
            }
        } else if (c == '\\') {
            control();
        } else if (c != '\r' && c != '\n') {
            say(from_windows_1252(std::string_view{&c, 1}));
        }
    }

    void control()
    {
        if (rest_.empty()) return;
        const char c = rest_.front();
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (!letter) return symbol(c);
        std::size_t end = 0;
        const auto is_letter = [](char one) {
            return (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z');
        };
        while (end < rest_.size() && end < 32 && is_letter(rest_[end])) ++end;
        const std::string_view word = rest_.substr(0, end);
        std::size_t stop = end;
        if (stop < rest_.size() && rest_[stop] == '-') ++stop;
        const std::size_t digits = stop;
        int number = 0;
        while (stop < rest_.size() && stop - digits < 6 && rest_[stop] >= '0' && rest_[stop] <= '9')
            number = number * 10 + (rest_[stop++] - '0');
        if (digits > end && stop > digits) number = -number;
        const bool given = stop > digits;
        rest_.remove_prefix(stop);
        if (!rest_.empty() && rest_.front() == ' ') rest_.remove_prefix(1);
        obey(word, number, given);
    }

    void symbol(char c)
    {
        rest_.remove_prefix(1);
        if (c == '\'' && rest_.size() >= 2) {
            const auto byte = parse_hex(rest_.substr(0, 2));
            rest_.remove_prefix(2);
            if (byte) say(from_windows_1252(*byte));
        } else if (c == '\\' || c == '{' || c == '}') {
            say(std::string(1, c));
        } else if (c == '~') {
            say(" ");
        } else if (c == '*') {
            now_.hidden = true; // "may be ignored by whoever does not know it"
        } else if (c == '\r' || c == '\n') {
            end_paragraph();
        }
    }

    void obey(std::string_view word, int number, bool given)
    {
        if (not_words.contains(word) || word == "v")
            now_.hidden = word != "v" || !given || number;
        else if (word == "par" || word == "sect" || word == "page" || word == "row")
            end_paragraph();
        else if (word == "line")
            say("\n");
        else if (word == "tab" || word == "cell")
            say("\t");
        else if (word == "emdash")
            say("—");
        else if (word == "endash")
            say("–");
        else if (word == "bullet")
            say("•");
        else if (word == "lquote")
            say("‘");
        else if (word == "rquote")
            say("’");
        else if (word == "ldblquote")
            say("“");
        else if (word == "rdblquote")
            say("”");
        else if (word == "uc")
            now_.unicode_skip = std::clamp(number, 0, 8);
        else if (word == "u" && given)
            unicode(number);
        else if (word == "bin" && given && number > 0)
            rest_.remove_prefix(std::min(rest_.size(), static_cast<std::size_t>(number)));
    }

    /// \uN, and the bytes that stand in for it. Halves of a pair stand as U+FFFD.
    void unicode(int number)
    {
        // A number of 16 bits, often written with its sign; masked, whatever was written.
        const unsigned code = static_cast<unsigned>(number) & 0xffffU;
        const unsigned shown = code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
        std::string text;
        if (shown < 0x80) {
            text += static_cast<char>(shown);
        } else if (shown < 0x800) {
            text += static_cast<char>(0xc0U | shown >> 6U);
            text += static_cast<char>(0x80U | (shown & 0x3fU));
        } else {
            text += static_cast<char>(0xe0U | shown >> 12U);
            text += static_cast<char>(0x80U | (shown >> 6U & 0x3fU));
            text += static_cast<char>(0x80U | (shown & 0x3fU));
        }
        if (shown != 0) say(text);
        for (int i = 0; i < now_.unicode_skip && !rest_.empty(); ++i) {
            if (rest_.starts_with("\\'") && rest_.size() >= 4)
                rest_.remove_prefix(4);
            else if (rest_.front() != '\\' && rest_.front() != '{' && rest_.front() != '}')
                rest_.remove_prefix(1);
        }
    }

    void say(std::string_view text)
    {
        if (!now_.hidden) paragraph_ += text;
    }

    void end_paragraph()
    {
        if (paragraph_.find_first_not_of(" \t\n") != std::string::npos)
            blocks_.push_back({RibbonBlock::Is::paragraph, {paragraph_}});
        paragraph_.clear();
    }

    std::string_view rest_;
    State now_;
    std::vector<State> open_;
    std::size_t deeper_ = 0;
    std::string paragraph_;
    std::vector<RibbonBlock> blocks_;
};

} // namespace

std::vector<RibbonBlock> words_of_rtf(std::string_view bytes)
{
    if (!bytes.starts_with("{\\rtf")) return {};
    return Rtf(bytes).blocks();
}

} // namespace ribbon::paper
