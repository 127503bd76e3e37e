#include "law/detained_regs_2015/instrument.hpp"

namespace ribbon::detained_regs_2015 {

std::vector<Provision> all()
{
    std::vector<Provision> provisions;
    for (const auto part : {reg_5(), reg_10(), reg_13()})
        provisions.insert(provisions.end(), part.begin(), part.end());
    return provisions;
}

} // namespace ribbon::detained_regs_2015
