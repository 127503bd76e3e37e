// One child's record on one page, as an officer reads it. Plain values, with no law behind them.
#pragma once

#include "views/parts/state.hpp"
#include "views/parts/story.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ribbon {

struct NameAndWords {
    std::string name, words;
};

/// What is to be done next, or any other date of the case.
struct CaseDate {
    std::string what, state, date; ///< "24 days late", "It was due on Monday 26 October"
    Standing how = Standing::plain;
    std::string last_day, iso; ///< "26 October", "2026-10-26"; empty where no day can be counted
    std::string law, why; ///< the citation or "Our promise"; the path of the reasons
    std::string who; ///< who owes it, where that is not the council
    bool is_law = true;
};

struct WaitingMessage {
    std::string subject, path, who, begins; ///< the first words
    int promised = 5, used = 0, late = 0;
    std::string words, with;
};

struct CasePerson {
    std::string name, relation;
    std::vector<NameAndWords> facts; ///< how to reach them, what they may see
    std::vector<std::string> marks; ///< "A court order limits what they may see"
    std::string check; ///< the path where an officer checks who they are; empty if done
};

struct CaseMatter {
    std::string name, since, last; ///< what happened last in it, with its day
    int facts = 0;
};
struct CaseDocument {
    std::string name, path, when, size;
};
struct CaseHolder {
    std::string name, detail;
    int days = 1;
    bool now = false, nobody = false;
};
struct CasePromise {
    std::string words, detail, state, keep; ///< the path by which it is said to be kept
    Standing how = Standing::plain;
};
struct CaseNote {
    std::string words, detail;
    std::int64_t entry = 0;
};

struct CasePage {
    std::string a_case, path, name, child; ///< "Isla Marsden", "Isla"
    std::string first; ///< how things stand, in a sentence
    std::string as_at; ///< the day it is shown as at, in words; empty for today
    std::vector<std::string> since; ///< of a past day: what was put right later, a sentence each
    std::vector<NameAndWords> who;
    std::vector<std::string> marks; ///< what whoever opens this must know first
    std::optional<CaseDate> next;
    std::vector<NameAndWords> next_facts;
    std::vector<WaitingMessage> waiting;
    int conversations = 0;
    int no_answer = 0; ///< older messages to which no answer was found
    std::vector<CaseDate> dates;
    std::vector<CasePerson> people;
    std::vector<CaseMatter> matters;
    std::vector<StoryItem> story;
    std::vector<CaseDocument> documents;
    std::vector<CaseHolder> holders; ///< oldest first
    std::string holders_say;
    std::vector<CasePromise> promises;
    std::vector<CaseNote> notes; ///< that the family never sees
    std::string brief, brief_by; ///< what the last officer told the next
    int left_out = 0; ///< entries that are sealed and not shown to this reader
    std::string just_done; ///< what was done a moment ago; empty else
    bool may_open_sealed = false; ///< something is sealed, and they may read it with a reason
    bool may_act = false; ///< of today's page, whose reader may record and hand over
};

/// An entry that is sealed, for whoever gave a reason to read it.
struct SealedThing {
    std::string what, why; ///< "A document was added, 3 Mar 2026", the harm that was feared
    std::string words;
    std::string document; ///< the path of its file
    std::string unseal; ///< the path of the page that lifts the seal; empty of what goes with it
};
struct SealedPage {
    std::string a_case, child;
    std::vector<CasePerson> people; ///< with what is sealed of how to reach them
    std::vector<SealedThing> things;
};

/// The page that stops somebody before an act that can not be taken back lightly.
struct SealPage {
    std::string a_case, child, what; ///< the entry, in words
    std::int64_t entry = 0;
    std::string reason, day, month, year; ///< as typed
    bool unseal = false;
    std::vector<std::pair<std::string, std::string>> problems;
};

} // namespace ribbon
