#include "law/health_needs_2023/instrument.hpp"

namespace ribbon::health_needs_2023 {

std::vector<Provision> all()
{
    std::vector<Provision> provisions;
    for (const auto part : {fifteen_days()})
        provisions.insert(provisions.end(), part.begin(), part.end());
    return provisions;
}

} // namespace ribbon::health_needs_2023
