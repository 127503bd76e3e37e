// Messages that came in and started no answer clock, such as those of an old mailbox that was taken
// in: whether the council ever wrote what can be the answer. Pure.
#pragma once

#include "record/history.hpp"
#include "views/parts/conversations.hpp"

#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

namespace ribbon {

/// What the council wrote by the end of a day, by what it was about and what it went on from. The
/// history must outlive it.
class WhatWentOut {
public:
    /// What a reader may not read answers them nothing; without `may_read` all counts.
    WhatWentOut(const CaseHistory& history, Day today,
                const std::function<bool(const Detail&)>& may_read = {});
    WhatWentOut(const WhatWentOut&) = delete;
    WhatWentOut& operator=(const WhatWentOut&) = delete;

    /// The earliest message of the council that can be the answer to one that came in: it goes on
    /// from it, or was written on that day or later under the same subject. Null where there is
    /// none: anything else in the case answers something else. A guess, and told as one.
    const Detail* that_may_answer(const Detail& came) const;

private:
    std::unordered_map<std::string, std::vector<const Detail*>> about_;
    std::unordered_map<std::string, std::vector<const Detail*>> from_;
};

/// Those that came in and name no matter: no clock ran for them. The history must outlive them.
std::vector<const Detail*> came_without_a_clock(const CaseHistory& history);

/// Says of each of them in these conversations where the council wrote nothing later that can be
/// the answer.
void look_for_answers(std::vector<Conversation>& all, const CaseHistory& history, Day today,
                      const std::function<bool(const Detail&)>& may_read);

} // namespace ribbon
