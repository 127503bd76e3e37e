#include "inbound/cases/fact_line.hpp"

#include "inbound/cases/bytes.hpp"
#include "inbound/cases/clauses.hpp"
#include "inbound/cases/dates.hpp"
#include "inbound/cases/nearest.hpp"
#include "inbound/cases/words.hpp"

#include <algorithm>

namespace ribbon {
namespace {

/// The most words a phrase has.
std::size_t longest_phrase()
{
    static const std::size_t most = [] {
        std::ptrdiff_t blanks = 0;
        for (const KindEntry& one : all_kinds())
            blanks = std::max(blanks, std::count(one.name.begin(), one.name.end(), '_'));
        return static_cast<std::size_t>(blanks) + 1;
    }();
    return most;
}

std::span<const std::string_view> all_phrases()
{
    static const std::vector<std::string> phrases = [] {
        std::vector<std::string> all;
        for (const KindEntry& one : all_kinds()) all.push_back(phrase(one.kind));
        return all;
    }();
    static const std::vector<std::string_view> views{phrases.begin(), phrases.end()};
    return views;
}

std::span<const std::string_view> all_clause_words()
{
    static const std::vector<std::string_view> words = [] {
        std::vector<std::string_view> all;
        for (const Clause& one : all_clauses()) all.push_back(one.words);
        return all;
    }();
    return words;
}

const Clause* clause_next(const Words& words)
{
    for (const Clause& one : all_clauses())
        if (Words{words}.take(one.words)) return &one;
    return nullptr;
}

/// Words up to the next clause or the end, joined by single blanks.
std::string up_to_clause(Words& words)
{
    std::string text;
    while (!words.empty() && !clause_next(words)) {
        if (!text.empty()) text += ' ';
        text += words.next();
    }
    return text;
}

/// The longest phrase that comes next.
std::optional<Kind> take_phrase(Words& words)
{
    Words ahead = words;
    std::string text;
    std::optional<Kind> found;
    for (std::size_t i = 0; i < longest_phrase() && !ahead.empty(); ++i) {
        if (i > 0) text += ' ';
        text += ahead.next();
        if (const auto kind = kind_called(text)) {
            found = kind;
            words = ahead;
        }
    }
    return found;
}

std::string take_choice(Words& words, const Clause& clause)
{
    std::string_view longest;
    for (const std::string_view one : choices(clause))
        if (one.size() > longest.size() && Words{words}.take(one)) longest = one;
    if (longest.empty()) return up_to_clause(words);
    words.take(longest);
    return std::string{longest};
}

/// The value that follows the words of a clause; nothing when it can not be read.
std::optional<std::string> take_value(Words& words, const Clause& clause, std::string& why)
{
    if (clause.shape == ClauseShape::quoted) {
        auto text = words.quoted(why);
        if (text) return text;
        // Past an open quote nothing can be told apart; past a bare word it can.
        if (words.rest().starts_with('"'))
            words.skip(words.rest().size());
        else
            up_to_clause(words);
        return std::nullopt;
    }
    std::string value = clause.shape == ClauseShape::one_of ? take_choice(words, clause)
                                                            : std::string{words.next()};
    if (!value.empty()) return value;
    why = "nothing follows it; write it as in: " + std::string{clause.example};
    return std::nullopt;
}

class FactLine {
public:
    FactLine(std::string_view text, int line, Problems& problems)
        : words_(text), problems_(problems)
    {
        draft_.line = line;
    }

    FactDraft read()
    {
        read_date();
        read_phrase();
        while (!words_.empty()) read_clause();
        if (draft_.fact.kind == Kind::none && !draft_.fact.struck) draft_.readable = false;
        if (unsaid_ && !draft_.fact.struck)
            tell("what", "After the date, say what happened, as in: 2025-03-03 request received "
                         "from parent");
        return std::move(draft_);
    }

private:
    void tell(std::string_view field, std::string sentence)
    {
        problems_.push_back({std::string{field}, std::move(sentence), draft_.line});
    }

    void read_date()
    {
        const ReadDays read = take_days(words_);
        if (read.days)
            draft_.fact.when = *read.days;
        else {
            draft_.readable = false;
            tell("happened", read.why);
        }
    }

    void read_phrase()
    {
        if (const auto kind = take_phrase(words_)) {
            draft_.fact.kind = *kind;
            return;
        }
        const std::string text = up_to_clause(words_);
        unsaid_ = text.empty();
        if (unsaid_) return;
        draft_.readable = false;
        tell("what", shown(text) + " is not a phrase we know" + did_you_mean(text, all_phrases()));
    }

    void read_clause()
    {
        const Clause* clause = clause_next(words_);
        if (!clause) {
            const std::string_view first = words_.peek();
            const std::string text = up_to_clause(words_);
            tell("", shown(text) + " is not a clause we know" +
                         did_you_mean(first, all_clause_words()));
            return;
        }
        words_.take(clause->words);
        const std::string name = "\"" + std::string{clause->words} + "\"";
        std::string why;
        const auto value = take_value(words_, *clause, why);
        const std::uint32_t mark = std::uint32_t{1} << (clause - all_clauses().data());
        if (draft_.given & mark)
            tell(clause->words, "This line says " + name + " twice");
        else if (!value)
            tell(clause->words, "After " + name + ": " + why);
        else if (const auto problem = set_clause(draft_, *clause, *value))
            tell(clause->words, clause->shape == ClauseShape::one_of
                                    ? *problem
                                    : "After " + name + ": " + *problem);
        draft_.given |= mark;
    }

    Words words_;
    Problems& problems_;
    FactDraft draft_;
    bool unsaid_ = false;
};

} // namespace

FactDraft read_fact_line(std::string_view text, int line, Problems& problems)
{
    return FactLine{text, line, problems}.read();
}

} // namespace ribbon
