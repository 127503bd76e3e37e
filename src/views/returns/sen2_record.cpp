#include "views/returns/sen2_record.hpp"

#include "record/imported.hpp"
#include "views/returns/stated_request.hpp"

#include <algorithm>
#include <map>

namespace ribbon {

void read_identity(Sen2Person& person, const Detail& one)
{
    switch (one.kind) {
    case DetailKind::person_named:
        person.surname = one[DetailField::family];
        person.forename = one[DetailField::given];
        break;
    case DetailKind::sex_recorded: person.sex = one[DetailField::code]; break;
    case DetailKind::ethnicity_recorded: person.ethnicity = one[DetailField::code]; break;
    case DetailKind::upn_recorded: person.upn = one[DetailField::upn]; break;
    case DetailKind::uln_recorded: person.uln = one[DetailField::uln]; break;
    case DetailKind::no_number_known: person.upn_unknown = one[DetailField::code]; break;
    default: break;
    }
}

namespace {

int number_in(std::string_view text)
{
    int number = 0;
    for (const char c : text) number = number * 10 + (c - '0');
    return number;
}

/// The number of the entry that a correction goes back to: where it stands in the import.
std::int64_t origin_of(const Detail& detail, const std::vector<Detail>& all)
{
    const Detail* one = &detail;
    while (one->corrects > 0) {
        const auto before = std::find_if(all.begin(), all.end(), [&](const Detail& other) {
            return other.number == one->corrects;
        });
        if (before == all.end() || before->number >= one->number) break;
        one = &*before;
    }
    return one->number;
}

std::int64_t origin_of(const Fact& fact, const CaseHistory& history)
{
    FactId id = fact.id;
    for (const Fact* one = &fact; one && one->corrects > 0 && one->corrects < id;
         one = history.facts.fact(id))
        id = one->corrects;
    return history.entry_of[static_cast<std::size_t>(id - 1)];
}

struct AtEntry {
    const Detail* detail = nullptr;
    const Fact* fact = nullptr;
};

/// What stands of the import, in the order in which it was first recorded, up to its last entry.
std::multimap<std::int64_t, AtEntry> entries_of(const CaseHistory& history, std::int64_t last)
{
    std::multimap<std::int64_t, AtEntry> entries;
    for (const Detail* one : standing(history.details))
        if (const auto origin = origin_of(*one, history.details); origin <= last)
            entries.emplace(origin, AtEntry{.detail = one});
    for (const Fact* one : standing(history.facts))
        if (const auto origin = origin_of(*one, history); origin <= last)
            entries.emplace(origin, AtEntry{.fact = one});
    return entries;
}

void read_person(Sen2Person& person, const DetailHistory& history)
{
    for (const Detail* one : standing(history.details)) {
        read_identity(person, *one);
        if (one->kind == DetailKind::postcode_recorded)
            person.postcode = (*one)[DetailField::postcode];
    }
}

/// Reads a case in the order of the import: what is of the person, then request by request.
class CaseReader {
public:
    explicit CaseReader(Sen2Person& person) : person_(person) {}

    void read(const AtEntry& at)
    {
        if (at.fact) {
            if (at.fact->kind == Kind::born)
                person_.born = at.fact->when.first;
            else if (begun_)
                request_.add(*at.fact);
        } else if (at.detail->kind != DetailKind::outcome_stated) {
            if (begun_) request_.add(*at.detail);
        } else {
            state((*at.detail)[DetailField::name], stated_value(*at.detail));
        }
    }
    void finish()
    {
        if (begun_) person_.requests.push_back(request_.take());
        begun_ = false;
    }

private:
    void state(std::string_view name, const std::string& value)
    {
        if (name == stated_request) {
            finish();
            request_ = StatedRequest{};
            begun_ = true;
        } else if (begun_) {
            request_.state(name, value);
        } else if (name == "Surname" && value == stated_none) {
            person_.surname.clear();
        } else {
            put_stated(person_, name, value);
        }
    }

    Sen2Person& person_;
    StatedRequest request_;
    bool begun_ = false;
};

} // namespace

std::optional<ImportedPerson> arrange_imported(const CaseHistory& a_case,
                                               const DetailHistory& person)
{
    const auto found =
        std::find_if(a_case.details.begin(), a_case.details.end(), [](const Detail& one) {
            return one.kind == DetailKind::imported && !one.struck;
        });
    if (found == a_case.details.end() || (*found)[DetailField::year].empty()) return std::nullopt;
    ImportedPerson arranged{.person = {},
                            .reference = std::string{(*found)[DetailField::reference]},
                            .which = number_in((*found)[DetailField::count]),
                            .year = number_in((*found)[DetailField::year])};
    read_person(arranged.person, person);
    CaseReader reader{arranged.person};
    for (const auto& [number, at] : entries_of(a_case, found->number)) reader.read(at);
    reader.finish();
    return arranged;
}

std::vector<ImportedHeader> arrange_imported(const DetailHistory& area)
{
    std::vector<ImportedHeader> headers;
    for (const Detail* one : standing(area.details)) {
        if (one->kind == DetailKind::imported && !(*one)[DetailField::year].empty())
            headers.push_back({.header = {},
                               .reference = std::string{(*one)[DetailField::reference]},
                               .persons = number_in((*one)[DetailField::count]),
                               .year = number_in((*one)[DetailField::year])});
        else if (one->kind == DetailKind::outcome_stated && !headers.empty())
            put_stated(headers.back().header, (*one)[DetailField::name], stated_value(*one));
    }
    return headers;
}

Sen2Return arrange_sen2(const std::vector<ImportedHeader>& headers,
                        std::vector<ImportedPerson> persons, int year)
{
    Sen2Return whole;
    whole.year = year;
    whole.header.collection = "SEN2";
    whole.header.year = std::to_string(year);
    for (const ImportedHeader& one : headers)
        if (one.year == year) whole.header = one.header;
    std::stable_sort(persons.begin(), persons.end(),
                     [](const auto& a, const auto& b) { return a.which < b.which; });
    for (ImportedPerson& one : persons)
        if (one.year == year) whole.persons.push_back(std::move(one.person));
    return whole;
}

} // namespace ribbon
