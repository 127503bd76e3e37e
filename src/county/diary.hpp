// What is to come: acts under the day on which the county does them.
#pragma once

#include "base/day.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <vector>

namespace ribbon::county {

/// The simulated clock's work. What happened before the first day is done on the first day, in the
/// order in which it happened.
class Diary {
public:
    /// An act is told the day it happened on, which is earlier than today only on the first day.
    using Act = std::function<void(Day happened)>;

    Diary(Day first, Day last) : first_(first), last_(last), today_(first) {}

    Day first() const { return first_; }
    Day last() const { return last_; }
    Day today() const { return today_; }

    /// An act for a day. One for a day past the last is never done; one for a day before today is
    /// done today.
    void at(Day day, Act act)
    {
        if (day > last_) return;
        pages_[std::max(day, today_)].push_back({day, std::move(act)});
    }

    /// Does the acts of every day in turn, those of a day in the order of when they happened;
    /// `evening` comes after each day on which there was something.
    void run(const std::function<void(Day)>& evening)
    {
        while (!pages_.empty()) {
            today_ = pages_.begin()->first;
            while (!pages_.empty() && pages_.begin()->first == today_) {
                std::vector<Entry> page = std::move(pages_.begin()->second);
                pages_.erase(pages_.begin());
                std::stable_sort(page.begin(), page.end(), [](const Entry& a, const Entry& b) {
                    return a.happened < b.happened;
                });
                for (Entry& one : page) one.act(one.happened);
            }
            evening(today_);
        }
    }

private:
    struct Entry {
        Day happened;
        Act act;
    };
    Day first_, last_, today_;
    std::map<Day, std::vector<Entry>> pages_;
};

} // namespace ribbon::county
