#include "county/out_of_school.hpp"

#include "county/chosen.hpp"

namespace ribbon::county {
namespace {

bool of_school_age(const Life& life, Day day)
{
    const int age = age_on(day, life.dealt.born);
    return life.plan && age >= 5 && age < 16 && !life.placed.urn.empty();
}

void without_education(World& world, Life& life, Day day)
{
    const MatterId matter =
        world.clerk.record(life, Kind::out_of_education, day, 0, {"school", "school"});
    life.late_from = std::min(life.late_from, day);
    const int wait = life.dice.chance(0.4) ? life.dice.from(3, 20) : life.dice.from(25, 220);
    const bool back = life.dice.chance(0.5);
    world.later(life, day + days{wait}, [&world, &life, matter, back](Day then) {
        world.clerk.record(life, back ? Kind::back_in_school : Kind::education_arranged, then,
                           matter, back ? Who{"school", "school"} : world.holder(life));
        life.late_from = latest_day;
    });
}

void suspend(World& world, Life& life, Day day)
{
    const int length = life.dice.from(1, 5);
    const MatterId matter = world.clerk.record(life, Kind::suspended, day, 0, {"school", "school"},
                                               {.until = day + days{length - 1}});
    world.clerk.record(life, Kind::exclusion_notified, day, matter, {"school", "school"});
}

void fine(World& world, Life& life, Day day)
{
    const std::string name = life.voice().given + " " + life.voice().family;
    const MatterId matter = world.clerk.record(life, Kind::notice_issued, day, 0,
                                               {"attendance", "officer"}, {.name = name});
    world.clerk.record(life, Kind::notice_received, world.diary.today(), matter, world.family(life),
                       {.name = name});
    const double drawn = life.dice.fraction();
    const Kind end = drawn < 0.6   ? Kind::penalty_paid
                     : drawn < 0.8 ? Kind::notice_withdrawn
                                   : Kind::notice_unpaid;
    const bool reduced = drawn < 0.45;
    const int wait = end == Kind::notice_unpaid ? 35
                     : reduced                  ? life.dice.from(3, 20)
                                                : life.dice.from(22, 28);
    world.later(life, day + days{wait}, [&world, &life, matter, end, reduced](Day then) {
        world.clerk.record(life, end, then, matter, {"attendance", "officer"},
                           {.pounds = end != Kind::penalty_paid ? 0
                                      : reduced                 ? 80
                                                                : 160});
    });
}

/// Something that happens so many times a year to somebody of school age with a plan.
void each(World& world, double a_year, void (*happens)(World&, Life&, Day))
{
    const Day first = world.diary.first() + days{1};
    const double years = static_cast<double>((world.diary.last() - first).count()) / 366;
    const int count = world.dice.about(a_year * world.scale * years);
    for (int i = 0; i < count; ++i)
        world.whatever(world.dice.day(first, world.diary.last()), [&world, happens](Day day) {
            // The council's schools are closed then, and nobody is missed in them.
            if (!world.calendar.school("").days().counts(day)) return;
            Life* life = chosen(world, [day](const Life& one) { return of_school_age(one, day); });
            if (life) happens(world, *life, day);
        });
}

} // namespace

void plan_absences(World& world)
{
    const Calibration& known = calibration();
    // Notices are counted for all pupils; those of pupils with a plan are taken by their share.
    const double notices = known.number("penalty_notices.issued.2023/24") *
                           known.number("sen_support.derbyshire_ehc_pct_pupils_2025") / 100;
    const double pupils = known.number("caseload_jan_2025.total") * 0.6;
    each(world, notices * 1.4, fine);
    each(world,
         pupils * known.number("attendance_and_exclusion.derbyshire.suspension_rate_2023_24_pct") /
             100,
         suspend);
    each(world, known.number("not_in_school.other_arrangements_by_la_2025") * 2, without_education);
}

} // namespace ribbon::county
