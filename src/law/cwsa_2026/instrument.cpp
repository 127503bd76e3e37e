#include "law/cwsa_2026/instrument.hpp"

namespace ribbon::cwsa_2026 {

std::vector<Provision> all()
{
    std::vector<Provision> provisions;
    for (const auto part : {section_37(), section_38()})
        provisions.insert(provisions.end(), part.begin(), part.end());
    return provisions;
}

} // namespace ribbon::cwsa_2026
