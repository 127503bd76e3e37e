#include "county/council.hpp"

#include "county/families.hpp"
#include "county/words.hpp"

#include <algorithm>
#include <cmath>

namespace ribbon::county {
namespace {

using enum DetailField;
const Who manager{"send-manager", "officer"};

/// As many officers as the cases need, by the plans at the census.
std::size_t posts(const World& world)
{
    const double cases = calibration().number("caseload_jan_2025.total") * world.scale;
    return static_cast<std::size_t>(std::max(4.0, std::ceil(cases / cases_an_officer)));
}

std::string new_name(World& world)
{
    for (;;) {
        const std::string name = world.names.adult(world.dice, world.dice.chance(0.8)) + " " +
                                 world.names.family(world.dice);
        const auto& all = world.roll.officers();
        if (std::none_of(all.begin(), all.end(),
                         [&](const Officer& one) { return one.name == name; }))
            return name;
    }
}

void appoint(World& world, Day day, std::size_t team_index)
{
    const int index = world.roll.appoint(new_name(world), team_index);
    const Officer& one = world.roll.officer(index);
    // Three in ten are temporary: calibration.json, workforce.
    const bool temporary = world.dice.chance(0.3);
    Detail appointed = detail_of(DetailKind::officer_appointed, day);
    appointed.set(officer, one.key)
        .set(name, one.name)
        .set(team, world.roll.teams()[team_index])
        .set(title, temporary ? "case officer (temporary)" : "case officer")
        .set(email, one.key + "@northshire.example");
    world.clerk.about_council(std::move(appointed), manager);
}

/// Somebody who holds no cases, and what they may do beside an officer.
void lead(World& world, Day day, const std::string& key, const std::string& post,
          const std::string& role)
{
    world.clerk.about_council(detail_of(DetailKind::officer_appointed, day)
                                  .set(officer, key)
                                  .set(name, new_name(world))
                                  .set(title, post)
                                  .set(email, key + "@northshire.example"),
                              manager);
    world.clerk.about_council(
        detail_of(DetailKind::role_given, day).set(officer, key).set(code, role), manager);
}

/// One case of somebody who leaves: handed over in person, or left on a pile for weeks.
void pass_on(World& world, Life& life, Day day)
{
    if (life.dice.chance(handed_over_in_person)) {
        const bool told = life.dice.chance(handover_with_note);
        give_to_officer(world, life, day, told ? handover_words(life) : "",
                        "The officer left the council");
        return;
    }
    Detail down = detail_of(DetailKind::officer_stood_down, day);
    down.set(officer, world.roll.officer(life.officer).key)
        .set(reason, "The officer left the council");
    world.clerk.note(life, std::move(down), manager);
    world.roll.gives(life.officer);
    life.officer = -1;
    world.later(life, day + days{life.dice.from(14, 70)}, [&world, &life](Day then) {
        if (life.officer < 0) give_to_officer(world, life, then, "", "Nobody held the case");
    });
}

void leave(World& world, int index, Day day)
{
    if (!world.roll.officer(index).in_post || world.roll.in_post() < 2) return;
    world.roll.leave(index);
    const std::size_t team_index = world.roll.officer(index).team;
    Detail left = detail_of(DetailKind::officer_left, day);
    left.set(officer, world.roll.officer(index).key)
        .set(reason, world.dice.chance(0.5) ? "Resigned" : "End of contract");
    world.clerk.about_council(std::move(left), manager);
    for (const auto& life : world.lives)
        if (life->officer == index && !life->told) pass_on(world, *life, day);
    world.whatever(day + days{world.dice.from(0, 75)},
                   [&world, team_index](Day then) { appoint(world, then, team_index); });
}

void move(World& world, int index, Day day)
{
    if (!world.roll.officer(index).in_post) return;
    const std::size_t to = world.dice.below(world.roll.teams().size());
    if (to == world.roll.officer(index).team) return;
    world.roll.move(index, to);
    Detail moved = detail_of(DetailKind::officer_moved, day);
    moved.set(officer, world.roll.officer(index).key).set(team, world.roll.teams()[to]);
    world.clerk.about_council(std::move(moved), manager);
}

/// On the first of a month: who will leave or move in it, and the posts that fall empty for want of
/// more people for more cases.
void month(World& world, Day first)
{
    static const double leaves =
        calibration().number("workforce.case_officer_monthly_leave_probability.p");
    for (std::size_t i = 0; i < world.roll.officers().size(); ++i) {
        const int index = static_cast<int>(i);
        if (!world.roll.officer(index).in_post) continue;
        const Day day = first + days{world.dice.from(0, 27)};
        if (world.dice.chance(leaves))
            world.whatever(day, [&world, index](Day then) { leave(world, index, then); });
        else if (world.dice.chance(0.005))
            world.whatever(day, [&world, index](Day then) { move(world, index, then); });
    }
    const auto next = first.date() + months{1};
    world.whatever(Day{next}, [&world, next](Day) { month(world, Day{next}); });
}

} // namespace

void found_council(World& world)
{
    const Day day = world.diary.first();
    world.clerk.about_council(detail_of(DetailKind::council_named, day)
                                  .set(name, std::string{council_name})
                                  .set(code, "830")
                                  .set(email, "send@northshire.example"),
                              manager);
    for (const std::string& one : world.roll.teams())
        world.clerk.about_council(detail_of(DetailKind::team_formed, day).set(team, one), manager);
    lead(world, day, manager.by, "SEND manager", "manager");
    lead(world, day, "systems", "systems administrator", "administrator");
    for (std::size_t i = 0; i < posts(world); ++i)
        appoint(world, day, i % world.roll.teams().size());
    world.whatever(day + days{1}, [&world](Day) { month(world, world.diary.first()); });
}

} // namespace ribbon::county
