// ribbon seal: an entry hidden from all but named officers, or hidden no more.
#include "cli/entry_lines.hpp"
#include "cli/work_commands.hpp"

#include "commands/erasure.hpp"

namespace ribbon::cli {
namespace {

/// A stream as it stands; `a_case` holds what `stream` points into.
struct Read {
    CaseHistory a_case;
    Stream stream;
};

void read(storage::Archive& archive, const StreamId& id, Read& into)
{
    if (id.kind == StreamKind::a_case) {
        into.a_case = archive.read_case(id.key);
        into.stream = stream_of(into.a_case);
    } else {
        into.stream = stream_of(archive.read(id));
    }
}

Result<StreamProposal> proposal_of(const SealOptions& options, std::optional<Day> until,
                                   const Stream& stream)
{
    if (options.lift)
        return decide(UnsealEntry{.day = today(), .entry = options.entry, .reason = options.reason},
                      stream, today());
    return decide(SealEntry{.day = today(),
                            .entry = options.entry,
                            .reason = options.reason,
                            .until = until,
                            .person = options.person.empty() ? "" : key_typed(options.person)},
                  stream, today());
}

} // namespace

int seal(const Common& common, const SealOptions& options)
{
    Problems problems;
    const auto until = options.until.empty() ? std::nullopt : parse_day(options.until);
    if (!options.until.empty() && !until)
        problems.push_back({"--until", "\"" + options.until + "\" is not a day: 2026-10-31"});
    if (until && *until < today())
        problems.push_back({"--until", "this day has passed: it would hide nothing"});
    if (options.lift && (!options.until.empty() || !options.person.empty()))
        problems.push_back({"--lift", "what is lifted has neither --until nor --from-person"});
    auto archive = open_record(common, options.record, Opens::writing);
    if (!archive) {
        problems.insert(problems.end(), archive.problems().begin(), archive.problems().end());
        return refused("", problems);
    }
    const StreamId id = stream_named(options.stream);
    Read read_now;
    read(**archive, id, read_now);
    if (read_now.stream.number == 0) {
        problems.push_back({options.stream, "there is no case or person with this reference"});
        return refused("", problems);
    }
    const auto proposal = proposal_of(options, until, read_now.stream);
    if (!proposal)
        problems.insert(problems.end(), proposal.problems().begin(), proposal.problems().end());
    if (!problems.empty()) return refused("", problems);
    (*archive)->append({{*proposal}, {who(), "officer"}, now()});
    print("Entry " + std::to_string(options.entry) + " of " + written(id) +
          (options.lift ? " is sealed no more.\n"
                        : " is sealed, and found by no search. \"ribbon seal --lift\" takes it "
                          "back.\n"));
    return 0;
}

} // namespace ribbon::cli
