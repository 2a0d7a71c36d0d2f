#include "app/export/picture/typeface.h"

#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#include <string>

#include "app/shell/font_metrics.h"

namespace parcours {
namespace {

constexpr const char* without_colour =
    "<fontconfig><selectfont><rejectfont><pattern><patelt name=\"color\"><bool>true</bool></patelt></pattern>"
    "</rejectfont></selectfont></fontconfig>";

std::shared_ptr<PangoFontMap> outline_fonts() {
    const std::shared_ptr<PangoFontMap> map(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT), g_object_unref);
    FcConfig* config = FcInitLoadConfig();
    if (!config) return map;
    FcConfigParseAndLoadFromMemory(config, reinterpret_cast<const FcChar8*>(without_colour), FcFalse);
    FcConfigBuildFonts(config);
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map.get()), config);
    FcConfigDestroy(config);  // the map holds its own reference
    return map;
}

}  // namespace

std::shared_ptr<PangoContext> export_context(Language language) {
    thread_local const std::shared_ptr<PangoFontMap> map = outline_fonts();
    const std::shared_ptr<PangoContext> context(pango_font_map_create_context(map.get()), g_object_unref);
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(context.get(), options);
    cairo_font_options_destroy(options);
    pango_cairo_context_set_resolution(context.get(), 72);
    pango_context_set_round_glyph_positions(context.get(), FALSE);
    pango_context_set_language(context.get(), pango_language_from_string(std::string(code_of(language)).c_str()));
    return context;
}

const FontMetrics& export_metrics() {
    static const FontMetrics metrics = load_metrics();
    return metrics;
}

}  // namespace parcours
