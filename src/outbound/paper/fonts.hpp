// The letters of our own pages, as pango is given them.
#pragma once

#include "outbound/paper/letters.hpp"

#include <pango/pangocairo.h>

#include <memory>

namespace ribbon::paper {

struct Unrefs {
    void operator()(gpointer one) const { g_object_unref(one); }
};

/// Throws std::runtime_error where those that must be there are not installed.
std::unique_ptr<PangoContext, Unrefs> font_context();

} // namespace ribbon::paper
