#include "server/outward.hpp"

#include "pages/parts/guard.hpp"
#include "server/routes/held_letters.hpp"
#include "storage/mail/going_out.hpp"

#include <cassert>

namespace ribbon::server {
namespace {

void append(Ask& ask, Proposal proposal)
{
    storage::Decided decided{.proposal = std::move(proposal),
                             .who = {ask.visitor.by(), std::string{access::name_of(ask.role)}},
                             .recorded = ask.now};
    if (ask.looked) decided.on = {ask.looked->history};
    // That it was let go is said of all that goes out, the letters among it.
    storage::put_out(ask.shell.archive, decided, ask.shell.filing, ask.shell.address);
    if (ask.released) add_release(ask, decided);
    ask.shell.archive.append(decided);
}

Proposal one(StreamProposal proposal)
{
    Proposal all;
    all.push_back(std::move(proposal));
    return all;
}

std::vector<FoundLeak> leaks_in(Ask& ask, const StreamProposal& proposed)
{
    const OutwardWords words = outward_words(proposed);
    if (words.empty()) return {};
    const bool of_path = ask.looked && ask.history().key == proposed.stream.key;
    const CaseHistory history =
        of_path ? ask.history() : ask.shell.archive.read_case(proposed.stream.key);
    return ask.shell.guard.check(history, {words.subject, words.words});
}

} // namespace

std::optional<Response> record(Ask& ask, Proposal proposal, const ShowAgain& again)
{
    assert(ask.visitor.is_staff());
    if (!ask.released)
        for (const StreamProposal& proposed : proposal) {
            const auto leaks = leaks_in(ask, proposed);
            // What is about several children at once is held for nobody: it is written to each.
            if (stops(leaks) && ask.looked && ask.http.form.has(hold_field))
                return hold(ask, outward_words(proposed), leaks);
            if (const Problems why = problems_of(leaks, ask.http.form.has(names_field));
                !why.empty())
                return again(why);
        }
    append(ask, std::move(proposal));
    return std::nullopt;
}

std::optional<Response> record(Ask& ask, StreamProposal proposal, const ShowAgain& again)
{
    return record(ask, one(std::move(proposal)), again);
}

void record_of_family(Ask& ask, StreamProposal proposal)
{
    assert(!ask.visitor.is_staff());
    append(ask, one(std::move(proposal)));
}

void record_with(Ask& ask, const storage::Decided& decided)
{
    if (ask.visitor.is_staff())
        for (const StreamProposal& proposed : decided.proposal)
            assert(outward_words(proposed).empty());
    ask.shell.archive.append(decided);
}

void record_inside(Ask& ask, StreamProposal proposal)
{
    assert(outward_words(proposal).empty());
    append(ask, one(std::move(proposal)));
}

Problems problems_of(const std::vector<FoundLeak>& leaks, bool names_seen)
{
    Problems problems;
    for (const FoundLeak& one : leaks)
        if (stops(one.what)) problems.push_back({hold_field, in_words(one)});
    if (!problems.empty() || names_seen) return problems;
    for (const FoundLeak& one : leaks) problems.push_back({names_field, to_look_at(one)});
    return problems;
}

} // namespace ribbon::server
