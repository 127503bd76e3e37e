// A request of a return as it is put together again, entry by entry.
#pragma once

#include "record/detail.hpp"
#include "record/fact.hpp"
#include "record/returns/sen2_items.hpp"

#include <set>
#include <string>
#include <vector>

namespace ribbon {

/// Puts a stated value where it belongs; says whether the record has such an item.
template <class Record>
bool put_stated(Record& record, std::string_view tag, std::string_view value)
{
    const Sen2Slot slot = sen2_slot(record, tag);
    if (!slot) return false;
    if (slot.day)
        *slot.day = parse_day(value);
    else
        *slot.text = value;
    return true;
}

/// What a detail states: its code, or the words beside it where it was too long for a code.
std::string stated_value(const Detail& detail);

/// "yes" and "no" as the return writes them; nothing where neither is said.
std::string one_or_nought(std::string_view said);

/// Where a place in the plan or a place attended is, from its detail.
template <class Record> void read_where(Record& where, const Detail& detail)
{
    where.urn = detail[DetailField::urn];
    where.ukprn = detail[DetailField::ukprn];
    where.setting = detail[DetailField::setting];
    where.setting_other = detail[DetailField::name];
    where.rank = detail[DetailField::rank];
    where.sen_unit = one_or_nought(detail[DetailField::unit]);
    where.resourced = one_or_nought(detail[DetailField::resourced]);
}

/// Takes the entries of one request in their order, and gives the request.
class StatedRequest {
public:
    void state(std::string_view name, const std::string& value);
    void add(const Detail& detail);
    void add(const Fact& fact) { facts_.push_back(&fact); }
    Sen2Request take();

private:
    Sen2Assessment& assessment();
    Sen2NamedPlan& plan();
    Sen2ActivePlan& active();
    bool put(std::string_view tag, const std::string& value);
    void read(const Fact& fact);
    void read_plan(const Fact& fact);
    void finish_parts();
    /// Takes a day from a fact where none was stated and none is stated to be missing.
    void take_day(std::optional<Day>& into, const Fact& fact, std::string_view tag);

    struct Named {
        std::string part;
        std::size_t which = 0;
        std::string tag, value;
    };
    Sen2Request request_;
    std::vector<const Fact*> facts_;
    std::vector<Named> named_;          ///< items of parts that come several times
    std::set<std::string> not_given_;   ///< tags of days stated to be missing
};

} // namespace ribbon
