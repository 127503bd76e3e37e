// GMime, with whatever it makes let go at the end. Only this folder sees its headers.
#pragma once

#include <gmime/gmime.h>
#include <memory>

namespace ribbon {

struct Unref {
    void operator()(gpointer object) const { g_object_unref(object); }
};
template <class Object> using Held = std::unique_ptr<Object, Unref>;

/// GMime's own tables are made once, before anything else of it is used.
inline void start_gmime()
{
    static const bool started = (g_mime_init(), true);
    (void)started;
}

} // namespace ribbon
