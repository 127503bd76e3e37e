#include "county/roll.hpp"

#include <algorithm>

namespace ribbon::county {

int Roll::appoint(std::string name, std::size_t team)
{
    const auto number = officers_.size() + 1;
    officers_.push_back(
        {.key = "officer-" + std::to_string(number), .name = std::move(name), .team = team});
    return static_cast<int>(number) - 1;
}

void Roll::leave(int index) { officers_[static_cast<std::size_t>(index)].in_post = false; }

void Roll::move(int index, std::size_t team)
{
    officers_[static_cast<std::size_t>(index)].team = team;
}

int Roll::least_busy(std::size_t team) const
{
    int best = -1;
    for (std::size_t i = 0; i < officers_.size(); ++i) {
        const Officer& one = officers_[i];
        if (!one.in_post) continue;
        const bool near = one.team == team;
        if (best >= 0) {
            const Officer& held = officer(best);
            const bool held_near = held.team == team;
            if (near != held_near ? held_near : held.cases <= one.cases) continue;
        }
        best = static_cast<int>(i);
    }
    return best;
}

std::size_t Roll::in_post() const
{
    return static_cast<std::size_t>(std::count_if(officers_.begin(), officers_.end(),
                                                  [](const Officer& one) { return one.in_post; }));
}

std::size_t team_of(std::string_view district)
{
    // Codes of the Office for National Statistics: data/places/districts-derbyshire.csv.
    if (district == "E07000037" || district == "E07000035") return 1;
    if (district == "E07000032" || district == "E07000036") return 2;
    if (district == "E07000039") return 3;
    return 0;
}

} // namespace ribbon::county
