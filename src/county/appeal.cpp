#include "county/appeal.hpp"

#include "county/assessment.hpp"
#include "county/families.hpp"

#include <algorithm>
#include <cmath>

namespace ribbon::county {
namespace {

const Who tribunal{"tribunal", "system"};

void certificate(World& world, Life& life, MatterId decision, Day lodged)
{
    const Day asked = lodged - days{life.dice.from(6, 14)};
    world.later(life, asked, [&world, &life, decision, lodged](Day day) {
        world.clerk.record(life, Kind::adviser_contacted, day, decision, world.family(life));
        world.later(life, std::min(day + days{3}, lodged), [&world, &life, decision](Day then) {
            world.clerk.record(life, Kind::mediation_declined, then, decision, world.family(life));
            world.clerk.record(life, Kind::certificate_issued, then, decision,
                               {"mediation-adviser", "system"});
        });
    });
}

/// Lodged, registered, and the papers at the council; tells what comes then, with the appeal.
void lodge(World& world, Life& life, MatterId decision, Day lodged,
           std::function<void(MatterId appeal, Day registered)> then)
{
    certificate(world, life, decision, lodged);
    world.later(life, lodged, [&world, &life, decision, then = std::move(then)](Day day) {
        world.clerk.record(life, Kind::appeal_lodged, day, decision, tribunal,
                           {.minute = life.dice.from(9, 21) * 60 + life.dice.from(0, 59)});
        life.before_tribunal = true;
        world.later(life, day + days{life.dice.from(4, 12)},
                    [&world, &life, decision, then](Day registered) {
                        world.clerk.record(life, Kind::appeal_registered, registered, decision,
                                           tribunal);
                        then(world.clerk.record(life, Kind::appeal_papers_received, registered, 0,
                                                tribunal),
                             registered);
                    });
    });
}

void respond(World& world, Life& life, MatterId appeal, Day registered)
{
    // 30 working days of the Tribunal's calendar; one response in five is late.
    const int wait = life.dice.chance(0.8) ? life.dice.from(30, 41) : life.dice.from(46, 75);
    world.later(life, registered + days{wait}, [&world, &life, appeal](Day day) {
        world.clerk.record(life, Kind::response_delivered, day, appeal, world.holder(life),
                           {.minute = life.dice.from(10, 16) * 60});
    });
}

Kind order_about(About about, Dice& dice)
{
    switch (about) {
    case About::no_plan: return Kind::order_to_make_plan;
    case About::refusal: return Kind::order_to_assess;
    case About::ceasing: return Kind::order_to_continue;
    default: return dice.chance(0.6) ? Kind::order_to_amend : Kind::order_to_name_school;
    }
}

/// What the council does on an order, in time or late.
void obey(World& world, Life& life, MatterId order, Day made, About about)
{
    const bool late = life.dice.chance(0.35);
    if (about == About::ceasing) {
        world.later(
            life, made + days{late ? life.dice.from(10, 40) : 3}, [&world, &life, order](Day day) {
                world.clerk.record(life, Kind::plan_continued, day, order, world.holder(life));
            });
        return;
    }
    if (about == About::refusal) {
        world.later(life, made + days{late ? life.dice.from(20, 50) : life.dice.from(5, 14)},
                    [&world, &life, order](Day day) {
                        world.clerk.record(life, Kind::assessment_agreed, day, order,
                                           world.holder(life));
                        begin_assessment(world, life,
                                         {order, day, day + days{life.dice.from(80, 160)}, true});
                    });
        return;
    }
    if (about == About::no_plan) {
        world.later(life, made + days{life.dice.from(20, 35)}, [&world, &life, order](Day day) {
            world.clerk.record(life, Kind::draft_plan_served, day, order, world.holder(life));
        });
        world.later(life, made + days{late ? life.dice.from(85, 150) : life.dice.from(55, 77)},
                    [&world, &life, order](Day day) {
                        world.clerk.record(life, Kind::final_plan_sent, day, order,
                                           world.holder(life));
                        begin_placement(world, life, day, life.dealt.placement);
                        name_in_plan(world, life, day);
                        plan_begins(world, life, order, day);
                        put_in_place(world, life, order, day);
                    });
        return;
    }
    world.later(life, made + days{late ? life.dice.from(38, 90) : life.dice.from(10, 34)},
                [&world, &life, order](Day day) {
                    world.clerk.record(life, Kind::amended_plan_sent, day, order,
                                       world.holder(life), {.name = life.placed.name});
                    name_in_plan(world, life, day);
                    put_in_place(world, life, order, day);
                });
}

void hear(World& world, Life& life, MatterId decision, MatterId appeal, Day hearing, About about)
{
    world.later(
        life, hearing - days{life.dice.from(60, 120)}, [&world, &life, appeal, hearing](Day day) {
            world.clerk.record(life, Kind::hearing_set, day, appeal, tribunal, {.on = hearing});
        });
    world.later(life, hearing - days{life.dice.from(7, 14)}, [&world, &life, appeal](Day day) {
        world.clerk.record(life, Kind::bundle_sent, day, appeal, world.holder(life),
                           {.minute = 15 * 60});
    });
    world.later(life, hearing, [&world, &life, decision, about](Day day) {
        world.clerk.record(life, Kind::hearing_held, day, decision, tribunal);
        world.later(
            life, day + days{life.dice.from(6, 14)}, [&world, &life, decision, about](Day then) {
                world.clerk.record(life, Kind::tribunal_decided, then, decision, tribunal);
                life.before_tribunal = false;
                static const double found =
                    calibration().number("tribunal.found_for_parent_share_of_decided.england_2023");
                if (!life.dice.chance(found)) return;
                const MatterId order =
                    world.clerk.record(life, order_about(about, life.dice), then, 0, tribunal);
                obey(world, life, order, then, about);
            });
    });
}

/// The council does not oppose, or they agree on the steps of the Tribunal.
void settle(World& world, Life& life, MatterId decision, Day registered)
{
    world.later(life, registered + days{life.dice.from(60, 260)},
                [&world, &life, decision](Day day) {
                    world.clerk.record(life, Kind::appeal_ended, day, decision, tribunal);
                    life.before_tribunal = false;
                });
}

} // namespace

void begin_appeal(World& world, Life& life, MatterId decision, Day decided, About about)
{
    // Two months from the decision, or a month from the certificate: all of ours are in time.
    const Day lodged = world.office(decided + days{life.dice.from(24, 56)});
    lodge(world, life, decision, lodged,
          [&world, &life, decision, about](MatterId appeal, Day day) {
              static const double median =
                  calibration().number("tribunal.weeks_registration_to_hearing.median_weeks");
              static const double p90 =
                  calibration().number("tribunal.weeks_registration_to_hearing.p90_weeks");
              respond(world, life, appeal, day);
              if (life.dice.chance(0.45)) return settle(world, life, decision, day);
              // The ninetieth of a hundred lies 1.2816 standard deviations above the median.
              const double weeks_to =
                  life.dice.log_normal(std::log(median), std::log(p90 / median) / 1.2816);
              const Day hearing = world.office(day + days{static_cast<int>(weeks_to * 7)});
              hear(world, life, decision, appeal, hearing, about);
          });
}

void appeal_refusal(World& world, Life& life, MatterId request, Day, const Course& course)
{
    lodge(world, life, request, course.lodged,
          [&world, &life, request, course](MatterId appeal, Day registered) {
              const bool ordered = course.end == Course::End::ordered;
              // The plan comes three to six months after the council was made to begin.
              const Day gives_way = ordered ? std::max(registered + days{60},
                                                       course.ends - days{life.dice.from(100, 180)})
                                            : registered + days{life.dice.from(5, 15)};
              if (ordered) respond(world, life, appeal, registered);
              world.later(life, gives_way, [&world, &life, request, course, ordered](Day day) {
                  if (ordered)
                      world.clerk.record(life, Kind::tribunal_decided, day, request, tribunal);
                  const MatterId matter = world.clerk.record(
                      life, ordered ? Kind::order_to_assess : Kind::refusal_to_assess_conceded, day,
                      0, ordered ? tribunal : world.holder(life));
                  life.before_tribunal = false;
                  life.assessing = true;
                  world.later(life, day + days{life.dice.from(3, 14)},
                              [&world, &life, matter, course](Day then) {
                                  world.clerk.record(life, Kind::assessment_agreed, then, matter,
                                                     world.holder(life));
                                  begin_assessment(world, life, {matter, then, course.ends, true});
                              });
              });
          });
}

void mediate(World& world, Life& life, MatterId request, Day refused, Day plan)
{
    world.later(
        life, refused + days{life.dice.from(5, 15)}, [&world, &life, request, plan](Day day) {
            world.clerk.record(life, Kind::adviser_contacted, day, request, world.family(life));
            world.clerk.record(life, Kind::mediation_wanted, day, request, world.family(life));
            const Day session = world.office(day + days{life.dice.from(15, 29)});
            world.clerk.record(life, Kind::session_fixed, day, request, world.holder(life),
                               {.on = session});
            world.later(life, session, [&world, &life, request, plan](Day then) {
                world.clerk.record(life, Kind::mediation_held, then, request,
                                   {"mediation-adviser", "system"});
                world.later(life, then + days{life.dice.from(2, 7)},
                            [&world, &life, request, plan](Day on) {
                                world.clerk.record(life, Kind::agreed_after_refusal, on, request,
                                                   world.holder(life));
                                life.assessing = true;
                                begin_assessment(world, life, {request, on, plan, true});
                            });
            });
        });
}

} // namespace ribbon::county
