#include "county/complaints.hpp"

#include "county/chosen.hpp"
#include "county/words.hpp"

namespace ribbon::county {
namespace {

void escalate(World& world, Life& life, MatterId matter, Day day)
{
    world.later(life, day + days{life.dice.from(5, 30)}, [&world, &life, matter](Day asked) {
        world.clerk.record(life, Kind::complaint_escalated, asked, matter, world.family(life));
        world.later(life, asked + days{life.dice.from(1, 10)}, [&world, &life, matter](Day then) {
            world.clerk.record(life, Kind::escalation_acknowledged, then, matter,
                               {"complaints", "officer"});
        });
        if (life.dice.chance(0.85))
            world.later(
                life, asked + days{life.dice.from(15, 60)}, [&world, &life, matter](Day then) {
                    world.clerk.record(life, Kind::final_answer_sent, then, matter,
                                       {"complaints", "officer"});
                    if (life.dice.chance(0.25))
                        world.later(life, then + days{life.dice.from(10, 120)},
                                    [&world, &life, matter](Day last) {
                                        world.clerk.record(life, Kind::ombudsman_asked, last,
                                                           matter, world.family(life));
                                    });
                });
    });
}

void complain(World& world, Life& life, Day day)
{
    const MatterId matter = world.clerk.record(life, Kind::complaint_received, day, 0,
                                               world.post_room(), {.from = Party::parent});
    Detail noted = detail_of(DetailKind::note_made, day);
    noted.set(DetailField::words, complaint_words(life))
        .set(DetailField::matter, std::to_string(matter));
    world.clerk.note(life, std::move(noted), {"complaints", "officer"});
    if (life.dice.chance(0.92))
        world.later(life, day + days{life.dice.from(1, 9)}, [&world, &life, matter](Day then) {
            world.clerk.record(life, Kind::complaint_acknowledged, then, matter,
                               {"complaints", "officer"});
        });
    if (!life.dice.chance(0.92)) return;
    const int wait = life.dice.chance(0.55) ? life.dice.from(6, 20) : life.dice.from(22, 90);
    world.later(life, day + days{wait}, [&world, &life, matter](Day then) {
        world.clerk.record(life, Kind::complaint_answered, then, matter, {"complaints", "officer"});
        if (life.dice.chance(0.3)) escalate(world, life, matter, then);
        if (life.dice.chance(0.4)) {
            Detail sorry = detail_of(DetailKind::apology_made, then);
            sorry.set(DetailField::words, "We are sorry for the wait, and for not telling you why.")
                .set(DetailField::person, life.voice().key);
            world.clerk.note(life, std::move(sorry), {"complaints", "officer"});
        }
    });
}

} // namespace

void plan_complaints(World& world)
{
    static const double rate =
        calibration().number("complaints.send_department.derived_rate_per_100_plans_per_year") /
        100;
    const double plans = calibration().number("caseload_jan_2025.total") * world.scale;
    const Day first = world.diary.first() + days{1};
    const double years = static_cast<double>((world.diary.last() - first).count()) / 366;
    const int count = world.dice.about(rate * plans * years);
    for (int i = 0; i < count; ++i)
        world.whatever(world.dice.day(first, world.diary.last()), [&world](Day day) {
            // Whoever waits for something late complains five times as soon.
            Life* life = chosen(world, [day](const Life& one) {
                return (one.plan || one.assessing) && one.late_from <= day;
            });
            if (!life || world.dice.chance(0.3))
                life = chosen(world, [](const Life& one) { return one.plan || one.assessing; });
            if (life) complain(world, *life, day);
        });
}

} // namespace ribbon::county
