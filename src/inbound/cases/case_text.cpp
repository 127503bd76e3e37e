#include "inbound/cases/case_text.hpp"

#include "inbound/cases/bytes.hpp"
#include "inbound/cases/case_builder.hpp"
#include "inbound/cases/dates.hpp"
#include "inbound/cases/expectation_line.hpp"
#include "inbound/cases/fact_line.hpp"
#include "inbound/cases/names.hpp"
#include "inbound/cases/nearest.hpp"
#include "inbound/cases/words.hpp"

#include <algorithm>
#include <array>

namespace ribbon {
namespace {

constexpr std::array<std::string_view, 7> line_words{"case", "note", "matter", "given",
                                                     "and",  "on",   "then"};

/// What the last line was, which is what "and" goes on with.
enum class Part : std::uint8_t {
    nothing,
    heading,
    facts,
    look,
    expectations,
};

class CaseText {
public:
    explicit CaseText(const KnownWords& known) : known_(known) {}

    Result<CaseFile> read(std::string_view text)
    {
        while (!text.empty() && problems_.size() < max_problems) {
            const auto end = text.find('\n');
            ++line_;
            read_line(text.substr(0, end));
            text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        }
        finish_block();
        const bool many = problems_.size() >= max_problems;
        if (many) problems_.resize(max_problems);
        if (many)
            tell("", "There may be more problems further down; mend these first");
        else if (file_.empty() && problems_.empty())
            problems_.push_back({"case", "The file holds no case; begin one with: case  Its title",
                                 std::max(line_, 1)});
        if (!problems_.empty()) return std::move(problems_);
        return std::move(file_);
    }

private:
    void tell(std::string_view field, std::string sentence)
    {
        problems_.push_back({std::string{field}, std::move(sentence), line_});
    }

    void read_line(std::string_view text)
    {
        text = trimmed(text);
        if (text.empty() || text.front() == '#') return;
        if (characters(text) > max_line_characters) {
            tell("", "This line has more than 2,000 characters; split what it says over several "
                     "facts");
            return;
        }
        Words words{text};
        const std::string_view first = words.next();
        if (first == "case") return begin_block(words);
        const bool known =
            std::find(line_words.begin(), line_words.end(), first) != line_words.end();
        if (!known)
            return tell("", shown(first) +
                                " can not begin a line; a line begins with case, note, "
                                "matter, given, on, then, and or #" +
                                did_you_mean(first, line_words));
        if (part_ == Part::nothing)
            return tell("case", "Before this line, begin a case with: case  Its title");
        if (first == "note") block_.notes.emplace_back(words.rest());
        if (first == "matter") declare_matter(words);
        if (first == "given") read_fact(words);
        if (first == "on") read_look(words);
        if (first == "then") read_then(words);
        if (first == "and") read_and(words);
    }

    void begin_block(Words words)
    {
        finish_block();
        if (!room(cases_, "cases")) return;
        block_ = {};
        block_.line = line_;
        if (!read_quoted_title(words)) read_plain_title(words.rest());
        if (const auto why = wrong_with_title(block_.title))
            tell("case", "After \"case\": " + *why);
        builder_ = CaseBuilder{block_.title, &known_.clocks};
        part_ = Part::heading;
    }

    /// A title that stands whole in quotes; one that only begins with a quotation is plain.
    bool read_quoted_title(Words words)
    {
        std::string why;
        const auto title = words.quoted(why);
        const bool law = title && words.take("law:");
        if (!title || (!law && !words.empty())) return false;
        block_.title = *title;
        block_.law = words.rest();
        return true;
    }

    void read_plain_title(std::string_view title)
    {
        const auto law = title.find("  law:");
        if (law != std::string_view::npos) {
            block_.law = trimmed(title.substr(law + 6));
            title = trimmed(title.substr(0, law));
        }
        block_.title = title;
    }

    void finish_block()
    {
        if (part_ == Part::nothing) return;
        block_.facts = builder_.take();
        file_.push_back(std::move(block_));
        block_ = {};
        part_ = Part::nothing;
    }

    void declare_matter(Words words)
    {
        std::string why;
        const auto name = words.quoted(why);
        if (!name) return tell("matter", "After \"matter\": " + why);
        if (const auto bad = wrong_with_name(*name))
            return tell("matter", "After \"matter\": " + *bad);
        const auto kind = matter_kind_called(words.rest(), why);
        if (!kind) return tell("matter", why);
        if (part_ != Part::heading)
            return tell("matter", "Write this line before the first fact of the case");
        builder_.declare(*name, *kind, line_, problems_);
    }

    void read_fact(Words words)
    {
        if (part_ == Part::look || part_ == Part::expectations)
            return tell("given", "Write every fact before the first line that begins with \"on\"");
        part_ = Part::facts;
        if (!room(facts_, "facts")) return;
        builder_.add(read_fact_line(words.rest(), line_, problems_), problems_);
    }

    void read_look(Words words)
    {
        std::string why;
        const auto day = read_day(words.rest(), why);
        if (!day) tell("on", "After \"on\": " + why);
        part_ = Part::look;
        if (room(looks_, "days to look on"))
            block_.looks.push_back({day.value_or(Day{}), line_, {}});
    }

    void read_then(Words words)
    {
        if (part_ != Part::look && part_ != Part::expectations)
            return tell("then", "Before \"then\", say on which day, as in: on    2025-07-22");
        part_ = Part::expectations;
        if (!room(expectations_, "expectations") || block_.looks.empty()) return;
        block_.looks.back().expectations.push_back(
            read_expectation(words.rest(), line_, known_.titles, problems_));
    }

    void read_and(Words words)
    {
        if (part_ == Part::facts) return read_fact(words);
        if (part_ == Part::expectations) return read_then(words);
        tell("and", "\"and\" goes on from \"given\" or \"then\", and there is none before it");
    }

    /// Counts one more, and says whether the file may hold it; tells of the first that it may not.
    bool room(std::size_t& count, std::string_view what)
    {
        if (++count == max_case_facts + 1)
            tell("", "The file holds more than 10,000 " + std::string{what} +
                         "; split it into several files");
        return count <= max_case_facts;
    }

    const KnownWords& known_;
    CaseFile file_;
    Problems problems_;
    CaseBlock block_;
    CaseBuilder builder_{""};
    Part part_ = Part::nothing;
    int line_ = 0;
    std::size_t cases_ = 0;
    std::size_t facts_ = 0;
    std::size_t looks_ = 0;
    std::size_t expectations_ = 0;
};

} // namespace

Result<CaseFile> parse_case_text(std::string_view text, const KnownWords& known)
{
    if (const auto problem = unreadable(text)) return Problems{*problem};
    return CaseText{known}.read(without_byte_order_mark(text));
}

std::string with_line(const Problem& problem)
{
    if (problem.line == 0) return problem.sentence;
    return "Line " + std::to_string(problem.line) + ": " + problem.sentence;
}

} // namespace ribbon
