#include "commands/council.hpp"

#include "commands/case_commands.hpp"
#include "commands/council_rules.hpp"

#include <algorithm>
#include <charconv>

namespace ribbon {
namespace {

using What = CouncilChange::What;

constexpr int longest_promise = 60; ///< working days

bool is_blank(const std::string& text)
{
    return text.find_first_not_of(" \t\r\n") == std::string::npos;
}

class Checks {
public:
    Checks(const CouncilChange& change, const Staff& staff, Day today)
        : change_(change), staff_(staff), today_(today)
    {
    }
    Problems problems;

    void need(const std::string& field, const std::string& text, std::string sentence)
    {
        if (is_blank(text)) problems.push_back({field, std::move(sentence)});
    }
    /// Somebody who works here; null, with a problem, where there is nobody.
    const Staff::One* need_officer()
    {
        const Staff::One* one = staff_.find(change_.officer);
        if (!one || one->left) {
            problems.push_back({"officer", "Choose somebody who works here"});
            return nullptr;
        }
        return one;
    }
    void need_team()
    {
        if (std::find(staff_.teams.begin(), staff_.teams.end(), change_.team) == staff_.teams.end())
            problems.push_back({"team", "Choose a team"});
    }
    void need_role()
    {
        if (std::find(std::begin(given_roles), std::end(given_roles), change_.role) ==
            std::end(given_roles))
            problems.push_back({"role", "Choose a role"});
    }
    /// Somebody must be left who can put a mistake right.
    void keep_one_manager(const Staff::One* one)
    {
        const auto managers =
            std::count_if(staff_.all.begin(), staff_.all.end(), [](const Staff::One& other) {
                return !other.left && other.has("manager");
            });
        if (one && one->has("manager") && managers == 1)
            problems.push_back({"officer", one->name + " is the last manager. Make somebody else a "
                                                       "manager first"});
    }
    void need_cover(const Staff::One* one)
    {
        const Staff::One* cover = staff_.find(change_.cover);
        if (!cover || cover->left)
            problems.push_back({"cover", "Choose who looks after their work"});
        else if (one && cover->key == one->key)
            problems.push_back({"cover", one->name + " can not cover for themselves"});
    }
    void need_until()
    {
        if (!change_.until)
            problems.push_back({"until", "Say until which day"});
        else if (*change_.until < today_)
            problems.push_back({"until", "The last day must be today or later"});
    }

private:
    const CouncilChange& change_;
    const Staff& staff_;
    Day today_;
};

void check_people(Checks& checks, const CouncilChange& change, const Staff& staff)
{
    switch (change.what) {
    case What::appoint:
        checks.need("name", change.name, "Give the name of the officer");
        if (staff.find(change.officer))
            checks.problems.push_back({"officer", "This post has somebody already"});
        if (!change.team.empty()) checks.need_team();
        break;
    case What::move: {
        const Staff::One* one = checks.need_officer();
        checks.need_team();
        if (one && one->team == change.team)
            checks.problems.push_back({"team", one->name + " is in " + change.team + " already"});
        break;
    }
    case What::leave: checks.keep_one_manager(checks.need_officer()); break;
    case What::give_role: {
        const Staff::One* one = checks.need_officer();
        checks.need_role();
        if (one && one->has(change.role))
            checks.problems.push_back({"role", one->name + " has this role already"});
        break;
    }
    case What::take_role: {
        const Staff::One* one = checks.need_officer();
        checks.need_role();
        if (one && !one->has(change.role))
            checks.problems.push_back({"role", one->name + " does not have this role"});
        if (change.role == "manager") checks.keep_one_manager(one);
        break;
    }
    case What::absence:
        checks.need_cover(checks.need_officer());
        checks.need_until();
        break;
    default: break;
    }
}

void check_rest(Checks& checks, const CouncilChange& change, const Staff& staff)
{
    switch (change.what) {
    case What::form_team:
        checks.need("team", change.team, "Give the name of the team");
        if (std::find(staff.teams.begin(), staff.teams.end(), change.team) != staff.teams.end())
            checks.problems.push_back({"team", "There is a team of this name already"});
        break;
    case What::set_promise:
        checks.need("name", change.name, "Say what the promise is called");
        if (change.count < 1 || change.count > longest_promise)
            checks.problems.push_back({"count", "Promise a number of working days from 1 to 60"});
        break;
    case What::set_template:
        checks.need("name", change.name, "Say what these words are called");
        checks.need("words", change.words, "Write the words");
        break;
    default: break;
    }
}

DetailKind kind_of(What what)
{
    switch (what) {
    case What::appoint: return DetailKind::officer_appointed;
    case What::move: return DetailKind::officer_moved;
    case What::leave: return DetailKind::officer_left;
    case What::give_role: return DetailKind::role_given;
    case What::take_role: return DetailKind::role_taken;
    case What::absence: return DetailKind::absence_told;
    case What::form_team: return DetailKind::team_formed;
    case What::set_promise: return DetailKind::promise_set;
    case What::set_template: return DetailKind::template_set;
    case What::close_days:
    case What::open_again:
    case What::set_answer_time:
    case What::set_terms: break; // commands/council_rules
    }
    return DetailKind::none;
}

/// The particulars that this kind may have, of those that were given.
Detail detail_for(const CouncilChange& change)
{
    Detail detail = detail_of(kind_of(change.what), change.day);
    const DetailEntry& kind = entry(detail.kind);
    const auto set = [&](DetailField field, const std::string& value) {
        if (((kind.needs | kind.may) & bit(field)) != 0) detail.set(field, value);
    };
    set(DetailField::officer, change.officer);
    set(DetailField::name, change.what == What::absence ? change.cover : change.name);
    set(DetailField::team, change.team);
    set(DetailField::title, change.title);
    set(DetailField::email, change.email);
    set(DetailField::code, change.role);
    set(DetailField::words, change.words);
    set(DetailField::reason, change.reason);
    set(DetailField::until, change.until ? iso(*change.until) : "");
    set(DetailField::count, change.count > 0 ? std::to_string(change.count) : "");
    return detail;
}

} // namespace

bool Staff::One::has(std::string_view role) const
{
    return std::find(roles.begin(), roles.end(), role) != roles.end();
}

const Staff::One* Staff::find(std::string_view key) const
{
    for (const One& one : all)
        if (one.key == key) return &one;
    return nullptr;
}

Staff staff_of(const DetailHistory& area)
{
    Staff staff;
    for (const Detail* one : standing(area.details)) {
        const std::string key{(*one)[DetailField::officer]};
        if (one->kind == DetailKind::team_formed)
            staff.teams.emplace_back((*one)[DetailField::team]);
        auto found = std::find_if(staff.all.begin(), staff.all.end(),
                                  [&key](const Staff::One& other) { return other.key == key; });
        if (one->kind == DetailKind::officer_appointed) {
            if (found == staff.all.end()) found = staff.all.insert(found, Staff::One{.key = key});
            found->name = (*one)[DetailField::name];
            found->team = (*one)[DetailField::team];
            found->left = false;
        }
        if (key.empty() || found == staff.all.end()) continue;
        const std::string role{(*one)[DetailField::code]};
        if (one->kind == DetailKind::officer_moved) found->team = (*one)[DetailField::team];
        if (one->kind == DetailKind::officer_left) found->left = true;
        if (one->kind == DetailKind::role_given) found->roles.push_back(role);
        if (one->kind == DetailKind::role_taken) std::erase(found->roles, role);
    }
    return staff;
}

Result<StreamProposal> decide(const CouncilChange& command, const DetailHistory& area, Day today)
{
    if (moves_clocks(command.what)) return decide_rule(command, area, today);
    const Staff staff = staff_of(area);
    Checks checks{command, staff, today};
    check_people(checks, command, staff);
    check_rest(checks, command, staff);
    if (command.day > today)
        checks.problems.push_back({"day", "It can not be recorded before it holds: choose today or "
                                          "a day in the past"});
    if (!checks.problems.empty()) return checks.problems;
    return decide(detail_for(command), area.stream, area.number, today);
}

std::string next_officer_key(const DetailHistory& area)
{
    int last = 0;
    constexpr std::string_view begins = "officer-";
    for (const Staff::One& one : staff_of(area).all) {
        if (!one.key.starts_with(begins)) continue;
        int number = 0;
        const std::string_view text = std::string_view{one.key}.substr(begins.size());
        std::from_chars(text.data(), text.data() + text.size(), number);
        last = std::max(last, number);
    }
    return std::string{begins} + std::to_string(last + 1);
}

} // namespace ribbon
