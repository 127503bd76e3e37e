#include "law/school_exclusions_2012/instrument.hpp"

namespace ribbon::school_exclusions_2012 {

std::vector<Provision> all()
{
    std::vector<Provision> provisions;
    for (const auto part : {reg_5(), reg_6(), reg_8(), schedule_1()})
        provisions.insert(provisions.end(), part.begin(), part.end());
    return provisions;
}

} // namespace ribbon::school_exclusions_2012
