#include "app/export/pdf/glyphs.h"

#include <algorithm>

#include "app/shell/typefaces.h"
#include "journeys/text.h"

namespace parcours::pdf {
namespace {

constexpr double per_em = 1000;

double points_of(int pango) { return static_cast<double>(pango) / PANGO_SCALE; }

/// Glyphs of blanks and of hyphens stand for several characters: readers get the plain ones.
std::string plain(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_character(text, at);
        const bool blank =
            c == '\n' || c == '\t' || c == 0xA0 || c == 0x202F || (c >= 0x2000 && c <= 0x200A) || c == 0x2028;
        const bool silent = c == 0x200B || c == 0x2060 || c == 0xFEFF || (c >= 0x2066 && c <= 0x2069) || c < ' ';
        if (blank)
            result += ' ';
        else if (c == 0x2010 || c == 0x2011 || c == 0xAD)
            result += '-';
        else if (!silent)
            append_character(result, c);
    }
    return result;
}

Glyph space_of(hb_font_t* font) {
    Glyph glyph = 0;
    return hb_font_get_nominal_glyph(font, ' ', &glyph) ? glyph : 0;
}

/// Puts the glyphs of one cluster behind those of the run, or before them where it is read from right to left.
void add_cluster(Run& run, const PangoGlyphString& glyphs, int first, int last, bool backwards, std::string text) {
    std::vector<Shown> cluster;
    for (int i = first; i < last; ++i) {
        const PangoGlyphInfo& info = glyphs.glyphs[i];
        Shown shown{info.glyph, points_of(info.geometry.width), points_of(info.geometry.x_offset),
                    points_of(info.geometry.y_offset)};
        shown.goes_on = i > first;
        if (i == first) shown.text = text;
        if (info.glyph == PANGO_GLYPH_EMPTY) shown.glyph = text == " " ? space_of(run.font) : 0;
        cluster.push_back(std::move(shown));
    }
    run.glyphs.insert(backwards ? run.glyphs.begin() : run.glyphs.end(), cluster.begin(), cluster.end());
}

Run run_of(PangoGlyphItem* item, const char* text) {
    PangoFont* font = item->item->analysis.font;
    Run run{pango_font_get_hb_font(font), 0};
    PangoFontDescription* description = pango_font_describe_with_absolute_size(font);
    run.size = points_of(pango_font_description_get_size(description));
    pango_font_description_free(description);
    PangoGlyphItemIter at;
    bool missing = false;
    for (bool more = pango_glyph_item_iter_init_start(&at, item, text); more;
         more = pango_glyph_item_iter_next_cluster(&at)) {
        const bool backwards = at.end_glyph < at.start_glyph;  // what is read from right to left
        const int first = backwards ? at.end_glyph + 1 : at.start_glyph,
                  last = backwards ? at.start_glyph + 1 : at.end_glyph;
        add_cluster(run, *item->glyphs, first, last, backwards,
                    plain(std::string_view(text + at.start_index, at.end_index - at.start_index)));
        missing = missing || (item->glyphs->glyphs[at.start_glyph].glyph & PANGO_GLYPH_UNKNOWN_FLAG);
    }
    if (item->item->analysis.level % 2 == 1)
        run.spoken = plain(std::string_view(text + item->item->offset, item->item->length));
    if (missing) {
        for (const Shown& shown : run.glyphs) run.missing += shown.advance;
        run.spoken = plain(std::string_view(text + item->item->offset, item->item->length));
        run.glyphs.clear();
    }
    return run;
}

}  // namespace

std::vector<Run> runs_of(PangoLayoutLine* line, const char* text) {
    std::vector<Run> runs;
    for (GSList* at = line->runs; at; at = at->next)
        runs.push_back(run_of(static_cast<PangoGlyphItem*>(at->data), text));
    if (runs.empty() || runs.back().glyphs.empty() || runs.back().glyphs.back().text == " ") return runs;
    Run& last = runs.back();
    if (const Glyph space = space_of(last.font)) last.glyphs.push_back({space, 0, 0, 0, " "});
    return runs;
}

