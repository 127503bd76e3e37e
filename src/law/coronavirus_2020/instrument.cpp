#include "law/coronavirus_2020/instrument.hpp"

namespace ribbon::coronavirus_2020 {

std::vector<Provision> all()
{
    const auto provisions = relaxation();
    return {provisions.begin(), provisions.end()};
}

} // namespace ribbon::coronavirus_2020
