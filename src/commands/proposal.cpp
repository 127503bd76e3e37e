#include "commands/proposal.hpp"

#include <algorithm>
#include <cassert>

namespace ribbon {
namespace {

/// Leaves the places of what is erased and takes the words out, as reading it again will.
void take_words_out(std::vector<Detail>& details, const std::vector<ProposedErasure>& erasures)
{
    for (const ProposedErasure& one : erasures)
        for (Detail& detail : details)
            if (detail.number >= one.first && detail.number <= one.last) {
                Detail empty;
                empty.number = detail.number;
                empty.recorded = detail.recorded;
                empty.by = detail.by;
                detail = std::move(empty);
            }
}

/// A matter whose opening was erased has its place still, and no name.
void take_names_out(CaseFacts& facts)
{
    for (Matter& matter : facts.matters) {
        const auto opening =
            std::find_if(facts.facts.begin(), facts.facts.end(),
                         [&](const Fact& fact) { return fact.matter == matter.id; });
        if (opening == facts.facts.end()) matter = {matter.id, MatterKind::none, "erased"};
    }
}

void take_facts_out(CaseHistory& history, const std::vector<ProposedErasure>& erasures)
{
    if (erasures.empty()) return;
    for (const ProposedErasure& one : erasures)
        for (std::size_t i = 0; i < history.entry_of.size(); ++i)
            if (history.entry_of[i] >= one.first && history.entry_of[i] <= one.last) {
                Fact empty;
                empty.id = history.facts.facts[i].id;
                empty.struck = true;
                history.facts.facts[i] = std::move(empty);
            }
    take_names_out(history.facts);
    history.facts.title.clear();
    for (const Detail& one : history.details)
        if (one.kind == DetailKind::case_opened)
            history.facts.title = std::string{one[DetailField::name]};
}

} // namespace

void add_facts(StreamProposal& proposal, const CaseFacts& facts)
{
    std::vector<bool> opened(facts.matters.size());
    for (const Fact& fact : facts.facts) {
        ProposedFact proposed{.fact = fact, .opens = {}};
        if (fact.matter > 0) {
            const auto matter = static_cast<std::size_t>(fact.matter - 1);
            if (!opened[matter]) proposed.opens = facts.matters[matter];
            opened[matter] = true;
        }
        proposal.adds.emplace_back(std::move(proposed));
    }
}

CaseHistory with(CaseHistory history, const StreamProposal& proposed)
{
    assert(history.number == proposed.expected);
    history.key = proposed.stream.key;
    CaseFacts& facts = history.facts;
    for (const auto& one : proposed.adds) {
        ++history.number;
        if (const auto* detail = std::get_if<Detail>(&one)) {
            history.details.push_back(*detail);
            history.details.back().number = history.number;
            if (detail->kind == DetailKind::case_opened)
                facts.title = std::string{(*detail)[DetailField::name]};
            continue;
        }
        const auto& added = std::get<ProposedFact>(one);
        if (added.opens && static_cast<MatterId>(facts.matters.size()) < added.opens->id)
            facts.matters.push_back(*added.opens);
        facts.facts.push_back(added.fact);
        facts.facts.back().id = static_cast<FactId>(facts.facts.size());
        history.entry_of.push_back(history.number);
    }
    take_words_out(history.details, proposed.erases);
    take_facts_out(history, proposed.erases);
    return history;
}

DetailHistory with(DetailHistory history, const StreamProposal& proposed)
{
    assert(history.number == proposed.expected);
    history.stream = proposed.stream;
    for (const auto& one : proposed.adds) {
        ++history.number;
        history.details.push_back(std::get<Detail>(one));
        history.details.back().number = history.number;
    }
    take_words_out(history.details, proposed.erases);
    return history;
}

} // namespace ribbon
