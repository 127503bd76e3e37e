#include "storage/erasures/finish.hpp"

#include "calendar/london.hpp"
#include "storage/record/reading.hpp"

#include <algorithm>
#include <map>

namespace ribbon::storage {
namespace {

StreamProposal& add(std::map<StreamId, StreamProposal>& found, const StreamId& stream,
                    const ErasedEntry& one)
{
    Detail erased = detail_of(DetailKind::erased, day_in_london(one.erased));
    erased.set(DetailField::entry, std::to_string(one.number))
        .set(DetailField::last_entry, std::to_string(one.number))
        .set(DetailField::reason,
             "Finished after it was interrupted: it stands in the list of erasures");
    StreamProposal& proposed = found[stream];
    proposed.stream = stream;
    proposed.adds.emplace_back(std::move(erased));
    proposed.erases.push_back({one.number, one.number});
    return proposed;
}

} // namespace

void finish_erasures(Archive& archive, const std::vector<ErasedEntry>& list)
{
    std::map<StreamId, StreamProposal> found;
    Decided decided{.proposal = {}, .who = {"ribbon", "system"}, .recorded = {}};
    archive.reading([&](Connection& connection) {
        for (const ErasedEntry& one : not_yet_erased(connection, archive.area(), list)) {
            const auto kind = stream_kind_called(one.stream_kind);
            if (!kind) continue;
            const StreamId stream{*kind, one.stream_key};
            decided.recorded = std::max(decided.recorded, one.erased);
            add(found, stream, one).expected = last_number(connection, archive.area(), stream);
        }
    });
    if (found.empty()) return;
    for (auto& [stream, proposed] : found) decided.proposal.push_back(std::move(proposed));
    archive.append(decided);
}

} // namespace ribbon::storage
