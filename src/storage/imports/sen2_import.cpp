#include "storage/imports/sen2_import.hpp"

#include "base/json/value.hpp"
#include "ledger/hash.hpp"
#include "record/returns/sen2_items.hpp"
#include "storage/derived/people.hpp"
#include "storage/imports/sen2_here.hpp"
#include "storage/record/reading.hpp"
#include "views/returns/sen2_record.hpp"

#include <algorithm>

namespace ribbon::storage {
namespace {

constexpr std::size_t persons_a_transaction = 200;

std::string reference_of(const Sen2Return& whole)
{
    std::string text = "ribbon sen2 return\n" + std::to_string(whole.year);
    for (const auto& item : sen2_items<Sen2Header>()) {
        const Sen2Value value = sen2_value(whole.header, item.tag);
        text += "\n" + (!value.given() ? "" : value.text ? *value.text : iso(**value.day));
    }
    return ledger::sha256_hex(text + "\n" + std::to_string(whole.persons.size()));
}

PersonSought sought(const Sen2Person& person)
{
    return {.family = person.surname,
            .given = person.forename,
            .born = person.born,
            .upn = person.upn,
            .uln = person.uln,
            .nhs = {},
            .email = {},
            .phone = {},
            .postcode = person.postcode};
}

std::string file_of(const Sen2Return& whole, const Sen2Place& place)
{
    return place.file < whole.files.size() ? whole.files[place.file] : std::string{};
}

/// Finds those who stand in the file twice, by number or by name and birth.
class SeenInFile {
public:
    void look(const Sen2Return& whole, const Sen2Person& person, Sen2Plan& plan)
    {
        if (!person.upn.empty()) see(whole, person, "upn " + person.upn, "the same UPN", plan);
        if (!person.uln.empty())
            see(whole, person, "uln " + person.uln, "the same learner number", plan);
        if (person.born && !person.surname.empty())
            see(whole, person,
                "name " + name_key(person.surname, person.forename) + " " + iso(*person.born),
                "the same name and date of birth", plan);
    }

private:
    void see(const Sen2Return& whole, const Sen2Person& person, const std::string& what,
             const char* why, Sen2Plan& plan)
    {
        const auto [there, fresh] = first_.emplace(what, person.place.line);
        if (!fresh)
            plan.duplicates.push_back({.file = file_of(whole, person.place),
                                       .line = person.place.line,
                                       .person = {},
                                       .other_line = there->second,
                                       .why = why});
    }
    std::map<std::string, int> first_;
};

/// Those in the record who may be the same. A name alone is no reason to stop anybody.
void look_in_record(Connection& from, const std::string& area, const Sen2Return& whole,
                    const Sen2Person& person, Sen2Plan& plan)
{
    for (const PersonFound& one : find_people(from, area, sought(person)))
        if (one.weight >= 60)
            plan.duplicates.push_back({.file = file_of(whole, person.place),
                                       .line = person.place.line,
                                       .person = one.person,
                                       .other_line = 0,
                                       .why = one.why});
}

} // namespace

std::size_t Sen2Plan::news() const
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < here.size(); ++i) count += is_new(i);
    return count;
}

std::size_t Sen2Plan::forgotten() const
{
    return static_cast<std::size_t>(std::count(erased.begin(), erased.end(), true));
}

std::size_t Sen2Plan::brought() const
{
    std::size_t count = 0;
    for (const Sen2Update& one : updates) count += one.news;
    return count;
}

bool index_is_to_come(Archive& archive)
{
    std::size_t cases = 0, kept = 0;
    archive.reading([&](Connection& from) {
        cases = keys_of(from, archive.area(), StreamKind::a_case).size();
        from.query("SELECT count(*) FROM case_row WHERE area = $1", {archive.area()},
                   [&](const Row& row) { kept = static_cast<std::size_t>(row.number(0)); });
    });
    return kept < cases || cases == 0;
}

std::map<std::string, std::string> imported_cases(Connection& from, const std::string& area)
{
    std::map<std::string, std::string> cases;
    from.query("SELECT stream_key, fact FROM entry WHERE area = $1 AND stream_kind = 'case' AND "
               "kind = 'imported' AND fact IS NOT NULL",
               {area}, [&](const Row& row) {
                   const auto fact = parse_json(row.text(1), {});
                   const JsonValue* reference = fact ? fact->find("reference") : nullptr;
                   if (reference && reference->text())
                       cases.emplace(*reference->text(), std::string{row.text(0)});
               });
    return cases;
}

