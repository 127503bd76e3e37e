// The messages of a case as conversations, each message with its own answer clock. Pure.
#pragma once

#include "calendar/calendar.hpp"
#include "duties/timeline.hpp"
#include "record/history.hpp"
#include "views/parts/words.hpp"

#include <functional>
#include <string>
#include <vector>

namespace ribbon {

/// How an answer stands, counted in the working days of the council's promise.
struct AnswerView {
    enum class State : std::uint8_t { none, running, late, answered, answered_late, disputed };
    State state = State::none;
    int promised = 5;  ///< working days
    int used = 0;      ///< of those, gone by; at most `promised`
    int late = 0;      ///< working days after the last
    std::string words; ///< "3 working days late", "Answer due Tuesday 24 November"
    std::string detail; ///< "You asked on Monday 9 November. We should have answered by ..."
    std::string due;   ///< "Monday 16 November"
    std::string with;  ///< on which rung of the ladder it is, in words; empty on the first
    std::string why;   ///< the path of the page that says how the day was counted
};

struct MessageItem {
    std::int64_t number = 0; ///< of its entry
    MatterId matter = 0;     ///< of one that came in
    bool incoming = true;
    bool answers = false;    ///< of one that went out: somebody said that it answers
    bool inside = false;     ///< a note that the family does not see
    std::string person;      ///< the key of who wrote; of one that went out, whom it went to
    std::string who;         ///< "You", "Aisha Khan, SEND officer"
    std::string when, when_iso, channel;
    std::string subject;
    std::vector<std::string> paragraphs;
    AnswerView clock;       ///< of one that came in
    bool no_answer = false; ///< no clock ran for it, and nothing later can be its answer
    bool can_be_disputed = false;
    std::string arrived; ///< of one that went out by mail: what became of it, in a sentence
    bool lost = false;   ///< and it did not arrive
};

struct Conversation {
    std::int64_t number = 0; ///< of the entry it began with: how it is called in a path
    std::string subject;
    std::vector<MessageItem> items; ///< oldest first
    AnswerView clock;       ///< of the message that waits longest; else of the last one answered
    int unanswered = 0;
    int no_answer = 0; ///< of an old mailbox: no clock ran for them, and no answer was found
    Day last;
};

/// Who reads: decides whose messages are shown, and who "you" is.
struct MessageReader {
    std::string person;      ///< the key of a family's reader; empty for staff
    std::function<bool(const Detail&)> may_read; ///< of each message; all where empty
};

/// Conversations, each with one correspondent (decision 104); the one that waits longest first,
/// then by their last message, newest first.
std::vector<Conversation> arrange_conversations(const CaseHistory& history,
                                                const Timeline& timeline, const Calendar& calendar,
                                                const Names& names, const MessageReader& reader);

/// "No answer was found to 2 older messages."; empty of none.
std::string no_answer_found(int messages);

/// How many of them wait for an answer that is late.
int late_among(const std::vector<Conversation>& conversations);

} // namespace ribbon
