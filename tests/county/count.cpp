#include "tests/county/count.hpp"

#include "inbound/tables/places_tables.hpp"
#include "storage/record/reading.hpp"

#include <algorithm>

namespace ribbon {
namespace {

using std::chrono::year;
constexpr Day census{year{2025} / 1 / 16};

bool in_2024(Day day) { return day.year() == 2024; }

int age_at(Day day, Day born)
{
    int age = day.year() - born.year();
    while (born.date() + std::chrono::years{age} > day.date()) --age;
    return age;
}

/// The first fact of a kind in a matter (0: in any) up to the census; null where there is none.
const Fact* first(const CaseHistory& a_case, Kind kind, MatterId matter, Day until = census)
{
    for (const Fact* fact : standing(a_case.facts))
        if (fact->kind == kind && (matter == 0 || fact->matter == matter) &&
            fact->when.first <= until)
            return fact;
    return nullptr;
}

std::string_view said(const CaseHistory& a_case, DetailKind kind, DetailField field, Day until)
{
    std::string_view last;
    for (const Detail* one : standing(a_case.details))
        if (one->kind == kind && one->when.first <= until) last = (*one)[field];
    return last;
}

/// Mainstream, special and so on, from the number of the school in the national register.
std::string place_of(const CaseHistory& a_case)
{
    const std::string urn{said(a_case, DetailKind::placement_began, DetailField::urn, census)};
    const std::string setting{
        said(a_case, DetailKind::placement_began, DetailField::setting, census)};
    if (!setting.empty()) return setting;
    const School* school = urn.empty() ? nullptr : built_in_places().school(urn);
    if (!school) return "none";
    if (school->phase == "Special" || school->phase == "Independent" ||
        school->provision.find("special (") != std::string::npos)
        return school->phase == "16 plus" ? "college" : "special";
    if (school->phase == "16 plus") return "college";
    if (school->phase == "Alternative provision") return "alternative";
    return "mainstream";
}

class Counter {
public:
    Counter(CountyCount& count, const CaseHistory& a_case, const DetailHistory& child)
        : count_(count), case_(a_case), child_(child)
    {
        born_ = first(case_, Kind::born, 0)->when.first;
    }

    void run()
    {
        for (const Matter& matter : case_.facts.matters)
            if (matter.kind == MatterKind::request) request(matter.id);
        plan();
        for (const Fact* fact : standing(case_.facts))
            count_.appeals += fact->kind == Kind::appeal_lodged && in_2024(fact->when.first);
        for (const Detail* one : standing(case_.details))
            count_.ceased += one->kind == DetailKind::case_closed && in_2024(one->when.first);
    }

private:
    void request(MatterId matter);
    void plan();
    void review(Day since);

    CountyCount& count_;
    const CaseHistory& case_;
    const DetailHistory& child_;
    Day born_;
};

void Counter::request(MatterId matter)
{
    const Fact* asked = first(case_, Kind::request_received, matter);
    if (!asked || !in_2024(asked->when.first)) return;
    ++count_.requests;
    ++count_.asked_ages[age_at(asked->when.first, born_)];
    const Fact* yes = first(case_, Kind::assessment_agreed, matter);
    const Fact* no = first(case_, Kind::assessment_refused, matter);
    if (first(case_, Kind::request_withdrawn, matter) && !yes && !no) return;
    count_.agreed += yes != nullptr;
    count_.refused += no != nullptr && !yes;
    const Fact* decision = no ? no : yes;
    if (!decision)
        ++count_.undecided;
    else
        count_.in_six_weeks.count(decision->when.first - asked->when.first <= weeks{6});
}

void Counter::plan()
{
    const Fact* sent = first(case_, Kind::final_plan_sent, 0);
    const Fact* moved = first(case_, Kind::plan_transferred, 0);
    const std::string need{said(case_, DetailKind::need_recorded, DetailField::need, census)};
    if (sent && in_2024(sent->when.first)) {
        ++count_.new_plans;
        ++count_.new_needs[need];
        ++count_.new_ages[age_at(sent->when.first, born_)];
        const Fact* asked = first(case_, Kind::request_received, sent->matter);
        if (asked && !first(case_, Kind::assessment_refused, 0))
            count_.in_twenty_weeks.count(sent->when.first - asked->when.first <= weeks{20});
    }
    const auto closed = [&] {
        for (const Detail* one : standing(case_.details))
            if (one->kind == DetailKind::case_closed && one->when.first <= census) return true;
        return false;
    };
    if ((!sent && !moved) || closed()) return;
    ++count_.plans;
    ++count_.needs[need];
    ++count_.places[place_of(case_)];
    ++count_.ages[age_at(census, born_)];
    for (const Detail* one : standing(child_.details))
        if (one->kind == DetailKind::sex_recorded)
            ++count_.sexes[std::string{(*one)[DetailField::code]}];
    if (sent && census - sent->when.first > days{366}) review(sent->when.first);
}

/// The last review whose meeting was before the census.
void Counter::review(Day)
{
    const Fact* last = nullptr;
    for (const Fact* fact : standing(case_.facts))
        if (fact->kind == Kind::review_meeting_held && fact->when.first <= census &&
            (!last || last->when.first < fact->when.first))
            last = fact;
    count_.reviewed.count(last != nullptr);
    if (!last) return;
    const Fact* kept = first(case_, Kind::plan_kept, last->matter);
    const Fact* notice = first(case_, Kind::amendment_notice_sent, last->matter);
    const Fact* cease = first(case_, Kind::plan_to_cease, last->matter);
    const Fact* decision = kept ? kept : notice ? notice : cease;
    if (!decision) return;
    count_.decided_in_four_weeks.count(decision->when.first - last->when.first <= weeks{4});
    count_.amended.count(decision == notice);
}

} // namespace

CountyCount counted(storage::Archive& archive)
{
    std::vector<std::string> keys;
    archive.reading([&](storage::Connection& connection) {
        keys = storage::keys_of(connection, archive.area(), StreamKind::a_case);
    });
    CountyCount count;
    for (const std::string& key : keys) {
        const CaseHistory a_case = archive.read_case(key);
        const std::string person{
            said(a_case, DetailKind::case_opened, DetailField::person, latest_day)};
        Counter{count, a_case, archive.read({StreamKind::person, person})}.run();
    }
    return count;
}

} // namespace ribbon
