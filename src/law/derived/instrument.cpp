#include "law/derived/instrument.hpp"

namespace ribbon::derived {

std::vector<Provision> all()
{
    std::vector<Provision> provisions;
    for (const auto part : {draft_plan()})
        provisions.insert(provisions.end(), part.begin(), part.end());
    return provisions;
}

} // namespace ribbon::derived
