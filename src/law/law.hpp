// The statute book as a value: every provision, its versions, and what the council has chosen.
#pragma once

#include "law/provision.hpp"

#include <array>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace ribbon {

/// What a council chooses for itself. Promises, never law. The ladder is what the operator's table
/// says (data/council/promises.csv); what the council set since, and recorded, stands in `set`.
struct Policy {
    /// One step of the ladder an unanswered message climbs, each counted from the end of the last.
    struct Rung {
        std::string who;
        int working_days = 5;
        bool operator==(const Rung&) const = default;
    };
    /// In how much time what is received is answered, as the council set it one day. It never looks
    /// back: what was received before `from` keeps what was promised then.
    struct Promise {
        Day from; ///< for what is received on this day and after
        Day set; ///< the day on which it was recorded
        Party sender = Party::unsaid; ///< for what comes from these; `unsaid` is from anybody
        std::vector<Rung> ladder;
        bool operator==(const Promise&) const = default;
    };
    int due_soon_days = 14; ///< a duty is "due soon" from this many days before its safe day
    std::vector<Rung> ladder{{"the officer", 5}, {"the senior officer", 5}, {"the manager", 5}};
    std::vector<Promise> set; ///< in the order in which they were recorded

    /// The council's own promise for what such a sender sends on a day: of those that began by then
    /// the last one, one for this sender before one for anybody. Null where the council set none.
    const Promise* promise_for(Day received, Party sender) const;
    const std::vector<Rung>& ladder_of(const Promise* own) const
    {
        return own ? own->ladder : ladder;
    }
};

/// The law that `timeline` is given. Made once, read by many, changed by nobody.
class Law {
public:
    Law(std::vector<Provision> provisions, Policy policy);

    std::span<const Provision> provisions() const { return provisions_; }
    const Policy& policy() const { return policy_; }

    /// Every version of a provision, oldest first; none for an unknown id.
    std::vector<const Provision*> versions(std::string_view id) const;
    /// Whether some provision has this id.
    bool knows(std::string_view id) const { return by_id_.contains(id); }
    /// Whether no version of this provision of ours begins earlier.
    bool is_earliest(const Provision& one) const;
    /// The version in force on a day; nothing when there is none.
    const Provision* in_force(std::string_view id, Day day) const;
    /// The provisions whose clock a kind of fact can start, in the order of the book.
    std::span<const std::uint16_t> started_by(Kind kind) const
    {
        return started_by_[static_cast<std::size_t>(kind)];
    }
    /// Provisions that are foreseen from a kind of fact.
    std::span<const std::uint16_t> foreseen_from(Kind kind) const
    {
        return foreseen_from_[static_cast<std::size_t>(kind)];
    }
    /// Whether some provision looks for this kind of fact in the whole case, so that one matter's
    /// fact can change another matter's duty. The only kinds that can.
    bool case_wide(Kind kind) const { return case_wide_[static_cast<std::size_t>(kind)]; }

private:
    void note_case_wide(const Provision& one);

    std::vector<Provision> provisions_;
    Policy policy_;
    std::map<std::string_view, std::vector<std::uint16_t>> by_id_; ///< oldest version first
    std::array<std::vector<std::uint16_t>, kind_count> started_by_, foreseen_from_;
    std::array<bool, kind_count> case_wide_{};
};

/// Every provision Ribbon knows, from the instruments in src/law/, in the book's order.
std::vector<Provision> statute_book();

} // namespace ribbon
