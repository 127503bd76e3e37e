#include "law/equality_act_2010/instrument.hpp"

namespace ribbon::equality_act_2010 {

std::vector<Provision> all()
{
    const auto found = schedule_17();
    return {found.begin(), found.end()};
}

} // namespace ribbon::equality_act_2010
