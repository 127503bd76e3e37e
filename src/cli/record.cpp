// ribbon record FILE: a case as people write it, put into the record.
#include "cli/case_files.hpp"
#include "cli/record_commands.hpp"

#include "commands/case_commands.hpp"
#include "inbound/cases/limits.hpp"

namespace ribbon::cli {
namespace {

/// Everything of a written case as one proposal: the case is opened, then each fact as it stands.
Result<StreamProposal> proposal_of(const CaseFacts& facts, const std::string& key, Day today)
{
    auto opened = decide(OpenCase{.a_case = key,
                                  .person = key,
                                  .name = facts.title.empty() ? "No name given" : facts.title,
                                  .opened = today,
                                  .born = {},
                                  .evidence = {}},
                         CaseHistory{}, today);
    if (!opened) return opened.problems();
    add_facts(*opened, facts);
    return opened;
}

} // namespace

int record_case(const Common& common, const RecordCaseOptions& options)
{
    auto archive = open_record(common, options.record, Opens::writing);
    if (!archive) return refused("", archive.problems());
    const auto text = read_file(options.file, max_case_bytes);
    if (!text) return refused("", text.problems());
    const auto cases = read_cases(options.file, *text, (*archive)->books().law);
    if (!cases) return refused(options.file, cases.problems());
    for (const auto& [facts, looks] : *cases) {
        const std::string key = new_key();
        const auto proposal = proposal_of(facts, key, today());
        if (!proposal) return refused(options.file, proposal.problems());
        const auto appended = (*archive)->append({{*proposal}, {who(), "officer"}, now()});
        print(facts.title + "\nReference " + key + ", " + std::to_string(appended.entries) +
              " entries recorded and signed.\n");
    }
    return 0;
}

} // namespace ribbon::cli
