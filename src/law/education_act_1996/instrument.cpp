#include "law/education_act_1996/instrument.hpp"

namespace ribbon::education_act_1996 {

std::vector<Provision> all()
{
    std::vector<Provision> provisions;
    for (const auto part : {section_8(), section_19(), section_437()})
        provisions.insert(provisions.end(), part.begin(), part.end());
    return provisions;
}

} // namespace ribbon::education_act_1996
