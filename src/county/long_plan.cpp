#include "county/long_plan.hpp"

#include "county/families.hpp"
#include "county/margins.hpp"
#include "county/request.hpp"
#include "county/review.hpp"

#include <algorithm>

namespace ribbon::county {
namespace {

/// Where a child learnt who was dealt a place they are still too young for.
std::string_view earlier(std::string_view placement, int age)
{
    if (ages_at(placement).least <= age && age <= ages_at(placement).most) return placement;
    return age < 4 ? "nm_early_years" : "mainstream_academy";
}

void with_budget(World& world, Life& life, Day day)
{
    static const double share =
        calibration().number("personal_budgets_2025.derbyshire.personal_budget") /
        calibration().number("caseload_jan_2025.total");
    if (life.dice.chance(share))
        world.clerk.record(life, Kind::direct_payments_started, day, 0, world.holder(life));
}

void transfer(World& world, Life& life, int year, int age, std::string_view next)
{
    const Day told{std::chrono::year{year - 1} / 10 / 1};
    const bool to_college = age == 16;
    const Day last =
        to_college ? Day{std::chrono::year{year} / 3 / 31} : Day{std::chrono::year{year} / 2 / 15};
    const std::string place{next};
    world.later(life, std::max(told, world.diary.first()), [=, &world, &life](Day day) {
        if (!life.plan) return;
        const MatterId matter = world.clerk.record(
            life, to_college ? Kind::post_16_transfer_due : Kind::phase_transfer_due, day, 0,
            world.holder(life), {.year = year});
        const double drawn = life.dice.fraction();
        if (drawn < 0.95)
            world.later(life,
                        drawn < 0.6 ? last - days{life.dice.from(1, 40)}
                                    : last + days{life.dice.from(3, 120)},
                        [&world, &life, matter](Day then) {
                            world.clerk.record(life, Kind::transfer_plan_sent, then, matter,
                                               world.holder(life));
                        });
        world.later(life, Day{std::chrono::year{year} / 9 / 2}, [&world, &life, place](Day then) {
            begin_placement(world, life, then, place);
        });
    });
}

/// Whoever was too young for school on the first day goes to the place they were dealt.
void start_school(World& world, Life& life)
{
    const int age = age_on(world.diary.first(), life.dealt.born);
    if (age >= 5 || earlier(life.dealt.placement, age) == life.dealt.placement) return;
    world.later(life, Day{std::chrono::year{2024} / 9 / 2}, [&world, &life](Day day) {
        begin_placement(world, life, day, life.dealt.placement);
    });
}

} // namespace

void import_plan(World& world, Life& life, Dealt dealt, Day issued)
{
    const Course course = course_to_plan(world, life.dice, issued, false);
    const Day asked = std::max(course.received, dealt.born + days{30});
    world.diary.at(asked, [&world, &life, dealt, issued](Day opened) {
        open_case(world, life, dealt, opened);
        const Day first = world.diary.first();
        const Who import{"import", "import"};
        const MatterId matter = world.clerk.record(life, Kind::request_received, opened, 0, import);
        world.clerk.record(life, Kind::final_plan_sent, issued, matter, import);
        world.clerk.record(life, Kind::provision_in_place,
                           std::min(issued + days{life.dice.from(0, 60)}, first - days{1}), matter,
                           import);
        begin_placement(world, life, std::max(issued, first - days{400}),
                        earlier(dealt.placement, age_on(first, dealt.born)));
        name_in_plan(world, life, issued);
        life.plan = true;
        start_school(world, life);
        with_budget(world, life, std::max(issued, first - days{500}));
        begin_reviews(world, life, issued);
        plan_transfers(world, life);
    });
}

void move_in(World& world, Life& life, Dealt dealt, Day moved)
{
    const Day known = moved - days{life.dice.from(3, 40)};
    world.diary.at(known, [&world, &life, dealt, moved](Day day) {
        open_case(world, life, dealt, day);
        const MatterId move =
            world.clerk.record(life, Kind::move_known, day, 0, world.post_room(), {.on = moved});
        const Day made = std::max(dealt.born + days{800}, moved - days{life.dice.from(200, 2000)});
        world.clerk.record(life, Kind::plan_made_elsewhere, std::min(made, day), move,
                           world.holder(life));
        world.later(life, moved + days{life.dice.from(0, 12)}, [&world, &life, move](Day then) {
            world.clerk.record(life, Kind::plan_transferred, then, move, world.holder(life));
            life.plan = true;
            begin_placement(world, life, then,
                            earlier(life.dealt.placement, age_on(then, life.dealt.born)));
            name_in_plan(world, life, then);
            plan_transfers(world, life);
            begin_reviews(world, life, then - days{life.dice.from(30, 330)});
            // Six weeks to say what the new council will do; two in three keep to it.
            const int wait =
                life.dice.chance(0.66) ? life.dice.from(10, 41) : life.dice.from(44, 110);
            world.later(life, then + days{wait}, [&world, &life, move](Day told) {
                world.clerk.record(life, Kind::family_told_of_move, told, move, world.holder(life));
            });
        });
    });
}

void plan_transfers(World& world, Life& life)
{
    for (int year = world.diary.first().year() + 1; year <= world.diary.last().year(); ++year) {
        const Day august{std::chrono::year{year} / 8 / 31};
        const int age = age_on(august, life.dealt.born);
        if (august - days{420} < world.diary.today() && world.diary.today() > world.diary.first())
            continue; // the plan came too late for this September
        if (age == 4 && year > 2024 && life.dealt.placement == "nm_early_years")
            world.later(life, august + days{2}, [&world, &life](Day day) {
                begin_placement(world, life, day, "mainstream_la_maintained");
            });
        if (age == 11) transfer(world, life, year, age, earlier(life.dealt.placement, 11));
        if (age == 16)
            transfer(world, life, year, age,
                     ages_at(life.dealt.placement).least == 16 || life.dice.chance(0.25)
                         ? std::string_view{life.dealt.placement}
                         : "general_fe_tertiary_colleges");
    }
}

} // namespace ribbon::county
