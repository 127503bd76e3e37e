#include "law/send_code_2015/instrument.hpp"

namespace ribbon::send_code_2015 {

std::vector<Provision> all()
{
    std::vector<Provision> provisions;
    for (const auto part : {chapter_9()})
        provisions.insert(provisions.end(), part.begin(), part.end());
    return provisions;
}

} // namespace ribbon::send_code_2015
