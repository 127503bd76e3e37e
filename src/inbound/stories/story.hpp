// A story: one invented case told in full, with the people in it and what they wrote. The format is
// that of a case (docs/case-format.md) with lines of its own: docs/developers/county.md.
#pragma once

#include "inbound/cases/case_file.hpp"
#include "inbound/cases/known_words.hpp"
#include "record/detail.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace ribbon {

/// Somebody in a story, under the word the story calls them by: "laura".
struct StoryPerson {
    std::string word, given, family, relation, email, postcode;
    bool girl = false;
    bool sealed = false; ///< the postcode is
    bool operator==(const StoryPerson&) const = default;
};

/// One thing of a story that is no fact of law.
struct StoryLine {
    enum class What : std::uint8_t {
        message_in,
        message_out,
        officer, ///< the case passes to this officer
        kept, ///< the promise with this number was kept
        detail, ///< of the case
        about, ///< a detail of a person
    };
    What what = What::detail;
    int line = 0;
    Day day;
    std::string channel, word; ///< `word`: the person or the officer
    Party from = Party::unsaid; ///< of a message from somebody outside the story
    std::string subject, words;
    std::string name, team, note, why; ///< of an officer
    int number = 0; ///< of the message answered, or the promise kept, from 1
    Detail detail;
    bool operator==(const StoryLine&) const = default;
};

struct Story {
    std::string key; ///< of its case: "STORY-LOST-EMAIL"
    StoryPerson child;
    std::vector<StoryPerson> parties;
    std::vector<StoryLine> lines; ///< in the order of the file
    std::vector<int> fact_lines; ///< of the fact with id n, its line, at n - 1
    CaseBlock told; ///< the facts of law, and what each day should say
    bool operator==(const Story&) const = default;
};

/// The story, or everything wrong with the file, each problem with its line.
Result<Story> parse_story(std::string_view text, const KnownWords& known);

} // namespace ribbon
