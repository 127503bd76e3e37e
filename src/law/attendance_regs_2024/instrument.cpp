#include "law/attendance_regs_2024/instrument.hpp"

namespace ribbon::attendance_regs_2024 {

std::vector<Provision> all()
{
    std::vector<Provision> provisions;
    for (const auto part : {reg_9(), reg_10(), reg_13()})
        provisions.insert(provisions.end(), part.begin(), part.end());
    return provisions;
}

} // namespace ribbon::attendance_regs_2024
