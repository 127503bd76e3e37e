// Every page in each of its states, with invented people: what designers open, and
// what the pictures and the accessibility checks are taken of.
#pragma once

#include "base/html.hpp"
#include "calendar/calendar.hpp"
#include "law/law.hpp"

#include <string>
#include <vector>

namespace ribbon {

struct GalleryPage {
    std::string name; ///< "family-home-late": part of an address
    Html main;
    bool family = false; ///< a family reads it: its reading grade is shown
};

/// All of them, in the order in which they are shown. Every one on Thursday 19 November 2026.
std::vector<GalleryPage> gallery(const Law& law, const Calendar& calendar);

/// The pages of a family's own cases, of signing in, and the plain ones.
std::vector<GalleryPage> family_gallery();
std::vector<GalleryPage> sign_in_gallery();

/// The list of all, with the reading grade of each page that families read.
Html render_gallery(const std::vector<GalleryPage>& pages);

} // namespace ribbon
