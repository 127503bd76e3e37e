#include "law/nhs_complaints_2009/instrument.hpp"

namespace ribbon::nhs_complaints_2009 {

std::vector<Provision> all()
{
    const auto provisions = regs_13_and_14();
    return {provisions.begin(), provisions.end()};
}

} // namespace ribbon::nhs_complaints_2009
