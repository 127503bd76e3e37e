#include "inbound/returns/sen2_notes.hpp"

#include <charconv>

namespace ribbon {
namespace {

std::optional<int> year_from(std::string_view text)
{
    int year = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    return whole && text.size() == 4 ? std::optional{year} : std::nullopt;
}

class Noting {
public:
    Noting(Sen2Return& whole, const Sen2Profiles& profiles, Sen2Report& report)
        : whole_(whole), profiles_(profiles), report_(report)
    {
    }

    /// False where there is no year to judge by.
    bool settle_year();
    void header();
    void person(const Sen2Person& person);

private:
    void request(const Sen2Request& request);
    void assessment(const Sen2Assessment& assessment);
    void active(const Sen2ActivePlan& active);

    void value(const Sen2Value& value, Sen2Part part, const Sen2Row& row, const Sen2Place& place);
    void at_least_one(bool any, Sen2Part part, Sen2Part inner, const Sen2Place& place);

    template <class Record> void items(const Record& record, Sen2Part part)
    {
        for (const Sen2Row& row : profiles_.inside(part))
            if (!row.part) value(sen2_value(record, row.tag), part, row, record.place);
    }

    Sen2Return& whole_;
    const Sen2Profiles& profiles_;
    Sen2Report& report_;
};

bool Noting::settle_year()
{
    const Sen2Place& place = whole_.header.place;
    const auto asked = year_from(whole_.header.year);
    if (!asked) {
        report_.problem("Year", "The header must say the year of the return, as in 2025", place);
        return false;
    }
    const auto year = profiles_.year_for(*asked);
    if (!year) {
        const std::string first = std::to_string(profiles_.years.front().year);
        report_.problem("Year",
                        "The return is made child by child since " + first +
                            ", and Ribbon reads no older one",
                        place);
        return false;
    }
    whole_.year = *year;
    if (*year != *asked)
        report_.note("Year",
                     "Ribbon has no profile of this year, and read it as that of " +
                         std::to_string(*year),
                     place);
    return true;
}

void Noting::header()
{
    const Sen2Header& header = whole_.header;
    if (!header.collection.empty() && !same_tag(header.collection, "SEN2"))
        report_.problem("Collection", "The file is for another collection than SEN2", header.place);
    if (header.census_day && header.census_day != profiles_.census_day(whole_.year))
        report_.note("ReferenceDate",
                     "This is not the census day of " + std::to_string(whole_.year), header.place);
    items(header, Sen2Part::collection_details);
    items(header, Sen2Part::source);
}

void Noting::value(const Sen2Value& value, Sen2Part part, const Sen2Row& row,
                   const Sen2Place& place)
{
    const int year = whole_.year;
    const auto note = [&](std::string_view sentence) {
        report_.note(std::string(tag_of(part)) + " " + row.tag, std::string(sentence), place);
    };
    if (!value.given()) {
        if (row.needed && row.asked_in(year)) note("The return asks for this, and it is empty");
        return;
    }
    if (!row.asked_in(year)) note("The return of this year does not ask for this; it was kept");
    if (row.holds == Sen2Holds::yes_no && *value.text != "1" && *value.text != "0")
        note("This should be 1 or 0; what is written was kept");
    if (row.codes.empty()) return;
    // A code is judged by a year that has the item, so that one note is not followed by a second.
    const int judged = row.asked_in(year) ? year : row.from;
    if (!profiles_.code(row.codes, *value.text, judged))
        note("This code is not in the list of that year; it was kept");
}

void Noting::at_least_one(bool any, Sen2Part part, Sen2Part inner, const Sen2Place& place)
{
    if (!any)
        report_.note(std::string(tag_of(part)) + " " + std::string(tag_of(inner)),
                     "The return asks for at least one, and there is none", place);
}

void Noting::person(const Sen2Person& person)
{
    items(person, Sen2Part::person);
    at_least_one(!person.requests.empty(), Sen2Part::person, Sen2Part::requests, person.place);
    for (const Sen2Request& one : person.requests) request(one);
}

void Noting::request(const Sen2Request& request)
{
    items(request, Sen2Part::requests);
    if (request.assessment) assessment(*request.assessment);
    if (request.active_plan) active(*request.active_plan);
}

void Noting::assessment(const Sen2Assessment& assessment)
{
    items(assessment, Sen2Part::assessment);
    if (!assessment.plan) return;
    const Sen2NamedPlan& plan = *assessment.plan;
    items(plan, Sen2Part::named_plan);
    at_least_one(!plan.details.empty(), Sen2Part::named_plan, Sen2Part::plan_detail, plan.place);
    for (const Sen2PlanDetail& one : plan.details) items(one, Sen2Part::plan_detail);
}

void Noting::active(const Sen2ActivePlan& active)
{
    items(active, Sen2Part::active_plans);
    at_least_one(!active.placements.empty(), Sen2Part::active_plans, Sen2Part::placement_detail,
                 active.place);
    at_least_one(!active.needs.empty(), Sen2Part::active_plans, Sen2Part::sen_need, active.place);
    for (const Sen2Placement& one : active.placements) items(one, Sen2Part::placement_detail);
    for (const Sen2Need& one : active.needs) items(one, Sen2Part::sen_need);
}

} // namespace

void note_sen2_return(Sen2Return& whole, const Sen2Profiles& profiles, Sen2Report& report)
{
    Noting noting{whole, profiles, report};
    if (!noting.settle_year()) return;
    noting.header();
    for (const Sen2Person& person : whole.persons) noting.person(person);
}

} // namespace ribbon
