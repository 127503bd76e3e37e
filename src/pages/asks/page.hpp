// What a message seems to ask for: shown on the case until a person says, and the page on which
// they do.
#pragma once

#include "base/html.hpp"
#include "base/result.hpp"
#include "components/form.hpp"
#include "pages/officers/gallery.hpp"

#include <string>
#include <vector>

namespace ribbon {

struct AskShown {
    std::string asked;  ///< "an EHC needs assessment"
    std::string when;   ///< the day the message came, in words
    std::string words;  ///< those that made it look so
    std::string clock;  ///< "Decide by Monday 14 December, if it does (SI 2014/1530 reg 5(1))"
    std::string path;   ///< where it is decided
    std::string message; ///< the path of the message
    bool late = false;
};
/// Above everything else of a case; nothing where nothing is open.
Html render(const std::string& child, const std::vector<AskShown>& open);

struct DecideAskPage {
    std::string a_case, child;
    AskShown ask;
    std::vector<std::string> message; ///< its paragraphs
    bool records = false; ///< a "yes" records a fact of law, from the day it came
    std::string writer, why_not;   ///< who wrote it; why nothing we send reaches them, else empty
    std::string answer, reason, given; ///< as typed
    Problems problems;
};
Html render(const DecideAskPage& page, const FormKeys& keys);

Gallery asks_gallery();

} // namespace ribbon
