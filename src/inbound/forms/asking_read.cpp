// Each question of the form read: what is wrong with it, and what it says.
#include "inbound/forms/asking.hpp"
#include "inbound/forms/days.hpp"
#include "record/detail_shapes.hpp"

#include <array>

namespace ribbon {
namespace {

constexpr std::size_t max_line = 300;
constexpr std::size_t max_words = 20'000;

std::string trimmed(std::string_view text)
{
    const auto from = text.find_first_not_of(" \t\r\n");
    if (from == std::string_view::npos) return {};
    return std::string{text.substr(from, text.find_last_not_of(" \t\r\n") - from + 1)};
}

/// Whether it ends as every postcode of the country does: a figure and two letters.
bool ends_as_one(std::string_view postcode)
{
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const std::size_t n = postcode.size();
    return n >= 5 && postcode[n - 3] >= '0' && postcode[n - 3] <= '9' &&
           is_letter(postcode[n - 2]) && is_letter(postcode[n - 1]);
}

/// The fields of a form, read once each, with what is wrong noted on the way.
class Reader {
public:
    Reader(const Form& form, Day today) : form_(form), today_(today) {}

    std::string line(std::string_view field) { return text(field, max_line); }
    std::string words(std::string_view field) { return text(field, max_words); }
    std::string email(std::string_view field)
    {
        const std::string value = line(field);
        if (!value.empty() && why_not(DetailShape::email, value))
            wrong(field, "Write the email address in full, for example name@example.org");
        return value;
    }
    std::string postcode(std::string_view field)
    {
        const std::string value = line(field);
        if (!value.empty() && (why_not(DetailShape::postcode, value) || !ends_as_one(value)))
            wrong(field, "Write the postcode in full, for example DE4 3AG");
        return value;
    }
    std::string phone(std::string_view field)
    {
        const std::string value = line(field);
        int figures = 0;
        for (const char c : value) figures += c >= '0' && c <= '9' ? 1 : 0;
        if (!value.empty() && figures < 7)
            wrong(field, "Write the whole phone number, for example 01632 960 001");
        return value;
    }
    std::optional<Day> birthday()
    {
        const FormDays read = read_day_boxes(form_, "birthday", false);
        if (!read.problem.empty()) wrong("birthday", read.problem);
        if (!read.days) return std::nullopt;
        const Day born = read.days->first;
        if (born > today_) wrong("birthday", "The birthday must be today or in the past");
        if (birthday_is_too_early(born))
            wrong("birthday", "The law stops at 25. Look at the year again");
        return born;
    }
    /// The ticked ones that we know, in our order and our words.
    template <std::size_t n>
    std::vector<std::string> ticked(
        std::string_view field,
        const std::array<std::pair<std::string_view, std::string_view>, n>& known)
    {
        std::vector<std::string> chosen;
        const auto values = form_.all(field);
        for (const auto& [value, says] : known)
            for (const std::string& one : values)
                if (one == value) {
                    chosen.emplace_back(says);
                    break;
                }
        return chosen;
    }
    bool yes(std::string_view field) const { return form_.one(field) == "yes"; }
    bool has_ticked(std::string_view field, std::string_view value) const
    {
        for (const std::string& one : form_.all(field))
            if (one == value) return true;
        return false;
    }
    void wrong(std::string_view field, std::string sentence)
    {
        problems.push_back({std::string{field}, std::move(sentence)});
    }
    const Form& form() const { return form_; }

    Problems problems;

private:
    std::string text(std::string_view field, std::size_t most)
    {
        std::string value = trimmed(form_.one(field));
        if (value.size() > most)
            wrong(field, "This is too long for us by " + std::to_string(value.size() - most) +
                             " letters. Add the rest as a file");
        return value;
    }
    bool birthday_is_too_early(Day born) const { return born + days{26 * 366} < today_; }

