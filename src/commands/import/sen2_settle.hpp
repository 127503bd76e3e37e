// Two records of a return side by side: what is new in one, and what contradicts the other.
#pragma once

#include "commands/import/sen2_update.hpp"
#include "record/returns/sen2_items.hpp"

#include <set>

namespace ribbon {

/// Takes out of a request what the record has, tells what it has otherwise, and leaves what is new.
class Settling {
public:
    explicit Settling(std::vector<Sen2Contradiction>& told) : told_(told) {}

    /// Everything of the request but its parts that come several times and its reviews.
    void request(Sen2Request& stated, const Sen2Request& held);

    void contradiction(std::string item, std::string sentence, int line)
    {
        told_.push_back({std::move(item), std::move(sentence), line});
    }

    /// Every item of a record but those excepted.
    template <class Record>
    void items(Record& stated, const Record& held, std::string_view part,
               const std::set<std::string_view>& except = {})
    {
        for (const Sen2Item<Record>& item : sen2_items<Record>()) {
            if (except.contains(item.tag)) continue;
            const Sen2Slot mine = sen2_slot(stated, item.tag);
            const Sen2Value theirs = sen2_value(held, item.tag);
            if (!sen2_value(stated, item.tag).given() || !theirs.given()) continue;
            const bool same = mine.text ? *mine.text == *theirs.text : *mine.day == *theirs.day;
            // A nought of the record says only that it knows of none.
            if (!same && mine.text && *mine.text == "1" && *theirs.text == "0") continue;
            if (!same)
                contradiction(std::string{part} + " " + std::string{item.tag},
                              "The record has another", stated.place.line);
            clear(mine);
        }
    }
    static void clear(const Sen2Slot& slot)
    {
        if (slot.text) slot.text->clear();
        if (slot.day) slot.day->reset();
    }

private:
    void outcome(Sen2Request& stated, const Sen2Request& held);
    void assessment(Sen2Assessment& stated, const Sen2Assessment& held);
    void plan(Sen2NamedPlan& stated, const Sen2NamedPlan& held);

    std::vector<Sen2Contradiction>& told_;
};

} // namespace ribbon
