#include "law/case_law/instrument.hpp"

namespace ribbon::case_law {

std::vector<Provision> all()
{
    std::vector<Provision> provisions;
    for (const auto part : {devon_2022()})
        provisions.insert(provisions.end(), part.begin(), part.end());
    return provisions;
}

} // namespace ribbon::case_law
