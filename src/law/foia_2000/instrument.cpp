#include "law/foia_2000/instrument.hpp"

namespace ribbon::foia_2000 {

std::vector<Provision> all()
{
    const auto provisions = section_10();
    return {provisions.begin(), provisions.end()};
}

} // namespace ribbon::foia_2000
