#include "inbound/forms/new_child.hpp"

#include "inbound/forms/days.hpp"
#include "inbound/forms/text.hpp"

#include <algorithm>
#include <array>

namespace ribbon {
namespace {

constexpr std::size_t max_line = 300;

std::string line_of(const Form& form, std::string_view field, Problems& problems)
{
    std::string line = without_edges(form.one(field));
    if (line.size() > max_line)
        problems.push_back(
            {std::string{field},
             "This is too long for us by " + std::to_string(line.size() - max_line) + " letters"});
    return line;
}

} // namespace

Result<NewChild> read_new_child(const Form& form, const std::vector<std::string>& known, Day today)
{
    Problems problems;
    const auto line = [&](std::string_view field) { return line_of(form, field, problems); };
    NewChild command;
    command.child = {line("child-given"), line("child-family")};
    const FormDays birthday = read_day_boxes(form, "birthday", false);
    if (!birthday.problem.empty()) problems.push_back({"birthday", birthday.problem});
    if (birthday.days) command.born = birthday.days->first;
    command.school = line("school");
    command.part = form.one("part");
    command.writer = {line("writer-given"), line("writer-family")};
    const std::string person{form.one("person")};
    const bool is_known = std::find(known.begin(), known.end(), person) != known.end();
    if (is_known) command.known = person;
    if (is_asked_name(command) && !known.empty() && person != new_person)
        problems.push_back({"person", "Say whether it is somebody we know"});
    command.reach = form.one("reach") == "yes";
    for (Problem& one : problems_of(command, today)) problems.push_back(std::move(one));
    if (problems.empty()) return command;
    // In the order of the fields on the page.
    constexpr std::array<std::string_view, 8> order{"child-given",  "child-family", "birthday",
                                                    "school",       "part",         "person",
                                                    "writer-given", "writer-family"};
    std::stable_sort(problems.begin(), problems.end(), [&](const auto& a, const auto& b) {
        return std::find(order.begin(), order.end(), a.field) <
               std::find(order.begin(), order.end(), b.field);
    });
    return problems;
}

PersonName name_in_mail(std::string_view text)
{
    const std::string name = without_edges(text);
    if (name.find('@') != std::string::npos) return {};
    if (const auto comma = name.find(','); comma != std::string::npos)
        return {without_edges(std::string_view{name}.substr(comma + 1)),
                without_edges(std::string_view{name}.substr(0, comma))};
    const auto blank = name.rfind(' ');
    if (blank == std::string::npos) return {name, {}};
    return {without_edges(std::string_view{name}.substr(0, blank)), name.substr(blank + 1)};
}

} // namespace ribbon
