#include "storage/letters/answered.hpp"

#include "base/lower_case.hpp"
#include "storage/desk/accounts.hpp"

#include <algorithm>

namespace ribbon::storage {
namespace {

std::optional<Account> account_of(Archive& archive, const std::string& person)
{
    std::optional<Account> account;
    archive.reading(
        [&](Connection& in) { account = Accounts(in, archive.area()).of_person(person); });
    return account;
}

} // namespace

DetailHistory person_to_reach(Archive& archive, const std::string& person)
{
    DetailHistory known = archive.read({StreamKind::person, person});
    if (person.empty() || !reachable(known).email.empty()) return known;
    const auto account = account_of(archive, person);
    if (!account || account->email.empty()) return known;
    const auto stood_there = [&](const Detail& one) {
        return one.kind == DetailKind::email_recorded &&
               lower_case(one[DetailField::email]) == account->email;
    };
    if (std::none_of(known.details.begin(), known.details.end(), stood_there))
        known.details.push_back(
            Detail{.kind = DetailKind::email_recorded}.set(DetailField::email, account->email));
    return known;
}

Recipients answered(Archive& archive, const CaseHistory& history, const std::string& person,
                    Day today)
{
    std::map<std::string, DetailHistory> people{{person, person_to_reach(archive, person)}};
    if (people.at(person).details.empty()) people.clear();
    Recipients found = recipients_of(history, people, {Going::answer, person}, today);
    if (!found.to.empty() && found.to.front().way == Way::portal && !account_of(archive, person)) {
        found.to.clear();
        found.left_out.push_back({person, "no email, telephone or postal address of theirs is "
                                          "known"});
    }
    return found;
}

} // namespace ribbon::storage
