// What of a case's record may stand in a bundle, by who will hold it. Pure.
#pragma once

#include "views/parts/told.hpp"
#include "views/ribbon/arrange.hpp"

namespace ribbon {

/// What a bundle is made of, and nothing else.
struct RibbonSource {
    CaseHistory history;
    Timeline timeline;
};

/// With a person, the bundle is for that party alone, and holds what the pages would tell them
/// (views/parts/told.hpp, D11). Without one it is for the council to hand on. Whatever is sealed on
/// the day stays out of either (D9). Says in `of` how much was left out, and which receipts may be
/// handed on: one holds every word of its entry, also what is printed nowhere.
RibbonSource source_of(const CaseHistory& whole, Timeline timeline, const std::string& person,
                       Whereabouts places, RibbonOf& of);

} // namespace ribbon
