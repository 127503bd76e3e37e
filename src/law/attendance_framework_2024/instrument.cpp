#include "law/attendance_framework_2024/instrument.hpp"

namespace ribbon::attendance_framework_2024 {

std::vector<Provision> all()
{
    std::vector<Provision> provisions;
    for (const auto part : {threshold()})
        provisions.insert(provisions.end(), part.begin(), part.end());
    return provisions;
}

} // namespace ribbon::attendance_framework_2024
