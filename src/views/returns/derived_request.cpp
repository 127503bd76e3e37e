#include "views/returns/derived_parts.hpp"

#include <algorithm>

namespace ribbon {
namespace {

constexpr days twenty_weeks{140};

std::string yes_if(bool said) { return said ? "1" : "0"; }

bool went_to(const Episode& one, Disputed about, bool tribunal)
{
    return std::any_of(one.disputes.begin(), one.disputes.end(), [&](const Dispute& dispute) {
        return dispute.about == about && dispute.tribunal == tribunal;
    });
}

class RequestOf {
public:
    RequestOf(const Episode& one, const Deriving& from)
        : one_(one), from_(from), stated_(from.stated_of(one))
    {
    }

    Sen2Request take()
    {
        receive();
        decide();
        const bool under_way = request_.outcome == "Y" || request_.outcome == "H" ||
                               (request_.outcome == "N" && (one_.gave_way || one_.plan));
        if (under_way) conclude(request_.assessment.emplace());
        if (one_.moved_away)
            from_.gap("Requests Exported",
                      "The child moved away before the end; the record does not say to which "
                      "council");
        return std::move(request_);
    }

private:
    bool in_the_year(Day day) const { return from_.span.first <= day && day <= from_.span.last; }

    void receive()
    {
        request_.received = day_of(one_.received);
        if (!request_.received && stated_) request_.received = stated_->received;
        if (stated_) {
            request_.source = stated_->source;
            request_.youth_accommodation = stated_->youth_accommodation;
        }
        if (!one_.received) return;
        if (request_.youth_accommodation.empty() && !stated_)
            request_.youth_accommodation = yes_if(one_.detained);
        if (request_.source.empty()) request_.source = source();
        if (request_.source.empty() && from_.span.year >= 2025 && request_.received &&
            in_the_year(*request_.received))
            from_.gap("Requests RequestSource",
                      one_.received->says.from == Party::unsaid
                          ? "The record does not say who asked"
                          : "Somebody other than family, school or health asked; the record does "
                            "not say whether it was social care");
    }

    std::string source() const
    {
        switch (one_.received->says.from) {
        case Party::parent:
        case Party::young_person: return "1";
        case Party::school: return "2";
        case Party::health: return "3";
        default: return {};
        }
    }

    /// The first decision stands, whatever came of it.
    void decide()
    {
        if (one_.moved_in || from_.before(one_.decided)) {
            request_.outcome = "H";
        } else if (one_.decided) {
            request_.outcome = one_.refused() ? "N" : "Y";
            request_.outcome_day = day_of(one_.decided);
            if (!request_.outcome_day) undated("Requests RequestOutcomeDate");
            const bool mediated = stated_ && stated_->mediation == "1";
            const bool appealed = stated_ && stated_->tribunal == "1";
            request_.mediation = yes_if(mediated || went_to(one_, Disputed::request, false));
            request_.tribunal = yes_if(appealed || went_to(one_, Disputed::request, true));
        } else if (one_.concluded) {
            const bool past = from_.before(one_.concluded);
            request_.outcome = past ? "H" : "Y";
            if (!past) undated("Requests RequestOutcomeDate");
        } else {
            request_.outcome = one_.over ? "W" : "A";
        }
        if (!request_.received && request_.outcome != "H") undated("Requests ReceivedDate");
    }

    void conclude(Sen2Assessment& made)
    {
        if (one_.moved_in || from_.before(one_.concluded)) {
            made.outcome = "H";
            about_what_the_plan_says(made);
        } else if (one_.concluded) {
            made.outcome = one_.concluded->kind == Kind::plan_refused ? "N" : "Y";
            made.outcome_day = day_of(one_.concluded);
            if (!made.outcome_day) undated("Assessment AssessmentOutcomeDate");
            made.mediation = yes_if(went_to(one_, Disputed::assessment, false));
            made.tribunal = yes_if(went_to(one_, Disputed::assessment, true));
            made.other_mediation = yes_if(went_to(one_, Disputed::plan, false));
            made.other_tribunal = yes_if(went_to(one_, Disputed::plan, true));
            if (made.outcome == "Y") made.exceptions = yes_if(excepted(made));
        } else if (one_.over) {
            made.outcome = "W";
        } else {
            // Whoever sends a draft has decided that there will be a plan (section 38).
            made.outcome = one_.draft ? "Y" : "A";
        }
        if (one_.plan) made.plan = derive_plan(one_, from_);
    }

    /// Of a plan of an earlier year: what was disputed in this one.
    void about_what_the_plan_says(Sen2Assessment& made) const
    {
        for (const Dispute& dispute : one_.disputes) {
            if (dispute.about != Disputed::plan || !in_the_year(dispute.day)) continue;
            (dispute.tribunal ? made.other_tribunal : made.other_mediation) = "1";
        }
    }

    /// A reason for delay was accepted, and the plan came later than in 20 weeks.
    bool excepted(const Sen2Assessment& made) const
    {
        if (stated_ && stated_->assessment && stated_->assessment->exceptions == "1") return true;
        return one_.exception && request_.received && made.outcome_day &&
               *made.outcome_day - *request_.received > twenty_weeks;
    }

    void undated(std::string item) const
    {
        from_.gap(std::move(item), "The record does not say on which day");
    }

    const Episode& one_;
    const Deriving& from_;
    const Sen2Request* stated_;
    Sen2Request request_;
};

/// What was over before the year, or comes after it, is in another return.
bool belongs(const Episode& one, const Deriving& from)
{
    if (one.plan) return !one.ceased || !from.before(*one.ceased);
    if (one.received && one.received->when.first > from.span.last) return false;
    if (one.over) return !from.before(*one.over);
    if (one.concluded) return !from.before(one.concluded);
    if (one.refused() && !one.gave_way) return !from.before(one.decided);
    return one.received || one.decided;
}

} // namespace

std::optional<Sen2Request> derive_request(const Episode& one, const Deriving& from)
{
    if (!belongs(one, from)) return std::nullopt;
    Sen2Request request = RequestOf{one, from}.take();
    if (one.plan && (!one.ceased || from.span.census < one.ceased->first))
        request.active_plan = derive_active_plan(one, from);
    return request;
}

} // namespace ribbon
