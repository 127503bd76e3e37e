// The tags of the SEN2 return, and where the value of each stands in the plain value.
//
// One table, which the readers and the writers share: a new item is a member of `sen2.hpp`, a row
// here, and a row of data/sen2/profiles.csv that says from which year it is asked.
#pragma once

#include "record/returns/sen2.hpp"

#include <span>
#include <string_view>
#include <variant>

namespace ribbon {

/// One item of a record: its tag as the newest profile writes it, and its member.
template <class Record> struct Sen2Item {
    std::string_view tag;
    std::variant<std::string Record::*, std::optional<Day> Record::*> member;
};

/// The items of a kind of record. Only the nine kinds below have any.
template <class Record> std::span<const Sen2Item<Record>> sen2_items();

template <> std::span<const Sen2Item<Sen2Header>> sen2_items();
template <> std::span<const Sen2Item<Sen2Person>> sen2_items();
template <> std::span<const Sen2Item<Sen2Request>> sen2_items();
template <> std::span<const Sen2Item<Sen2Assessment>> sen2_items();
template <> std::span<const Sen2Item<Sen2NamedPlan>> sen2_items();
template <> std::span<const Sen2Item<Sen2PlanDetail>> sen2_items();
template <> std::span<const Sen2Item<Sen2ActivePlan>> sen2_items();
template <> std::span<const Sen2Item<Sen2Placement>> sen2_items();
template <> std::span<const Sen2Item<Sen2Need>> sen2_items();

/// Where the value of an item is in this record: a text or a day, never both; neither where the
/// record has no such item. The tag is matched without regard to case.
struct Sen2Slot {
    std::string* text = nullptr;
    std::optional<Day>* day = nullptr;
    explicit operator bool() const { return text != nullptr || day != nullptr; }
};

/// The same, to look at only.
struct Sen2Value {
    const std::string* text = nullptr;
    const std::optional<Day>* day = nullptr;
    bool given() const { return day ? day->has_value() : text && !text->empty(); }
};

/// "SENsetting" and "SENSetting" are one tag: in real files the case of letters varies.
bool same_tag(std::string_view one, std::string_view other);

namespace sen2 {

/// The value with this tag in a record, through which it may be changed if the record may be.
template <class Record, class Found, class Given> Found find(Given& record, std::string_view tag)
{
    for (const Sen2Item<Record>& item : sen2_items<Record>()) {
        if (!same_tag(item.tag, tag)) continue;
        if (const auto* text = std::get_if<std::string Record::*>(&item.member))
            return {.text = &(record.**text)};
        return {.day = &(record.*std::get<std::optional<Day> Record::*>(item.member))};
    }
    return {};
}

} // namespace sen2

template <class Record> Sen2Slot sen2_slot(Record& record, std::string_view tag)
{
    return sen2::find<Record, Sen2Slot>(record, tag);
}

template <class Record> Sen2Value sen2_value(const Record& record, std::string_view tag)
{
    return sen2::find<Record, Sen2Value>(record, tag);
}

} // namespace ribbon
