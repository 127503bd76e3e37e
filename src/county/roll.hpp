// The officers: who is in post, in which team, and who holds how many cases.
#pragma once

#include "base/day.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace ribbon::county {

struct Officer {
    std::string key, name;
    std::size_t team = 0;
    bool in_post = true;
    int cases = 0;
};

class Roll {
public:
    const std::vector<std::string>& teams() const { return teams_; }
    const std::vector<Officer>& officers() const { return officers_; }
    const Officer& officer(int index) const { return officers_[static_cast<std::size_t>(index)]; }

    int appoint(std::string name, std::size_t team);
    void leave(int index);
    void move(int index, std::size_t team);
    void takes(int index) { ++officers_[static_cast<std::size_t>(index)].cases; }
    void gives(int index) { --officers_[static_cast<std::size_t>(index)].cases; }
    /// Of those in post in the team, or else of all, who has the fewest cases; -1 is nobody.
    int least_busy(std::size_t team) const;
    std::size_t in_post() const;

private:
    std::vector<std::string> teams_{"North East", "High Peak and Dales", "Amber Valley and Erewash",
                                    "South and Post-16"};
    std::vector<Officer> officers_;
};

/// The team that looks after a district.
std::size_t team_of(std::string_view district);

} // namespace ribbon::county
