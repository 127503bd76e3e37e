#include "law/penalty_notices_2007/instrument.hpp"

namespace ribbon::penalty_notices_2007 {

std::vector<Provision> all()
{
    std::vector<Provision> provisions;
    for (const auto part : {reg_4(), reg_7(), reg_8()})
        provisions.insert(provisions.end(), part.begin(), part.end());
    return provisions;
}

} // namespace ribbon::penalty_notices_2007
