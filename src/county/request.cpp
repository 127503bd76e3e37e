#include "county/request.hpp"

#include "county/appeal.hpp"
#include "county/assessment.hpp"
#include "county/families.hpp"

#include <algorithm>
#include <cmath>

namespace ribbon::county {
namespace {

/// When a council that will say yes says so, the plan coming on a day.
Day agreed_on(Dice& dice, Day received, Day ends)
{
    const int whole = static_cast<int>((ends - received).count());
    const bool late = whole > 26 * 7 && dice.chance(agreed_late);
    const int wait =
        late ? 43 + static_cast<int>(dice.exponential(40)) : std::min(dice.from(25, 42), whole / 2);
    return received + days{std::min(wait, whole - 40)};
}

Day refused_on(Dice& dice, Day received)
{
    if (dice.chance(refused_in_time)) return received + days{dice.from(28, 42)};
    return received + days{43 + static_cast<int>(dice.exponential(refused_late_days))};
}

/// The course back from a plan that came after a no: each stretch drawn, the plan's day given.
Course course_after_refusal(World& world, Dice& dice, Day issued)
{
    Course course{.end = Course::End::agreed, .ends = issued};
    const Day agreed = issued - days{dice.from(90, 190)};
    if (dice.chance(0.25)) { // by mediation, before any appeal
        course.decided = agreed - days{dice.from(25, 55)};
    } else {
        const bool ordered = dice.chance(0.4);
        course.end = ordered ? Course::End::ordered : Course::End::given_way;
        course.lodged = agreed - days{ordered ? dice.from(200, 330) : dice.from(20, 30)};
        course.decided = course.lodged - days{dice.from(25, 58)};
    }
    course.received = world.office(course.decided - days{dice.from(28, 42)});
    course.decided = world.office(course.decided);
    return course;
}

void refuse(World& world, Life& life, MatterId matter, const Course& course)
{
    world.later(life, course.decided, [&world, &life, matter, course](Day day) {
        world.clerk.record(life, Kind::assessment_refused, day, matter, world.holder(life));
        life.late_from = latest_day;
        life.assessing = false;
        if (course.end == Course::End::agreed) mediate(world, life, matter, day, course.ends);
        if (course.end == Course::End::ordered || course.end == Course::End::given_way)
            appeal_refusal(world, life, matter, day, course);
        const double lost = refusal_appeals_lost_a_year / 940;
        if (course.end == Course::End::refused && life.dice.chance(lost))
            begin_appeal(world, life, matter, day, About::refusal);
    });
}

void decide_request(World& world, Life& life, MatterId matter, const Course& course)
{
    if (life.dice.chance(0.8))
        world.later(
            life, course.received + days{life.dice.from(2, 14)}, [&world, &life, matter](Day day) {
                world.clerk.record(life, Kind::family_consulted, day, matter, world.holder(life));
            });
    switch (course.end) {
    case Course::End::plan:
    case Course::End::no_plan:
        world.later(life, course.decided, [&world, &life, matter, course](Day day) {
            world.clerk.record(life, Kind::assessment_agreed, day, matter, world.holder(life));
            begin_assessment(world, life,
                             {.matter = matter,
                              .agreed = day,
                              .ends = course.ends,
                              .plan = course.end == Course::End::plan});
        });
        // From week 20 on somebody waits who should not have to.
        world.later(life, course.received + weeks{20} + days{1}, [&life](Day day) {
            if (life.assessing) life.late_from = day;
        });
        break;
    case Course::End::withdrawn:
        world.later(life, course.ends, [&world, &life, matter](Day day) {
            world.clerk.record(life, Kind::request_withdrawn, day, matter, world.family(life));
            life.assessing = false;
        });
        break;
    default: refuse(world, life, matter, course);
    }
}

Party asked_by(Dice& dice, int age)
{
    const Calibration& known = calibration();
    const double family = known.number("request_source.parent_or_young_person");
    const double school = known.number("request_source.school_or_college");
    const double drawn = dice.fraction();
    if (drawn < family) return age >= 16 ? Party::young_person : Party::parent;
    if (drawn < family + school) return Party::school;
    return dice.chance(0.6) ? Party::health : Party::other;
}

} // namespace

Course course_to_plan(World& world, Dice& dice, Day issued, bool after_refusal)
{
    if (after_refusal) return course_after_refusal(world, dice, issued);
    const double weeks_taken =
        dice.log_normal(calibration().number("time_request_to_final_plan_weeks.derbyshire.mu"),
                        calibration().number("time_request_to_final_plan_weeks.derbyshire.sigma"));
    const int taken = std::clamp(static_cast<int>(std::ceil(weeks_taken * 7)), 60, 900);
    Course course{.end = Course::End::plan, .received = issued - days{taken}, .ends = issued};
    course.decided = agreed_on(dice, course.received, issued);
    return course;
}

Course course_to_nothing(World& world, Dice& dice, Day received, Course::End end)
{
    Course course{.end = end, .received = received};
    if (end == Course::End::refused) {
        course.decided = course.ends = refused_on(dice, received);
    } else if (end == Course::End::withdrawn) {
        course.ends = received + days{dice.from(5, 40)};
    } else {
        // 38.3% within 16 weeks: calibration.json, assessments, outcome_decision_within_time_pc.
        course.ends =
            received + (dice.chance(0.383) ? days{dice.from(90, 110)}
                                           : days{114 + static_cast<int>(dice.exponential(45))});
        course.decided = agreed_on(dice, received, course.ends);
    }
    course.ends = world.office(course.ends);
    return course;
}

void begin_request(World& world, Life& life, Dealt dealt, const Course& course)
{
    world.diary.at(course.received, [&world, &life, dealt, course](Day day) {
        open_case(world, life, dealt, day);
        life.assessing = true;
        const Placed now =
            world.map.placed(age_on(day, dealt.born) < 16 ? "mainstream_academy" : dealt.placement,
                             age_on(day, dealt.born), life.district, life.dice);
        if (!now.name.empty())
            world.clerk.record(life, Kind::school_attended, day, 0, world.post_room(),
                               {.name = now.name});
        const MatterId matter =
            world.clerk.record(life, Kind::request_received, day, 0, world.post_room(),
                               {.from = asked_by(life.dice, age_on(day, dealt.born))});
        decide_request(world, life, matter, course);
    });
}

} // namespace ribbon::county
