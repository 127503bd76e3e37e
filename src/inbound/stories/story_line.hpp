// One line of a story that is no line of a case.
#pragma once

#include "inbound/cases/words.hpp"
#include "inbound/stories/story.hpp"

namespace ribbon {

/// "Laura", given and family name, and what else is said of a person.
StoryPerson read_story_person(Words words, bool child, int line, Problems& problems);

/// What comes after "in", "out", "officer", "kept", "detail" or "about".
StoryLine read_story_line(StoryLine::What what, Words words, int line, Problems& problems);

} // namespace ribbon
