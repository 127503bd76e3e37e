#include "law/personal_budgets_2014/instrument.hpp"

namespace ribbon::personal_budgets_2014 {

std::vector<Provision> all()
{
    std::vector<Provision> provisions;
    for (const auto part : {reg_4(), reg_11(), reg_12()})
        provisions.insert(provisions.end(), part.begin(), part.end());
    return provisions;
}

} // namespace ribbon::personal_budgets_2014
