#include "county/assessment.hpp"

#include "county/appeal.hpp"
#include "county/families.hpp"
#include "county/long_plan.hpp"
#include "county/review.hpp"

#include <algorithm>
#include <cmath>

namespace ribbon::county {
namespace {

struct Adviser {
    const char* name;
    double median_days, sigma;
};

/// Medians of calibration.json, "decision_dates"; every one an assumption that gives the published
/// lateness.
std::vector<Adviser> advisers()
{
    std::vector<Adviser> all;
    const std::string path = "decision_dates.advice_return_days_after_request.";
    for (const auto& [key, name] :
         {std::pair{"educational_psychologist", "the educational psychologist"},
          std::pair{"health", "the designated clinical officer for health"},
          std::pair{"social_care", "the children with disabilities team"},
          std::pair{"school", "the school"}})
        all.push_back({name, calibration().number(path + key + ".median"),
                       calibration().number(path + key + ".sigma")});
    return all;
}

void seek_advice(World& world, Life& life, const Assessment& course, Day draft)
{
    static const std::vector<Adviser> all = advisers();
    for (const Adviser& one : all) {
        const Day asked = world.office(course.agreed + days{life.dice.from(1, 5)});
        const int wait = std::max(
            4, static_cast<int>(life.dice.log_normal(std::log(one.median_days), one.sigma)));
        // No draft was ever written before the advice had come, but for one adviser in twenty.
        const Day given = life.dice.chance(0.95) ? std::min(asked + days{wait}, draft - days{2})
                                                 : asked + days{wait};
        world.later(life, asked, [&world, &life, one, given](Day day) {
            const MatterId matter = world.clerk.record(life, Kind::advice_requested, day, 0,
                                                       world.holder(life), {.name = one.name});
            world.later(life, std::max(given, day + days{1}), [&world, &life, matter](Day then) {
                world.clerk.record(life, Kind::advice_given, then, matter, world.holder(life));
            });
        });
    }
    world.later(life, course.agreed + days{5}, [&world, &life, course](Day day) {
        world.clerk.record(life, Kind::advice_sought, day, course.matter, world.holder(life));
    });
}

void consult_school(World& world, Life& life, Day draft)
{
    const Placed likely = world.map.placed(life.dealt.placement, age_on(draft, life.dealt.born),
                                           life.district, life.dice);
    if (likely.name.empty()) return;
    const bool answers = life.dice.chance(0.85);
    const int wait = life.dice.from(5, 28);
    world.later(
        life, draft + days{life.dice.from(0, 4)}, [&world, &life, likely, answers, wait](Day day) {
            const MatterId matter = world.clerk.record(life, Kind::school_consulted, day, 0,
                                                       world.holder(life), {.name = likely.name});
            if (!answers) return;
            world.later(life, day + days{wait}, [&world, &life, matter](Day then) {
                world.clerk.record(life, Kind::consultation_answered, then, matter,
                                   {"school", "school"});
            });
        });
}

void draft_and_final(World& world, Life& life, const Assessment& course, Day draft)
{
    const auto simple = [&](Day day, Kind kind, Who who) {
        world.later(life, day, [&world, &life, course, kind, who](Day then) {
            world.clerk.record(life, kind, then, course.matter, who);
        });
    };
    simple(draft - days{life.dice.from(1, 8)}, Kind::assessment_completed, world.holder(life));
    simple(draft, Kind::draft_plan_served, world.holder(life));
    consult_school(world, life, draft);
    if (life.dice.chance(0.8))
        simple(std::min(draft + days{life.dice.from(4, 15)}, course.ends - days{1}),
               Kind::family_commented, world.family(life));
    world.later(life, course.ends, [&world, &life, course](Day day) {
        begin_placement(world, life, day, life.dealt.placement);
        world.clerk.record(life, Kind::final_plan_sent, day, course.matter, world.holder(life),
                           {.name = life.placed.name});
        name_in_plan(world, life, day);
        plan_begins(world, life, course.matter, day);
        put_in_place(world, life, course.matter, day);
    });
}

void say_no(World& world, Life& life, const Assessment& course)
{
    world.later(life, course.ends, [&world, &life, course](Day day) {
        world.clerk.record(life, Kind::plan_refused, day, course.matter, world.holder(life));
        life.assessing = false;
        life.late_from = latest_day;
        if (life.dice.chance(no_plan_appealed))
            begin_appeal(world, life, course.matter, day, About::no_plan);
    });
}

} // namespace

void begin_assessment(World& world, Life& life, const Assessment& course)
{
    const double week = life.dice.log_normal(std::log(16.0), 0.5);
    const Day wished = course.agreed + days{static_cast<int>((week - 6) * 7)};
    const Day earliest = course.agreed + days{12};
    const Day latest = course.ends - days{course.plan ? 15 : 4};
    const Day draft = world.office(std::max(earliest, std::min(wished, latest)));
    seek_advice(world, life, course, draft);
    if (course.plan)
        draft_and_final(world, life, course, draft);
    else
        say_no(world, life, course);
}

void put_in_place(World& world, Life& life, MatterId matter, Day sent)
{
    if (!life.placed.name.empty())
        world.later(life, sent + days{life.dice.from(0, 3)}, [&world, &life, matter](Day day) {
            world.clerk.record(life, Kind::child_admitted, day, matter, {"school", "school"});
        });
    const double drawn = life.dice.fraction();
    if (drawn > 0.95) return;
    const int wait = drawn < 0.8 ? life.dice.from(0, 40) : life.dice.from(60, 300);
    world.later(life, sent + days{wait}, [&world, &life, matter](Day day) {
        world.clerk.record(life, Kind::provision_in_place, day, matter, world.holder(life));
    });
}

void plan_begins(World& world, Life& life, MatterId matter, Day issued)
{
    life.plan = true;
    life.assessing = false;
    life.late_from = latest_day;
    begin_reviews(world, life, issued);
    plan_transfers(world, life);
    if (life.dice.chance(new_plan_appealed))
        begin_appeal(world, life, matter, issued, About::contents);
}

} // namespace ribbon::county
