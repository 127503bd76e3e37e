#include "law/send_regs_2014/instrument.hpp"

namespace ribbon::send_regs_2014 {

std::vector<Provision> all()
{
    std::vector<Provision> provisions;
    for (const auto regulation :
         {reg_3(), reg_5(), reg_6(), reg_8(), reg_10(), reg_13(), reg_18(), reg_20(), reg_22(),
          reg_24(), reg_25(), reg_27(), reg_28(), reg_31()})
        provisions.insert(provisions.end(), regulation.begin(), regulation.end());
    return provisions;
}

} // namespace ribbon::send_regs_2014
