// A case as a ribbon: what happened and what is ahead, and who had it meanwhile.
#pragma once

#include "components/text.hpp"

#include <string>
#include <vector>

namespace ribbon {

enum class Stretch : unsigned char {
    past,
    late,  ///< a duty of ours is late now
    slip,  ///< something came late
    ahead, ///< still to come
};
struct Happening {
    std::string machine; ///< "2026-10-26", for <time>
    Content when;        ///< "26 October", "By 24 November"
    Content what;        ///< a few words
    std::vector<Content> sentences;
    Stretch stretch = Stretch::past;
};
/// An ordered list, oldest first, drawn on a band.
Html ribbon_timeline(const std::vector<Happening>& happenings);

enum class Cover : unsigned char { now, past, nobody };
/// Somebody, or nobody, who had the case for some days.
struct Holder {
    Content name;
    Content detail; ///< since when, for how long, how to ring
    int days = 0;   ///< at least one
    Cover cover = Cover::past;
};
/// The strip, oldest at the left, drawn to the days: thick is now, thin is before, striped is
/// nobody. It is hidden from screen readers, because the list of people says all of it. One a page.
Html continuity_strip(const std::vector<Holder>& oldest_first);
/// The same as a list, newest first.
Html people(const std::vector<Holder>& newest_first);

} // namespace ribbon
