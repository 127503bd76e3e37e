// What is written can be read, and says the same: for any sound case, in both forms.
#include "inbound/cases/case_builder.hpp"
#include "inbound/cases/case_json.hpp"
#include "inbound/cases/case_text.hpp"
#include "inbound/cases/clauses.hpp"
#include "outbound/cases/case_json_write.hpp"
#include "outbound/cases/case_text_write.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace ribbon {
namespace {

using rc::gen::elementOf;
using rc::gen::inRange;

bool one_in(int n) { return *inRange(0, n) == 0; }

Day any_day() { return Day{*inRange(earliest_day.number(), latest_day.number() + 1)}; }

/// Words with the characters that quoting must survive.
std::string any_text(std::size_t most)
{
    static const std::vector<std::string> pieces{"a", "B", " ", "\"", "\\", "\n",     "\t",
                                                 ",", "#", "é", "€",  "😀", "under ", "law:"};
    std::string text = "x";
    const auto count = *inRange<std::size_t>(0, most / 6);
    for (std::size_t i = 0; i < count; ++i) text += *elementOf(pieces);
    return text;
}

std::string any_title()
{
    static const std::vector<std::string> pieces{"a", " b", "\"", "\\", "  law: c", "é", "# d"};
    std::string title = one_in(3) ? "\"" : "t";
    const auto count = *inRange(0, 8);
    for (int i = 0; i < count; ++i) title += *elementOf(pieces);
    return title;
}

std::string any_clock() { return *elementOf(std::vector<std::string>{"ehc.a-b", "x", "pn.1.2"}); }

template <class Word> Word any_word(Word last)
{
    return static_cast<Word>(*inRange(1, static_cast<int>(last) + 1));
}

void give(Particulars& says, Field field)
{
    switch (field) {
    case Field::from: says.from = any_word(Party::other); return;
    case Field::post: says.post = any_word(Post::second_class); return;
    case Field::on: says.on = any_day(); return;
    case Field::until: says.until = any_day(); return;
    case Field::asked: says.asked = any_day(); return;
    case Field::year: says.year = *inRange(1900, 2200); return;
    case Field::clock: says.clock = any_clock(); return;
    case Field::ground: says.ground = any_word(Ground::coronavirus); return;
    case Field::code:
        says.code = *rc::gen::element<std::string>("O", "#", "/", "\\", "Y7", "C2", "Z");
        return;
    case Field::count: says.count = *inRange(1, 3); return;
    case Field::name: says.name = any_text(100); return;
    case Field::like: says.like = any_clock(); return;
    case Field::time: says.minute = *inRange(0, 24 * 60); return;
    case Field::amount: says.pounds = *inRange(1, 1'000'001); return;
    case Field::defect: says.defect = any_word(Defect::wrong_person); return;
    }
}

Particulars any_particulars(Kind kind)
{
    Particulars says;
    const KindEntry& known = entry(kind);
    for (const Clause& one : all_clauses())
        if ((known.needs & one.field) || ((known.may & one.field) && one_in(2)))
            give(says, static_cast<Field>(one.field));
    if (says.on && says.until && *says.until < *says.on) std::swap(says.on, says.until);
    return says;
}

Days any_days()
{
    const Day first = any_day();
    if (one_in(2)) return Days::on(first);
    const Day last = first + days{*inRange(0, 400)};
    return last > latest_day ? Days::on(first) : Days{first, last};
}

/// One more fact, in a matter that admits it or in a new one.
void add_fact(CaseFacts& facts)
{
    Fact fact{.id = static_cast<FactId>(facts.facts.size() + 1), .when = any_days()};
    if (one_in(2)) fact.recorded = Moment{any_day().number() * std::int64_t{86'400} + 3'661};
    if (one_in(3)) fact.by = any_text(100);
    if (one_in(3)) fact.evidence = any_text(400);
    if (fact.id > 1 && one_in(4)) fact.corrects = *inRange(1, fact.id);
    fact.struck = fact.corrects > 0 && one_in(2);
    if (fact.struck) {
        const Fact& gone = facts.facts[static_cast<std::size_t>(fact.corrects - 1)];
        if (one_in(2) && gone.kind != Kind::none) {
            fact.kind = gone.kind;
            fact.matter = gone.matter;
        }
        facts.facts.push_back(fact);
        return;
    }
    fact.kind = static_cast<Kind>(*inRange(0, static_cast<int>(kind_count)));
    fact.says = any_particulars(fact.kind);
    const auto admit = matters_admitting(facts, fact.kind);
    const MatterKind opens = entry(fact.kind).opens;
    if (!admit.empty() && (opens == MatterKind::none || one_in(2)))
        fact.matter = *elementOf(admit);
    else if (opens != MatterKind::none)
        fact.matter =
            open_matter(facts, opens, one_in(2) ? any_text(60) + std::to_string(fact.id) : "");
    else
        return;
    facts.facts.push_back(fact);
}

CaseFacts any_case()
{
    CaseFacts facts{.title = any_title()};
    const int declared = *inRange(0, 3);
    for (int i = 0; i < declared; ++i)
        open_matter(facts, any_word(MatterKind::support_plan),
                    one_in(2) ? any_text(60) + " " + std::to_string(i) : "");
    const int count = *inRange(0, 25);
    for (int i = 0; i < count; ++i) add_fact(facts);
    return facts;
}

} // namespace

TEST(CaseRoundTrip, TextSaysTheSame)
{
    EXPECT_TRUE(rc::check([] {
        const CaseFacts facts = any_case();
        const std::string text = render_case_text(facts);
        const auto read = parse_case_text(text, {});
        if (!read) RC_FAIL(with_line(read.problems().front()) + "\n" + text);
        RC_ASSERT(read->size() == 1u);
        if (read->front().facts != facts) RC_FAIL(text);
        RC_ASSERT(problems_of(read->front().facts).empty());
        RC_ASSERT(render_case_text(read->front().facts) == text);
    }));
}

TEST(CaseRoundTrip, JsonSaysTheSame)
{
    EXPECT_TRUE(rc::check([] {
        const CaseFacts facts = any_case();
        const std::string text = render_case_json(facts);
        const auto read = parse_case_json(text, {});
        if (!read) RC_FAIL(with_line(read.problems().front()) + "\n" + text);
        if (*read != facts) RC_FAIL(text);
        RC_ASSERT(render_case_json(*read) == text);
    }));
}

TEST(CaseRoundTrip, NamesAMatterOnlyWhereItMust)
{
    const std::string text = "case  Two requests\n"
                             "given 2025-03-03 request received from parent\n"
                             "  and 2025-03-04 assessment refused\n"
                             "  and 2025-05-05 request received as \"the second\"\n"
                             "  and 2025-05-06 assessment agreed matter \"the second\"\n";
    EXPECT_EQ(render_case_text(parse_case_text(text, {})->front().facts), text);
}

TEST(CaseRoundTrip, ReadsBackTheLongestFact)
{
    CaseFacts facts{.title = std::string(300, '"')};
    const std::string long_name(100, '"');
    open_matter(facts, MatterKind::request, long_name);
    Fact fact{.id = 1,
              .kind = Kind::delay_reason_accepted,
              .matter = 1,
              .when = {earliest_day, latest_day}};
    fact.says = {.ground = Ground::early_years_closure,
                 .on = earliest_day,
                 .until = latest_day,
                 .asked = latest_day,
                 .clock = std::string(64, 'x')};
    fact.recorded = parse_moment("2025-03-04T09:12:01Z").value();
    fact.by = long_name;
    fact.evidence = std::string(400, '\\');
    facts.facts.push_back(fact);
    const std::string text = render_case_text(facts);
    const auto read = parse_case_text(text, {});
    ASSERT_TRUE(read) << with_line(read.problems().front());
    EXPECT_EQ(read->front().facts, facts);
}

} // namespace ribbon
