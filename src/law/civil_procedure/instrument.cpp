#include "law/civil_procedure/instrument.hpp"

namespace ribbon::civil_procedure {

std::vector<Provision> all()
{
    const auto provisions = part_54();
    return {provisions.begin(), provisions.end()};
}

} // namespace ribbon::civil_procedure
