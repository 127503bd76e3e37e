#include "tests/properties/any_return.hpp"

#include "record/returns/sen2_items.hpp"
#include "tests/properties/any_case.hpp"

#include <array>

namespace ribbon {
namespace {

/// What a person types, and what a reader of XML or CSV may stumble on. No white space at the ends
/// and no new line inside, which both readers leave out or refuse.
std::string any_text()
{
    constexpr std::array<std::string_view, 9> pieces{"a", "O'Brien", "&",        "<b>", "\"",
                                                     ",", " and ",   "\xC3\xA9", "]]>"};
    std::string text = "x";
    for (int i = any_number(0, 4); i > 0; --i)
        text += pieces[static_cast<std::size_t>(any_number(0, pieces.size() - 1))];
    return text + "y";
}

std::string any_code(const Sen2Profiles& profiles, const std::string& set)
{
    std::vector<const Sen2Code*> of_set;
    for (const Sen2Code& one : profiles.codes)
        if (one.set == set) of_set.push_back(&one);
    if (of_set.empty() || one_in(10)) return "Q" + std::to_string(any_number(0, 99));
    return of_set[static_cast<std::size_t>(any_number(0, static_cast<int>(of_set.size()) - 1))]
        ->code;
}

Day any_day()
{
    return Day{any_number(parse_day("1998-09-01")->number(), parse_day("2026-12-31")->number())};
}

class Maker {
public:
    Maker(const Sen2Profiles& profiles, int year) : profiles_(profiles), year_(year) {}

    template <class Record> Record any(Sen2Part part)
    {
        Record made;
        fill(made, part);
        return made;
    }

    template <class Record> void fill(Record& made, Sen2Part part)
    {
        for (const Sen2Row& row : profiles_.inside(part)) {
            if (row.part || !row.asked_in(year_) || one_in(3)) continue;
            const Sen2Slot slot = sen2_slot(made, row.tag);
            if (slot.day)
                *slot.day = any_day();
            else
                *slot.text = text_for(row);
        }
    }

    template <class Record> std::vector<Record> several(Sen2Part part)
    {
        std::vector<Record> all;
        for (int i = any_number(0, 3); i > 0; --i) all.push_back(any<Record>(part));
        return all;
    }

    Sen2Request request()
    {
        auto made = any<Sen2Request>(Sen2Part::requests);
        if (!one_in(3)) {
            made.assessment = any<Sen2Assessment>(Sen2Part::assessment);
            if (!one_in(3)) {
                made.assessment->plan = any<Sen2NamedPlan>(Sen2Part::named_plan);
                made.assessment->plan->details = several<Sen2PlanDetail>(Sen2Part::plan_detail);
            }
        }
        if (one_in(3)) return made;
        made.active_plan = any<Sen2ActivePlan>(Sen2Part::active_plans);
        made.active_plan->placements = several<Sen2Placement>(Sen2Part::placement_detail);
        made.active_plan->needs = several<Sen2Need>(Sen2Part::sen_need);
        return made;
    }

private:
    std::string text_for(const Sen2Row& row)
    {
        if (row.holds == Sen2Holds::yes_no) return one_in(2) ? "1" : "0";
        if (row.holds == Sen2Holds::moment) return iso(any_day()) + "T09:30:00";
        return row.codes.empty() ? any_text() : any_code(profiles_, row.codes);
    }

    const Sen2Profiles& profiles_;
    int year_;
};

} // namespace

Sen2Return any_return(const Sen2Profiles& profiles, int year, int most)
{
    Maker maker{profiles, year};
    Sen2Return whole;
    whole.year = year;
    maker.fill(whole.header, Sen2Part::collection_details);
    maker.fill(whole.header, Sen2Part::source);
    whole.header.collection = "SEN2";
    whole.header.year = std::to_string(year);
    for (int i = any_number(0, most); i > 0; --i) {
        auto person = maker.any<Sen2Person>(Sen2Part::person);
        for (int requests = any_number(0, 3); requests > 0; --requests)
            person.requests.push_back(maker.request());
        whole.persons.push_back(std::move(person));
    }
    return whole;
}

} // namespace ribbon
