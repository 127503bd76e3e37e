#include "views/returns/stated_request.hpp"

#include "record/imported.hpp"

#include <charconv>

namespace ribbon {
namespace {

template <class Record> bool has_item(std::string_view tag)
{
    static const Record blank;
    const Sen2Value value = sen2_value(blank, tag);
    return value.text || value.day;
}

/// The record with this number, from 1; made where the list is shorter.
template <class Record> Record& numbered(std::vector<Record>& all, std::size_t which)
{
    if (all.size() < which) all.resize(which);
    return all[which - 1];
}

} // namespace

std::string one_or_nought(std::string_view said)
{
    if (said.empty()) return {};
    return said == "yes" ? "1" : "0";
}

std::string stated_value(const Detail& detail)
{
    const std::string_view code = detail[DetailField::code];
    return std::string{code == stated_in_words ? detail[DetailField::words] : code};
}

Sen2Assessment& StatedRequest::assessment()
{
    if (!request_.assessment) request_.assessment.emplace();
    return *request_.assessment;
}

Sen2NamedPlan& StatedRequest::plan()
{
    if (!assessment().plan) assessment().plan.emplace();
    return *assessment().plan;
}

Sen2ActivePlan& StatedRequest::active()
{
    if (!request_.active_plan) request_.active_plan.emplace();
    return *request_.active_plan;
}

bool StatedRequest::put(std::string_view tag, const std::string& value)
{
    if (put_stated(request_, tag, value)) return true;
    if (has_item<Sen2Assessment>(tag)) return put_stated(assessment(), tag, value);
    if (has_item<Sen2NamedPlan>(tag)) return put_stated(plan(), tag, value);
    if (has_item<Sen2ActivePlan>(tag)) return put_stated(active(), tag, value);
    return false;
}

void StatedRequest::state(std::string_view name, const std::string& value)
{
    if (name == "Assessment") {
        assessment();
    } else if (name == "NamedPlan") {
        plan();
    } else if (name == "ActivePlans") {
        active();
    } else if (const auto blank = name.find(' '); blank != std::string_view::npos) {
        Named one{
            .part = std::string{name.substr(0, blank)}, .which = 0, .tag = {}, .value = value};
        name.remove_prefix(blank + 1);
        const char* end = name.data() + name.size();
        const auto number = std::from_chars(name.data(), end, one.which);
        if (number.ptr != end) one.tag.assign(number.ptr + 1, end);
        if (one.which > 0) named_.push_back(std::move(one));
    } else if (value == stated_none) {
        not_given_.insert(std::string{name});
    } else {
        put(name, value);
    }
}

void StatedRequest::add(const Detail& detail)
{
    if (detail.kind == DetailKind::school_named) {
        read_where(plan().details.emplace_back(), detail);
    } else if (detail.kind == DetailKind::placement_began) {
        Sen2Placement& where = active().placements.emplace_back();
        read_where(where, detail);
        if (detail[DetailField::undated] != "yes") where.entry = detail.when.first;
        where.leaving = parse_day(detail[DetailField::until]);
        where.residential = detail[DetailField::residential];
        where.work_based = detail[DetailField::work_based];
        where.attendance_pattern = detail[DetailField::pattern];
    } else if (detail.kind == DetailKind::need_recorded) {
        // Places of needs without a type are kept free for them.
        std::size_t which = active().needs.size() + 1;
        const auto taken = [&] {
            for (const Named& one : named_)
                if (one.part == "SENneed" && one.tag.empty() && one.which == which) return true;
            return false;
        };
        while (taken()) ++which;
        Sen2Need& need = numbered(active().needs, which);
        need.type = detail[DetailField::need];
        need.rank = detail[DetailField::rank];
    }
}

void StatedRequest::finish_parts()
{
    for (const Named& one : named_) {
        if (one.part == "PlanDetail") {
            put_stated(numbered(plan().details, one.which), one.tag, one.value);
        } else if (one.part == "PlacementDetail") {
            put_stated(numbered(active().placements, one.which), one.tag, one.value);
        } else if (one.part == "SENneed") {
            Sen2Need& need = numbered(active().needs, one.which);
            if (!one.tag.empty()) put_stated(need, one.tag, one.value);
        }
    }
}

void StatedRequest::take_day(std::optional<Day>& into, const Fact& fact, std::string_view tag)
{
    if (!into && fact.when.exact() && !not_given_.contains(std::string{tag}))
        into = fact.when.first;
}

void StatedRequest::read_plan(const Fact& fact)
{
    const bool concluded = request_.assessment && request_.assessment->outcome == "Y";
    const bool free =
        concluded && !assessment().outcome_day && !not_given_.contains("AssessmentOutcomeDate");
    if (fact.kind == Kind::final_plan_sent && free)
        take_day(assessment().outcome_day, fact, "AssessmentOutcomeDate");
    else
        take_day(plan().start, fact, "StartDate");
}

void StatedRequest::read(const Fact& fact)
{
    switch (fact.kind) {
    case Kind::request_received: take_day(request_.received, fact, "ReceivedDate"); break;
    case Kind::assessment_agreed:
        if (request_.outcome == "Y") take_day(request_.outcome_day, fact, "RequestOutcomeDate");
        break;
    case Kind::assessment_refused:
        if (request_.outcome == "N") take_day(request_.outcome_day, fact, "RequestOutcomeDate");
        break;
    case Kind::plan_refused:
        if (request_.assessment && request_.assessment->outcome == "N")
            take_day(assessment().outcome_day, fact, "AssessmentOutcomeDate");
        break;
    case Kind::final_plan_sent:
    case Kind::plan_made_elsewhere: read_plan(fact); break;
    case Kind::plan_ceased: take_day(plan().ceased, fact, "CeaseDate"); break;
    case Kind::review_meeting_held: take_day(active().review_meeting, fact, "ReviewMeeting"); break;
    case Kind::plan_kept:
    case Kind::amendment_intended:
    case Kind::plan_to_cease: take_day(active().last_review, fact, "LastReview"); break;
    case Kind::amendment_notice_sent: take_day(active().review_draft, fact, "ReviewDraft"); break;
    case Kind::transfer_plan_sent:
        take_day(active().phase_transfer_final, fact, "PhaseTransferFinalDate");
        break;
    default: break;
    }
}

Sen2Request StatedRequest::take()
{
    finish_parts();
    for (const Fact* fact : facts_) read(*fact);
    return std::move(request_);
}

} // namespace ribbon
