#include "views/all_held/view.hpp"

#include "base/whole_number.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <set>

namespace ribbon {
namespace {

using In = DetailField;

/// What is told of a kind; an empty name is never told.
struct Told {
    std::string_view what;
    In field = In::none;
    bool reaches = false; ///< it says where somebody is, or how they can be reached
};

Told told(DetailKind kind)
{
    switch (kind) {
    case DetailKind::sex_recorded: return {"Sex, by the code of the national return", In::code};
    case DetailKind::ethnicity_recorded:
        return {"Ethnicity, by the code of the national return", In::code};
    case DetailKind::upn_recorded: return {"Unique pupil number", In::upn};
    case DetailKind::uln_recorded: return {"Unique learner number", In::uln};
    case DetailKind::nhs_number_recorded: return {"NHS number", In::nhs};
    case DetailKind::earlier_reference_recorded:
        return {"Number in our earlier system", In::reference};
    case DetailKind::address_recorded: return {"Address", In::address, true};
    case DetailKind::postcode_recorded: return {"Postcode", In::postcode, true};
    case DetailKind::email_recorded: return {"Email", In::email, true};
    case DetailKind::phone_recorded: return {"Telephone", In::phone, true};
    case DetailKind::language_recorded: return {"How we write and speak to you", In::words, true};
    case DetailKind::notices_wished: return {"How often you hear from us", In::code, true};
    default: return {};
    }
}

/// The entries that another one ended or sealed.
std::set<std::int64_t> not_told(const std::vector<const Detail*>& details)
{
    std::set<std::int64_t> numbers;
    for (const Detail* one : details) {
        const auto entry = whole_number<std::int64_t>((*one)[In::entry]).value_or(0);
        if (one->kind == DetailKind::contact_ended || one->kind == DetailKind::entry_sealed)
            numbers.insert(entry);
        if (one->kind == DetailKind::entry_unsealed) numbers.erase(entry);
    }
    return numbers;
}

std::string name_in(const Detail& named)
{
    return std::string{named[In::given]} + (named[In::given].empty() ? "" : " ") +
           std::string{named[In::family]};
}

} // namespace

std::vector<HeldFact> held_of(const DetailHistory& person, bool own, Day today)
{
    std::vector<HeldFact> held;
    const auto details = standing(person.details);
    const auto left_out = not_told(details);
    for (const Detail* one : details) {
        if (one->when.first > today || left_out.contains(one->number)) continue;
        if (one->kind == DetailKind::person_named) {
            held.push_back({"Name", name_in(*one)});
            if (const auto known = (*one)[In::known_as]; !known.empty())
                held.push_back({"Known as", std::string{known}});
            continue;
        }
        const Told says = told(one->kind);
        if (says.what.empty() || (says.reaches && !own)) continue;
        held.push_back({std::string{says.what}, std::string{(*one)[says.field]}});
        if (const auto code = (*one)[In::postcode];
            one->kind == DetailKind::address_recorded && !code.empty())
            held.back().says += ", " + std::string{code};
    }
    return held;
}

} // namespace ribbon