    const Form& form_;
    Day today_;
};

using Known = std::pair<std::string_view, std::string_view>;
constexpr std::array<Known, 4> ways{
    {{"email", "email"}, {"text", "text message"}, {"phone", "phone"}, {"post", "post"}}};
constexpr std::array<Known, 6> needs{{{"large-print", "Large print letters"},
                                      {"easy-read", "Easy read"},
                                      {"bsl", "British Sign Language"},
                                      {"braille", "Braille"},
                                      {"audio", "Letters read aloud"},
                                      {"wheelchair", "A place a wheelchair can reach"}}};
constexpr std::array<Known, 5> helpers{{{"school", "The school"},
                                        {"doctor", "The doctor"},
                                        {"health", "Others in health care"},
                                        {"social-care", "Social care"},
                                        {"psychologist", "A psychologist they have seen"}}};

void read_home(Reader& from, AskForAssessment& ask)
{
    ask.address = from.words("address");
    ask.postcode = from.postcode("postcode");
    ask.two_homes = from.yes("two-homes");
    ask.other_home = from.words("other-home");
}

void read_who(Reader& from, AskForAssessment& ask)
{
    ask.asked_by = asked_by(from.form());
    const std::string_view who = from.form().one("who");
    if (!who.empty() && who != "parent" && who != "young-person" && who != "school" &&
        who != "other")
        from.wrong("who", "Choose who you are");
}

void read_school(Reader& from, AskForAssessment& ask)
{
    ask.not_at_school = from.yes("not-at-school");
    ask.school = from.line("school");
    ask.urn = from.line("school-urn");
    if (ask.not_at_school && !ask.school.empty())
        from.wrong("school", "Give a school, or tick that there is none, but not both");
}

void read_you(Reader& from, AskForAssessment& ask)
{
    ask.asker = {from.line("you-given"), from.line("you-family")};
    ask.relation = from.line("relation");
    const std::string other = from.line("relation-other");
    if (ask.relation == "other" || ask.relation.empty()) ask.relation = other;
}

void read_reach(Reader& from, AskForAssessment& ask)
{
    Reach& reach = ask.reach;
    reach.by = from.ticked("reach", ways);
    reach.email = from.email("reach-email");
    reach.phone = from.phone("reach-phone");
    reach.address = from.words("reach-address");
    reach.postcode = from.postcode("reach-postcode");
    reach.when = from.line("reach-when");
    if (from.has_ticked("reach", "email") && reach.email.empty())
        from.wrong("reach-email", "Give the email address we may write to");
    if ((from.has_ticked("reach", "text") || from.has_ticked("reach", "phone")) &&
        reach.phone.empty())
        from.wrong("reach-phone", "Give the phone number we may use");
}

void read_needs(Reader& from, AskForAssessment& ask)
{
    ask.needs = from.ticked("needs", needs);
    const std::string language = from.line("needs-language");
    const std::string other = from.words("needs-other");
    if (from.has_ticked("needs", "interpreter") || !language.empty())
        ask.needs.push_back(language.empty() ? "An interpreter" : "An interpreter: " + language);
    if (!other.empty()) ask.needs.push_back(other);
    if (from.has_ticked("needs", "interpreter") && language.empty())
        from.wrong("needs-language", "Say which language");
}

void read_may_ask(Reader& from, AskForAssessment& ask)
{
    ask.may_ask = from.ticked("may-ask", helpers);
    if (const std::string other = from.words("may-ask-other"); !other.empty())
        ask.may_ask.push_back(other);
}

void read(AskQuestion question, Reader& from, AskForAssessment& ask)
{
    switch (question) {
    case AskQuestion::who: return read_who(from, ask);
    case AskQuestion::name:
        ask.child = {from.line("child-given"), from.line("child-family")};
        return;
    case AskQuestion::birthday: ask.born = from.birthday(); return;
    case AskQuestion::home: return read_home(from, ask);
    case AskQuestion::school: return read_school(from, ask);
    case AskQuestion::hard_day: ask.hard_day = from.words("hard-day"); return;
    case AskQuestion::what_helps: ask.helps = from.words("helps"); return;
    case AskQuestion::papers:
        ask.files = files_in(from.form());
        if (ask.files.size() > max_files)
            from.wrong("file", "That is more than 40 files. Send us the rest later");
        return;
    case AskQuestion::you: return read_you(from, ask);
    case AskQuestion::reach: return read_reach(from, ask);
    case AskQuestion::needs: return read_needs(from, ask);
    case AskQuestion::may_ask: return read_may_ask(from, ask);
    case AskQuestion::none: return;
    }
}

/// What can not be done without, said once where nothing worse is said of the same field.
void note_missing(const AskForAssessment& ask, Reader& from)
{
    const bool own = ask.asked_by == AskedBy::young_person;
    const auto said = [&](std::string_view field) {
        for (const Problem& one : from.problems)
            if (one.field == field) return true;
        return false;
    };
    const auto need = [&](bool there, std::string_view field, const char* sentence) {
        if (!there && !said(field)) from.wrong(field, sentence);
    };
    need(!ask.child.whole().empty(), "child-given",
         own ? "Tell us your name" : "Tell us the child\u2019s name");
    need(ask.born.has_value(), "birthday",
         own ? "Tell us your birthday" : "Tell us the child\u2019s birthday");
    need(own || !ask.asker.whole().empty(), "you-given", "Tell us your own name");
    if (!said("reach-phone"))
        need(ask.reach.any(), "reach-email", "Give us one way to reach you: email, phone or post");
}

} // namespace

Problems problems_of(AskQuestion question, const Form& sent, Day today)
{
    Reader reader{sent, today};
    AskForAssessment ask;
    read(question, reader, ask);
    return std::move(reader.problems);
}

Result<AskForAssessment> read_asking(const Form& form, Day today)
{
    Reader reader{form, today};
    AskForAssessment ask;
    for (const AskQuestion one : ask_questions(form)) read(one, reader, ask);
    // Post goes to the home that is given, where no other is.
    if (reader.has_ticked("reach", "post") && ask.reach.address.empty()) {
        ask.reach.address = ask.address;
        ask.reach.postcode = ask.postcode;
    }
    if (reader.has_ticked("reach", "post") && ask.reach.address.empty())
        reader.wrong("reach-address", "Give the address we may post to");
    if (ask.asked_by == AskedBy::young_person) {
        ask.asker = ask.child;
        ask.relation = "young person";
    }
    note_missing(ask, reader);
    if (reader.problems.empty()) return ask;
    return std::move(reader.problems);
}

} // namespace ribbon
