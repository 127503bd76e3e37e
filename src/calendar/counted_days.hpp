// The days of a dated table that count: working days of England, of the whole UK, of the SEND
// Tribunal; a school's days. A table knows from when to when it holds, and refuses beyond.
#pragma once

#include "base/day.hpp"

#include <string>
#include <vector>

namespace ribbon {

class CountedDays;

/// A day found by counting, or the table that did not reach far enough to say.
struct Found {
    Day day{};
    const CountedDays* beyond = nullptr;

    explicit operator bool() const { return beyond == nullptr; }
};

/// Which days count, from the first day the table holds for to the last. Every question is
/// answered in constant time from two arrays, for a county asks it a million times a night.
class CountedDays {
public:
    CountedDays() = default;
    /// `counted` in order, all inside `covers`. `name` is how a refusal speaks of the table:
    /// "the bank holidays of England and Wales (2014 to 2028)".
    CountedDays(std::string name, Days covers, std::vector<Day> counted);

    const std::string& name() const { return name_; }
    Days covers() const { return covers_; }
    bool counts(Day day) const;

    /// The nth counted day later than `event`, n from 1; `event` itself for n of 0.
    Found nth_after(Day event, int n) const;
    /// The nth counted day earlier than `event`, n from 1.
    Found nth_before(Day event, int n) const;
    /// The last counted day on or before, and the first on or after.
    Found on_or_before(Day day) const { return nth_before(day + days{1}, 1); }
    Found on_or_after(Day day) const { return nth_after(day - days{1}, 1); }
    /// How many days count from `span.first` to `span.last`; negative when the table does not
    /// hold for all of them.
    int count(Days span) const;

private:
    /// Counted days earlier than `day`; `day` may be the one after the table's last.
    int before(Day day) const
    {
        return before_[static_cast<std::size_t>((day - covers_.first).count())];
    }
    bool reaches(Day day) const { return covers_.first <= day && day <= covers_.last; }
    Found refused() const { return {{}, this}; }

    std::string name_ = "an empty table";
    Days covers_{Day{1}, Day{0}};
    std::vector<Day> counted_;
    std::vector<int> before_{0};
};

/// Monday to Friday within `covers`, less `closed`.
std::vector<Day> weekdays_less(Days covers, const std::vector<Day>& closed);

} // namespace ribbon
