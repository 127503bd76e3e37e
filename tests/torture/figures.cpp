#include "tests/torture/figures.hpp"

namespace ribbon::torture {

void Figures::take(const std::vector<std::string>& lines, const std::string& when,
                   std::vector<Acknowledged>& acts)
{
    for (const std::string& line : lines) {
        if (auto act = parse_acknowledged(line)) {
            ++acknowledged;
            if (act->checkpoint.empty()) ++unsigned_yet;
            acts.push_back(*std::move(act));
            continue;
        }
        if (line == "ready") continue;
        if (line.starts_with("lost "))
            ++lost;
        else if (line.starts_with("twice "))
            ++twice;
        else if (line.starts_with("fork "))
            ++forks;
        else
            ++other;
        wrong.push_back(when + ": " + line);
    }
}

} // namespace ribbon::torture
