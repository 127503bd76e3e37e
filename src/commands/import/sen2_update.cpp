#include "commands/import/sen2_update.hpp"

#include "commands/import/sen2_request.hpp"
#include "commands/import/sen2_settle.hpp"
#include "record/imported.hpp"

#include <algorithm>

namespace ribbon {
namespace {

/// The detail that stands of a kind and its value; null where there is none.
const Detail* last_of(const DetailHistory& person, DetailKind kind)
{
    const Detail* last = nullptr;
    for (const Detail* one : standing(person.details))
        if (one->kind == kind) last = one;
    return last;
}

/// What the return says of the person that the record has not. What stands there from an earlier
/// return only is brought up to date; what somebody here recorded is not.
StreamProposal person_news(const Sen2Person& stated, const DetailHistory& person,
                           const Sen2Source& source, Settling& settling)
{
    const Day day = std::min(source.census, source.today);
    StreamProposal news{.stream = person.stream, .expected = person.number, .adds = {}};
    const auto say = [&](DetailKind kind, DetailField field, std::string_view tag,
                         const std::string& value) {
        Detail said = detail_of(kind, day);
        if (!set_if_fit(said, field, value)) return;
        const Detail* there = last_of(person, kind);
        if (there && (*there)[field] == said[field]) return;
        if (there && !says_imported(there->evidence)) {
            settling.contradiction("Person " + std::string{tag}, "The record has another",
                                   stated.place.line);
            return;
        }
        said.evidence = source_evidence(source, stated.place);
        news.adds.emplace_back(std::move(said));
    };
    say(DetailKind::sex_recorded, DetailField::code, "Sex", stated.sex);
    say(DetailKind::ethnicity_recorded, DetailField::code, "Ethnicity", stated.ethnicity);
    say(DetailKind::upn_recorded, DetailField::upn, "UPN", stated.upn);
    say(DetailKind::uln_recorded, DetailField::uln, "UniqueLearnerNumber", stated.uln);
    say(DetailKind::postcode_recorded, DetailField::postcode, "PostCode", stated.postcode);
    const Detail* named = last_of(person, DetailKind::person_named);
    if (named && ((*named)[DetailField::family] != stated.surname ||
                  (*named)[DetailField::given] != stated.forename))
        settling.contradiction("Person Surname", "The record has another name", stated.place.line);
    return news;
}

/// A fact of this kind in a matter that `fits`; null where none stands.
template <class Fits> const Fact* fact_of(const CaseFacts& facts, Kind kind, const Fits& fits)
{
    for (const Fact* one : standing(facts))
        if (one->kind == kind && fits(*one)) return one;
    return nullptr;
}

bool has_plan(const CaseFacts& facts)
{
    const auto any = [](const Fact&) { return true; };
    return fact_of(facts, Kind::final_plan_sent, any) ||
           fact_of(facts, Kind::plan_made_elsewhere, any);
}

class Updating {
public:
    Updating(const Sen2Held& held, const Sen2Source& source, Day day,
             std::vector<Sen2Contradiction>& told)
        : held_(held), source_(source), made_(held.a_case, day), settling_(told)
    {
    }

    void request(const Sen2Request& stated, std::size_t which)
    {
        const auto index = like(stated);
        made_.on_evidence(source_evidence(source_, stated.place));
        made_.in_request(0);
        if (index) {
            go_on(stated, *index, which);
        } else if (is_new(stated)) {
            import_request(made_, stated, which, source_);
        } else {
            settling_.contradiction("Requests", "The record has no such request in this year",
                                    stated.place.line);
        }
    }

    StatedCase& made() { return made_; }
    Settling& settling() { return settling_; }

private:
    const std::vector<Sen2Request>& requests() const
    {
        static const std::vector<Sen2Request> none;
        return held_.derived ? held_.derived->requests : none;
    }

    /// Which request of the record this is: by its day, else by that of the plan, else the one
    /// whose plan is open.
    std::optional<std::size_t> like(const Sen2Request& stated) const
    {
        const auto start = [](const Sen2Request& one) {
            return one.assessment && one.assessment->plan ? one.assessment->plan->start
                                                          : std::nullopt;
        };
        const auto find = [&](const auto& same) -> std::optional<std::size_t> {
            for (std::size_t i = 0; i < requests().size(); ++i)
                if (same(requests()[i])) return i;
            return std::nullopt;
        };
        if (stated.received)
            if (const auto by_day =
                    find([&](const auto& one) { return one.received == stated.received; }))
                return by_day;
        if (start(stated))
            if (const auto by_plan =
                    find([&](const auto& one) { return start(one) == start(stated); }))
                return by_plan;
        if (!stated.active_plan) return std::nullopt;
        return find([](const auto& one) { return one.active_plan.has_value(); });
    }

    /// Nothing in the record, of any year, is this request or its plan.
    bool is_new(const Sen2Request& stated) const
    {
        const CaseFacts& facts = held_.a_case.facts;
        if (!stated.received) return stated.active_plan && !has_plan(facts);
        return !fact_of(facts, Kind::request_received,
                        [&](const Fact& one) { return one.when.has(*stated.received); });
    }

    void go_on(Sen2Request news, std::size_t index, std::size_t which)
    {
        const Sen2Request& have = requests()[index];
        settling_.request(news, have);
        const int line = news.place.line;
        if (news.active_plan && have.active_plan) {
            reviews(*news.active_plan, *have.active_plan, line);
            transfer(*news.active_plan, *have.active_plan);
            places(*news.active_plan, *have.active_plan, line);
            needs(*news.active_plan, *have.active_plan, line);
        }
        prune(news);
        Sen2Request bare = news;
        bare.received.reset();
        if (!says_anything(bare) && !news.assessment && !news.active_plan) return;
        made_.in_request(held_.matters[index]);
        import_request(made_, news, which, source_);
    }

