#include "inbound/cases/expectation_line.hpp"

#include "inbound/cases/bytes.hpp"
#include "inbound/cases/clauses.hpp"
#include "inbound/cases/dates.hpp"
#include "inbound/cases/expected_state.hpp"
#include "inbound/cases/nearest.hpp"
#include "inbound/cases/words.hpp"

#include <array>

namespace ribbon {
namespace {

constexpr std::array<std::string_view, 9> after_title{"due",     "was", "is",     "until", "from",
                                                      "no date", ",",   "matter", "under"};

constexpr std::array natures{Nature::duty, Nature::floor,    Nature::right, Nature::power,
                             Nature::bar,  Nature::guidance, Nature::aim,   Nature::promise,
                             Nature::rule, Nature::proposed};

/// Where a title of free words ends: before a word that says something of the duty, before two
/// blanks, or before a date.
std::size_t end_of_title(std::string_view text)
{
    Words words{text};
    std::size_t end = 0;
    while (!words.empty()) {
        for (const std::string_view stop : after_title)
            if (Words{words}.take(stop)) return end;
        if (end > 0 && parse_days(words.peek())) return end;
        const std::string_view word = words.next();
        end = static_cast<std::size_t>(word.data() + word.size() - text.data());
        if (text.substr(end).starts_with("  ")) return end;
    }
    return end;
}

/// Where the last "under" begins that stands outside quotes; npos when there is none.
std::size_t last_under(std::string_view text)
{
    std::size_t found = std::string_view::npos;
    bool inside = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\\' && inside)
            ++at;
        else if (text[at] == '"')
            inside = !inside;
        else if (!inside && text.substr(at).starts_with("under ") &&
                 (at == 0 || text[at - 1] == ' ' || text[at - 1] == '\t' || text[at - 1] == ','))
            found = at;
    }
    return found;
}

class ExpectationLine {
public:
    ExpectationLine(std::string_view text, int line, const WordList& titles, Problems& problems)
        : text_(trimmed(text)), titles_(titles), problems_(problems)
    {
        expected_.line = line;
        expected_.text = text_;
    }

    Expectation read()
    {
        std::string_view rest = read_title();
        const std::size_t under = last_under(rest);
        if (under != std::string_view::npos) {
            expected_.cite = trimmed(rest.substr(under + 6));
            rest = rest.substr(0, under);
        }
        read_rest(Words{rest});
        const bool says = expected_.absent || expected_.legal || expected_.no_date ||
                          expected_.safe || expected_.considered || expected_.state ||
                          expected_.unverified || expected_.nature;
        if (!says && fine_)
            tell("state", "This line expects nothing; give a date or a state, as in: final plan "
                          "due 2025-07-21, running");
        return std::move(expected_);
    }

private:
    void tell(std::string_view field, std::string sentence)
    {
        fine_ = false;
        problems_.push_back({std::string{field}, std::move(sentence), expected_.line});
    }

    /// Takes "no" and the title, and gives what is left.
    std::string_view read_title()
    {
        std::string_view text = text_;
        std::string_view title = titles_.longest_at(text);
        if (title.empty() && text.starts_with("no ")) {
            expected_.absent = true;
            text = trimmed(text.substr(3));
            title = titles_.longest_at(text);
        }
        if (title.empty()) title = free_title(text);
        expected_.title = title;
        return text.substr(title.size());
    }

    std::string_view free_title(std::string_view text)
    {
        const std::string_view title = text.substr(0, end_of_title(text));
        if (title.empty())
            tell("title", "Begin with the title of a duty, as in: final plan due 2025-07-21");
        else if (!titles_.empty())
            tell("title", shown(title) + " is not the title of a duty we know" +
                              did_you_mean(title, titles_.words()));
        return title;
    }

    void read_rest(Words words)
    {
        std::string why;
        if (words.take("matter")) {
            expected_.matter = words.quoted(why);
            if (!expected_.matter) {
                tell("matter", "After \"matter\": " + why);
                return;
            }
        }
        read_date(words);
        bool first = true;
        while (!words.empty() && fine_) {
            const bool comma = words.take(",");
            if (!comma && !(first && !dated_)) {
                tell("", "A comma is missing before " + shown(words.rest()));
                return;
            }
            first = false;
            read_part(words);
        }
        if (expected_.absent && fine_ &&
            (expected_.legal || expected_.no_date || expected_.state || expected_.safe ||
             expected_.considered || expected_.nature))
            tell("title", "A line that begins with \"no\" says that there is no such duty, and "
                          "nothing else");
    }

    void read_date(Words& words)
    {
        if (words.take("no date")) {
            expected_.no_date = dated_ = true;
            return;
        }
        bool named = words.take("was") || words.take("is");
        for (const std::string_view one : {"due", "until", "from"})
            named |= take_date_word(words, one);
        if (!named && !(words.peek().size() > 0 && words.peek()[0] >= '0' &&
                        words.peek()[0] <= '9' && words.peek().find('-') != std::string_view::npos))
            return;
        const ReadDays read = take_days(words);
        dated_ = true;
        if (read.days)
            expected_.legal = read.days;
        else
            tell("due", read.why);
    }

    /// "due soon" is a state and no date.
    static bool take_date_word(Words& words, std::string_view word)
    {
        Words ahead = words;
        if (!ahead.take(word) || ahead.peek() == "soon") return false;
        words = ahead;
        return true;
    }

    void read_part(Words& words)
    {
        if (words.empty()) {
            tell("", "Nothing follows the last comma");
            return;
        }
        if (words.take("unverified"))
            expected_.unverified = true;
        else if (read_nature(words))
            return;
        else if (words.take("safe"))
            read_day_of("safe", words, expected_.safe);
        else if (words.take("considered from"))
            read_day_of("considered from", words, expected_.considered);
        else {
            std::string why;
            const auto state = take_state(words, why);
            if (!state)
                tell("state", why);
            else if (expected_.state)
                tell("state", "This line gives two states");
            else
                expected_.state = *state;
        }
    }

    void read_day_of(const std::string& word, Words& words, std::optional<Day>& into)
    {
        std::string why;
        const auto day = read_day(words.next(), why);
        if (into)
            tell(word, "This line says \"" + word + "\" twice");
        else if (day)
            into = *day;
        else
            tell(word, "After \"" + word + "\": " + why);
    }

    /// "a duty", "an aim", "guidance": what the provision is. False where something else is said.
    bool read_nature(Words& words)
    {
        Words ahead = words;
        const bool article = ahead.take("a") || ahead.take("an");
        for (const Nature one : natures) {
            if (!ahead.take(in_words(one))) continue;
            if (expected_.nature) tell("nature", "This line says twice what the provision is");
            expected_.nature = one;
            words = ahead;
            return true;
        }
        if (article)
            tell("nature",
                 shown(ahead.rest()) +
                     " is not what a provision can be: a duty, a floor, "
                     "a right, a power, a bar, guidance, an aim, a promise, a rule, proposed");
        return article;
    }

    std::string_view text_;
    const WordList& titles_;
    Problems& problems_;
    Expectation expected_;
    bool dated_ = false;
    bool fine_ = true;
};

} // namespace

Expectation read_expectation(std::string_view text, int line, const WordList& titles,
                             Problems& problems)
{
    return ExpectationLine{text, line, titles, problems}.read();
}

} // namespace ribbon
