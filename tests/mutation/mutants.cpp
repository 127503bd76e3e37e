#include "tests/mutation/mutants.hpp"

#include <algorithm>

namespace ribbon {

std::vector<Mutant> mutants_of(const std::vector<Provision>& book)
{
    std::vector<Mutant> all;
    for (std::size_t at = 0; at < book.size(); ++at) {
        const Provision& one = book[at];
        const auto same = [&](const Provision& other) { return other.id == one.id; };
        std::string clock{one.id};
        if (std::count_if(book.begin(), book.end(), same) > 1) clock += "@" + iso(one.from);
        Mutating to{all, at, clock, one};
        mutate_limits(to);
        mutate_lists(to);
        mutate_the_rest(to, book);
    }
    return all;
}

} // namespace ribbon
