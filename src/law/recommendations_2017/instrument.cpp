#include "law/recommendations_2017/instrument.hpp"

namespace ribbon::recommendations_2017 {

std::vector<Provision> all()
{
    const auto found = reg_6();
    return {found.begin(), found.end()};
}

} // namespace ribbon::recommendations_2017
