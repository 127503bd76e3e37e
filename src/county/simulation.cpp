#include "county/simulation.hpp"

#include "county/arrivals.hpp"
#include "county/ceasing.hpp"
#include "county/complaints.hpp"
#include "county/council.hpp"
#include "county/messages.hpp"
#include "county/out_of_school.hpp"
#include "county/telling.hpp"
#include "ledger/hash.hpp"

#include <algorithm>
#include <memory>

namespace ribbon::county {

Problems problems_of(const Wishes& wishes)
{
    Problems problems;
    if (wishes.plans < fewest_plans || wishes.plans > most_plans)
        problems.push_back({"plans", "Give from " + std::to_string(fewest_plans) + " to " +
                                         std::to_string(most_plans) + " plans"});
    // The published year is 2024, and the plans counted are those of January 2025.
    const Day least{std::chrono::year{2025} / 1 / 31};
    const Day most{std::chrono::year{2027} / 6 / 30};
    if (wishes.until < least || wishes.until > most)
        problems.push_back({"until", "Give a day from " + iso(least) + " to " + iso(most)});
    return problems;
}

storage::Salts salts_of(std::uint64_t seed)
{
    auto next = std::make_shared<std::uint64_t>(0);
    return [seed, next] {
        const std::string what = "county " + std::to_string(seed) + " " + std::to_string((*next)++);
        return std::string{ledger::as_bytes(ledger::sha256(what))};
    };
}

Made make_county(storage::Archive& archive, const Wishes& wishes,
                 const std::function<void(Day)>& progress)
{
    World world{archive, wishes.seed, wishes.plans, first_day, wishes.until};
    found_council(world);
    for (const Story& story : stories()) tell_story(world, story);
    plan_arrivals(world);
    plan_endings(world);
    plan_complaints(world);
    plan_absences(world);
    if (wishes.letters) begin_messages(world);
    world.diary.run([&](Day day) {
        world.clerk.evening();
        if (progress) progress(day);
    });
    // Those dealt a day after the last have not come to the council's notice.
    const auto opened = std::count_if(world.lives.begin(), world.lives.end(),
                                      [](const auto& one) { return one->history.number > 0; });
    return {static_cast<std::size_t>(opened), world.clerk.entries()};
}

} // namespace ribbon::county
