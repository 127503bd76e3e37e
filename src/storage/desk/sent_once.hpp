// Forms that may be sent only once: each carries a key of its own, and the second time it comes the
// answer is where the first one led. A double click or a retry makes one fact.
#pragma once

#include "base/moment.hpp"
#include "storage/sql/connection.hpp"

namespace ribbon::storage {

class SentOnce {
public:
    SentOnce(Connection& connection, std::string area)
        : connection_(connection), area_(std::move(area))
    {
    }
    /// True for the first that brings a key.
    bool begin(std::string_view key, Moment now, Moment expires);
    /// Where the first one led; empty where it has not come to an end. Nothing where there was
    /// none.
    std::optional<std::string> led_to(std::string_view key) const;
    void leads(std::string_view key, std::string_view path);
    /// It was refused, and may be sent again with what was wrong put right.
    void take_back(std::string_view key);

private:
    Connection& connection_;
    std::string area_;
};

} // namespace ribbon::storage