    void reviews(Sen2ActivePlan& news, const Sen2ActivePlan& have, int line)
    {
        const auto clear = [&] {
            news.review_meeting.reset();
            news.last_review.reset();
            news.review_draft.reset();
            news.review_outcome.clear();
        };
        const auto latest = std::max(have.review_meeting, have.last_review);
        if (news.review_meeting && news.review_meeting > latest) return; // another one since
        if (!news.review_meeting && news.last_review && news.last_review > latest) return;
        if (news.review_meeting == have.review_meeting && !have.last_review &&
            happened(news.last_review, source_)) {
            const Fact* met =
                fact_of(held_.a_case.facts, Kind::review_meeting_held, [&](const Fact& one) {
                    return news.review_meeting == std::optional{one.when.first};
                });
            if (met) import_decision(made_, news, met->matter, source_);
        } else {
            settling_.items(news, have, "ActivePlans");
            if (news.review_meeting)
                settling_.contradiction("ActivePlans ReviewMeeting", "The record has a later one",
                                        line);
        }
        clear();
    }

    void transfer(Sen2ActivePlan& news, const Sen2ActivePlan& have)
    {
        if (news.phase_transfer_due || !have.phase_transfer_due ||
            !happened(news.phase_transfer_final, source_))
            return;
        const int year = have.phase_transfer_due->year();
        const auto of_year = [&](const Fact& one) { return one.says.year == year; };
        const CaseFacts& facts = held_.a_case.facts;
        const Fact* due = fact_of(facts, Kind::phase_transfer_due, of_year);
        if (!due) due = fact_of(facts, Kind::post_16_transfer_due, of_year);
        if (!due) return;
        made_.add(Kind::transfer_plan_sent, MatterKind::transfer, due->matter,
                  Days::on(*news.phase_transfer_final));
        news.phase_transfer_final.reset();
    }

    /// A place that began after the one the record has is where the child went next.
    void places(Sen2ActivePlan& news, const Sen2ActivePlan& have, int line)
    {
        std::vector<Sen2Placement> fresh;
        for (const Sen2Placement& one : news.placements) {
            const auto same = [&](const Sen2Placement& other) {
                return one.urn == other.urn && one.ukprn == other.ukprn && one.rank == other.rank &&
                       one.entry == other.entry;
            };
            const auto there = std::find_if(have.placements.begin(), have.placements.end(), same);
            if (there != have.placements.end()) {
                if (one.leaving && !there->leaving) fresh.push_back(one);
                continue;
            }
            const bool older =
                std::any_of(have.placements.begin(), have.placements.end(), [&](const auto& other) {
                    return other.rank == one.rank && (!one.entry || other.entry >= one.entry);
                });
            if (!older)
                fresh.push_back(one);
            else if (!one.leaving)
                settling_.contradiction("PlacementDetail", "The record has another place since",
                                        line);
        }
        news.placements = std::move(fresh);
    }

    void needs(Sen2ActivePlan& news, const Sen2ActivePlan& have, int line)
    {
        std::vector<Sen2Need> fresh;
        for (const Sen2Need& one : news.needs) {
            const auto ranked =
                std::find_if(have.needs.begin(), have.needs.end(),
                             [&](const Sen2Need& other) { return other.rank == one.rank; });
            if (ranked == have.needs.end())
                fresh.push_back(one);
            else if (ranked->type != one.type)
                settling_.contradiction("SENneed SENtype", "The record has another need", line);
        }
        news.needs = std::move(fresh);
    }

    /// Takes out the parts that have nothing left to say.
    static void prune(Sen2Request& news)
    {
        if (auto& active = news.active_plan; active && !says_anything(*active) &&
                                             active->placements.empty() && active->needs.empty())
            active.reset();
        if (!news.assessment) return;
        if (auto& plan = news.assessment->plan;
            plan && !says_anything(*plan) && plan->details.empty())
            plan.reset();
        if (!says_anything(*news.assessment) && !news.assessment->plan) news.assessment.reset();
    }

    const Sen2Held& held_;
    const Sen2Source& source_;
    StatedCase made_;
    Settling settling_;
};

} // namespace

bool was_taken(const CaseHistory& a_case, int year)
{
    const std::string text = std::to_string(year);
    return std::any_of(a_case.details.begin(), a_case.details.end(), [&](const Detail& one) {
        return one.kind == DetailKind::imported && one[DetailField::year] == text;
    });
}

Sen2Update update_person(const Sen2Person& stated, const Sen2Held& held, const Sen2Keys& keys,
                         const Sen2Source& source)
{
    Sen2Update update;
    const Day day = std::min(source.census, source.today);
    Updating updating{held, source, day, update.contradictions};
    for (std::size_t i = 0; i < stated.requests.size(); ++i)
        updating.request(stated.requests[i], i + 1);
    StatedCase& made = updating.made();
    StreamProposal person = person_news(stated, held.person, source, updating.settling());
    update.news = made.count() + person.adds.size();
    made.in_request(0);
    made.on_evidence(source_evidence(source, stated.place));
    note_import(made, keys.reference, keys.which, source);
    if (!person.adds.empty()) update.proposal.push_back(std::move(person));
    update.proposal.push_back(made.take());
    return update;
}

} // namespace ribbon
