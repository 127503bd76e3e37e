#include "tests/support/return_rules.hpp"

#include <algorithm>
#include <set>

namespace ribbon {
namespace {

bool among(const std::string& code, std::string_view codes)
{
    return code.size() == 1 && codes.find(code) != std::string_view::npos;
}

class Rules {
public:
    explicit Rules(Day census)
        : census_(census), first_(std::chrono::year{census.year() - 1} / 1 / 1),
          last_(std::chrono::year{census.year() - 1} / 12 / 31)
    {
    }

    void look(const Sen2Person& person)
    {
        born_ = person.born.value_or(earliest_day);
        holds("RS-017", !person.surname.empty());
        holds("RS-019", person.born.has_value());
        holds("RS-030", person.upn_unknown.empty() || (person.upn.empty() && person.uln.empty()));
        holds("RS-037", person.upn.empty() || upns_.insert(person.upn).second);
        holds("RS-047", !person.requests.empty());
        int open = 0;
        for (const Sen2Request& one : person.requests) {
            look(one);
            open += one.active_plan.has_value();
        }
        holds("RS-124", open <= 1);
    }
    std::map<std::string, int> broken;

private:
    void holds(const char* rule, bool well)
    {
        if (!well) ++broken[rule];
    }

    void look(const Sen2Request& one)
    {
        const bool told = among(one.outcome, "YN");
        holds("RS-048", among(one.outcome, "YNAWH"));
        holds("RS-049", one.received || one.outcome == "H");
        holds("RS-050", !one.received || *one.received <= last_);
        holds("RS-052", !one.received || *one.received >= born_);
        holds("RS-055", !told || one.outcome_day);
        holds("RS-056", told || !one.outcome_day);
        holds("RS-057", !one.outcome_day || !one.received || *one.outcome_day >= *one.received);
        holds("RS-062",
              !one.received || *one.received < first_ || !one.youth_accommodation.empty());
        holds("RS-063", !told || (!one.mediation.empty() && !one.tribunal.empty()));
        holds("RS-067", !among(one.outcome, "YH") || one.assessment);
        // RS-068 but for the refusal that was overturned (decision 80).
        const bool overturned = one.mediation == "1" || one.tribunal == "1";
        holds("RS-068",
              !one.assessment || among(one.outcome, "YH") || (one.outcome == "N" && overturned));
        if (one.assessment) look(*one.assessment, one);
        holds("RS-122", !one.active_plan || (one.assessment && one.assessment->plan));
        if (one.active_plan) look(*one.active_plan);
    }

    void look(const Sen2Assessment& one, const Sen2Request& request)
    {
        const auto& day = one.outcome_day;
        const bool overturned = one.mediation == "1" || one.tribunal == "1";
        holds("RS-072", among(one.outcome, "YNAWH"));
        holds("RS-074", one.outcome != "N" || day);
        holds("RS-075", one.outcome != "Y" || day.has_value() == one.plan.has_value());
        holds("RS-076", !day || among(one.outcome, "YN"));
        holds("RS-077", !day || !request.outcome_day || *day >= *request.outcome_day);
        holds("RS-078", !day || !request.received || *day >= *request.received);
        holds("RS-084", !day || (!one.mediation.empty() && !one.tribunal.empty() &&
                                 !one.other_mediation.empty() && !one.other_tribunal.empty()));
        holds("RS-087", one.outcome != "H" || one.plan);
        holds("RS-088",
              !one.plan || among(one.outcome, "YH") || (one.outcome == "N" && overturned));
        if (one.plan) look(*one.plan, request);
    }

    void look(const Sen2NamedPlan& plan, const Sen2Request& request)
    {
        holds("RS-089", plan.start.has_value());
        if (!plan.start) return;
        holds("RS-090", *plan.start <= census_);
        holds("RS-091", *plan.start >= born_);
        holds("RS-094", plan.details.size() <= 2);
        for (std::size_t i = 0; i < plan.details.size(); ++i) {
            holds("RS-095", plan.details[i].rank == std::to_string(i + 1));
            look_where(plan.details[i]);
        }
        holds("RS-111", plan.personal_budget == "1" ||
                            (plan.organised != "1" && plan.direct_payment.empty()));
        holds("RS-115", !plan.ceased || *plan.ceased >= *plan.start);
        holds("RS-116", !plan.ceased || (first_ <= *plan.ceased && *plan.ceased <= census_));
        holds("RS-121", plan.ceased || request.active_plan);
    }

    template <class Record> void look_where(const Record& where)
    {
        const bool numbered = !where.urn.empty() || !where.ukprn.empty();
        holds("RS-096", numbered || !where.setting.empty());
        holds("RS-097", !numbered || where.setting.empty());
        holds("RS-104", !where.sen_unit.empty() && !where.resourced.empty());
        holds("RS-105", where.sen_unit != "1" || where.resourced != "1");
    }

    void look(const Sen2ActivePlan& active)
    {
        int main = 0;
        for (const Sen2Placement& one : active.placements) {
            look_where(one);
            main += one.rank == "1" && !one.leaving;
            holds("RS-136", one.entry.has_value());
            holds("RS-137", !one.leaving || !one.entry || *one.leaving >= *one.entry);
        }
        holds("RS-129", main <= 1);
        holds("RS-144", active.needs.size() <= 2);
        for (std::size_t i = 0; i < active.needs.size(); ++i)
            holds("RS-145", active.needs[i].rank == std::to_string(i + 1));
        const auto &met = active.review_meeting, &told = active.last_review;
        holds("RS-150", !met || *met <= census_);
        holds("RS-153", active.review_outcome.empty() == !told);
        holds("RS-154", !met || !told || *told >= *met);
        holds("RS-157", !active.review_draft || active.review_outcome == "A");
        holds("RS-158", !active.review_draft || !met || *active.review_draft >= *met);
        holds("RS-160", !active.phase_transfer_final || active.phase_transfer_due);
    }

    Day census_, first_, last_;
    Day born_;
    std::set<std::string> upns_;
};

} // namespace

std::map<std::string, int> broken_rules(const Sen2Return& whole, Day census)
{
    Rules rules{census};
    for (const Sen2Person& one : whole.persons) rules.look(one);
    return rules.broken;
}

} // namespace ribbon
