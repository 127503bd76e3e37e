#include "outbound/paper/fonts.hpp"

#include <fontconfig/fontconfig.h>
#include <pango/pangofc-fontmap.h>

#include <stdexcept>

namespace ribbon::paper {

std::unique_ptr<PangoContext, Unrefs> font_context()
{
    // A configuration of our own with these files and no rule: it reads no file of the machine's.
    FcConfig* config = FcConfigCreate();
    bool all = config != nullptr;
    for (const char* file : {"/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
                             "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf",
                             "/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf"})
        all = all && FcConfigAppFontAddFile(config, reinterpret_cast<const FcChar8*>(file)) != 0;
    if (!all) {
        if (config) FcConfigDestroy(config);
        throw std::runtime_error{"the letters of the pages are not installed: the package is "
                                 "fonts-dejavu-core"};
    }
    PangoFontMap* map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), config);
    FcConfigDestroy(config);
    std::unique_ptr<PangoContext, Unrefs> context{pango_font_map_create_context(map)};
    g_object_unref(map);
    // Where a line ends must not depend on a screen.
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context.get(), options);
    cairo_font_options_destroy(options);
    pango_cairo_context_set_resolution(context.get(), 72);
    pango_context_set_round_glyph_positions(context.get(), 0);
    pango_context_set_language(context.get(), pango_language_from_string("en-gb"));
    return context;
}

} // namespace ribbon::paper
