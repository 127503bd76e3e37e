// Acts of an import that are recorded many in a transaction, and the record as it reads with those
// that are still to be sent.
#pragma once

#include "storage/archive.hpp"

#include <map>
#include <string>
#include <vector>

namespace ribbon::storage {

class ListBatch {
public:
    /// A dry run sends nothing, and reads as if it had.
    ListBatch(Archive& archive, Moment recorded, bool dry_run)
        : archive_(archive), recorded_(recorded), dry_run_(dry_run)
    {
    }

    CaseHistory read_case(const std::string& key);
    DetailHistory read_person(const std::string& key);
    /// One act, decided on what the above gave.
    void add(Proposal proposal);
    /// Records what waits. Throws Conflict where somebody else wrote to one of its streams.
    void send();

private:
    static constexpr std::size_t acts_a_transaction = 200;

    Archive& archive_;
    Moment recorded_;
    bool dry_run_;
    std::vector<Decided> waiting_;
    std::map<std::string, CaseHistory> cases_;
    std::map<std::string, DetailHistory> people_;
};

} // namespace ribbon::storage
