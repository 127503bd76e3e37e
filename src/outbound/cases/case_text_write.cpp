#include "outbound/cases/case_text_write.hpp"

#include "inbound/cases/case_builder.hpp"
#include "inbound/cases/words.hpp"
#include "outbound/cases/clause_values.hpp"

namespace ribbon {
namespace {

bool opens_its_matter(const CaseFacts& facts, const Fact& fact)
{
    return !fact.struck && fact.kind != Kind::none && fact.matter > 0 &&
           entry(fact.kind).opens == facts.matter(fact.matter).kind;
}

/// How many matters, from the first on, must be declared because no fact opens them in their
/// order.
std::size_t declared_matters(const CaseFacts& facts)
{
    std::vector<const Fact*> first(facts.matters.size(), nullptr);
    for (const Fact& fact : facts.facts)
        if (fact.matter > 0 && !first[static_cast<std::size_t>(fact.matter - 1)])
            first[static_cast<std::size_t>(fact.matter - 1)] = &fact;
    std::size_t declared = first.size();
    const Fact* next = nullptr;
    while (declared > 0) {
        const Fact* one = first[declared - 1];
        if (!one || !opens_its_matter(facts, *one) || (next && next < one)) break;
        next = one;
        --declared;
    }
    return declared;
}

std::string heading(const std::string& title)
{
    const bool plain = !title.starts_with('"') && title.find("  law:") == std::string::npos;
    return "case  " + (plain ? title : in_quotes(title)) + "\n";
}

/// " as "x"", " matter "x"", or nothing; and the same in the draft.
std::string place_clause(const CaseFacts& facts, const CaseBuilder& so_far, FactDraft& draft)
{
    const Fact& fact = draft.fact;
    if (fact.struck || fact.kind == Kind::none || fact.matter == 0) return {};
    const Matter& matter = facts.matter(fact.matter);
    const Place place = so_far.place_of(fact.kind, fact.corrects);
    if (fact.matter > static_cast<MatterId>(so_far.facts().matters.size())) {
        draft.as = matter.name;
        const bool of_itself = place.opens && so_far.next_name(matter.kind) == matter.name;
        return of_itself ? "" : " as " + in_quotes(matter.name);
    }
    draft.matter = matter.name;
    return place.matter == matter.id ? "" : " matter " + in_quotes(matter.name);
}

} // namespace

std::string render_case_text(const CaseFacts& facts)
{
    std::string text = heading(facts.title);
    CaseBuilder so_far{facts.title};
    // What the builder finds wrong is not ours to tell: the facts were sound when they came.
    Problems ignored;
    const std::size_t declared = declared_matters(facts);
    for (std::size_t i = 0; i < declared; ++i) {
        const Matter& one = facts.matters[i];
        text += "matter " + in_quotes(one.name) + " " + in_words(one.kind) + "\n";
        so_far.declare(one.name, one.kind, 0, ignored);
    }
    for (const Fact& fact : facts.facts) {
        text += (fact.id == 1 ? "given " : "  and ") + iso(fact.when);
        if (fact.kind != Kind::none) text += " " + phrase(fact.kind);
        for (const Clause& one : all_clauses())
            if (const auto value = clause_value(fact, one))
                text += " " + std::string{one.words} + " " +
                        (one.shape == ClauseShape::quoted ? in_quotes(*value) : *value);
        FactDraft draft{.fact = fact};
        text += place_clause(facts, so_far, draft) + "\n";
        so_far.add(std::move(draft), ignored);
        ignored.clear();
    }
    return text;
}

} // namespace ribbon
