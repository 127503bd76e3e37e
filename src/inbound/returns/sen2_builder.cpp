#include "inbound/returns/sen2_builder.hpp"

#include "inbound/returns/sen2_notes.hpp"

namespace ribbon {
namespace {

Sen2Place at(int line) { return {.line = line}; }

} // namespace

Sen2Builder::Sen2Builder(std::string_view file, const Sen2Profiles& profiles) : profiles_(profiles)
{
    reading_.whole.files.emplace_back(file);
}

bool Sen2Builder::second(Sen2Part part, std::string_view of, int line)
{
    report_.problem(std::string(tag_of(part)),
                    "This is a second one in the same " + std::string(of) +
                        ", where there can be one",
                    at(line));
    return false;
}

bool Sen2Builder::open_header(int line)
{
    if (header_) return second(Sen2Part::header, "message", line);
    header_ = true;
    reading_.whole.header.place = at(line);
    return true;
}

bool Sen2Builder::open_person(int line)
{
    reading_.whole.persons.emplace_back().place = at(line);
    return true;
}

bool Sen2Builder::open_assessment(int line)
{
    if (request().assessment) return second(Sen2Part::assessment, "request", line);
    request().assessment.emplace().place = at(line);
    return true;
}

bool Sen2Builder::open_plan(int line)
{
    if (assessment().plan) return second(Sen2Part::named_plan, "assessment", line);
    assessment().plan.emplace().place = at(line);
    return true;
}

bool Sen2Builder::open_active_plan(int line)
{
    if (request().active_plan) return second(Sen2Part::active_plans, "request", line);
    request().active_plan.emplace().place = at(line);
    return true;
}

bool Sen2Builder::open(Sen2Part part, int line)
{
    switch (part) {
    case Sen2Part::header: return open_header(line);
    case Sen2Part::person: return open_person(line);
    case Sen2Part::requests: person().requests.emplace_back().place = at(line); return true;
    case Sen2Part::assessment: return open_assessment(line);
    case Sen2Part::named_plan: return open_plan(line);
    case Sen2Part::plan_detail: plan().details.emplace_back().place = at(line); return true;
    case Sen2Part::active_plans: return open_active_plan(line);
    case Sen2Part::placement_detail:
        active().placements.emplace_back().place = at(line);
        return true;
    case Sen2Part::sen_need: active().needs.emplace_back().place = at(line); return true;
    default: return true;
    }
}

template <class Use> void Sen2Builder::with_record(Sen2Part part, const Use& use)
{
    switch (part) {
    case Sen2Part::collection_details:
    case Sen2Part::source: return use(reading_.whole.header);
    case Sen2Part::person: return use(person());
    case Sen2Part::requests: return use(request());
    case Sen2Part::assessment: return use(assessment());
    case Sen2Part::named_plan: return use(plan());
    case Sen2Part::plan_detail: return use(plan().details.back());
    case Sen2Part::active_plans: return use(active());
    case Sen2Part::placement_detail: return use(active().placements.back());
    case Sen2Part::sen_need: return use(active().needs.back());
    default: return;
    }
}

void Sen2Builder::item(Sen2Part part, const Sen2Row& row, std::string_view value, int line)
{
    with_record(part, [&](auto& record) {
        const std::string wrong = put_sen2(sen2_slot(record, row.tag), row, value);
        if (!wrong.empty())
            report_.problem(std::string(tag_of(part)) + " " + row.tag, wrong, at(line));
    });
}

Result<Sen2Reading> Sen2Builder::finish(bool to_the_end)
{
    if (to_the_end) note_sen2_return(reading_.whole, profiles_, report_);
    if (!report_.sound()) return report_.take_problems();
    reading_.notes = report_.notes();
    return std::move(reading_);
}

} // namespace ribbon
