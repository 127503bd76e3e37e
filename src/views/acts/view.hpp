// The pages on which an officer writes something down. Plain values: what was typed, what was
// wrong.
#pragma once

#include "base/result.hpp"
#include "views/parts/conversations.hpp"
#include "views/parts/state.hpp"

#include <string>
#include <utility>
#include <vector>

namespace ribbon {

using KeysAndNames = std::vector<std::pair<std::string, std::string>>;

/// What is the same on each of them.
struct ActAbout {
    std::string a_case, child;
    Problems problems;
};

/// A day as it was typed.
struct TypedDay {
    std::string day, month, year;
};

struct PromisePage {
    ActAbout about;
    std::string words, person;
    TypedDay by;
    KeysAndNames people;
};
struct KeptPage {
    ActAbout about;
    std::int64_t entry = 0;
    std::string promise, words;
};
struct NotePage {
    ActAbout about;
    std::string words;
};

/// Whether somebody waits for an answer still.
inline bool is_waiting(const AnswerView& clock)
{
    return clock.state == AnswerView::State::late || clock.state == AnswerView::State::running ||
           clock.state == AnswerView::State::disputed;
}

/// A message that waits for an answer: its matter and what it says in a line.
struct Waiting {
    int matter = 0;
    std::string says;
    bool ticked = false;
};
struct ContactPage {
    ActAbout about;
    std::string channel, direction, person, subject, words;
    TypedDay day;
    KeysAndNames people;
    std::vector<Waiting> waiting;
};

/// Whom an answer goes to, and how: one person, and nobody else.
struct AnswerTo {
    std::string person; ///< the key; empty where whoever wrote has no part in the case
    std::string name;
    std::string goes;    ///< "This goes to Rebecca Marsden, by email."
    std::string why_not; ///< why nothing reaches them, in words; empty where something does
};

/// A conversation as an officer reads it, with the box for an answer.
struct OfficerConversation {
    ActAbout about;
    Conversation conversation; ///< with the notes among staff
    std::size_t earlier = 0;   ///< messages before these
    AnswerTo to;
    std::int64_t read_to = 0;     ///< the last entry that is on the page
    std::vector<Waiting> waiting;
    std::string given;            ///< how they were answered by hand, as chosen
    std::string words, promise; ///< as typed, or of a template
    TypedDay promise_by;
    KeysAndNames templates; ///< names of the templates, and their paths
    bool danger = false;    ///< words in it may mean danger
    bool may_reply = true;
    std::string just_done;
};

/// An answer that was stopped before it went out, and waits for a second person.
struct HeldLetterPage {
    ActAbout about;
    std::int64_t entry = 0;
    std::string officer, subject, words; ///< who wrote it, and what; empty words: it is gone
    std::string goes; ///< to whom, and how, as things stand today; empty of what is no answer
    std::string held_on;
    std::vector<std::string> why;    ///< what stopped it
    std::string outcome;             ///< of one that was released
    std::string reason;              ///< as typed
    bool own = false;                ///< whoever reads it wrote it, and may not release it
    std::string just_done;
};

/// All conversations of one child, for an officer.
struct OfficerConversations {
    std::string a_case, child;
    std::vector<Conversation> all; ///< of this page
    int from = 0, in_all = 0, unanswered = 0, no_answer = 0;
};

} // namespace ribbon
