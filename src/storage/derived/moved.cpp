#include "storage/derived/moved.hpp"

#include "duties/council_rules.hpp"
#include "duties/timeline.hpp"
#include "storage/record/reading.hpp"

#include <algorithm>
#include <set>

namespace ribbon::storage {
namespace {

/// The closed days of the offices, or else those of schools.
std::vector<ClosedDays> closed(const Books& books, bool offices)
{
    std::vector<ClosedDays> all = books.calendar.tables().closed;
    std::erase_if(all, [&](const ClosedDays& one) {
        return (one.whose == ClosedDays::Whose::offices) != offices;
    });
    return all;
}

bool touches_schools(const Books& now, const Books& then)
{
    return closed(now, false) != closed(then, false) ||
           now.calendar.tables().council_terms != then.calendar.tables().council_terms;
}

bool touches_promises(const Books& now, const Books& then)
{
    return now.law.policy().set != then.law.policy().set || closed(now, true) != closed(then, true);
}

bool counts_school_days(const Provision& one)
{
    return one.limit.over == Over::school || one.limit.word == Word::day_of_absence ||
           one.limit.word == Word::days_on_end || one.limb.limit.over == Over::school;
}

void add_keys(Connection& from, std::string_view sql, const Values& values,
              std::set<std::string>& keys)
{
    from.query(sql, values, [&](const Row& row) { keys.emplace(row.text(0)); });
}

/// The cases in which the difference can move anything. A promise moves only what is open, which
/// the index knows; days of school also decide whether there is a duty at all, so every case with a
/// fact that could start such a clock is looked at.
std::set<std::string> reached(Connection& from, const std::string& area, const Books& now,
                              const Books& then)
{
    std::set<std::string> keys;
    const bool schools = touches_schools(now, then), promises = touches_promises(now, then);
    std::set<Kind> starts;
    for (const Provision& one : now.law.provisions()) {
        if (promises && one.limit.over == Over::offices)
            add_keys(from, "SELECT DISTINCT a_case FROM duty WHERE area = $1 AND clock = $2",
                     {area, std::string{one.id}}, keys);
        if (schools && counts_school_days(one)) starts.insert(one.starts.begin(), one.starts.end());
    }
    for (const Kind kind : starts)
        add_keys(from,
                 "SELECT DISTINCT stream_key FROM entry WHERE area = $1 AND stream_kind = 'case' "
                 "AND kind = $2",
                 {area, json_name(kind)}, keys);
    return keys;
}

bool is_running(const Duty& duty)
{
    return duty.dated && (duty.state == State::running || duty.state == State::due_soon ||
                          duty.state == State::overdue || duty.state == State::limit_lifted);
}

/// The running clocks of one case whose last day differs.
void compare(const CaseHistory& history, const Books& now, const Books& then, Day today,
             std::vector<MovedClock>& moved)
{
    const Timeline before = timeline(history.facts, now.law, now.calendar, today);
    const Timeline after = timeline(history.facts, then.law, then.calendar, today);
    for (const Change& one : difference(before, after)) {
        const bool was = one.before && is_running(*one.before);
        const bool is = one.after && is_running(*one.after);
        if (!was && !is) continue;
        if (was && is && one.before->legal == one.after->legal) continue;
        const Duty& duty = is ? *one.after : *one.before;
        MovedClock clock{.a_case = history.key,
                         .name = history.facts.title,
                         .clock = std::string{duty.under->id},
                         .title = std::string{duty.under->title},
                         .matter = duty.matter};
        if (was) clock.before = one.before->legal.last;
        if (is) clock.after = one.after->legal.last;
        moved.push_back(std::move(clock));
    }
}

} // namespace

MovedClocks moved_by(Archive& archive, const Books& then, Day today, std::size_t most)
{
    MovedClocks found;
    const Books& now = archive.books();
    archive.reading([&](Connection& from) {
        for (const std::string& key : reached(from, archive.area(), now, then)) {
            CaseHistory history =
                case_history(read_stream(from, archive.area(), {StreamKind::a_case, key}));
            history.key = key;
            ++found.cases;
            compare(history, now, then, today, found.first);
        }
    });
    found.all = static_cast<std::int64_t>(found.first.size());
    const auto soonest = [](const MovedClock& one) {
        return std::tuple{one.before.value_or(latest_day), one.a_case, one.clock, one.matter};
    };
    std::sort(found.first.begin(), found.first.end(),
              [&](const MovedClock& a, const MovedClock& b) { return soonest(a) < soonest(b); });
    if (found.first.size() > most) found.first.resize(most);
    return found;
}

Books books_with(Archive& archive, const StreamProposal& proposed)
{
    return with_rules(archive.started_with(), rules_of(with(archive.read(StreamId{}), proposed)));
}

} // namespace ribbon::storage
