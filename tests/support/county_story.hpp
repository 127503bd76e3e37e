// What a made-up case is told with: the day it has come to, and chances that fall the same way at
// every telling.
#pragma once

#include "record/case_facts.hpp"

#include <cstdint>
#include <string>

namespace ribbon {

class Story {
public:
    /// The story of case `number`: it begins with a request between September 2022 and August 2024.
    explicit Story(std::size_t number);

    Day now() const { return now_; }
    void later(int least, int most) { now_ = now_ + days{from(least, most)}; }
    void go_to(Day day) { now_ = day; }
    /// Some day between the first and the latest of the story so far.
    Day some_day();

    /// A number from `least` to `most`, both included.
    int from(int least, int most);
    /// Yes in n of ten tellings.
    bool in_ten(int n) { return from(1, 10) <= n; }
    /// The name of a made-up school.
    std::string school();

    MatterId open(MatterKind kind) { return open_matter(facts_, kind); }
    /// What happened on a day; one day in thirty is known only to the month.
    void on(Day day, Kind kind, MatterId matter, Particulars says = {}, std::string evidence = {});
    /// The same so many days later, which is now.
    void after(int least, int most, Kind kind, MatterId matter, Particulars says = {});

    /// The case as it was recorded, fact after fact as they happened; one in five with a fact put
    /// right at the end.
    CaseFacts written(std::string title);

private:
    std::uint64_t chance();

    std::uint64_t state_;
    Day begun_;
    Day now_;
    CaseFacts facts_;
};

} // namespace ribbon
