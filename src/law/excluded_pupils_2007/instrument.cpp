#include "law/excluded_pupils_2007/instrument.hpp"

namespace ribbon::excluded_pupils_2007 {

std::vector<Provision> all()
{
    std::vector<Provision> provisions;
    for (const auto part : {reg_3(), reg_4()})
        provisions.insert(provisions.end(), part.begin(), part.end());
    return provisions;
}

} // namespace ribbon::excluded_pupils_2007
