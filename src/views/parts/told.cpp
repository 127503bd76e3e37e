#include "views/parts/told.hpp"

#include "base/whole_number.hpp"
#include "record/evidence.hpp"
#include "record/imported.hpp"
#include "views/parts/concerns.hpp"
#include "views/parts/owners.hpp"
#include "views/parts/reader.hpp"
#include "views/parts/sealed.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace ribbon {
namespace {

std::int64_t number_in(std::string_view text)
{
    return whole_number<std::int64_t>(text).value_or(0);
}
MatterId matter_of(const Detail& one)
{
    return static_cast<MatterId>(number_in(one[DetailField::matter]));
}

bool is_of_mail(const Detail& one) { return !mail_in_evidence(one.evidence).empty(); }

/// What is told of a case: of each fact and each detail, yes or no.
class Telling {
public:
    Telling(const CaseHistory& history, const std::string& person, Day today, Whereabouts places,
            const Names& names)
        : history_(history), person_(person), places_(places), owners_(history, names),
          sealed_(sealed_with_files(history, today))
    {
        if (!person.empty()) {
            reader_ = reader_of(history, person);
            affairs_ = affairs_of(history, person);
        }
        const auto family = family_of(history);
        // A child is not told what a parent did for themselves, unless there is no other at all.
        alone_ = family.empty() || (family.size() == 1 && family.contains(person));
        for (const Detail* one : standing(history.details)) {
            if (one->kind == DetailKind::let_act && one->by == "person:" + person)
                act_for_them_.emplace((*one)[DetailField::person]);
            if (one->kind == DetailKind::promise_made && tells(*one)) promises_.insert(one->number);
            if (one->kind == DetailKind::message_filed && tells_message(*one)) {
                messages_.insert(one->number);
                if (is_of_mail(*one)) mails_.insert(one->evidence);
                if (const MatterId matter = matter_of(*one); matter > 0) threads_.insert(matter);
            }
        }
    }

    bool tells(const Fact& fact) const
    {
        const auto entry = history_.entry_of[static_cast<std::size_t>(fact.id - 1)];
        if (sealed_.contains(entry)) return false;
        if (person_.empty() || fact.matter <= 0) return true;
        switch (concerns(fact.kind, history_.facts.matter(fact.matter).kind)) {
        case Concerns::everybody: return true;
        case Concerns::writer: return threads_.contains(fact.matter);
        case Concerns::one_party: break;
        }
        const std::string whose = owners_.of(fact);
        return whose.empty() ? alone_ : affairs_.contains(whose);
    }

    bool tells(const Detail& one) const
    {
        if (sealed_.contains(one.number)) return false;
        if (person_.empty()) return true;
        switch (one.kind) {
        case DetailKind::message_filed: return messages_.contains(one.number);
        case DetailKind::document_added: return tells_document(one);
        case DetailKind::delivery_noted:
            return messages_.contains(number_in(one[DetailField::entry]));
        case DetailKind::promise_made:
        case DetailKind::apology_made: return is_theirs_or_all(one);
        case DetailKind::placement_began:
        case DetailKind::school_named: return places_ == Whereabouts::told;
        case DetailKind::case_opened:
        case DetailKind::officer_named:
        case DetailKind::officer_stood_down:
        case DetailKind::need_recorded: return true;
        case DetailKind::promise_kept:
            return promises_.contains(number_in(one[DetailField::entry]));
        case DetailKind::party_joined:
        case DetailKind::call_asked: return one[DetailField::person] == person_;
        case DetailKind::identity_checked:
        case DetailKind::let_act:
        case DetailKind::let_act_ended:
            return one[DetailField::person] == person_ || is_of_who_acts(one);
        case DetailKind::identity_doubted: return is_of_who_acts(one);
        // Notes and handovers are among staff; what is about another party is that party's.
        default: return false;
        }
    }

private:
    bool tells_message(const Detail& one) const
    {
        return !sealed_.contains(one.number) && (person_.empty() || reader_.may_read(one));
    }
    /// Of somebody whom this party lets act: it says whether they may yet.
    bool is_of_who_acts(const Detail& one) const
    {
        return act_for_them_.contains(std::string{one[DetailField::person]});
    }
    bool is_theirs_or_all(const Detail& one) const
    {
        const std::string_view whose = one[DetailField::person];
        return whose.empty() || affairs_.contains(std::string{whose});
    }
    bool tells_document(const Detail& one) const
    {
        // What came with a mail, and the mail itself, is told to whoever is told its message: of
        // one that nobody we know wrote, or a machine, nobody of a family is.
        if (is_of_mail(one)) return mails_.contains(one.evidence);
        if (const std::string whose{one[DetailField::person]}; !whose.empty())
            return affairs_.contains(whose);
        if (places_ == Whereabouts::hidden) return false;
        // Of nobody named: whoever is told the matter it belongs to, and all where it has none.
        const MatterId matter = matter_of(one);
        if (matter <= 0 || static_cast<std::size_t>(matter) > history_.facts.matters.size())
            return true;
        const MatterKind kind = history_.facts.matter(matter).kind;
        if (kind == MatterKind::thread) return threads_.contains(matter);
        for (const Fact& fact : history_.facts.facts)
            if (fact.matter == matter && !tells(fact)) return false;
        return true;
    }

