#include "views/returns/derived_parts.hpp"

#include "views/returns/sen2_record.hpp"

namespace ribbon {
namespace {

/// The code of 2023, which asked for gender.
std::string gender_of(std::string_view sex)
{
    if (sex == "M") return "1";
    if (sex == "F") return "2";
    return sex.empty() ? "" : "0";
}

/// The postcode of an address, and by which entry it is known.
struct Home {
    std::int64_t entry = 0;
    std::string postcode;
    bool sealed = false;
};

void read_home(Home& home, const Detail& one)
{
    if (one.kind == DetailKind::contact_ended) {
        if (std::to_string(home.entry) == one[DetailField::entry]) home = Home{};
    } else if (!one[DetailField::postcode].empty()) {
        home = {.entry = one.number,
                .postcode = std::string{one[DetailField::postcode]},
                .sealed = one[DetailField::sealed] == "yes"};
    }
}

} // namespace

Sen2Person derive_person(const CaseHistory& a_case, const DetailHistory& history,
                         const Sen2Span& span, std::vector<Sen2Gap>& gaps)
{
    Sen2Person person;
    Home home;
    for (const Detail* one : standing(history.details)) {
        read_identity(person, *one);
        switch (one->kind) {
        case DetailKind::postcode_recorded:
        case DetailKind::address_recorded:
        case DetailKind::contact_ended: read_home(home, *one); break;
        default: break;
        }
    }
    for (const Fact* fact : standing(a_case.facts))
        if (fact->kind == Kind::born && fact->when.exact()) person.born = fact->when.first;
    if (span.year < 2024) person.gender = gender_of(person.sex);
    if (span.year < 2024) person.sex.clear();
    if (!person.upn.empty() || !person.uln.empty()) person.upn_unknown.clear();
    if (person.upn.empty() && person.uln.empty() && person.upn_unknown.empty())
        gaps.push_back({"Person UPN", "There is no UPN, no learner number and no reason why"});
    if (home.sealed)
        gaps.push_back({"Person PostCode", "The address is sealed, and was left out; whoever may "
                                           "see it adds it in COLLECT"});
    else
        person.postcode = home.postcode;
    return person;
}

} // namespace ribbon
