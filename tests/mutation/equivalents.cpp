#include "tests/mutation/equivalents.hpp"

#include <sstream>
#include <stdexcept>

namespace ribbon {
namespace {

constexpr std::string_view bar = " | ";

} // namespace

Equivalents::Equivalents(const std::string& text)
{
    std::istringstream lines{text};
    std::string line;
    for (int number = 1; std::getline(lines, line); ++number) {
        if (line.empty() || line.front() == '#') continue;
        const auto first = line.find(bar);
        const auto second = first == std::string::npos ? first : line.find(bar, first + 1);
        const std::string where = "equivalent.txt, line " + std::to_string(number);
        if (second == std::string::npos || second + bar.size() >= line.size())
            throw std::runtime_error{where + ": write clock | mutation | proof in a sentence"};
        if (!asked_.emplace(line.substr(0, second), false).second)
            throw std::runtime_error{where + ": this mutation is listed already"};
    }
}

bool Equivalents::lists(const std::string& clock, const std::string& change)
{
    const auto found = asked_.find(clock + std::string{bar} + change);
    if (found == asked_.end()) return false;
    found->second = true;
    return true;
}

std::vector<std::string> Equivalents::unasked() const
{
    std::vector<std::string> left;
    for (const auto& [entry, asked] : asked_)
        if (!asked) left.push_back(entry);
    return left;
}

} // namespace ribbon