Sen2Plan plan_import(Archive& archive, const Sen2Return& whole, Sen2Source source,
                     const ErasedPeople& forgotten)
{
    Sen2Plan plan{.source = std::move(source), .return_reference = reference_of(whole)};
    const auto headers = arrange_imported(archive.read({StreamKind::area, "area"}));
    plan.return_here = std::any_of(headers.begin(), headers.end(), [&](const auto& one) {
        return one.reference == plan.return_reference;
    });
    archive.reading([&](Connection& from) {
        const auto cases = imported_cases(from, archive.area());
        const bool empty = keys_of(from, archive.area(), StreamKind::person).empty();
        std::map<std::string, int> before;
        SeenInFile seen;
        for (const Sen2Person& person : whole.persons) {
            const int same = before[identity_text(person, 0)]++;
            plan.references.push_back(person_reference(person, same));
            const auto there = cases.find(plan.references.back());
            plan.here.push_back(there == cases.end() ? "" : there->second);
            if (plan.here.back().empty() && same == 0 && !empty)
                plan.here.back() = case_by_number(from, archive.area(), person);
            plan.erased.push_back(plan.here.back().empty() &&
                                  forgotten.has(archive.area(), plan.references.back()));
            if (!plan.is_new(plan.here.size() - 1)) continue;
            seen.look(whole, person, plan);
            if (!empty) look_in_record(from, archive.area(), whole, person, plan);
        }
    });
    plan_updates(archive, whole, plan);
    return plan;
}

void take_in(Archive& archive, const Sen2Return& whole, const Sen2Plan& plan,
             const MakeKey& make_key, Moment recorded, const RebuildProgress& progress)
{
    const Who who{"import", "import"};
    if (!plan.return_here) {
        const std::int64_t last = archive.read({StreamKind::area, "area"}).number;
        archive.append({{import_header(whole.header, plan.return_reference, whole.persons.size(),
                                       plan.source, last)},
                        who,
                        recorded});
    }
    std::vector<Decided> batch;
    const auto send = [&](std::size_t done) {
        if (!batch.empty()) archive.append_all(batch);
        batch.clear();
        if (progress) progress(done, whole.persons.size());
    };
    for (const Sen2Update& one : plan.updates) {
        batch.push_back({one.proposal, who, recorded});
        if (batch.size() == persons_a_transaction) send(0);
    }
    send(0);
    for (std::size_t i = 0; i < whole.persons.size(); ++i) {
        if (!plan.is_new(i)) continue;
        const Sen2Keys keys{.a_case = make_key(),
                            .person = make_key(),
                            .reference = plan.references[i],
                            .which = i + 1};
        batch.push_back({import_person(whole.persons[i], keys, plan.source), who, recorded});
        if (batch.size() == persons_a_transaction) send(i + 1);
    }
    send(whole.persons.size());
}

HeldCase read_held(Archive& archive, const std::string& a_case)
{
    HeldCase held{archive.read_case(a_case), {}};
    for (const Detail* one : standing(held.a_case.details))
        if (one->kind == DetailKind::case_opened)
            held.person =
                archive.read({StreamKind::person, std::string{(*one)[DetailField::person]}});
    return held;
}

Sen2Return held_return(Archive& archive, int year, const RebuildProgress& progress)
{
    std::map<std::string, std::string> cases;
    archive.reading([&](Connection& from) { cases = imported_cases(from, archive.area()); });
    std::vector<ImportedPerson> persons;
    std::uint64_t done = 0;
    for (const auto& [reference, a_case] : cases) {
        const HeldCase held = read_held(archive, a_case);
        if (auto one = arrange_imported(held.a_case, held.person))
            persons.push_back(*std::move(one));
        if (progress && (++done % 100 == 0 || done == cases.size())) progress(done, cases.size());
    }
    return arrange_sen2(arrange_imported(archive.read({StreamKind::area, "area"})),
                        std::move(persons), year);
}

} // namespace ribbon::storage
