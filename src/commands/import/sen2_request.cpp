#include "commands/import/sen2_request.hpp"

#include "record/imported.hpp"

#include <algorithm>

namespace ribbon {
namespace {

constexpr std::string_view not_dated = "the return does not say on which day";
constexpr std::string_view gone = "withdrawn, or ended before a decision; the day is not stated";

Party party_of(const std::string& source)
{
    if (source == "2") return Party::school;
    if (source == "3") return Party::health;
    if (source == "4" || source == "5") return Party::other;
    return Party::unsaid; // 1 is the parent or the young person, and does not say which
}

/// The days of the calendar year that the return tells of, not before `earliest`.
Days in_the_year(const Sen2Source& source, const std::optional<Day>& earliest)
{
    const Day first{std::chrono::year{source.year - 1} / 1 / 1};
    const Day last{std::chrono::year{source.year - 1} / 12 / 31};
    const Day until = std::min(std::max(last, earliest.value_or(last)), source.today);
    return {std::min(std::max(first, earliest.value_or(first)), until), until};
}

class RequestFacts {
public:
    RequestFacts(StatedCase& made, const Sen2Request& request, const Sen2Source& source)
        : made_(made), request_(request), source_(source), goes_on_(made.request() > 0)
    {
    }

    void record()
    {
        receive();
        decide();
        if (request_.assessment) conclude(*request_.assessment);
        if (!request_.exported.empty() && made_.request() > 0) withdraw();
        made_.state_rest(request_, carried_);
        if (request_.assessment) state_assessment(*request_.assessment);
    }

private:
    /// Whether the request was decided before the year and nothing of it goes on: its clocks ran
    /// out long ago, and when they were met is not known.
    bool past() const
    {
        if (request_.outcome != "H") return false;
        if (!request_.assessment) return true;
        const std::string& outcome = request_.assessment->outcome;
        return outcome != "Y" && outcome != "N" && outcome != "A" && outcome != "W";
    }

    void add(Kind kind, Days when, Particulars says = {}, std::string_view remark = {})
    {
        made_.in_request(
            made_.add(kind, MatterKind::request, made_.request(), when, std::move(says), remark));
    }

    void receive()
    {
        if (goes_on_) { // it is here already
            carried_.insert("ReceivedDate");
            return;
        }
        if (past() || !happened(request_.received, source_)) return;
        Particulars says;
        says.from = party_of(request_.source);
        add(Kind::request_received, Days::on(*request_.received), says);
        carried_.insert("ReceivedDate");
    }

    void decide()
    {
        if (request_.outcome == "Y" || request_.outcome == "N") {
            const Kind kind =
                request_.outcome == "Y" ? Kind::assessment_agreed : Kind::assessment_refused;
            if (told(kind, request_.outcome_day, "RequestOutcomeDate"))
                carried_.insert("RequestOutcomeDate");
        } else if (request_.outcome == "W" && made_.request() > 0) {
            withdraw();
        } else if (request_.outcome == "H" && made_.request() > 0 && request_.received) {
            agree_before_the_year();
        }
    }

    /// A decision on its day, and true; or on some day of the year where the day is not given and
    /// a clock waits for it.
    bool told(Kind kind, const std::optional<Day>& day, std::string_view tag)
    {
        if (happened(day, source_)) {
            add(kind, Days::on(*day));
            return true;
        }
        if (day || made_.request() == 0) return false;
        add(kind, in_the_year(source_, request_.received), {}, not_dated);
        made_.state(tag, stated_none);
        return false;
    }

    /// An assessment went on into the year, so that it had been agreed to before.
    void agree_before_the_year()
    {
        if (happened(request_.outcome_day, source_)) {
            add(Kind::assessment_agreed, Days::on(*request_.outcome_day));
            return;
        }
        const Day last{std::chrono::year{source_.year - 2} / 12 / 31};
        if (*request_.received <= last)
            add(Kind::assessment_agreed, {*request_.received, last}, {}, not_dated);
    }

    void withdraw()
    {
        if (withdrawn_) return;
        withdrawn_ = true;
        add(Kind::request_withdrawn, in_the_year(source_, request_.received), {}, gone);
    }

    void conclude(const Sen2Assessment& assessment)
    {
        const auto start = assessment.plan ? assessment.plan->start : std::nullopt;
        if (assessment.outcome == "N") {
            if (told(Kind::plan_refused, assessment.outcome_day, "AssessmentOutcomeDate"))
                carried_assessment_.insert("AssessmentOutcomeDate");
        } else if (assessment.outcome == "W") {
            if (made_.request() > 0) withdraw();
        } else if (assessment.outcome == "Y" && happened(assessment.outcome_day, source_)) {
            add(Kind::final_plan_sent, Days::on(*assessment.outcome_day));
            carried_assessment_.insert("AssessmentOutcomeDate");
        } else if (happened(start, source_) && assessment.outcome != "A") {
            if (assessment.outcome == "Y" && !assessment.outcome_day)
                made_.state("AssessmentOutcomeDate", stated_none);
            begin_plan(*start);
        }
    }

    /// The plan is there from its own day, whoever made it. One that came from another council in
    /// the year is not this council's final plan, and its clocks are those of a move.
    void begin_plan(Day start)
    {
        carried_plan_.insert("StartDate");
        // Of a plan that is here already, a later day is that of the plan as it was amended.
        if (goes_on_ && request_.assessment->outcome.empty()) {
            made_.add(Kind::amended_plan_sent, MatterKind::amendment, 0, Days::on(start));
            return;
        }
        if (!request_.active_plan || request_.active_plan->transfer_authority.empty()) {
            add(Kind::final_plan_sent, Days::on(start));
            return;
        }
        const MatterId move =
            made_.add(Kind::plan_made_elsewhere, MatterKind::move, 0, Days::on(start));
        made_.add(Kind::plan_transferred, MatterKind::move, move, in_the_year(source_, start), {},
                  not_dated);
    }

    void state_assessment(const Sen2Assessment& assessment)
    {
        const bool silent = !says_anything(assessment) && !assessment.plan;
        if (silent) made_.state("Assessment", stated_empty);
        made_.state_rest(assessment, carried_assessment_);
        if (assessment.plan) import_plan(made_, *assessment.plan, carried_plan_, source_);
    }

    StatedCase& made_;
    const Sen2Request& request_;
    const Sen2Source& source_;
    bool goes_on_;
    bool withdrawn_ = false;
    std::set<std::string_view> carried_, carried_assessment_, carried_plan_;
};

} // namespace

void import_request(StatedCase& made, const Sen2Request& request, std::size_t which,
                    const Sen2Source& source)
{
    made.state(stated_request, std::to_string(which));
    RequestFacts{made, request, source}.record();
    if (request.active_plan) import_active_plan(made, *request.active_plan, source);
}

} // namespace ribbon
