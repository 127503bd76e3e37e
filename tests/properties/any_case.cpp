#include "tests/properties/any_case.hpp"

#include "tests/scenarios/books.hpp"

#include <rapidcheck.h>

#include <algorithm>

namespace ribbon {
namespace {

Day between(Day first, Day last)
{
    return first + days{any_number(0, static_cast<int>((last - first).count()))};
}

Day kept_inside(Day day) { return std::clamp(day, any_case_days.first, any_case_days.last); }

/// A day near the story of a case: most within a few months of its beginning, some years off.
Day near(Day begins)
{
    if (one_in(8)) return between(any_case_days.first, any_case_days.last);
    return kept_inside(begins + days{any_number(-20, one_in(4) ? 800 : 200)});
}

/// The day, the month it lies in, or that and the days up to some weeks on.
Days roughly(Day day)
{
    const int how = any_number(0, 11);
    if (how > 1) return Days::on(day);
    if (how == 1) return {day, kept_inside(day + days{any_number(0, 60)})};
    return *part_of(day.year(), unsigned{day.date().month()}, "");
}

template <class Word> Word any_word(Word last)
{
    return static_cast<Word>(any_number(1, static_cast<int>(last)));
}

/// A clock that a reason or a direction in this matter could be about; sometimes any other.
std::string any_clock(MatterKind matter)
{
    const auto& provisions = our_law().provisions();
    const auto start =
        static_cast<std::size_t>(any_number(0, static_cast<int>(provisions.size()) - 1));
    for (std::size_t i = 0; i < provisions.size(); ++i) {
        const Provision& one = provisions[(start + i) % provisions.size()];
        const bool fits = (one.in & in(matter)) != 0 && one.in != any_matter &&
                          (!one.lifted_by.empty() || one_in(4));
        if (fits) return std::string{one.id};
    }
    return std::string{provisions[start].id};
}

void give(Particulars& says, Field field, Day when, MatterKind matter)
{
    switch (field) {
    case Field::from: says.from = any_word(Party::other); return;
    case Field::post: says.post = any_word(Post::second_class); return;
    case Field::on: says.on = kept_inside(when + days{any_number(-40, 90)}); return;
    case Field::until: says.until = kept_inside(when + days{any_number(0, 80)}); return;
    case Field::asked: says.asked = kept_inside(when + days{any_number(-40, 40)}); return;
    case Field::year: says.year = when.year() + any_number(0, 1); return;
    case Field::clock: says.clock = any_clock(matter); return;
    case Field::ground: says.ground = any_word(Ground::coronavirus); return;
    case Field::code: says.code = *rc::gen::element<std::string>("O", "G", "N", "U", "C2"); return;
    case Field::count: says.count = any_number(1, 2); return;
    case Field::name: says.name = *rc::gen::element<std::string>("A", "B"); return;
    case Field::like:
        says.like = *rc::gen::element<std::string>("order.amend-provision", "order.assess.notify");
        return;
    case Field::time: says.minute = any_number(0, 24 * 60 - 1); return;
    case Field::amount: says.pounds = any_number(1, 200); return;
    case Field::defect: says.defect = any_word(Defect::wrong_person); return;
    }
}

/// Every clause the kind needs, and half of those it may have.
Particulars any_particulars(const KindEntry& kind, Day when, MatterKind matter)
{
    Particulars says;
    for (Fields mark = 1; mark <= bit(Field::asked); mark = static_cast<Fields>(mark << 1))
        if ((kind.needs & mark) || ((kind.may & mark) && one_in(2)))
            give(says, static_cast<Field>(mark), when, matter);
    if (says.on && says.until && *says.until < *says.on) std::swap(says.on, says.until);
    return says;
}

/// The provisions that run in a kind of matter; those that run in any are left to chance.
std::vector<const Provision*> provisions_in(MatterKind matter)
{
    std::vector<const Provision*> found;
    for (const Provision& one : our_law().provisions())
        if ((one.in & in(matter)) != 0 && !one.starts.empty()) found.push_back(&one);
    return found;
}

/// A kind that some clock of this matter looks for: half the time what starts it.
Kind any_kind_looked_for(MatterKind matter)
{
    static const auto by_matter = [] {
        std::vector<std::vector<const Provision*>> all;
        all.reserve(matter_kind_count);
        for (std::size_t i = 0; i < matter_kind_count; ++i)
            all.push_back(provisions_in(static_cast<MatterKind>(i)));
        return all;
    }();
    const auto& clocks = by_matter[static_cast<std::size_t>(matter)];
    if (clocks.empty()) return Kind::none;
    const Provision& clock =
        *clocks[static_cast<std::size_t>(any_number(0, static_cast<int>(clocks.size()) - 1))];
    const Kinds* lists[]{&clock.starts, &clock.starts,   &clock.starts,    &clock.met_by,
                         &clock.met_by, &clock.ended_by, &clock.limb.from, &clock.needs};
    const Kinds& kinds = *lists[static_cast<std::size_t>(any_number(0, 7))];
    if (kinds.empty()) return Kind::none;
    const Kind kind =
        kinds[static_cast<std::size_t>(any_number(0, static_cast<int>(kinds.size()) - 1))];
    return (entry(kind).matters & in(matter)) != 0 ? kind : Kind::none;
}

/// Mostly a kind that the law looks for here; else any that may stand here.
Kind any_kind_of(MatterKind matter)
{
    if (!one_in(5)) {
        const Kind kind = any_kind_looked_for(matter);
        if (kind != Kind::none) return kind;
    }
    const auto start = any_number(0, static_cast<int>(kind_count) - 1);
    for (std::size_t i = 0; i < kind_count; ++i) {
        const auto kind = static_cast<Kind>((static_cast<std::size_t>(start) + i) % kind_count);
        if (entry(kind).matters & in(matter)) return kind;
    }
    return Kind::none;
}

Fact any_fact(const CaseFacts& facts, Kind kind, MatterId matter, Day begins)
{
    const MatterKind of = facts.matter(matter).kind;
    Fact fact{.id = static_cast<FactId>(facts.facts.size() + 1), .kind = kind, .matter = matter};
    // A birth is long ago; what else happens, happens about now.
    const int years_old_at_most = one_in(2) ? 6 : 26;
    fact.when = roughly(kind == Kind::born ? begins - days{any_number(0, years_old_at_most * 366)}
                                           : near(begins));
    fact.says = any_particulars(entry(kind), fact.when.first, of);
    if (one_in(2)) fact.recorded = Moment{fact.when.last.number() * std::int64_t{86'400}};
    if (!one_in(3)) fact.evidence = "a letter";
    return fact;
}

/// Takes an earlier fact back, or puts another of its kind in its place.
Fact any_correction(const CaseFacts& facts, Day begins)
{
    const auto id = any_number(1, static_cast<int>(facts.facts.size()));
    const Fact& old = facts.facts[static_cast<std::size_t>(id - 1)];
    Fact fact = any_fact(facts, old.kind, old.matter, begins);
    fact.corrects = old.id;
    if (one_in(2)) {
        fact.struck = true;
        fact.says = {};
    }
    return fact;
}

MatterId any_matter_of(const CaseFacts& facts)
{
    return any_number(1, static_cast<int>(facts.matters.size()));
}

/// The matters of a case: half the time a life with a plan, where matters look at each other the
/// most; else any few.
void open_matters(CaseFacts& facts)
{
    using enum MatterKind;
    if (one_in(2)) {
        for (const MatterKind kind : {child, request, review, review, cessation, move, request})
            if (!one_in(4)) open_matter(facts, kind);
    }
    const int more = any_number(facts.matters.empty() ? 1 : 0, 3);
    for (int i = 0; i < more; ++i)
        open_matter(facts, one_in(4) ? notice
                                     : static_cast<MatterKind>(
                                           any_number(0, static_cast<int>(support_plan))));
}

} // namespace

int any_number(int least, int most)
{
    // At rapidcheck's full size from the first case on: it would begin with the lowest numbers,
    // and a low number here is not a simpler case.
    return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(least, most + 1));
}
bool one_in(int n) { return any_number(0, n - 1) == 0; }

CaseFacts any_case(int most)
{
    CaseFacts facts{.title = "made by chance"};
    open_matters(facts);
    const Day begins = between(any_case_days.first, any_case_days.last);
    const int count = any_number(1, most);
    for (int i = 0; i < count; ++i) {
        if (!facts.facts.empty() && one_in(10)) {
            facts.facts.push_back(any_correction(facts, begins));
            continue;
        }
        const MatterId matter = any_matter_of(facts);
        facts.facts.push_back(
            any_fact(facts, any_kind_of(facts.matter(matter).kind), matter, begins));
    }
    return facts;
}

std::optional<Fact> any_further_fact(const CaseFacts& facts)
{
    const MatterId matter = any_matter_of(facts);
    const Kind kind = any_kind_of(facts.matter(matter).kind);
    if (kind == Kind::none) return std::nullopt;
    return any_fact(facts, kind, matter, facts.facts.front().when.first);
}

CaseFacts any_unsound_case()
{
    CaseFacts facts = any_case();
    for (Fact& fact : facts.facts) {
        switch (any_number(0, 11)) {
        case 0: fact.matter = any_number(-3, 40); break;
        case 1: fact.kind = static_cast<Kind>(any_number(0, static_cast<int>(kind_count))); break;
        case 2: std::swap(fact.when.first, fact.when.last); break;
        case 3: fact.id = any_number(-3, 60); break;
        case 4: fact.corrects = any_number(-3, 60); break;
        case 5: fact.says = {}; break;
        case 6: fact.when = {earliest_day, latest_day}; break;
        case 7: fact.says.on = one_in(2) ? earliest_day : latest_day; break;
        case 8: fact.says.year = any_number(-40'000, 40'000); break;
        case 9: fact.says.until = fact.when.first - days{any_number(1, 400)}; break;
        case 10: fact.says.count = any_number(-5, 1'000'000); break;
        default: break;
        }
    }
    if (one_in(4)) facts.matters.pop_back();
    return facts;
}

Day any_look(const CaseFacts& facts)
{
    const auto any_of_them = [&]() -> const Fact& {
        return facts.facts[static_cast<std::size_t>(
            any_number(0, static_cast<int>(facts.facts.size()) - 1))];
    };
    if (one_in(10)) return between(any_case_days.first, any_case_days.last);
    const Fact& fact = any_of_them();
    if (fact.kind == Kind::born)
        return birthday(fact.when.first, *rc::gen::element(5, 16, 24, 25, 26)) -
               days{any_number(-2, 40)};
    // The later of two, so that much of the case has mostly happened.
    const Day day = later_of(fact.when.first, any_of_them().when.first);
    return day + days{any_number(0, one_in(3) ? 400 : 120)};
}

} // namespace ribbon
