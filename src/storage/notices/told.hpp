// What the notices that tell of several things told of (decision 102): rows of the desk, written in
// the transaction that puts such a notice out.
#pragma once

#include "storage/sql/connection.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ribbon::storage {

struct ToldOf {
    std::string a_case;
    std::int64_t entry = 0;
    bool operator==(const ToldOf&) const = default;
};

class DigestTold {
public:
    DigestTold(Connection& connection, std::string area)
        : connection_(connection), area_(std::move(area))
    {
    }

    /// The notice that goes out as `outbox` tells of this, which waited under this key.
    void put(std::string_view key, std::string_view outbox, const ToldOf& of);
    /// What a notice told of: the first thing in each case. Nothing of one that is no digest.
    std::vector<ToldOf> first_in_each(std::string_view outbox) const;

private:
    Connection& connection_;
    std::string area_;
};

} // namespace ribbon::storage