    const CaseHistory& history_;
    const std::string& person_;
    Whereabouts places_;
    Owners owners_;
    std::unordered_set<std::int64_t> sealed_, messages_, promises_;
    std::unordered_set<std::string> mails_; ///< whose messages are told, as evidence names them
    std::unordered_set<std::string> act_for_them_; ///< whom this party lets act
    std::unordered_set<MatterId> threads_;
    std::set<std::string> affairs_; ///< whose this party is told
    MessageReader reader_;
    bool alone_ = false;
};

/// Of a fact put right: all of it or nothing, or the wrong one would stand again.
std::vector<bool> facts_told(const CaseHistory& history, const Telling& telling)
{
    const auto& facts = history.facts.facts;
    std::vector<bool> told;
    told.reserve(facts.size());
    for (const Fact& one : facts) told.push_back(telling.tells(one));
    const auto earlier = [&](const Fact& one) {
        return static_cast<std::size_t>(one.corrects) - 1;
    };
    const auto corrects = [&](std::size_t i) {
        return facts[i].corrects > 0 && earlier(facts[i]) < i;
    };
    for (std::size_t i = 0; i < facts.size(); ++i)
        if (corrects(i) && !told[earlier(facts[i])]) told[i] = false;
    for (std::size_t i = facts.size(); i-- > 0;)
        if (corrects(i) && !told[i]) told[earlier(facts[i])] = false;
    return told;
}

bool is_blank(const Fact& fact) { return fact.kind == Kind::none && fact.corrects == 0; }

CaseHistory as_told(const CaseHistory& history, const Telling& telling, Whereabouts places)
{
    CaseHistory made;
    made.key = history.key;
    made.number = history.number;
    made.entry_of = history.entry_of;
    made.facts.title = history.facts.title;
    made.facts.matters.resize(history.facts.matters.size());
    for (std::size_t i = 0; i < made.facts.matters.size(); ++i)
        made.facts.matters[i] = {static_cast<MatterId>(i + 1), MatterKind::none, "erased"};
    const auto told = facts_told(history, telling);
    made.facts.facts.reserve(told.size());
    for (const Fact& one : history.facts.facts) {
        Fact fact;
        if (told[static_cast<std::size_t>(one.id - 1)]) {
            fact = one;
            if (places == Whereabouts::hidden) {
                fact.says.name.clear();
                if (!names_nobody(fact.evidence)) fact.evidence.clear();
            }
            if (one.matter > 0)
                made.facts.matters[static_cast<std::size_t>(one.matter - 1)] =
                    history.facts.matter(one.matter);
        } else {
            fact.id = one.id;
            fact.struck = true;
        }
        made.facts.facts.push_back(std::move(fact));
    }
    // Those that stand, and none that they took the place of.
    for (const Detail* one : standing(history.details))
        if (telling.tells(*one)) made.details.push_back(*one);
    return made;
}

bool rests_on_told(const Duty& duty, const CaseFacts& facts)
{
    const FactId all[] = {duty.started_by, duty.second_by,   duty.met_by,     duty.ended_by,
                          duty.lifted_by,  duty.extended_by, duty.directed_by};
    return std::all_of(std::begin(all), std::end(all), [&](FactId id) {
        const Fact* fact = id == 0 ? nullptr : facts.fact(id);
        return !fact || !is_blank(*fact);
    });
}

} // namespace

bool names_nobody(const std::string& evidence)
{
    const bool noted = evidence.starts_with("As ") && evidence.ends_with(" wrote it down");
    return evidence.empty() || noted || says_imported(evidence) ||
           !mail_in_evidence(evidence).empty() || message_in_evidence(evidence) > 0;
}

CaseHistory told_to(const CaseHistory& history, const std::string& person, Day today,
                    Whereabouts places, const Names& names)
{
    return as_told(history, Telling(history, person, today, places, names), places);
}

CaseHistory without_sealed(const CaseHistory& history, Day today)
{
    const std::string nobody;
    return as_told(history, Telling(history, nobody, today, Whereabouts::told, {}),
                   Whereabouts::told);
}

Timeline told_to(Timeline timeline, const CaseHistory& told)
{
    std::erase_if(timeline.duties,
                  [&](const Duty& duty) { return !rests_on_told(duty, told.facts); });
    return timeline;
}

ExplainedTimeline told_to(ExplainedTimeline explained, const CaseHistory& told)
{
    ExplainedTimeline made;
    made.timeline = {explained.timeline.today, {}, explained.timeline.next_change};
    for (std::size_t i = 0; i < explained.timeline.duties.size(); ++i) {
        if (!rests_on_told(explained.timeline.duties[i], told.facts)) continue;
        made.timeline.duties.push_back(explained.timeline.duties[i]);
        made.steps.push_back(std::move(explained.steps[i]));
    }
    return made;
}

StreamProposal told_of(const StreamProposal& act, const CaseHistory& told, std::int64_t before)
{
    StreamProposal some{act.stream, act.expected, {}};
    for (const auto& add : act.adds)
        if (is_told(told, ++before)) some.adds.push_back(add);
    return some;
}

bool is_told(const CaseHistory& told, std::int64_t entry)
{
    for (const Detail& one : told.details)
        if (one.number == entry) return true;
    for (std::size_t i = 0; i < told.entry_of.size(); ++i)
        if (told.entry_of[i] == entry) return !is_blank(told.facts.facts[i]);
    return false;
}

} // namespace ribbon
