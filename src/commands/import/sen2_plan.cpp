// The plan of a return and what goes on under it, as facts and details.
#include "commands/import/sen2_request.hpp"
#include "record/imported.hpp"

#include <algorithm>

namespace ribbon {

std::set<std::string_view> import_decision(StatedCase& made, const Sen2ActivePlan& active,
                                           MatterId review, const Sen2Source& source)
{
    std::set<std::string_view> carried;
    const bool decided = happened(active.last_review, source);
    const bool drafted = active.review_outcome == "A" && happened(active.review_draft, source);
    if (decided && !(drafted && active.last_review == active.review_draft)) {
        Kind kind = Kind::plan_kept;
        std::string_view remark;
        if (active.review_outcome == "A")
            kind = Kind::amendment_intended;
        else if (active.review_outcome == "C")
            kind = Kind::plan_to_cease;
        else if (active.review_outcome != "M")
            remark = "the return does not say what was decided, and the plan went on";
        review =
            made.add(kind, MatterKind::review, review, Days::on(*active.last_review), {}, remark);
        carried.insert("LastReview");
    }
    if (drafted) {
        made.add(Kind::amendment_notice_sent, MatterKind::review, review,
                 Days::on(*active.review_draft));
        carried.insert("ReviewDraft");
    }
    return carried;
}

namespace {

/// A detail of one of several records, and which items of the record it carries.
class Part {
public:
    Part(const StatedCase& made, DetailKind kind) : detail_(made.detail(kind))
    {
        if (made.request() > 0) detail_.set(DetailField::matter, std::to_string(made.request()));
    }
    Part& text(DetailField field, std::string_view tag, const std::string& value)
    {
        if (set_if_fit(detail_, field, value)) carried_.insert(tag);
        return *this;
    }
    Part& yes_no(DetailField field, std::string_view tag, const std::string& value)
    {
        if (set_yes_no(detail_, field, value)) carried_.insert(tag);
        return *this;
    }
    Detail& detail() { return detail_; }
    std::set<std::string_view>& carried() { return carried_; }

private:
    Detail detail_;
    std::set<std::string_view> carried_;
};

/// What a place in the plan and a place attended have in common.
template <class Record> void say_where(Part& part, const Record& where)
{
    part.text(DetailField::urn, "URN", where.urn)
        .text(DetailField::ukprn, "UKPRN", where.ukprn)
        .text(DetailField::setting, "SENSetting", where.setting)
        .text(DetailField::name, "SENSettingOther", where.setting_other)
        .text(DetailField::rank, "PlacementRank", where.rank)
        .yes_no(DetailField::unit, "SENunitIndicator", where.sen_unit)
        .yes_no(DetailField::resourced, "ResourcedProvisionIndicator", where.resourced);
}

void import_place(StatedCase& made, const Sen2PlanDetail& where, std::size_t which,
                  const std::optional<Day>& start, const Sen2Source& source)
{
    Part part{made, DetailKind::school_named};
    if (happened(start, source))
        part.detail().when = Days::on(*start);
    else
        part.detail().set(DetailField::undated, "yes");
    say_where(part, where);
    made.add(std::move(part.detail()));
    made.state_rest(where, part.carried(), "PlanDetail", which);
}

void import_placement(StatedCase& made, const Sen2Placement& where, std::size_t which,
                      const Sen2Source& source)
{
    Part part{made, DetailKind::placement_began};
    if (happened(where.entry, source)) {
        part.detail().when = Days::on(*where.entry);
        part.carried().insert("EntryDate");
    } else {
        part.detail().set(DetailField::undated, "yes");
    }
    say_where(part, where);
    part.text(DetailField::until, "LeavingDate", where.leaving ? iso(*where.leaving) : "")
        .text(DetailField::residential, "Res", where.residential)
        .text(DetailField::work_based, "WBP", where.work_based)
        .text(DetailField::pattern, "AttendancePattern", where.attendance_pattern);
    made.add(std::move(part.detail()));
    made.state_rest(where, part.carried(), "PlacementDetail", which);
}

void import_need(StatedCase& made, const Sen2Need& need, std::size_t which)
{
    Part part{made, DetailKind::need_recorded};
    part.text(DetailField::need, "SENtype", need.type);
    if (part.carried().empty()) {
        made.state(stated_name("SENneed", which, {}), stated_empty);
    } else {
        part.text(DetailField::rank, "SENtypeRank", need.rank);
        made.add(std::move(part.detail()));
    }
    made.state_rest(need, part.carried(), "SENneed", which);
}

std::set<std::string_view> import_review(StatedCase& made, const Sen2ActivePlan& active,
                                         const Sen2Source& source)
{
    MatterId review = 0;
    const bool met = happened(active.review_meeting, source);
    if (met)
        review = made.add(Kind::review_meeting_held, MatterKind::review, 0,
                          Days::on(*active.review_meeting));
    auto carried = import_decision(made, active, review, source);
    if (met) carried.insert("ReviewMeeting");
    return carried;
}

/// A transfer is known by its year, and from 31 March on, which is asked for a move to a college,
/// by its kind; the day it was due is stated beside.
std::set<std::string_view> import_transfer(StatedCase& made, const Sen2ActivePlan& active,
                                           const Sen2Source& source)
{
    std::set<std::string_view> carried;
    MatterId transfer = 0;
    if (active.phase_transfer_due) {
        const Day due = *active.phase_transfer_due;
        const bool post_16 = due.date().month() == std::chrono::March;
        Particulars says;
        says.year = due.year();
        // It was known before the plan for it was sent, which would else answer nothing.
        Day known = std::min({source.census, source.today, due});
        if (active.phase_transfer_final) known = std::min(known, *active.phase_transfer_final);
        transfer = made.add(post_16 ? Kind::post_16_transfer_due : Kind::phase_transfer_due,
                            MatterKind::transfer, 0, Days::on(known), says);
    }
    if (happened(active.phase_transfer_final, source)) {
        made.add(Kind::transfer_plan_sent, MatterKind::transfer, transfer,
                 Days::on(*active.phase_transfer_final));
        carried.insert("PhaseTransferFinalDate");
    }
    return carried;
}

} // namespace

void import_plan(StatedCase& made, const Sen2NamedPlan& plan, std::set<std::string_view> carried,
                 const Sen2Source& source)
{
    if (!says_anything(plan) && plan.details.empty()) made.state("NamedPlan", stated_empty);
    if (happened(plan.ceased, source)) {
        made.add(Kind::plan_ceased, MatterKind::cessation, 0, Days::on(*plan.ceased));
        carried.insert("CeaseDate");
    }
    made.state_rest(plan, carried);
    for (std::size_t i = 0; i < plan.details.size(); ++i)
        import_place(made, plan.details[i], i + 1, plan.start, source);
}

void import_active_plan(StatedCase& made, const Sen2ActivePlan& active, const Sen2Source& source)
{
    if (!says_anything(active) && active.placements.empty() && active.needs.empty())
        made.state("ActivePlans", stated_empty);
    auto carried = import_review(made, active, source);
    carried.merge(import_transfer(made, active, source));
    made.state_rest(active, carried);
    for (std::size_t i = 0; i < active.placements.size(); ++i)
        import_placement(made, active.placements[i], i + 1, source);
    for (std::size_t i = 0; i < active.needs.size(); ++i) import_need(made, active.needs[i], i + 1);
}

} // namespace ribbon
