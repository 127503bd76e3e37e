// The invented county while it is made: what every part of its life needs.
#pragma once

#include "calendar/calendar.hpp"
#include "county/calibration.hpp"
#include "county/clerk.hpp"
#include "county/deck.hpp"
#include "county/diary.hpp"
#include "county/names.hpp"
#include "county/places.hpp"
#include "county/rates.hpp"
#include "county/roll.hpp"

#include <memory>
#include <vector>

namespace ribbon::county {

class World {
public:
    World(storage::Archive& archive, std::uint64_t seed, int plans, Day first, Day last);

    const std::uint64_t seed;
    const double scale; ///< of the published county's size
    Dice dice;
    Diary diary;
    Clerk clerk;
    Names names;
    Map map;
    Deck deck;
    Roll roll;
    const Calendar& calendar;
    std::vector<std::unique_ptr<Life>> lives;
    int families_met = 0; ///< counts the families whose case was opened: no two have a number alike

    /// The first working day on or after a day, and so many working days after one.
    Day office(Day day) const;
    Day working_days_after(Day day, int count) const;
    /// An act in a life on a working day; nothing is done where the case was closed before.
    void later(Life& life, Day day, std::function<void(Day)> act);
    /// Any life's act, closed or not.
    void whatever(Day day, std::function<void(Day)> act) { diary.at(office(day), std::move(act)); }

    Life& new_life(std::string key = {});
    /// Whoever acts for the council in this case today.
    Who holder(const Life& life) const;
    Who post_room() const { return {"post-room", "system"}; }
    Who family(const Life& life) const { return {life.voice().key, "family"}; }

private:
    std::string new_key();
    Dice keys_;
};

} // namespace ribbon::county
