// A child's way from a request to a plan and its end, as the facts of a case tell it: what one
// "Requests" group of the SEN2 return is about.
#pragma once

#include "record/history.hpp"
#include "record/returns/sen2.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace ribbon {

/// What a family disagreed with.
enum class Disputed : std::uint8_t { request, assessment, plan };

/// A mediation that was held, or an appeal that the Tribunal received.
struct Dispute {
    Disputed about = Disputed::request;
    bool tribunal = false;
    Day day;
};

/// Pointers into the history it was made from; null where nothing of the kind had happened.
struct Episode {
    MatterId matter = 0; ///< of the request, or of the move by which the plan came
    bool detained = false;
    bool moved_in = false;
    const Fact* received = nullptr;
    const Fact* decided = nullptr;   ///< the first decision whether to assess
    const Fact* gave_way = nullptr; ///< after a refusal: the assessment was agreed to all the same
    const Fact* draft = nullptr;
    const Fact* concluded = nullptr; ///< the first decision whether to issue: a plan, or none
    const Fact* plan = nullptr; ///< the first final plan, or the one made elsewhere
    const Fact* current = nullptr; ///< the plan as it was last sent
    const Fact* arrived = nullptr; ///< of one that moved in: the day the plan passed over
    std::optional<Days> over; ///< before a plan: withdrawn, moved away or died
    bool moved_away = false;
    std::optional<Days> ceased;
    std::string cease_reason; ///< the return's code; empty where the record does not say
    bool exception = false; ///< a reason for delay was accepted for the final plan
    std::vector<Dispute> disputes;

    bool refused() const { return decided && decided->kind == Kind::assessment_refused; }
};

/// The episodes of a case in the order in which they began, from what had happened by a day. What
/// may have happened on several days has, when the first of them has come. `died`: the day from the
/// person's own stream.
std::vector<Episode> episodes_of(const CaseHistory& history, Day by, std::optional<Day> died);

/// What returns stated of a matter when they were taken in, by the matter; the latest of them.
std::map<MatterId, Sen2Request> stated_of(const CaseHistory& history);

/// The day of a fact, where it is one.
std::optional<Day> day_of(const Fact* fact);

} // namespace ribbon
