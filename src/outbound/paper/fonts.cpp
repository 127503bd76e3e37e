#include "outbound/paper/fonts.hpp"

#include <fontconfig/fontconfig.h>
#include <pango/pangofc-fontmap.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace ribbon::paper {
namespace {

#define RIBBON_FONTS "/usr/share/fonts/truetype/"
#define RIBBON_LATEEF "/usr/share/fonts/opentype/lateef/Lateef-"
constexpr std::array letters{
    Letters{RIBBON_FONTS "dejavu/DejaVuSans.ttf", "fonts-dejavu-core", ""},
    Letters{RIBBON_FONTS "dejavu/DejaVuSans-Bold.ttf", "fonts-dejavu-core", ""},
    Letters{RIBBON_FONTS "dejavu/DejaVuSansMono.ttf", "fonts-dejavu-core", ""},
    Letters{RIBBON_LATEEF "Regular.ttf", "fonts-sil-lateef", "Urdu, Pashto, Kurdish and Arabic"},
    Letters{RIBBON_LATEEF "Bold.ttf", "fonts-sil-lateef", "Urdu, Pashto, Kurdish and Arabic"},
    Letters{RIBBON_FONTS "lohit-bengali/Lohit-Bengali.ttf", "fonts-lohit-beng-bengali", "Bengali"},
    Letters{RIBBON_FONTS "lohit-punjabi/Lohit-Gurmukhi.ttf", "fonts-lohit-guru", "Panjabi"},
    Letters{RIBBON_FONTS "lohit-devanagari/Lohit-Devanagari.ttf", "fonts-lohit-deva", "Hindi"},
    Letters{RIBBON_FONTS "lohit-gujarati/Lohit-Gujarati.ttf", "fonts-lohit-gujr", "Gujarati"},
    Letters{RIBBON_FONTS "lohit-tamil/Lohit-Tamil.ttf", "fonts-lohit-taml", "Tamil"},
    Letters{RIBBON_FONTS "lohit-telugu/Lohit-Telugu.ttf", "fonts-lohit-telu", "Telugu"},
    Letters{RIBBON_FONTS "lohit-malayalam/Lohit-Malayalam.ttf", "fonts-lohit-mlym", "Malayalam"},
    Letters{RIBBON_FONTS "tlwg/Loma.ttf", "fonts-tlwg-loma-ttf", "Thai"},
    Letters{RIBBON_FONTS "abyssinica/AbyssinicaSIL-Regular.ttf", "fonts-sil-abyssinica",
            "Amharic and Tigrinya"},
    Letters{RIBBON_FONTS "droid/DroidSansFallbackFull.ttf", "fonts-droid-fallback",
            "Chinese and Japanese"},
    Letters{RIBBON_FONTS "alee/Bandal.ttf", "fonts-alee", "Korean"},
    Letters{RIBBON_FONTS "ancient-scripts/Symbola_hint.ttf", "fonts-symbola", "signs and faces"}};
#undef RIBBON_LATEEF
#undef RIBBON_FONTS

/// Its letters are small beside those of DejaVu.
constexpr double lateef_scale = 1.45;

bool is_here(const Letters& one) { return g_file_test(one.file, G_FILE_TEST_IS_REGULAR) != 0; }

/// A configuration of our own with these files and no rule: it reads no file of the machine's.
FcConfig* configuration()
{
    FcConfig* config = FcConfigCreate();
    bool all = config != nullptr;
    for (const Letters& one : letters) {
        const bool needed = *one.scripts == '\0';
        if (!all || (!needed && !is_here(one))) continue;
        const bool taken =
            FcConfigAppFontAddFile(config, reinterpret_cast<const FcChar8*>(one.file)) != 0;
        all = taken || !needed;
    }
    if (all) return config;
    if (config) FcConfigDestroy(config);
    throw std::runtime_error{"the letters of the pages are not installed: the package is "
                             "fonts-dejavu-core"};
}

/// Blocks of the Arabic script in Unicode 15.
bool is_arabic(gunichar letter)
{
    return (letter >= 0x600 && letter <= 0x6ff) || (letter >= 0x750 && letter <= 0x77f) ||
           (letter >= 0x870 && letter <= 0x8ff) || (letter >= 0xfb50 && letter <= 0xfdff) ||
           (letter >= 0xfe70 && letter <= 0xfefc);
}

/// What may stand within a run of it: a blank, and what joins or parts two letters.
bool goes_on(gunichar letter) { return letter == ' ' || letter == 0x200c || letter == 0x200d; }

void set_from(PangoAttrList* list, PangoAttribute* one, std::size_t begin, std::size_t end)
{
    one->start_index = static_cast<guint>(begin);
    one->end_index = static_cast<guint>(end);
    pango_attr_list_insert(list, one);
}

} // namespace

std::unique_ptr<PangoAttrList, EndsList> letters_for(const std::string& words)
{
    static const bool is_lateef_here =
        std::any_of(letters.begin(), letters.end(), [](const Letters& one) {
            return std::string_view{one.package} == "fonts-sil-lateef" && is_here(one);
        });
    std::unique_ptr<PangoAttrList, EndsList> list{pango_attr_list_new()};
    if (!is_lateef_here) return list;
    const auto end_run = [&](std::size_t begin, std::size_t end) {
        if (begin == end) return;
        set_from(list.get(), pango_attr_family_new("Lateef,DejaVu Sans"), begin, end);
        set_from(list.get(), pango_attr_scale_new(lateef_scale), begin, end);
    };
    std::size_t begin = 0, end = 0;
    for (const char* at = words.c_str(); *at != 0; at = g_utf8_next_char(at)) {
        const gunichar letter = g_utf8_get_char(at);
        const auto place = static_cast<std::size_t>(at - words.c_str());
        const bool ours = is_arabic(letter);
        if (!ours && (begin == end || goes_on(letter))) continue;
        if (ours && begin == end) begin = place;
        if (ours)
            end = static_cast<std::size_t>(g_utf8_next_char(at) - words.c_str());
        else {
            end_run(begin, end);
            begin = end;
        }
    }
    end_run(begin, end);
    return list;
}

std::span<const Letters> all_letters() { return letters; }

std::vector<std::string> letters_here()
{
    std::vector<std::string> here;
    for (const Letters& one : letters)
        if (is_here(one)) here.emplace_back(one.file);
    return here;
}

std::vector<std::string> letters_missing()
{
    std::vector<std::string> missing;
    for (const Letters& one : letters)
        if (!is_here(one) && (missing.empty() || missing.back() != one.package))
            missing.emplace_back(one.package);
    return missing;
}

std::unique_ptr<PangoContext, Unrefs> font_context()
{
    // Read once: it is the same for every page, and fontconfig gives none of it back.
    static FcConfig* const config = configuration();
    PangoFontMap* map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), config);
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
