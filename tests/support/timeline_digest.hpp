// One number for all that some timelines say: two programs that print the same number computed
// the same duties.
#pragma once

#include "duties/timeline.hpp"
#include "views/explain/view.hpp"

#include <string>

namespace ribbon {

/// FNV-1a, 64 bits, over what is added, in order.
class Digest {
public:
    /// Every duty: its clock, matter, state, days, facts and when it reads differently next.
    void add(const Timeline& timeline);
    /// Every word of a case explained.
    void add(const ExplainView& view);
    /// Sixteen hexadecimal digits.
    std::string text() const;

private:
    void add_text(std::string_view text);
    void add_number(std::int64_t number);
    void add_days(Days span);
    void add(const Duty& duty);

    std::uint64_t value_ = 0xcbf29ce484222325u;
};

} // namespace ribbon
