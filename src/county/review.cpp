#include "county/review.hpp"

#include "county/appeal.hpp"
#include "county/assessment.hpp"
#include "county/ceasing.hpp"
#include "county/families.hpp"

namespace ribbon::county {
namespace {

enum class Outcome : std::uint8_t { amend, cease, keep };

Outcome outcome_of(Dice& dice)
{
    static const double amend =
        calibration().number("annual_reviews_2024.derbyshire.outcome_amend");
    static const double cease =
        calibration().number("annual_reviews_2024.derbyshire.outcome_cease");
    static const double keep =
        calibration().number("annual_reviews_2024.derbyshire.outcome_maintan");
    return static_cast<Outcome>(dice.pick({amend, cease, keep}));
}

/// Days from the meeting to the decision: in four weeks for the published share.
int days_to_decide(Dice& dice)
{
    static const double in_time =
        calibration().number("annual_reviews_2024.derbyshire.pc_decsion_4weeks") / 100;
    return dice.chance(in_time) ? dice.from(7, 27) : 32 + static_cast<int>(dice.exponential(50));
}

void amend(World& world, Life& life, MatterId review, Day told)
{
    world.later(life, told + days{life.dice.from(20, 56)}, [&world, &life, review](Day day) {
        world.clerk.record(life, Kind::amended_plan_sent, day, review, world.holder(life),
                           {.name = life.placed.name});
        name_in_plan(world, life, day);
        put_in_place(world, life, review, day);
        if (life.dice.chance(amended_plan_appealed))
            begin_appeal(world, life, review, day, About::contents);
    });
}

void decide(World& world, Life& life, MatterId review, Day day)
{
    const Who who = world.holder(life);
    life.late_from = latest_day;
    switch (outcome_of(life.dice)) {
    case Outcome::amend:
        world.clerk.record(life, Kind::amendment_notice_sent, day, review, who);
        if (life.dice.chance(0.6))
            world.later(life, day + days{life.dice.from(5, 14)}, [&world, &life, review](Day then) {
                world.clerk.record(life, Kind::family_commented, then, review, world.family(life));
            });
        amend(world, life, review, day);
        break;
    case Outcome::cease:
        world.clerk.record(life, Kind::plan_to_cease, day, review, who);
        if (life.dice.chance(0.3))
            begin_appeal(world, life, review, day, About::ceasing);
        else
            world.later(
                life, day + days{life.dice.from(62, 90)},
                [&world, &life, review](Day then) { cease_plan(world, life, review, then, "2"); });
        break;
    case Outcome::keep: world.clerk.record(life, Kind::plan_kept, day, review, who); break;
    }
}

/// The next review: half come within the year, half long after.
Day next_meeting(Dice& dice, Day last)
{
    return last +
           (dice.chance(reviewed_in_time) ? days{dice.from(325, 375)} : days{dice.from(500, 1300)});
}

} // namespace

void hold_review(World& world, Life& life, Day meeting, bool goes_on)
{
    // What was arranged before the record began is not told.
    const bool told = meeting - days{40} > world.diary.first();
    const auto matter = std::make_shared<MatterId>(0);
    if (told)
        world.later(life, meeting - days{35}, [&world, &life, matter, meeting](Day day) {
            *matter = world.clerk.record(life, Kind::review_meeting_set, day, 0,
                                         {"school", "school"}, {.on = meeting});
            const Day notice = meeting - days{life.dice.chance(0.75) ? life.dice.from(15, 30)
                                                                     : life.dice.from(3, 13)};
            world.later(life, notice, [&world, &life, matter](Day then) {
                world.clerk.record(life, Kind::meeting_notice_given, then, *matter,
                                   {"school", "school"});
            });
        });
    const int to_report = life.dice.chance(0.65) ? life.dice.from(5, 14) : life.dice.from(15, 45);
    const int to_decide = days_to_decide(life.dice);
    world.later(life, meeting, [&world, &life, matter, to_report, to_decide, goes_on](Day day) {
        *matter =
            world.clerk.record(life, Kind::review_meeting_held, day, *matter, {"school", "school"});
        world.later(life, day + days{to_report}, [&world, &life, matter](Day then) {
            world.clerk.record(life, Kind::review_report_sent, then, *matter, {"school", "school"});
        });
        world.later(life, day + days{29}, [&life, to_decide](Day then) {
            if (to_decide > 28) life.late_from = then;
        });
        if (life.dice.chance(0.93)) // the others wait for their decision still
            world.later(life, day + days{to_decide},
                        [&world, &life, matter](Day then) { decide(world, life, *matter, then); });
        if (goes_on) hold_review(world, life, next_meeting(life.dice, day), true);
    });
}

void begin_reviews(World& world, Life& life, Day since)
{
    if (life.dice.chance(never_reviewed)) {
        world.later(life, since + days{366}, [&life](Day day) { life.late_from = day; });
        return;
    }
    Day next = next_meeting(life.dice, since);
    // Of the reviews before the record began, the last is told.
    for (Day after = next_meeting(life.dice, next); after < world.diary.first();
         after = next_meeting(life.dice, next))
        next = after;
    hold_review(world, life, world.office(next), true);
}

} // namespace ribbon::county
