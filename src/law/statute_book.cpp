#include "law/law.hpp"
#include "law/send_regs_2014/instrument.hpp"

namespace ribbon {
std::vector<Provision> statute_book()
{
    const auto p = send_regs_2014::reg_13();
    return {p.begin(), p.end()};
}
} // namespace ribbon
