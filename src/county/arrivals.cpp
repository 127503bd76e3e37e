#include "county/arrivals.hpp"

#include "county/long_plan.hpp"
#include "county/request.hpp"

#include <algorithm>

namespace ribbon::county {
namespace {

constexpr Day new_year(int year) { return Day{std::chrono::year{year} / 1 / 1}; }

/// A stretch of time and how much of something is in it, at the county's own size.
struct Pace {
    Day first, last;
    double count;
};

class Arrivals {
public:
    explicit Arrivals(World& world) : world_(world), dice_(world.seed, "arrivals") {}

    void plan()
    {
        issue_plans();
        answer_no();
        refuse();
        moves();
        // What is left of January 2025 was there before the first day.
        const int there = static_cast<int>(known("caseload_jan_2025.total") * world_.scale + 0.5);
        for (int i = by_census_; i < there; ++i) long_planned();
        leave_before_census();
    }

private:
    double known(std::string_view path) const { return calibration().number(path); }

    /// Some working days of a stretch, as many as its pace says.
    void each(const Pace& pace, const std::function<void(Day)>& act)
    {
        const int count = dice_.about(pace.count * world_.scale);
        for (int i = 0; i < count; ++i) {
            Day day = world_.office(dice_.day(pace.first, pace.last));
            while (day > pace.last) day = world_.office(dice_.day(pace.first, pace.last));
            act(day);
        }
    }

    /// Plans by the day they are issued: the published number in 2024, and no day before the first.
    void issue_plans()
    {
        const double in_2023 = known("assessments.year_2023.assess_issued");
        const double in_2024 = known("new_plans_2024.total");
        const double counted = known("timeliness.year_2024.plans_issued_den");
        const Day first = world_.diary.first();
        const Pace paces[]{{first, new_year(2024) - days{1}, in_2023 * 61 / 365},
                           {new_year(2024), new_year(2025) - days{1}, in_2024},
                           {new_year(2025), new_year(2026) - days{1}, in_2024 * plans_in_2025},
                           {new_year(2026), new_year(2030) - days{1}, in_2024 * plans_in_2026 * 4}};
        for (const Pace& pace : paces)
            each(pace, [&](Day issued) {
                const bool after_refusal = dice_.chance(1 - counted / in_2024);
                const Course course = course_to_plan(world_, dice_, issued, after_refusal);
                asked_in_2024_ += course.received.year() == 2024;
                by_census_ += issued < census;
                if (course.received > world_.diary.last()) return;
                Life& life = world_.new_life();
                begin_request(world_, life, world_.deck.newly_planned(life.dice, issued), course);
            });
    }

    /// Assessments after which no plan is made, or that were withdrawn; and requests withdrawn.
    void answer_no()
    {
        const double no = known("assessments.year_2024.assess_not_issued");
        const double withdrawn = known("assessments.year_2024.assess_withdrawn") +
                                 known("requests.year_2024.requests_withdrawn");
        const Day before = world_.diary.first() - days{200};
        const double length = static_cast<double>((world_.diary.last() - before).count()) / 366;
        each({before, world_.diary.last(), no * length},
             [&](Day day) { ask(day, Course::End::no_plan); });
        each({world_.diary.first(), world_.diary.last(), withdrawn * length},
             [&](Day day) { ask(day, Course::End::withdrawn); });
    }

    /// Refusals that stand: what is left of the published requests of 2024; the same each year
    /// after, and before as the year before.
    void refuse()
    {
        const double left = std::max(0.0, known("requests.year_2024.requests_received_in_year") -
                                              asked_in_2024_ / world_.scale);
        const double before = known("requests.year_2023.requests_decided_not_to_assess") * 1.1;
        const Day first = world_.diary.first();
        each({first - days{150}, new_year(2024) - days{1}, before * (61 + 150) / 365},
             [&](Day day) { ask(day, Course::End::refused); });
        for (int year = 2024; year <= world_.diary.last().year(); ++year)
            each({new_year(year), new_year(year + 1) - days{1}, left},
                 [&](Day day) { ask(day, Course::End::refused); });
    }

    void ask(Day received, Course::End end)
    {
        const Course course = course_to_nothing(world_, dice_, received, end);
        asked_in_2024_ += received.year() == 2024 && end != Course::End::refused;
        // What was over before the first day is in no record of ours.
        if (course.ends < world_.diary.first() || received > world_.diary.last()) return;
        Life& life = world_.new_life();
        begin_request(world_, life, world_.deck.only_asked(life.dice, received), course);
    }

    void moves()
    {
        const Day first = world_.diary.first() + days{45};
        const double length = static_cast<double>((world_.diary.last() - first).count()) / 366;
        each({first, world_.diary.last(), moved_in_a_year * length}, [&](Day moved) {
            by_census_ += moved < census;
            Life& life = world_.new_life();
            move_in(world_, life, world_.deck.long_planned(life.dice), moved);
        });
    }

    void long_planned()
    {
        Life& life = world_.new_life();
        const Dealt dealt = world_.deck.long_planned(life.dice);
        const int age = age_on(census, dealt.born);
        int in_place = world_.deck.years_in_place(life.dice);
        for (int i = 0; i < 50 && in_place + 1 > age; ++i)
            in_place = world_.deck.years_in_place(life.dice);
        in_place = std::clamp(in_place, 2, std::max(2, age - 1));
        const Day last =
            std::min(census - days{366 * (in_place - 1)}, world_.diary.first() - days{1});
        const Day least = std::max(census - days{366 * in_place} + days{1}, dealt.born + days{400});
        import_plan(world_, life, dealt,
                    world_.office(life.dice.day(std::min(least, last), last) - days{3}));
    }

    /// As many more as will have ceased by the census.
    void leave_before_census()
    {
        const double years = static_cast<double>((census - world_.diary.first()).count()) / 366;
        const int count =
            dice_.about(known("ceased_plans_2024.derbyshire.total_ceased") * years * world_.scale);
        for (int i = 0; i < count; ++i) long_planned();
    }

    World& world_;
    Dice dice_;
    int asked_in_2024_ = 0;
    int by_census_ = 0;
};

} // namespace

void plan_arrivals(World& world) { Arrivals{world}.plan(); }

} // namespace ribbon::county
