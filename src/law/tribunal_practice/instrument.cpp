#include "law/tribunal_practice/instrument.hpp"

namespace ribbon::tribunal_practice {

std::vector<Provision> all()
{
    std::vector<Provision> all;
    for (const auto& part : {directions(), bundles_2025(), aims()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

} // namespace ribbon::tribunal_practice
