// A case as it is put together from what a file of the council states: facts of law where one can
// be made, dedicated details where there are, and every other item word for word.
#pragma once

#include "commands/proposal.hpp"
#include "record/returns/sen2_items.hpp"

#include <set>
#include <string>
#include <string_view>

namespace ribbon {

/// Collects the entries for a case stream and numbers its matters.
class StatedCase {
public:
    /// `day` is that of the statement: it stands where no other day is known.
    StatedCase(std::string key, Day day);
    /// Goes on with a case that is here.
    StatedCase(const CaseHistory& so_far, Day day);

    /// The evidence of all that is added from here on.
    void on_evidence(std::string evidence) { evidence_ = std::move(evidence); }
    void in_request(MatterId matter) { request_ = matter; }
    MatterId request() const { return request_; }

    /// Adds a fact in a matter, which it opens where `matter` is 0; returns the matter.
    MatterId add(Kind kind, MatterKind in, MatterId matter, Days when, Particulars says = {},
                 std::string_view remark = {});
    void add(Detail detail);
    /// A detail on the day of the statement, with the evidence of what is read now.
    Detail detail(DetailKind kind) const;

    /// States an item as it was given.
    void state(std::string_view name, std::string_view value);
    /// States every item of a record that is given and that nothing else carries: `carried` holds
    /// the tags. `part` and `which` name one of several.
    template <class Record>
    void state_rest(const Record& record, const std::set<std::string_view>& carried,
                    std::string_view part = {}, std::size_t which = 0)
    {
        for (const Sen2Item<Record>& item : sen2_items<Record>()) {
            if (carried.contains(item.tag)) continue;
            const Sen2Value value = sen2_value(record, item.tag);
            if (!value.given()) continue;
            const std::string name =
                part.empty() ? std::string{item.tag} : stated_name_of(part, which, item.tag);
            state(name, value.text ? *value.text : iso(**value.day));
        }
    }

    std::size_t count() const { return proposal_.adds.size(); }
    StreamProposal take() { return std::move(proposal_); }

private:
    static std::string stated_name_of(std::string_view part, std::size_t which,
                                      std::string_view tag);

    StreamProposal proposal_;
    CaseFacts facts_; ///< only the matters, for their names
    Day day_;
    std::string evidence_;
    MatterId request_ = 0;
};

/// Whether any item of a record is given.
template <class Record> bool says_anything(const Record& record)
{
    for (const Sen2Item<Record>& item : sen2_items<Record>())
        if (sen2_value(record, item.tag).given()) return true;
    return false;
}

/// Sets a particular where the value has its shape; false where it has not, or is not given.
bool set_if_fit(Detail& detail, DetailField field, const std::string& value);
/// The same of "1" and "0", which become yes and no.
bool set_yes_no(Detail& detail, DetailField field, const std::string& value);

} // namespace ribbon
