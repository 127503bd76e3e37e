// The rows of one transaction, gathered so that each statement is run once for many.
#pragma once

#include "ledger/tree.hpp"
#include "storage/record/act.hpp"
#include "storage/record/writer.hpp"

#include <map>

namespace ribbon::storage {

class Batch {
public:
    Batch(Connection& connection, std::string area, ledger::Edge& edge, Moment last_recorded)
        : connection_(connection), area_(std::move(area)), edge_(edge), recorded_(last_recorded)
    {
    }

    /// Takes an act in: checks what it expects of each stream, numbers its entries and hashes
    /// them. Throws Conflict before it has taken anything of it.
    Appended take(const Prepared& prepared, const Salts& salts);

    /// Runs every statement of what was taken. Between this and the commit nothing may fail but
    /// the database.
    void write(const std::string& origin);

    const std::vector<ledger::Hash>& leaves() const { return leaves_; }
    const std::vector<Erasure>& erasures() const { return erasures_; }
    Moment recorded() const { return recorded_; } ///< of the last act

private:
    void check(const Act& act);
    void take_entry(const Addition& addition, std::size_t index, const Act& act,
                    const Salts& salts);
    void take_rows(const Prepared& prepared);
    void erase(const Erasure& erasure);
    std::int64_t& number_of(const StreamId& stream);

    Connection& connection_;
    std::string area_;
    ledger::Edge& edge_;
    Moment recorded_;
    std::map<StreamId, std::int64_t> numbers_; ///< as they will stand
    std::map<StreamId, std::int64_t> written_; ///< of those, the streams that grew
    std::vector<Values> entries_, nodes_;
    std::vector<ledger::Hash> leaves_;
    std::vector<Erasure> erasures_;
    std::map<std::string, CaseRows> cases_;
    std::map<std::string, PersonRows> people_;
    std::map<StreamId, StreamTexts> texts_;
};

} // namespace ribbon::storage
