// What messages may ask for and nobody has decided, of the whole council, as one list. It tells no
// word of a message: whoever reads the list may not open every record in it.
#pragma once

#include "law/law.hpp"
#include "record/ask_labels.hpp"
#include "views/parts/state.hpp"
#include "views/parts/words.hpp"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ribbon {

/// One of them, as the index has it.
struct AskListed {
    std::string a_case, child;
    std::int64_t entry = 0;
    std::string label; ///< its code
    std::string officer, team;
    Day received;
    std::optional<Day> due; ///< of the clock that is held; nothing where none is
    std::string clock;
};

struct AskLine {
    std::string child, path;
    std::string asked; ///< "An EHC needs assessment"
    std::string law;   ///< whose clock is held; empty where none is
    std::string came;  ///< "3 March"
    std::string state; ///< "3 days late", "Due 14 April", "No clock"
    Standing look = Standing::plain;
    std::string who, team;
};

/// How often the rules were right, of one label.
struct AskCountLine {
    std::string asked, path;
    std::int64_t seen = 0, open = 0, yes = 0, no = 0;
    std::int64_t undone = 0; ///< a "no" that whoever wrote contradicted
};

struct AskList {
    std::string first; ///< how things stand, in a sentence
    std::string mails; ///< the same of mails that are in no case yet; empty where there are none
    std::string label, team; ///< what was chosen; empty for any
    std::vector<std::pair<std::string, std::string>> labels, teams; ///< to choose from
    std::vector<AskLine> lines;
    std::int64_t open = 0; ///< in the whole of this list
    std::string next, start; ///< paths; empty where there is no such page
    std::vector<AskCountLine> counts; ///< for managers
};

AskLine arrange_ask_line(const AskListed& one, const Law& law, const Names& officers,
                         std::string_view reader, Day today);
/// "7 messages may ask for something, and nobody has said yet. Of 2 the time has run out."
std::string asks_in_words(std::int64_t open, std::int64_t late);
/// "3 emails that nobody has filed may ask for something, the first due by Monday 4 January 2027."
/// Nothing where there is none; `first` is the day of law of the one that has the least time.
std::string mails_in_words(std::int64_t mails, std::optional<Day> first, Day today);
/// Every label and what it says, in the order of the list of them.
std::vector<std::pair<std::string, std::string>> labels_to_choose();
/// The lines of those that were ever seen, in the same order; `counts` by code.
std::vector<AskCountLine> arrange_ask_counts(const std::map<std::string, AskCountLine>& counts);
/// "/asks?label=foi&team=North", with a place to go on from where there is one.
std::string asks_path(const std::string& label, const std::string& team,
                      const std::string& after = {});

} // namespace ribbon
