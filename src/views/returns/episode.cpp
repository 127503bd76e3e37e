#include "views/returns/episode.hpp"

#include <algorithm>
#include <set>

namespace ribbon {
namespace {

constexpr std::string_view final_plan_clock = "ehc.finalise-plan";
constexpr std::string_view cease_reason_words = "cease-reason ";

std::vector<const Fact*> in_order(const CaseFacts& facts, Day by)
{
    std::vector<const Fact*> all;
    for (const Fact* fact : standing(facts))
        if (fact->when.first <= by) all.push_back(fact);
    std::sort(all.begin(), all.end(), [](const Fact* a, const Fact* b) {
        return std::pair{a->when.first, a->id} < std::pair{b->when.first, b->id};
    });
    return all;
}

/// The code with which a case was closed, on the day a plan ended or the next time after it:
/// "cease-reason 3" is "3". Empty where it does not say.
std::string closed_with(const CaseHistory& history, Day ended)
{
    for (const Detail* one : standing(history.details)) {
        const std::string_view reason = (*one)[DetailField::reason];
        if (one->kind == DetailKind::case_closed && one->when.first >= ended &&
            reason.starts_with(cease_reason_words))
            return std::string{reason.substr(cease_reason_words.size())};
    }
    return {};
}

class Teller {
public:
    Teller(const CaseHistory& history, Day by, std::optional<Day> died)
        : history_(history), facts_(history.facts), by_(by), all_(in_order(history.facts, by))
    {
        if (died && *died <= by) died_ = died;
        for (const Fact* fact : all_)
            if (fact->kind == Kind::plan_made_elsewhere ||
                fact->kind == Kind::plan_reviewed_elsewhere)
                inward_.insert(fact->matter);
    }

    std::vector<Episode> tell()
    {
        for (const Fact* fact : all_) {
            if (died_ && fact->when.first > *died_) break;
            read(*fact);
        }
        if (died_) die();
        return std::move(episodes_);
    }

private:
    MatterKind kind_of(const Fact& fact) const { return facts_.matter(fact.matter).kind; }

    Episode& begin(MatterId matter)
    {
        for (Episode& one : episodes_)
            if (one.matter == matter) return one;
        return episodes_.emplace_back(Episode{.matter = matter});
    }
    /// The episode a fact is about: that of its own matter, or the last there is; an order and a
    /// concession take up the request that went before.
    Episode& about(const Fact& fact)
    {
        const MatterKind kind = kind_of(fact);
        const bool own = kind == MatterKind::request || kind == MatterKind::detention;
        return own || episodes_.empty() ? begin(fact.matter) : episodes_.back();
    }
    /// The last that has a plan; null where there is none.
    Episode* with_plan()
    {
        for (auto one = episodes_.rbegin(); one != episodes_.rend(); ++one)
            if (one->plan && !one->ceased) return &*one;
        return nullptr;
    }

    void read(const Fact& fact)
    {
        switch (fact.kind) {
        case Kind::request_received:
        case Kind::responsibility_began:
        case Kind::detained_request_received: receive(fact); break;
        case Kind::assessment_agreed:
        case Kind::agreed_after_refusal:
        case Kind::assessment_refused: decide(fact); break;
        case Kind::draft_plan_served:
            if (kind_of(fact) != MatterKind::reassessment) about(fact).draft = &fact;
            break;
        case Kind::plan_refused:
            if (Episode& one = about(fact); !one.concluded) one.concluded = &fact;
            break;
        case Kind::final_plan_sent:
        case Kind::amended_plan_sent: issue(fact); break;
        case Kind::request_withdrawn:
            if (kind_of(fact) == MatterKind::request || kind_of(fact) == MatterKind::detention)
                end(about(fact), fact.when);
            break;
        case Kind::plan_ceased: cease(fact.when, ""); break;
        case Kind::plan_made_elsewhere:
        case Kind::plan_transferred:
        case Kind::move_known: move(fact); break;
        case Kind::delay_reason_accepted:
            if (fact.says.clock == final_plan_clock) about(fact).exception = true;
            break;
        case Kind::mediation_held:
        case Kind::appeal_lodged:
        case Kind::appeal_registered: dispute(fact); break;
        default: break;
        }
    }

