#include "views/parts/in_place.hpp"

#include <algorithm>
#include <map>

namespace ribbon {

std::vector<const Detail*> standing_in_place(std::span<const Detail> all)
{
    std::map<std::int64_t, std::int64_t> first_said; ///< of an entry, the one it goes back to
    for (const Detail& one : all) {
        const auto before = first_said.find(one.corrects);
        first_said[one.number] = one.corrects == 0            ? one.number
                                 : before == first_said.end() ? one.corrects
                                                              : before->second;
    }
    std::vector<const Detail*> found = standing(all);
    std::stable_sort(found.begin(), found.end(), [&](const Detail* a, const Detail* b) {
        return first_said[a->number] < first_said[b->number];
    });
    return found;
}

} // namespace ribbon
