// A family's home: for one child, what happens next, by when and who has it. Plain values.
#pragma once

#include "calendar/calendar.hpp"
#include "duties/rights.hpp"
#include "views/parts/conversations.hpp"
#include "views/parts/duties.hpp"
#include "views/parts/officers.hpp"
#include "views/parts/story.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ribbon {

struct FamilyHome {
    std::string a_case;
    std::string child;        ///< "Isla"
    std::string first;        ///< how things stand, in one sentence
    std::optional<DutyView> next;
    std::vector<DutyView> more;  ///< what else the council owes, after the first
    std::string who_has_it;      ///< "Aisha Khan, SEND officer"
    std::vector<Conversation> messages; ///< at most three
    int conversations = 0;
    int late_conversations = 0;
    std::string messages_say;    ///< "One answer from us is late. ..."
    Officers officers;
    std::string officers_say;
    std::vector<Promise> promises; ///< those still open
    std::vector<StoryItem> story;  ///< the last ones
    std::string rights;            ///< who holds the rights, where they are about to pass or have
    bool imported = false;         ///< some dates stand on what the council's old system stated
};

/// What one case says to the family: `messages` are the conversations that `person` may read, in
/// their order.
FamilyHome arrange_family_home(const CaseHistory& history, const Timeline& timeline,
                               const Names& names, const std::vector<Conversation>& messages,
                               std::string_view person);

/// What somebody sees who only sent something, before anybody has checked who they are: what they
/// sent and the dates that follow from it, and nothing of the record.
struct SentHome {
    std::string a_case;
    std::vector<MessageItem> sent;
    std::vector<DutyView> dates;
    std::string checking; ///< what we do now, and by when
};
SentHome arrange_sent_home(const CaseHistory& history, const Timeline& timeline,
                           const Calendar& calendar, const Names& names,
                           const MessageReader& reader);

} // namespace ribbon
