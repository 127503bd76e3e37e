#include "outbound/cases/case_format.hpp"

#include "inbound/cases/clauses.hpp"

#include <algorithm>
#include <array>
#include <cassert>

namespace ribbon {
namespace {

struct Called {
    Kind kind;
    std::string_view name;
};
// Who is called by name where it is not a school.
constexpr std::array<Called, 6> called{{
    {Kind::advice_requested, "the educational psychologist"},
    {Kind::reassessment_advice_requested, "the educational psychologist"},
    {Kind::notice_proposed, "the first parent"},
    {Kind::notice_issued, "the first parent"},
    {Kind::notice_received, "the first parent"},
    {Kind::review_meeting_held, "Hill School"},
}};

std::string example_clause(Kind kind, const Clause& clause)
{
    const auto found = std::find_if(called.begin(), called.end(),
                                    [&](const Called& one) { return one.kind == kind; });
    if (clause.field == bit(Field::name) && found != called.end())
        return "called \"" + std::string{found->name} + "\"";
    return std::string{clause.example};
}

/// The kind that opens the matter this one is shown in; the kind itself when it opens its own.
Kind opener_of(Kind kind)
{
    const KindEntry& known = entry(kind);
    if (known.opens != MatterKind::none) return kind;
    // A request is what readers know best; else the first kind of matter it may belong to.
    const MatterKinds wanted = known.matters & in(MatterKind::request)
                                   ? in(MatterKind::request)
                                   : known.matters & (~known.matters + 1);
    for (const KindEntry& one : all_kinds())
        if (one.opens != MatterKind::none && in(one.opens) == wanted) return one.kind;
    assert(false && "every kind of matter is opened by some kind of fact");
    return kind;
}

std::string dated(Kind kind, std::string_view day)
{
    const KindEntry& known = entry(kind);
    std::string text = std::string{day} + " " + phrase(kind);
    for (const Clause& one : all_clauses()) {
        const bool usual = one.field == bit(Field::from) && (known.may & one.field);
        if ((known.needs & one.field) || usual) text += " " + example_clause(kind, one);
    }
    if (kind == Kind::delay_reason_accepted) text += " evidence \"letter of 4 May\"";
    return text;
}

std::string code(std::string_view text) { return "`" + std::string{text} + "`"; }

std::string matters_column(const KindEntry& kind)
{
    std::string text;
    if (kind.opens != MatterKind::none) text = "opens a " + in_words(kind.opens);
    if (kind.matters == any_matter) return "any";
    if (kind.matters == decision_matters) return "any decision";
    for (std::size_t i = 0; i < matter_kind_count; ++i) {
        const auto one = static_cast<MatterKind>(i);
        if (one == kind.opens || (kind.matters & in(one)) == 0) continue;
        text += (text.empty() ? "" : ", ") + in_words(one);
    }
    return text;
}

std::string clauses_column(const KindEntry& kind)
{
    std::string needs;
    std::string may;
    for (const Clause& one : all_clauses()) {
        if (kind.needs & one.field) needs += (needs.empty() ? "" : ", ") + code(one.words);
        if (kind.may & one.field) may += (may.empty() ? "may: " : ", ") + code(one.words);
    }
    return needs + (needs.empty() || may.empty() ? "" : "; ") + may;
}

std::string clauses_table()
{
    std::string text = "### Every clause\n\n| clause | in JSON | what it says |\n|---|---|---|\n";
    for (const Clause& one : all_clauses())
        text += "| " + code(one.example) + " | " +
                (one.json.empty() ? std::string{"(none)"} : code(one.json)) + " | " +
                std::string{one.meaning} + " |\n";
    for (const Clause& one : all_clauses()) {
        if (choices(one).empty()) continue;
        text += "\nAfter " + code(one.words) + ": ";
        for (const std::string_view word : choices(one))
            text += (word == choices(one).front() ? "" : ", ") + code(word);
        text += ".\n";
    }
    return text;
}

std::string matters_table()
{
    std::string text = "\n### Every kind of matter\n\n| matter | what it is |\n|---|---|\n";
    for (std::size_t i = 0; i < matter_kind_count; ++i) {
        const auto kind = static_cast<MatterKind>(i);
        text += "| " + in_words(kind) + " | " + std::string{meaning(kind)} + " |\n";
    }
    return text;
}

} // namespace

std::string example_fact(Kind kind)
{
    if (kind == Kind::born) return dated(kind, "2012-05-09");
    return dated(kind, opener_of(kind) == kind ? "2025-03-03" : "2025-06-02");
}

std::string example_case(Kind kind)
{
    std::string text = "case  " + phrase(kind) + "\n";
    const Kind opener = opener_of(kind);
    if (opener == kind) return text + "given " + example_fact(kind) + "\n";
    return text + "given " + example_fact(opener) + "\n  and " + example_fact(kind) + "\n";
}

std::string render_case_format()
{
    std::string text = clauses_table() + matters_table();
    text += "\n### Every phrase\n\n\"Any decision\" is a matter of: ";
    std::string decisions;
    for (std::size_t i = 0; i < matter_kind_count; ++i)
        if (decision_matters & in(static_cast<MatterKind>(i)))
            decisions += (decisions.empty() ? "" : ", ") + in_words(static_cast<MatterKind>(i));
    text += decisions + ".\n\n| phrase | matter | clauses | what happened: on that day, ... | "
                        "example |\n|---|---|---|---|---|\n";
    for (const KindEntry& one : all_kinds())
        text += "| " + code(phrase(one.kind)) + " | " + matters_column(one) + " | " +
                clauses_column(one) + " | " + std::string{one.meaning} + " | " +
                code(example_fact(one.kind)) + " |\n";
    return text;
}

} // namespace ribbon
