#include "law/cfa_2014/instrument.hpp"

namespace ribbon::cfa_2014 {

std::vector<Provision> all()
{
    std::vector<Provision> provisions;
    for (const auto part :
         {section_36(), section_42(), section_43(), section_44(), section_45(), section_46()})
        provisions.insert(provisions.end(), part.begin(), part.end());
    return provisions;
}

} // namespace ribbon::cfa_2014