LineSetter::LineSetter(PangoContext* context, Language language)
    : layout_(pango_layout_new(context)),
      buffer_(hb_buffer_create()),
      language_(hb_language_from_string(std::string(code_of(language)).c_str(), -1)) {
    pango_layout_set_single_paragraph_mode(layout_, TRUE);
    for (Cut& cut : cuts_) {
        cut.description = pango_font_description_new();
        pango_font_description_set_family_static(cut.description, typeface_families().c_str());
        pango_font_description_set_weight(cut.description, &cut == cuts_ ? PANGO_WEIGHT_NORMAL : PANGO_WEIGHT_BOLD);
        pango_font_description_set_absolute_size(cut.description, 10 * PANGO_SCALE);
        cut.pango = pango_context_load_font(context, cut.description);
        cut.font = hb_font_create(hb_font_get_face(pango_font_get_hb_font(cut.pango)));
        hb_font_set_scale(cut.font, static_cast<int>(per_em), static_cast<int>(per_em));
    }
}

LineSetter::~LineSetter() {
    for (const Cut& cut : cuts_) {
        hb_font_destroy(cut.font);
        g_object_unref(cut.pango);
        pango_font_description_free(cut.description);
    }
    hb_buffer_destroy(buffer_);
    g_object_unref(layout_);
}

/// True where the typeface has every character and none needs a script's own rules.
bool LineSetter::has_all(const Cut& cut, std::string_view text) const {
    constexpr char32_t first_from_right_to_left = 0x590;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_character(text, at);
        Glyph glyph = 0;
        const bool simple = (c >= ' ' && c < first_from_right_to_left) || (c >= 0x1E00 && c < 0x2600);
        if (!simple || !hb_font_get_nominal_glyph(cut.font, c, &glyph)) return false;
    }
    return true;
}

Run LineSetter::shaped(const Cut& cut, std::string_view text, double size) {
    hb_buffer_clear_contents(buffer_);
    hb_buffer_add_utf8(buffer_, text.data(), static_cast<int>(text.size()), 0, -1);
    hb_buffer_set_direction(buffer_, HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer_, HB_SCRIPT_LATIN);
    hb_buffer_set_language(buffer_, language_);
    hb_shape(cut.font, buffer_, nullptr, 0);
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer_, &count);
    const hb_glyph_position_t* places = hb_buffer_get_glyph_positions(buffer_, &count);
    Run run{pango_font_get_hb_font(cut.pango), size};
    run.glyphs.reserve(count);
    const double unit = size / per_em;
    for (unsigned i = 0; i < count; ++i) {
        Shown shown{infos[i].codepoint, places[i].x_advance * unit, places[i].x_offset * unit,
                    -places[i].y_offset * unit};
        shown.goes_on = i > 0 && infos[i].cluster == infos[i - 1].cluster;
        unsigned next = i + 1;
        while (next < count && infos[next].cluster == infos[i].cluster) ++next;
        const std::size_t end = next < count ? infos[next].cluster : text.size();
        if (!shown.goes_on) shown.text = plain(text.substr(infos[i].cluster, end - infos[i].cluster));
        run.glyphs.push_back(std::move(shown));
    }
    return run;
}

std::vector<Run> LineSetter::set(std::string_view text, parcours::Weight weight, double size) {
    const Cut& cut = cuts_[static_cast<std::size_t>(weight)];
    if (has_all(cut, text)) return {shaped(cut, text, size)};
    pango_font_description_set_absolute_size(cut.description, size * PANGO_SCALE);
    pango_layout_set_font_description(layout_, cut.description);
    pango_layout_set_text(layout_, text.data(), static_cast<int>(text.size()));
    return runs_of(pango_layout_get_line_readonly(layout_, 0), pango_layout_get_text(layout_));
}

}  // namespace parcours::pdf
