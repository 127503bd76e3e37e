// What of a case's record may stand in a bundle, by who will hold it. Pure.
#pragma once

#include "views/ribbon/arrange.hpp"

namespace ribbon {

/// Puts into `of` who may read what. With a person, the bundle is for that party alone: their own
/// messages and the answers to them, and no file that another party gave (D11). Without one it is
/// for the council to hand on. Whatever is sealed on the day stays out of either (D9); so do files
/// whose entry is sealed, even where the same bytes came another way.
void let_read(RibbonOf& of, const CaseHistory& history, const std::string& person, Day today);

} // namespace ribbon
