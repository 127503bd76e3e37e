// The letters of our own pages, as pango is given them.
#pragma once

#include "outbound/paper/letters.hpp"

#include <pango/pangocairo.h>

#include <memory>
#include <string>

namespace ribbon::paper {

struct Unrefs {
    void operator()(gpointer one) const { g_object_unref(one); }
};

struct EndsList {
    void operator()(PangoAttrList* one) const { pango_attr_list_unref(one); }
};

/// Which letters of a text in UTF-8 are to be in another typeface than DejaVu, though it has some
/// of them: words in the Arabic script, whose letters join, and of which it lacks those of Urdu.
std::unique_ptr<PangoAttrList, EndsList> letters_for(const std::string& words);

/// Throws std::runtime_error where those that must be there are not installed.
std::unique_ptr<PangoContext, Unrefs> font_context();

} // namespace ribbon::paper
