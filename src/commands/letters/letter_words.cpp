#include "commands/letters/letter_words.hpp"

#include "base/folded_words.hpp"
#include "base/whole_number.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace ribbon {
namespace {

/// Soft hyphen, spaces and joiners of no width, word joiner, byte order mark, in UTF-8.
constexpr std::array<std::string_view, 7> unseen{"\u00AD", "\u200B", "\u200C", "\u200D",
                                                 "\u200E", "\u2060", "\uFEFF"};

constexpr std::array<std::string_view, 12> month_names{
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};

bool is_capital(std::string_view text, std::size_t at)
{
    const char c = text[at];
    return (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

/// Whether what stands between two words ends a sentence or a paragraph.
bool stops(std::string_view between)
{
    int lines = 0;
    for (const char c : between) {
        lines += c == '\n';
        if (c == '.' || c == '!' || c == '?' || c == ';') return true;
    }
    return lines > 1;
}

unsigned month_of(std::string_view word)
{
    if (word.size() < 3) return 0;
    for (unsigned i = 0; i < month_names.size(); ++i)
        if (month_names[i].starts_with(word) || (i == 8 && word == "sept")) return i + 1;
    return 0;
}

bool all_figures(std::string_view word)
{
    return !word.empty() &&
           std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// The number of a day of a month: "3", "03", "3rd"; 0 for anything else.
unsigned day_of(std::string_view word)
{
    for (const std::string_view ending : {"st", "nd", "rd", "th"})
        if (word.size() > 2 && word.ends_with(ending)) word.remove_suffix(2);
    if (word.size() > 2 || !all_figures(word)) return 0;
    return whole_number<unsigned>(word).value_or(0);
}

/// The year: "2014", or "14" of somebody who is a child or young person.
int year_of(std::string_view word)
{
    if (!all_figures(word) || (word.size() != 2 && word.size() != 4)) return 0;
    const int year = whole_number<int>(word).value_or(0);
    if (word.size() == 4) return year;
    return year >= 90 ? 1900 + year : 2000 + year;
}

class DayFinder {
public:
    DayFinder(std::string_view text, const std::vector<LetterWord>& words)
        : text_(text), words_(words)
    {
    }

    std::vector<WrittenDay> take()
    {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            glued(i);
            figures(i);
            in_words(i);
        }
        return std::move(found_);
    }

private:
    std::string_view word(std::size_t i) const
    {
        return i < words_.size() ? std::string_view{words_[i].folded} : std::string_view{};
    }

    void add(int year, unsigned month, unsigned day, std::size_t first, std::size_t last)
    {
        const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{month},
                                               std::chrono::day{day}};
        if (year < 1990 || year > 2199 || !date.ok()) return;
        found_.push_back({Day{date}, first, last});
    }

    /// Eight or six figures with nothing between.
    void glued(std::size_t i)
    {
        const std::string_view all = word(i);
        if ((all.size() != 8 && all.size() != 6) || !all_figures(all)) return;
        add(year_of(all.substr(4)), month_number(all.substr(2, 2)), day_of(all.substr(0, 2)), i, i);
        if (all.size() == 8)
            add(year_of(all.substr(0, 4)), month_number(all.substr(4, 2)), day_of(all.substr(6)), i,
                i);
    }

    static unsigned month_number(std::string_view figures)
    {
        return all_figures(figures) ? whole_number<unsigned>(figures).value_or(0) : 0;
    }

    /// Whether only a short sign stands between two words that follow each other.
    bool close(std::size_t i) const
    {
        if (i + 1 >= words_.size()) return false;
        const auto between = text_.substr(words_[i].end, words_[i + 1].begin - words_[i].end);
        return between.size() <= 4 && between.find_first_of("/.-: \xE2\xC2\n") == 0;
    }

    void figures(std::size_t i)
    {
        if (!close(i) || !close(i + 1)) return;
        const std::string_view a = word(i), b = word(i + 1), c = word(i + 2);
        if (!all_figures(a) || !all_figures(b) || b.size() > 2 || !all_figures(c)) return;
        if (a.size() == 4) return add(year_of(a), month_number(b), day_of(c), i, i + 2);
        add(year_of(c), month_number(b), day_of(a), i, i + 2);
        if (a != b) add(year_of(c), month_number(a), day_of(b), i, i + 2);
    }

    void in_words(std::size_t i)
    {
        if (const unsigned month = month_of(word(i))) {
            add(year_of(word(i + 2)), month, day_of(word(i + 1)), i, i + 2);
            return;
        }
        const unsigned day = day_of(word(i));
        if (day == 0) return;
        const std::size_t of = word(i + 1) == "of" ? 1 : 0;
        const unsigned month = month_of(word(i + 1 + of));
        if (month > 0) add(year_of(word(i + 2 + of)), month, day, i, i + 2 + of);
    }

    std::string_view text_;
    const std::vector<LetterWord>& words_;
    std::vector<WrittenDay> found_;
};

} // namespace

std::string without_unseen_marks(std::string_view text)
{
    std::string seen;
    seen.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto mark = std::find_if(unseen.begin(), unseen.end(), [&](std::string_view one) {
            return text.substr(at).starts_with(one);
        });
        if (mark != unseen.end())
            at += mark->size();
        else
            seen += text[at++];
    }
    return seen;
}

std::vector<LetterWord> letter_words(std::string_view text)
{
    std::vector<LetterWord> words;
    for (FoldedWord& one : words_in(text)) {
        if (one.joined) {
            // The two before it are there already: "smith" and "s", or "o" and "brien".
            const bool possessive = words.back().folded == "s";
            words.pop_back();
            words.back().end = one.end;
            if (!possessive) words.back().folded = std::move(one.folded);
            continue;
        }
        const std::size_t before = words.empty() ? 0 : words.back().end;
        words.push_back({std::move(one.folded), one.begin, one.end, is_capital(text, one.begin),
                         stops(text.substr(before, one.begin - before))});
    }
    return words;
}

std::vector<std::vector<std::string>> ways_to_fold(std::string_view name)
{
    std::vector<std::string> joined, parted;
    for (LetterWord& one : letter_words(name)) joined.push_back(std::move(one.folded));
    for (FoldedWord& one : words_in(name))
        if (!one.joined) parted.push_back(std::move(one.folded));
    if (joined == parted) return {std::move(joined)};
    return {std::move(joined), std::move(parted)};
}

std::vector<WrittenDay> days_written(std::string_view text, const std::vector<LetterWord>& words)
{
    return DayFinder{text, words}.take();
}

} // namespace ribbon
