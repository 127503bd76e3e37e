#include "storage/derived/hidden_address.hpp"

#include <algorithm>

namespace ribbon::storage {

bool hides_address(const DetailHistory& person)
{
    const auto facts = standing(person.details);
    return std::any_of(facts.begin(), facts.end(), [](const Detail* one) {
        return (*one)[DetailField::sealed] == "yes" && (one->kind == DetailKind::address_recorded ||
                                                        one->kind == DetailKind::postcode_recorded);
    });
}

bool somebody_hides(Archive& archive, const CaseRows& rows, const std::string& reader)
{
    std::vector<std::string> others{rows.person};
    for (const PartyRow& one : rows.parties) others.push_back(one.person);
    std::erase(others, reader);
    return std::any_of(others.begin(), others.end(), [&](const std::string& person) {
        return hides_address(archive.read({StreamKind::person, person}));
    });
}

} // namespace ribbon::storage
