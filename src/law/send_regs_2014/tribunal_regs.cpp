#include "law/send_regs_2014/tribunal_regs.hpp"

namespace ribbon::send_regs_2014 {

std::vector<Provision> tribunal_regs()
{
    std::vector<Provision> all;
    for (const auto& regulation :
         {reg_15(), reg_16(), reg_33(), reg_34(), reg_35(), reg_42(), reg_44(), reg_45()})
        all.insert(all.end(), regulation.begin(), regulation.end());
    return all;
}

} // namespace ribbon::send_regs_2014
