#include "county/ceasing.hpp"

#include "county/chosen.hpp"

#include <array>

namespace ribbon::county {
namespace {

/// The published reasons, the return's codes, and the ages at which each happens.
struct Reason {
    std::string_view name, code;
    int least, most;
};
/// Plans no longer needed end with a review (review.cpp), so that reason is not here.
constexpr std::array<Reason, 7> reasons{{
    {"max_age", "1", 24, 26},
    {"he", "3", 18, 22},
    {"employ", "4", 17, 24},
    {"transfer", "5", 3, 20},
    {"no_engage", "6", 17, 24},
    {"moved_outside_eng", "7", 3, 20},
    {"deceased", "8", 2, 24},
}};

const Reason& reason_called(std::string_view name)
{
    for (const Reason& one : reasons)
        if (one.name == name) return one;
    return reasons[0];
}

void close(World& world, Life& life, Day day, std::string_view code)
{
    Detail closed = detail_of(DetailKind::case_closed, day);
    closed.set(DetailField::reason, "cease-reason " + std::string{code});
    world.clerk.note(life, std::move(closed), world.holder(life));
    life.plan = false;
    life.closed = true;
    if (life.officer >= 0) world.roll.gives(life.officer);
    life.officer = -1;
}

/// A life with a plan whose age fits; null where there is none.
Life* somebody(World& world, const Reason& reason, Day day)
{
    return chosen(world, [&](const Life& one) {
        const int age = age_on(day, one.dealt.born);
        return one.plan && !one.before_tribunal && reason.least <= age && age <= reason.most;
    });
}

} // namespace

void cease_plan(World& world, Life& life, MatterId matter, Day day, std::string reason)
{
    world.clerk.record(life, Kind::plan_ceased, day, matter, world.holder(life));
    close(world, life, day, reason);
}

void end_plan(World& world, Life& life, Day day, std::string_view name)
{
    const Reason& reason = reason_called(name);
    const Who who = world.holder(life);
    if (name == "deceased") {
        world.clerk.about_person(life, 0, detail_of(DetailKind::person_died, day), who);
        return close(world, life, day, reason.code);
    }
    if (name == "transfer" || name == "moved_outside_eng") {
        const MatterId move = world.clerk.record(life, Kind::move_known, day, 0, who, {.on = day});
        world.clerk.record(life, Kind::plan_transferred, day, move, who);
        return close(world, life, day, reason.code);
    }
    const MatterId matter = world.clerk.record(life, Kind::ceasing_considered, day, 0, who);
    world.clerk.record(life, Kind::family_consulted, day, matter, who);
    const std::string code{reason.code};
    world.later(life, day + days{life.dice.from(20, 45)}, [&world, &life, matter, code](Day told) {
        world.clerk.record(life, Kind::plan_to_cease, told, matter, world.holder(life));
        world.later(life, told + days{life.dice.from(62, 75)},
                    [&world, &life, matter, code](Day then) {
                        cease_plan(world, life, matter, then, code);
                    });
    });
}

void plan_endings(World& world)
{
    const Counts known = calibration().counts("ceased_plans_2024.derbyshire");
    const double days_a_year = 366;
    const double length =
        static_cast<double>((world.diary.last() - world.diary.first()).count() + 1) / days_a_year;
    for (const Reason& reason : reasons) {
        const int count = world.dice.about(of(known, reason.name) * world.scale * length);
        for (int i = 0; i < count; ++i)
            world.whatever(world.dice.day(world.diary.first() + days{1}, world.diary.last()),
                           [&world, &reason](Day day) {
                               if (Life* life = somebody(world, reason, day))
                                   end_plan(world, *life, day, reason.name);
                           });
    }
}

} // namespace ribbon::county
