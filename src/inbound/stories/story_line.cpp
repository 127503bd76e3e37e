#include "inbound/stories/story_line.hpp"

#include "inbound/cases/bytes.hpp"
#include "inbound/cases/dates.hpp"
#include "record/people/identifiers.hpp"

#include <charconv>

namespace ribbon {
namespace {

using What = StoryLine::What;

/// Takes a line word by word and gathers what is wrong with it.
class Line {
public:
    Line(Words words, int number, Problems& problems)
        : words_(words), number_(number), problems_(problems)
    {
    }

    bool empty() const { return words_.empty(); }
    bool take(std::string_view word) { return words_.take(word); }
    std::string word() { return std::string{words_.next()}; }

    void tell(std::string field, std::string sentence)
    {
        problems_.push_back({std::move(field), std::move(sentence), number_});
    }

    Day day(const char* field)
    {
        std::string why;
        const auto found = read_day(words_.next(), why);
        if (!found) tell(field, why);
        return found.value_or(Day{});
    }

    std::string quoted(const char* field)
    {
        std::string why;
        auto text = words_.quoted(why);
        if (!text) {
            tell(field, "After \"" + std::string{field} + "\": " + why);
            words_.skip(words_.rest().size());
        }
        return std::move(text).value_or("");
    }

    int count(const char* field)
    {
        const std::string text{words_.next()};
        int number = 0;
        const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
        if (read.ptr != text.data() + text.size() || number < 1)
            tell(field, shown(text) + " is not a number from 1");
        return number;
    }

    void skip() { words_.skip(words_.rest().size()); }

    /// What is left can not be read.
    void end()
    {
        if (!empty()) tell("", shown(words_.rest()) + " is more than this line can say");
    }

private:
    Words words_;
    int number_;
    Problems& problems_;
};

void read_message(Line& line, StoryLine& told)
{
    told.channel = line.word();
    if (told.what == What::message_in) {
        if (!line.take("from")) line.tell("from", "Say who it came from, as in: from laura");
        for (const auto& [words, party] :
             {std::pair{"school", Party::school}, std::pair{"health", Party::health},
              std::pair{"mp", Party::mp}})
            if (told.word.empty() && told.from == Party::unsaid && line.take(words))
                told.from = party;
        if (told.from == Party::unsaid) told.word = line.word();
    } else {
        if (!line.take("to")) line.tell("to", "Say who it went to, as in: to laura");
        told.word = line.word();
        if (line.take("answers")) told.number = line.count("answers");
    }
    told.subject = line.quoted("subject");
}

void read_officer(Line& line, StoryLine& told)
{
    told.word = line.word();
    told.name = line.quoted("officer");
    while (!line.empty()) {
        if (line.take("team"))
            told.team = line.quoted("team");
        else if (line.take("because"))
            told.why = line.quoted("because");
        else if (line.take("note"))
            told.note = line.quoted("note");
        else
            return;
    }
}

void read_detail(Line& line, StoryLine& told, StreamKind stream, int number, Problems& problems)
{
    const std::string called = line.word();
    const auto kind = detail_called(called);
    if (!kind) {
        line.skip();
        return line.tell("detail", shown(called) + " is not a kind of detail we know");
    }
    told.detail = detail_of(*kind, told.day);
    while (!line.empty()) {
        const std::string name = line.word();
        const auto field = detail_field_called(name);
        const std::string value = line.quoted(name.c_str());
        if (field)
            told.detail.set(*field, value);
        else
            line.tell(name, shown(name) + " is not a particular we know");
    }
    for (Problem& one : problems_of(told.detail, stream)) {
        one.line = number;
        problems.push_back(std::move(one));
    }
}

} // namespace

StoryPerson read_story_person(Words words, bool child, int number, Problems& problems)
{
    Line line{words, number, problems};
    StoryPerson person;
    person.word = child ? "child" : line.word();
    person.given = line.quoted("given name");
    person.family = line.quoted("family name");
    bool known = true;
    while (!line.empty() && known) {
        if (line.take("girl"))
            person.girl = true;
        else if (line.take("boy"))
            person.girl = false;
        else if (line.take("email"))
            person.email = line.quoted("email");
        else if (line.take("sealed postcode")) {
            person.postcode = line.quoted("postcode");
            person.sealed = true;
        } else if (line.take("postcode"))
            person.postcode = line.quoted("postcode");
        else if (!child && line.take("relation"))
            person.relation = line.quoted("relation");
        else
            known = false;
    }
    line.end();
    if (const auto why = why_no_postcode(person.postcode)) line.tell("postcode", *why);
    return person;
}

StoryLine read_story_line(What what, Words words, int number, Problems& problems)
{
    Line line{words, number, problems};
    StoryLine told{.what = what, .line = number};
    if (what == What::about) told.word = line.word();
    told.day = line.day("day");
    switch (what) {
    case What::message_in:
    case What::message_out: read_message(line, told); break;
    case What::officer: read_officer(line, told); break;
    case What::kept: told.number = line.count("kept"); break;
    case What::detail: read_detail(line, told, StreamKind::a_case, number, problems); break;
    case What::about: read_detail(line, told, StreamKind::person, number, problems); break;
    }
    line.end();
    return told;
}

} // namespace ribbon
