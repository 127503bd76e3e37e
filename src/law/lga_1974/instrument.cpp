#include "law/lga_1974/instrument.hpp"

namespace ribbon::lga_1974 {

std::vector<Provision> all()
{
    const auto provisions = section_26b();
    return {provisions.begin(), provisions.end()};
}

} // namespace ribbon::lga_1974
