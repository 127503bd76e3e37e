#include "law/send_information/instrument.hpp"

namespace ribbon::send_information {

std::vector<Provision> all()
{
    std::vector<Provision> provisions;
    for (const auto part : {reg_52(), reg_56()})
        provisions.insert(provisions.end(), part.begin(), part.end());
    return provisions;
}

} // namespace ribbon::send_information
