// What can be wrong about a provision beside its count and its lists.
#include "tests/mutation/mutants.hpp"

#include <algorithm>
#include <memory>

namespace ribbon {
namespace {

/// Each flag that is set, switched off.
void mutate_flags(Mutating& to)
{
    const auto flag = [&](const char* name, bool Provision::* member) {
        to.add("flag", std::string{name} + " off", [&](Provision& p) { p.*member = false; });
    };
    flag("latest_start", &Provision::latest_start);
    flag("on_end", &Provision::on_end);
    flag("named_day_prevails", &Provision::named_day_prevails);
    flag("clear_days", &Provision::clear_days);
    flag("from_service", &Provision::from_service);
    flag("closes_at_five", &Provision::closes_at_five);
    flag("met_on_arrival", &Provision::met_on_arrival);
    flag("met_anywhere", &Provision::met_anywhere);
    flag("ended_anywhere", &Provision::ended_anywhere);
    flag("keeps_until", &Provision::keeps_until);
    flag("minds_defect", &Provision::minds_defect);
    to.add("flag", "limb.anywhere off", [](Provision& p) { p.limb.anywhere = false; });
    to.add("flag", "limb.needed off", [](Provision& p) { p.limb.needed = false; });
    to.add("flag", "limb.alone off", [](Provision& p) { p.limb.alone = false; });
    to.add("flag", "no longer unverified", [](Provision& p) { p.verified = true; });
}

/// Each kind of matter taken out of a set that lists some.
void mutate_matters(Mutating& to, const std::string& name, MatterKinds Provision::* member)
{
    if (to.original().*member == any_matter) return;
    for (std::size_t i = 0; i < matter_kind_count; ++i) {
        const auto kind = static_cast<MatterKind>(i);
        to.add("matter", name + " without " + in_words(kind),
               [&](Provision& p) { p.*member &= ~in(kind); });
    }
}

/// Its first and last days, where the calendar has them, by one.
void mutate_dates(Mutating& to)
{
    const auto day = [&](const char* name, Day Provision::* member, Day never) {
        const Day now = to.original().*member;
        if (now == never || now == earliest_day || now == latest_day) return;
        for (const int by : {1, -1})
            to.add("day in force",
                   std::string{name} + " " + iso(now) + " -> " + iso(now + days{by}),
                   [&](Provision& p) { p.*member = now + days{by}; });
    };
    day("from", &Provision::from, earliest_day);
    day("until", &Provision::until, latest_day);
}

/// Which text governs. What held before is words for a reader, unless it is nothing at all or
/// another provision, which then answers.
void mutate_version(Mutating& to, const std::vector<Provision>& book)
{
    const Provision& one = to.original();
    const auto answers = [&](const Provision& other) {
        return other.id == one.before && other.id != one.id;
    };
    if (one.before == nothing_before || std::any_of(book.begin(), book.end(), answers))
        to.add("version", "nothing known before", [](Provision& p) { p.before = {}; });
    to.add("version", "governs by_trigger", [](Provision& p) { p.governs = Governs::by_trigger; });
    to.add("version", "displaced_by nothing", [](Provision& p) { p.displaced_by = {}; });
}

void mutate_nature(Mutating& to)
{
    const Nature now = to.original().nature;
    if (now == Nature::proposed) return;
    const Nature other = now == Nature::duty ? Nature::guidance : Nature::duty;
    to.add("nature", std::string{in_words(now)} + " -> " + std::string{in_words(other)},
           [&](Provision& p) { p.nature = other; });
}

} // namespace

void mutate_the_rest(Mutating& to, const std::vector<Provision>& book)
{
    mutate_flags(to);
    mutate_matters(to, "in", &Provision::in);
    mutate_matters(to, "met_in", &Provision::met_in);
    mutate_dates(to);
    mutate_version(to, book);
    mutate_nature(to);
    const Provision& one = to.original();
    to.add("citation", "no citation", [](Provision& p) { p.cite = "no citation"; });
    to.add("citation", "no lift_cite", [](Provision& p) { p.lift_cite = {}; });
    if (one.needs_times != 1)
        for (const int by : {1, -1})
            to.add("number", by > 0 ? "needs_times one more" : "needs_times one fewer",
                   [&](Provision& p) {
                       p.needs_times = static_cast<std::uint8_t>(p.needs_times + by);
                   });
    else if (one.limit.word == Word::looking_back || one.limit.word == Word::looking_back_to)
        to.add("number", "needs_times one more", [](Provision& p) { p.needs_times = 2; });
    for (const char& code : one.codes)
        to.add("trigger", std::string{"codes without "} + code, [&](Provision& p) {
            // A code cut out of the middle needs words of its own; they live as long as the tool.
            static std::vector<std::unique_ptr<std::string>> kept;
            auto rest = std::make_unique<std::string>(p.codes);
            rest->erase(static_cast<std::size_t>(&code - one.codes.data()), 1);
            p.codes = *rest;
            kept.push_back(std::move(rest));
        });
}

} // namespace ribbon
