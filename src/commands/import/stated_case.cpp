#include "commands/import/stated_case.hpp"

#include "record/detail_shapes.hpp"
#include "record/imported.hpp"

namespace ribbon {

StatedCase::StatedCase(std::string key, Day day) : day_(day)
{
    proposal_.stream = {StreamKind::a_case, std::move(key)};
}

StatedCase::StatedCase(const CaseHistory& so_far, Day day) : facts_(so_far.facts), day_(day)
{
    proposal_.stream = {StreamKind::a_case, so_far.key};
    proposal_.expected = so_far.number;
}

MatterId StatedCase::add(Kind kind, MatterKind in, MatterId matter, Days when, Particulars says,
                         std::string_view remark)
{
    ProposedFact proposed;
    if (matter == 0) {
        matter = open_matter(facts_, in);
        proposed.opens = facts_.matters.back();
    }
    Fact& fact = proposed.fact;
    facts_.facts.emplace_back();
    fact.id = static_cast<FactId>(facts_.facts.size());
    fact.kind = kind;
    fact.matter = matter;
    fact.when = when;
    fact.says = std::move(says);
    fact.evidence = evidence_;
    if (!remark.empty()) fact.evidence += "; " + std::string{remark};
    proposal_.adds.emplace_back(std::move(proposed));
    return matter;
}

void StatedCase::add(Detail detail)
{
    detail.evidence = evidence_;
    proposal_.adds.emplace_back(std::move(detail));
}

Detail StatedCase::detail(DetailKind kind) const { return detail_of(kind, day_); }

void StatedCase::state(std::string_view name, std::string_view value)
{
    Detail stated = detail(DetailKind::outcome_stated);
    const std::string text{value};
    if (why_not(DetailShape::text, text) || text == stated_in_words)
        stated.set(DetailField::code, std::string{stated_in_words}).set(DetailField::words, text);
    else
        stated.set(DetailField::code, text);
    stated.set(DetailField::name, std::string{name});
    if (request_ > 0) stated.set(DetailField::matter, std::to_string(request_));
    add(std::move(stated));
}

std::string StatedCase::stated_name_of(std::string_view part, std::size_t which,
                                       std::string_view tag)
{
    return stated_name(part, which, tag);
}

bool set_if_fit(Detail& detail, DetailField field, const std::string& value)
{
    if (value.empty() || why_not(entry(field).shape, value)) return false;
    detail.set(field, value);
    return true;
}

bool set_yes_no(Detail& detail, DetailField field, const std::string& value)
{
    if (value != "1" && value != "0") return false;
    detail.set(field, value == "1" ? "yes" : "no");
    return true;
}

} // namespace ribbon