    void receive(const Fact& fact)
    {
        Episode& one = begin(fact.matter);
        if (!one.received) one.received = &fact;
        one.detained = fact.kind == Kind::detained_request_received;
    }

    void decide(const Fact& fact)
    {
        if (kind_of(fact) == MatterKind::reassessment) return;
        Episode& one = about(fact);
        if (one.plan) return;
        if (!one.decided)
            one.decided = &fact;
        else if (one.refused() && fact.kind != Kind::assessment_refused)
            one.gave_way = &fact;
    }

    /// A final plan begins the plan, unless it is a new one in place of an old one.
    void issue(const Fact& fact)
    {
        const MatterKind kind = kind_of(fact);
        Episode* there = with_plan();
        const bool own = kind == MatterKind::request || kind == MatterKind::detention;
        if (there && (!own || there->matter == fact.matter)) {
            there->current = &fact;
            return;
        }
        if (fact.kind == Kind::amended_plan_sent && episodes_.empty()) return;
        Episode& one = about(fact);
        if (!one.concluded) one.concluded = &fact;
        if (!one.plan) one.plan = &fact;
        one.current = &fact;
        one.ceased.reset();
    }

    static void end(Episode& one, Days when)
    {
        if (!one.plan && !one.over) one.over = when;
    }

    void cease(Days when, std::string otherwise)
    {
        Episode* one = with_plan();
        if (!one) return;
        const std::string said = closed_with(history_, when.first);
        one->ceased = when;
        one->cease_reason = said.empty() ? std::move(otherwise) : said;
    }

    /// A plan comes with a child who moves in, and goes with one who moves away.
    void move(const Fact& fact)
    {
        if (inward_.contains(fact.matter)) {
            Episode& one = begin(fact.matter);
            one.moved_in = true;
            if (fact.kind == Kind::plan_made_elsewhere) one.plan = one.current = &fact;
            if (fact.kind == Kind::plan_transferred) one.arrived = &fact;
            return;
        }
        if (fact.kind == Kind::plan_transferred) {
            // Code 5 is a move to another council in England, which is what regulation 15 is about.
            cease(fact.when, "5");
        } else if (fact.kind == Kind::move_known && !with_plan() && !episodes_.empty() &&
                   fact.says.on && *fact.says.on <= by_) {
            Episode& one = episodes_.back();
            if (!one.plan && !one.over) one.moved_away = true;
            end(one, Days::on(*fact.says.on));
        }
    }

    void dispute(const Fact& fact)
    {
        const MatterKind kind = kind_of(fact);
        const bool early = kind == MatterKind::request || kind == MatterKind::detention ||
                           kind == MatterKind::order || kind == MatterKind::concession;
        Episode* one = early && !episodes_.empty() ? &about(fact) : with_plan();
        if (!one) return;
        Disputed what = Disputed::plan;
        if (!one->plan) what = one->concluded ? Disputed::assessment : Disputed::request;
        one->disputes.push_back(
            {.about = what, .tribunal = fact.kind != Kind::mediation_held, .day = fact.when.first});
    }

    void die()
    {
        cease(Days::on(*died_), "8");
        for (Episode& one : episodes_)
            if (!one.concluded && (!one.refused() || one.gave_way)) end(one, Days::on(*died_));
    }

    const CaseHistory& history_;
    const CaseFacts& facts_;
    Day by_;
    std::vector<const Fact*> all_;
    std::optional<Day> died_;
    std::set<MatterId> inward_;
    std::vector<Episode> episodes_;
};

} // namespace

std::vector<Episode> episodes_of(const CaseHistory& history, Day by, std::optional<Day> died)
{
    auto episodes = Teller{history, by, died}.tell();
    // A plan made elsewhere that has not passed over yet is not this council's.
    std::erase_if(episodes, [](const Episode& one) { return one.moved_in && !one.arrived; });
    return episodes;
}

std::optional<Day> day_of(const Fact* fact)
{
    return fact && fact->when.exact() ? std::optional{fact->when.first} : std::nullopt;
}

} // namespace ribbon
