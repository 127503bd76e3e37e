// What a service that sends texts and letters for us took, and has not yet said what became of.
#pragma once

#include "base/moment.hpp"
#include "storage/sql/connection.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace ribbon::storage {

struct ServiceSent {
    std::string reference; ///< ours: the Message-ID of its row in mail_sent
    std::string id; ///< theirs
    std::string kind; ///< "text" or "letter"
    Moment taken, next_look;
    std::int64_t looks = 0; ///< how often it was asked for
};

class ServiceSents {
public:
    ServiceSents(Connection& connection, std::string area)
        : connection_(connection), area_(std::move(area))
    {
    }

    /// They took it. Said again, nothing changes.
    void put(const ServiceSent& one);
    /// Those to be asked for by now, the longest due first.
    std::vector<ServiceSent> due(Moment now, std::int64_t most) const;
    void look_again(const ServiceSent& one, Moment next);
    /// It is known what became of it, or never will be.
    void over(std::string_view reference);

private:
    Connection& connection_;
    std::string area_;
};

} // namespace ribbon::storage
