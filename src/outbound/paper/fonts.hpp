// The letters of our own pages: DejaVu, from the Debian package fonts-dejavu-core, and no other
// that happens to be installed, so that the same text is the same page on every machine.
#pragma once

#include <pango/pangocairo.h>

#include <memory>

namespace ribbon::paper {

struct Unrefs {
    void operator()(gpointer one) const { g_object_unref(one); }
};

/// Throws std::runtime_error where the letters are not installed.
std::unique_ptr<PangoContext, Unrefs> font_context();

} // namespace ribbon::paper
