// The values of a statement as libpq takes them.
#pragma once

#include "storage/sql/connection.hpp"

#include <libpq-fe.h>

namespace ribbon::storage {

/// Views of values, which must outlive it: text and bytes as they are, numbers in decimal.
class Parameters {
public:
    explicit Parameters(std::span<const Value> values);

    int count() const { return static_cast<int>(starts_.size()); }
    const char* const* starts() const { return starts_.data(); }
    const int* lengths() const { return lengths_.data(); }
    const int* formats() const { return formats_.data(); }
    /// What each is, for a statement that is prepared: 0 where PostgreSQL is to find out.
    const Oid* types() const { return types_.data(); }

private:
    std::vector<std::string> spelt_;
    std::vector<const char*> starts_;
    std::vector<int> lengths_, formats_;
    std::vector<Oid> types_;
};

} // namespace ribbon::storage
