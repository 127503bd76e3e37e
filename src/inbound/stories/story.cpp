#include "inbound/stories/story.hpp"

#include "inbound/cases/case_text.hpp"
#include "inbound/cases/words.hpp"
#include "inbound/stories/story_line.hpp"

#include <algorithm>
#include <array>

namespace ribbon {
namespace {

using What = StoryLine::What;

constexpr std::array<std::pair<std::string_view, What>, 6> line_words{{
    {"in", What::message_in},
    {"out", What::message_out},
    {"officer", What::officer},
    {"kept", What::kept},
    {"detail", What::detail},
    {"about", What::about},
}};

/// Takes the story's own lines out, and leaves the lines of the case where they stood, so that the
/// reader of cases tells of them by their own numbers.
class StoryText {
public:
    Result<Story> read(std::string_view text, const KnownWords& known)
    {
        while (!text.empty()) {
            const auto end = text.find('\n');
            ++number_;
            read_line(text.substr(0, end));
            text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        }
        auto file = parse_case_text(of_case_, known);
        if (!file)
            problems_.insert(problems_.end(), file.problems().begin(), file.problems().end());
        else if (file->size() != 1)
            tell("case", "A story holds one case");
        else
            story_.told = std::move(file->front());
        check();
        if (problems_.empty()) return std::move(story_);
        std::stable_sort(problems_.begin(), problems_.end(),
                         [](const Problem& a, const Problem& b) { return a.line < b.line; });
        return std::move(problems_);
    }

private:
    void tell(std::string field, std::string sentence)
    {
        problems_.push_back({std::move(field), std::move(sentence), number_});
    }

    void read_line(std::string_view line)
    {
        const std::string_view text = trimmed(line);
        if (take(text)) {
            of_case_ += "\n";
            return;
        }
        of_case_ += std::string{line} + "\n";
        Words words{text};
        const std::string_view first = words.next();
        looking_ = looking_ || first == "on";
        if (!looking_ && (first == "given" || first == "and")) story_.fact_lines.push_back(number_);
    }

    /// Whether the line is the story's own.
    bool take(std::string_view text)
    {
        if (text.starts_with('>')) {
            write_down(text.substr(text.starts_with("> ") ? 2 : 1));
            return true;
        }
        Words words{text};
        const std::string_view first = words.next();
        if (first == "story") {
            story_.key = trimmed(words.rest());
            return true;
        }
        if (first == "child" || first == "party") {
            const bool child = first == "child";
            StoryPerson person = read_story_person(words, child, number_, problems_);
            if (child)
                story_.child = std::move(person);
            else
                story_.parties.push_back(std::move(person));
            return true;
        }
        for (const auto& [word, what] : line_words)
            if (first == word) {
                story_.lines.push_back(read_story_line(what, words, number_, problems_));
                return true;
            }
        return false;
    }

    void write_down(std::string_view words)
    {
        if (story_.lines.empty() || story_.lines.back().subject.empty())
            return tell("words", "Before what was written, say who wrote to whom");
        std::string& all = story_.lines.back().words;
        if (!all.empty()) all += "\n";
        all += words;
    }

    void check()
    {
        if (story_.key.empty()) tell("story", "Begin with: story STORY-ITS-KEY");
        if (story_.child.given.empty()) tell("child", "Say who the child is");
        int messages = 0;
        for (const StoryLine& one : story_.lines) {
            number_ = one.line;
            const bool message = one.what == What::message_in || one.what == What::message_out;
            if ((message || one.what == What::about) && !one.word.empty() && !known(one.word))
                tell("who", "Nobody is called \"" + one.word + "\" in this story");
            if (message && one.words.empty()) tell("words", "Write what it said, after: >");
            if (one.what == What::message_out && one.number > messages)
                tell("answers", "There are only " + std::to_string(messages) + " messages so far");
            messages += one.what == What::message_in;
        }
    }

    bool known(std::string_view word) const
    {
        return word == "child" ||
               std::any_of(story_.parties.begin(), story_.parties.end(),
                           [&](const StoryPerson& one) { return one.word == word; });
    }

    Story story_;
    Problems problems_;
    std::string of_case_;
    int number_ = 0;
    bool looking_ = false;
};

} // namespace

Result<Story> parse_story(std::string_view text, const KnownWords& known)
{
    return StoryText{}.read(text, known);
}

} // namespace ribbon
