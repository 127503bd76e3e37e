#include "law/inspection_framework/instrument.hpp"

namespace ribbon::inspection_framework {

std::vector<Provision> all()
{
    const auto provisions = priority_action_plan();
    return {provisions.begin(), provisions.end()};
}

} // namespace ribbon::inspection_framework
