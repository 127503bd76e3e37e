#include "law/hesc_rules_2008/instrument.hpp"

namespace ribbon::hesc_rules_2008 {

std::vector<Provision> all()
{
    std::vector<Provision> all;
    for (const auto& rule : {rule_12(), rule_20(), rule_21(), rule_46()})
        all.insert(all.end(), rule.begin(), rule.end());
    return all;
}

} // namespace ribbon::hesc_rules_2008
