#include "storage/imports/list_batch.hpp"

namespace ribbon::storage {

CaseHistory ListBatch::read_case(const std::string& key)
{
    const auto waiting = cases_.find(key);
    return waiting != cases_.end() ? waiting->second : archive_.read_case(key);
}

DetailHistory ListBatch::read_person(const std::string& key)
{
    const auto waiting = people_.find(key);
    return waiting != people_.end() ? waiting->second : archive_.read({StreamKind::person, key});
}

void ListBatch::add(Proposal proposal)
{
    Decided decided{.proposal = {}, .who = {"import", "import"}, .recorded = recorded_};
    for (const StreamProposal& one : proposal) {
        const std::string& key = one.stream.key;
        if (one.stream.kind == StreamKind::a_case) {
            CaseHistory before = read_case(key);
            // Two acts of one transaction may be on one case: the second can not read the first
            // from the record, so it brings what it was decided on.
            decided.on.push_back(before);
            cases_.insert_or_assign(key, with(std::move(before), one));
        } else if (one.stream.kind == StreamKind::person) {
            people_.insert_or_assign(key, with(read_person(key), one));
        }
    }
    if (dry_run_) return;
    decided.proposal = std::move(proposal);
    waiting_.push_back(std::move(decided));
    if (waiting_.size() >= acts_a_transaction) send();
}

void ListBatch::send()
{
    if (dry_run_ || waiting_.empty()) return;
    const std::vector<Decided> all = std::move(waiting_);
    waiting_.clear();
    archive_.append_all(all);
    cases_.clear();
    people_.clear();
}

} // namespace ribbon::storage
