// The only clock. A server on an invented county runs its clock on from the day the county ends.
#pragma once

#include "base/day.hpp"
#include "base/moment.hpp"

namespace ribbon::server {

class Clock {
public:
    /// This machine's clock; or one that read `begins` when this was made, and runs on from there.
    Clock();
    explicit Clock(Moment begins);
    Moment now() const;
    /// Today in England.
    Day today() const;
    /// Whether it is not this machine's: then every page says so.
    bool invented() const { return ahead_ != 0; }

private:
    std::int64_t ahead_ = 0; ///< seconds that it reads more than this machine's
};

} // namespace ribbon::server
