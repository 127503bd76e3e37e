#include "county/clerk.hpp"

#include <algorithm>
#include <stdexcept>

namespace ribbon::county {
namespace {

/// Entries in one transaction: memory does not grow with the county, and the signer takes no more
/// than 65,536 leaves in one request.
constexpr std::uint64_t most_entries = 40'000;

/// What the commands allowed. That they refuse what we invent is a mistake of ours.
template <class T> T allowed(Result<T> decided, const std::string& a_case)
{
    if (!decided)
        throw std::logic_error("The county did what the commands refuse, in " + a_case + ": " +
                               decided.problems().front().sentence);
    return *std::move(decided);
}

/// Only what commands read is kept in memory of the details: who holds the case.
void forget(CaseHistory& history)
{
    std::erase_if(history.details, [](const Detail& one) {
        return one.kind != DetailKind::officer_named && one.kind != DetailKind::officer_stood_down;
    });
    if (history.details.size() > 2) history.details.erase(history.details.begin());
}

std::int64_t entries_of(const Proposal& proposal)
{
    std::int64_t count = 0;
    for (const StreamProposal& one : proposal) count += static_cast<std::int64_t>(one.adds.size());
    return count;
}

/// Takes the adds of a second proposal for the end of the first, which is of the same stream.
void join(StreamProposal& first, StreamProposal second)
{
    first.stream = second.stream;
    for (auto& one : second.adds) first.adds.push_back(std::move(one));
}

} // namespace

int age_on(Day day, Day born)
{
    const auto now = day.date();
    const auto then = born.date();
    const int whole = int{now.year()} - int{then.year()};
    const bool had =
        now.month() > then.month() || (now.month() == then.month() && now.day() >= then.day());
    return had ? whole : whole - 1;
}

Who Clerk::stated(Who who, Day happened) const
{
    return happened < diary_.first() ? Who{"import", "import"} : who;
}

void Clerk::keep(Life& life, StreamProposal proposal, Who who, Proposal rest)
{
    life.history = with(std::move(life.history), proposal);
    forget(life.history);
    rest.insert(rest.begin(), std::move(proposal));
    entries_ += static_cast<std::uint64_t>(entries_of(rest));
    today_.push_back({std::move(rest), std::move(who), {}});
    // Only the first day, with everything there was before it, is ever so long.
    if (entries_ - written_ >= most_entries) write(second_ + (36'000 - second_) / 2);
}

MatterId Clerk::record(Life& life, RecordFact command, Who who)
{
    if (command.when.last < diary_.first() && command.evidence.empty())
        command.evidence = as_stated;
    auto decided = allowed(decide(command, life.history, diary_.today()), life.key);
    keep(life, std::move(decided), stated(std::move(who), command.when.last));
    return life.history.facts.facts.back().matter;
}

MatterId Clerk::record(Life& life, Kind kind, Day happened, MatterId matter, Who who,
                       Particulars says)
{
    return record(life,
                  RecordFact{.kind = kind,
                             .when = Days::on(happened),
                             .says = std::move(says),
                             .matter = matter,
                             .new_matter = matter == 0 && !goes_on(kind)},
                  std::move(who));
}

MatterId Clerk::file(Life& life, const FileMessage& message, Who who)
{
    const std::size_t before = life.history.facts.facts.size();
    keep(life, allowed(decide(message, life.history, diary_.today()), life.key),
         stated(std::move(who), message.day));
    return life.history.facts.facts.size() > before ? life.history.facts.facts.back().matter : 0;
}

void Clerk::hand_over(Life& life, const HandOver& command, Who who)
{
    keep(life, allowed(decide(command, life.history, diary_.today()), life.key),
         stated(std::move(who), command.day));
}

void Clerk::note(Life& life, Detail detail, Who who)
{
    if (detail.when.last < diary_.first() && detail.evidence.empty()) detail.evidence = as_stated;
    const StreamId stream{StreamKind::a_case, life.key};
    keep(life, allowed(decide(detail, stream, life.history.number, diary_.today()), life.key),
         stated(std::move(who), detail.when.last));
}

void Clerk::open(Life& life, const OpenCase& command, const std::vector<Detail>& first,
                 const std::vector<std::vector<Detail>>& of_people, Who who)
{
    const Day today = diary_.today();
    StreamProposal opened = allowed(decide(command, CaseHistory{}, today), life.key);
    for (const Detail& one : first)
        join(opened, allowed(decide(one, opened.stream, 0, today), life.key));
    Proposal people;
    for (std::size_t i = 0; i < of_people.size(); ++i) {
        StreamProposal person{.stream = {StreamKind::person, life.people[i].key}, .adds = {}};
        for (const Detail& one : of_people[i])
            join(person, allowed(decide(one, person.stream, 0, today), life.key));
        life.people[i].number = static_cast<std::int64_t>(person.adds.size());
        people.push_back(std::move(person));
    }
    keep(life, std::move(opened), stated(std::move(who), command.opened), std::move(people));
}

void Clerk::about_person(Life& life, std::size_t person, Detail detail, Who who)
{
    PersonInCase& one = life.people[person];
    const StreamId stream{StreamKind::person, one.key};
    auto decided = allowed(decide(detail, stream, one.number, diary_.today()), life.key);
    one.number += 1;
    ++entries_;
    today_.push_back({{std::move(decided)}, stated(std::move(who), detail.when.last), {}});
}

void Clerk::about_council(Detail detail, Who who)
{
    const StreamId stream{StreamKind::area, "area"};
    auto decided = allowed(decide(detail, stream, area_number_, diary_.today()), "the area");
    ++area_number_;
    ++entries_;
    today_.push_back({{std::move(decided)}, std::move(who), {}});
}

void Clerk::write(std::int64_t until)
{
    // From eight in the morning to six, in the order in which it was done.
    const std::int64_t opens = std::int64_t{diary_.today().number()} * 86'400 + 8 * 3'600;
    const auto count = static_cast<std::int64_t>(today_.size());
    for (std::int64_t i = 0; i < count; ++i)
        today_[static_cast<std::size_t>(i)].recorded = {opens + second_ +
                                                        i * (until - second_) / count};
    if (count > 0) archive_.append_all(today_);
    today_.clear();
    written_ = entries_;
    second_ = until;
}

void Clerk::evening()
{
    write(36'000);
    second_ = 0;
}

} // namespace ribbon::county
