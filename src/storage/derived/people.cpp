#include "storage/derived/people.hpp"

#include "base/lower_case.hpp"
#include "storage/derived/rows.hpp"

#include <algorithm>
#include <map>

namespace ribbon::storage {
namespace {

class Finder {
public:
    Finder(Connection& from, const std::string& area) : from_(from), area_(area) {}

    void by_column(std::string_view column, const std::string& value, int weight,
                   std::string_view why)
    {
        if (value.empty()) return;
        const std::string sql =
            "SELECT person FROM person_row WHERE area = $1 AND " + std::string{column} + " = $2";
        collect(sql, {area_, value}, weight, why);
    }

    void by_contact(std::string_view kind, const std::string& value, std::string_view why)
    {
        if (value.empty()) return;
        collect("SELECT person FROM contact WHERE area = $1 AND kind = $2 AND value = $3",
                {area_, std::string{kind}, value}, 10, why);
    }

    void by_name_and_birth(const std::string& key, Day born)
    {
        collect("SELECT p.person FROM person_row p JOIN case_row c ON c.area = p.area AND "
                "c.person = p.person WHERE p.area = $1 AND p.name_key = $2 AND c.born = $3",
                {area_, key, std::int64_t{born.number()}}, 60, "the same name and date of birth");
    }

    std::vector<PersonFound> take()
    {
        std::vector<PersonFound> all;
        for (auto& [person, one] : found_) all.push_back(std::move(one));
        std::stable_sort(all.begin(), all.end(),
                         [](const auto& a, const auto& b) { return a.weight > b.weight; });
        return all;
    }

private:
    void collect(const std::string& sql, const Values& values, int weight, std::string_view why)
    {
        from_.query(sql, values, [&](const Row& row) {
            PersonFound& one = found_[std::string{row.text(0)}];
            one.person = row.text(0);
            one.weight += weight;
            one.why += (one.why.empty() ? "" : "; ") + std::string{why};
        });
    }

    Connection& from_;
    const std::string& area_;
    std::map<std::string, PersonFound> found_;
};

std::string digits_of(const std::string& text)
{
    std::string digits;
    for (const char c : text)
        if (c >= '0' && c <= '9') digits += c;
    return digits;
}

} // namespace

std::vector<PersonFound> find_people(Connection& from, const std::string& area,
                                     const PersonSought& sought)
{
    Finder finder{from, area};
    finder.by_column("upn", sought.upn, 100, "the same UPN");
    finder.by_column("uln", sought.uln, 100, "the same learner number");
    finder.by_column("nhs", sought.nhs, 100, "the same NHS number");
    const std::string key = name_key(sought.family, sought.given);
    if (key.size() > 1 && sought.born) finder.by_name_and_birth(key, *sought.born);
    if (key.size() > 1) finder.by_column("name_key", key, 20, "the same name");
    finder.by_contact("email", lower_case(sought.email), "the same address for mail");
    finder.by_contact("phone", digits_of(sought.phone), "the same telephone");
    auto found = finder.take();
    for (PersonFound& one : found) one.merged_into = merged_into(from, area, one.person);
    return found;
}

std::string merged_into(Connection& from, const std::string& area, const std::string& person)
{
    std::string into;
    from.query("SELECT goes_on FROM merged_person WHERE area = $1 AND person = $2 "
               "ORDER BY goes_on DESC",
               {area, person}, [&](const Row& row) { into = row.text(0); });
    return into;
}

} // namespace ribbon::storage
