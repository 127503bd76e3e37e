#include "views/council/arrange.hpp"

#include "base/url.hpp"
#include "views/council/rules.hpp"
#include "views/words.hpp"

#include <algorithm>

namespace ribbon {
namespace {

std::string joined_roles(const Staff::One& one)
{
    std::string text;
    for (const std::string& role : one.roles) text += (text.empty() ? "" : ", ") + role;
    return text.empty() ? "officer" : text;
}

void put_people(CouncilPage& page, const DetailHistory& area, Day today)
{
    const Staff staff = staff_of(area);
    page.teams = staff.teams;
    for (const Staff::One& one : staff.all) {
        CouncilPage::Person person{.key = one.key,
                                   .name = one.name,
                                   .team = one.team,
                                   .roles = joined_roles(one),
                                   .state = {},
                                   .here = !one.left};
        for (const Detail* detail : standing(area.details)) {
            if ((*detail)[DetailField::officer] != one.key) continue;
            if (detail->kind == DetailKind::officer_left && one.left)
                person.state = "Left on " + said_short(detail->when.first, today);
            const auto until = parse_day((*detail)[DetailField::until]);
            if (detail->kind == DetailKind::absence_told && until && today <= *until && !one.left)
                person.state = "Away until " + said_short(*until, today);
        }
        page.people.push_back(std::move(person));
    }
    std::stable_sort(page.people.begin(), page.people.end(), [](const auto& a, const auto& b) {
        return a.here != b.here ? a.here : a.name < b.name;
    });
}

/// Keeps a setting in the place of an earlier one of the same name.
void put(std::vector<CouncilPage::Setting>& all, CouncilPage::Setting one)
{
    const auto same =
        std::find_if(all.begin(), all.end(), [&](const auto& old) { return old.name == one.name; });
    if (same == all.end())
        all.push_back(std::move(one));
    else
        *same = std::move(one);
}

void put_settings(CouncilPage& page, const DetailHistory& area, Day today)
{
    for (const Detail* one : standing(area.details)) {
        const std::string name{(*one)[DetailField::name]};
        const std::string words{(*one)[DetailField::words]};
        const std::string since = "Since " + said_short(one->when.first, today);
        if (one->kind == DetailKind::council_named) page.name = name;
        if (one->kind == DetailKind::promise_set && (*one)[DetailField::code].empty())
            put(page.promises,
                {name, std::string{(*one)[DetailField::count]} + " working days. " + words, since,
                 "/council/change/promise?name=" + in_url(name)});
        if (one->kind == DetailKind::template_set)
            put(page.templates,
                {name, words, since, "/council/change/template?name=" + in_url(name)});
    }
}

using Field = ChangePage::Field;
using Choices = std::vector<std::pair<std::string, std::string>>;

Choices people_of(const DetailHistory& area)
{
    Choices people;
    for (const Staff::One& one : staff_of(area).all)
        if (!one.left) people.emplace_back(one.key, one.name);
    std::sort(people.begin(), people.end(),
              [](const auto& a, const auto& b) { return a.second < b.second; });
    return people;
}

Choices teams_of(const DetailHistory& area)
{
    Choices teams;
    for (const std::string& one : staff_of(area).teams) teams.emplace_back(one, one);
    return teams;
}

Field line(std::string name, std::string label, std::string hint = {})
{
    return {.name = std::move(name), .label = std::move(label), .hint = std::move(hint)};
}
Field of_kind(Field::Input input, std::string name, std::string label, std::string hint = {})
{
    Field field = line(std::move(name), std::move(label), std::move(hint));
    field.input = input;
    return field;
}
Field choice(std::string name, std::string label, Choices choices)
{
    Field field = of_kind(Field::Input::choice, std::move(name), std::move(label));
    field.choices = std::move(choices);
    return field;
}
Field since()
{
    return of_kind(Field::Input::day, "day", "From which day?", "Today, where you leave it empty");
}
Field why() { return line("reason", "Why? (you may leave it empty)"); }

struct Named {
    std::string_view called;
    CouncilChange::What what;
    const char *heading, *button, *follows;
};
constexpr Named changes[]{
    {"appoint", CouncilChange::What::appoint, "Appoint an officer", "Appoint them",
     "They can be given children, and an account to sign in with."},
    {"move", CouncilChange::What::move, "Move an officer to another team", "Move them",
     "Their children stay theirs, with the team they had when they were named."},
    {"leave", CouncilChange::What::leave, "An officer leaves", "Say that they have left",
     "They are signed out everywhere at once. Hand over their children first: a child of theirs "
     "keeps their name until somebody accepts."},
    {"give-role", CouncilChange::What::give_role, "Give a role", "Give the role",
     "They can do what the role may from their next page on."},
    {"take-role", CouncilChange::What::take_role, "Take a role away", "Take the role away",
     "They can do it no more from their next page on."},
    {"absence", CouncilChange::What::absence, "Somebody is away", "Say that they are away",
     "What is theirs stands in the list of whoever covers, with their name, until the last day."},
    {"team", CouncilChange::What::form_team, "Form a team", "Form the team",
     "Officers can be moved to it."},
    {"promise", CouncilChange::What::set_promise, "Promise something to everybody",
     "Make this promise",
     "It is words that families read, and no clock runs by it. In how much time messages are "
     "answered is set by itself."},
    {"answers", CouncilChange::What::set_answer_time, "Set the time of answers",
     "Set this time of answers",
     "It holds for what comes from that day on, and never looks back. It is our promise: no date "
     "that the law gives moves."},
    {"open-again", CouncilChange::What::open_again, "Days are open after all", "Open these days",
     "They are counted again as if nobody had closed them. That they were closed stays in the "
     "record."},
    {"terms", CouncilChange::What::set_terms, "Set the terms of a school year", "Set these terms",
     "For schools that have given no terms of their own. They take the place of what we had of "
     "that school year."},
    {"template", CouncilChange::What::set_template, "Set ready words", "Keep these words",
     "Officers can begin an answer with them. {child} and {officer} are put in."},
    {"closed", CouncilChange::What::close_days, "Days that are closed", "Keep these days",
     "Closed offices move what we promised, and no date of the law. Closed schools move what the "
     "law counts in days of school."},
};

std::vector<Field> fields_of(CouncilChange::What what, const DetailHistory& area, Day today)
{
    using What = CouncilChange::What;
    using Input = Field::Input;
    const auto officer = [&] { return choice("officer", "Who?", people_of(area)); };
    const auto role = [&] {
        Choices roles;
        for (const std::string_view one : given_roles) roles.emplace_back(one, one);
        return choice("role", "Which role?", std::move(roles));
    };
    switch (what) {
    case What::appoint:
        return {line("name", "Name"), line("title", "Post", "For example: SEND officer"),
                choice("team", "Team", teams_of(area)), line("email", "Email address"), since()};
    case What::move:
        return {officer(), choice("team", "To which team?", teams_of(area)), since(), why()};
    case What::leave: return {officer(), since(), why()};
    case What::give_role:
    case What::take_role: return {officer(), role(), why()};
    case What::absence:
        return {officer(), of_kind(Input::day, "until", "Until which day?"),
                choice("cover", "Who looks after what is theirs?", people_of(area)), why()};
    case What::form_team: return {line("team", "Name of the team")};
    case What::set_promise:
        return {line("name", "What is it called?", "For example: answers to messages"),
                of_kind(Input::number, "count", "Within how many working days?"),
                of_kind(Input::words, "words", "In words, as families read it")};
    case What::set_template:
        return {line("name", "What are they called?"),
                of_kind(Input::words, "words", "The words",
                        "{child} stands for the child\u2019s first name, {officer} for yours")};
    case What::close_days:
    case What::open_again:
    case What::set_answer_time:
    case What::set_terms: return rule_fields(what, area, today);
    }
    return {};
}

} // namespace

CouncilPage arrange_council(const DetailHistory& area, const Law& law, Day today)
{
    CouncilPage page;
    page.name = "The council";
    put_people(page, area, today);
    put_settings(page, area, today);
    put_rules(page, area, law, today);
    const auto here = std::count_if(page.people.begin(), page.people.end(),
                                    [](const auto& one) { return one.here; });
    page.first = counted(static_cast<int>(here), "person") + " in " +
                 counted(static_cast<int>(page.teams.size()), "team") +
                 ". Every change you make here stands in the record, with your name.";
    if (here > 1) page.first.replace(page.first.find("persons"), 7, "people");
    return page;
}

std::optional<ChangePage> change_called(std::string_view what, const DetailHistory& area, Day today)
{
    for (const Named& one : changes) {
        if (one.called != what) continue;
        ChangePage page;
        page.what = what;
        page.heading = one.heading;
        page.button = one.button;
        page.follows = one.follows;
        page.fields = fields_of(one.what, area, today);
        return page;
    }
    return std::nullopt;
}

std::optional<CouncilChange::What> change_kind(std::string_view what)
{
    for (const Named& one : changes)
        if (one.called == what) return one.what;
    return std::nullopt;
}

} // namespace ribbon
