#include "law/reform_2026/instrument.hpp"

namespace ribbon::reform_2026 {

std::vector<Provision> all()
{
    const auto provisions = proposals();
    return {provisions.begin(), provisions.end()};
}

} // namespace ribbon::reform_2026
