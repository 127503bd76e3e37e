#include "storage/imports/sen2_here.hpp"
#include "inbound/returns/sen2_profiles.hpp"
#include "storage/imports/sen2_import.hpp"
#include "views/returns/sen2_derived.hpp"
#include "views/returns/sen2_record.hpp"

#include <set>

namespace ribbon::storage {

std::string case_by_number(Connection& from, const std::string& area, const Sen2Person& person)
{
    std::set<std::string> found;
    const auto look = [&](const char* column, const std::string& number) {
        if (number.empty() || !person.born) return;
        from.query(
            std::string{"SELECT c.a_case FROM person_row p JOIN case_row c ON c.area = p.area "
                        "AND c.person = p.person WHERE p.area = $1 AND p."} +
                column + " = $2 AND c.born = $3",
            {area, number, std::int64_t{person.born->number()}},
            [&](const Row& row) { found.emplace(row.text(0)); });
    };
    look("upn", person.upn);
    look("uln", person.uln);
    return found.size() == 1 ? *found.begin() : std::string{};
}

void plan_updates(Archive& archive, const Sen2Return& whole, Sen2Plan& plan)
{
    const Sen2Profiles& profiles = built_in_sen2_profiles();
    const Sen2Span span = span_of(whole.year, profiles);
    std::set<std::string> seen;
    for (std::size_t i = 0; i < whole.persons.size(); ++i) {
        const std::string& a_case = plan.here[i];
        // Of two records of one person the first brings the case up to date.
        if (a_case.empty() || !seen.insert(a_case).second) continue;
        const HeldCase held = read_held(archive, a_case);
        if (was_taken(held.a_case, whole.year)) continue;
        const auto stated = arrange_imported(held.a_case, held.person);
        if (stated && stated->year > whole.year) {
            ++plan.later;
            continue;
        }
        const Sen2Derived derived = derive_sen2(held.a_case, held.person, span, profiles);
        plan.updates.push_back(update_person(
            whole.persons[i], {held.a_case, held.person, derived.person, derived.matters},
            {.a_case = a_case,
             .person = held.person.stream.key,
             .reference = plan.references[i],
             .which = i + 1},
            plan.source));
    }
}

} // namespace ribbon::storage
