#include "law/ombudsman_practice/instrument.hpp"

namespace ribbon::ombudsman_practice {

std::vector<Provision> all()
{
    std::vector<Provision> provisions;
    for (const auto part : {reversal()})
        provisions.insert(provisions.end(), part.begin(), part.end());
    return provisions;
}

} // namespace ribbon::ombudsman_practice
