// A county in a record of its own, for as long as a test needs it.
#pragma once

#include "county/simulation.hpp"
#include "tests/support/small_record.hpp"

namespace ribbon {

class CountyRecord {
public:
    explicit CountyRecord(const county::Wishes& wishes);
    storage::Archive& archive() { return *archive_; }
    const county::Made& made() const { return made_; }

private:
    TemporaryFolder folder_;
    std::unique_ptr<storage::Archive> archive_;
    county::Made made_;
};

} // namespace ribbon
