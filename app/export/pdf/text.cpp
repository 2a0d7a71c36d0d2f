#include "app/export/pdf/text.h"

#include <algorithm>
#include <string>

#include "app/export/picture/typeface.h"
#include "app/shell/typefaces.h"

namespace parcours::pdf {
namespace {

const char* families(bool display) {
    static const std::string display_families = "Inter Display," + typeface_families();
    return (display ? display_families : typeface_families()).c_str();
}

void add(PangoAttrList* list, PangoAttribute* attribute) { pango_attr_list_insert(list, attribute); }

PangoAlignment alignment_of(dossier::Align align) {
    return align == dossier::Align::right    ? PANGO_ALIGN_RIGHT
           : align == dossier::Align::centre ? PANGO_ALIGN_CENTER
                                             : PANGO_ALIGN_LEFT;
}

/// Large titles are not broken inside names such as Valmont-sur-Orge.
void keep_hyphens(PangoAttrList* list, std::string_view text) {
    for (std::size_t at = text.find('-'); at != std::string_view::npos; at = text.find('-', at + 1)) {
        PangoAttribute* whole = pango_attr_allow_breaks_new(FALSE);
        whole->start_index = static_cast<guint>(at);
        whole->end_index = static_cast<guint>(at + 2);
        add(list, whole);
    }
}

PangoFontDescription* described(const TextStyle& style) {
    PangoFontDescription* font = pango_font_description_new();
    pango_font_description_set_family_static(font, families(style.display));
    pango_font_description_set_weight(font, static_cast<PangoWeight>(style.weight));
    pango_font_description_set_absolute_size(font, style.size * PANGO_SCALE);
    return font;
}

}  // namespace

void Text::draw_lines(Paper& paper, double x, double y, int first, int last) const {
    if (!layout_) return;
    const char* text = pango_layout_get_text(layout_.get());
    PangoLayoutIter* at = pango_layout_get_iter(layout_.get());
    for (int i = 0; i < last; ++i) {
        PangoRectangle box;
        pango_layout_iter_get_line_extents(at, nullptr, &box);
        if (i >= first)
            paper.show(runs_of(pango_layout_iter_get_line_readonly(at), text),
                       x + static_cast<double>(box.x) / PANGO_SCALE, y + leading_ * (i - first) + drop_, color_);
        pango_layout_iter_next_line(at);
    }
    pango_layout_iter_free(at);
}

Typesetter::Typesetter(Language language)
    : language_(language),
      context_(export_context(language)),
      lines_(std::make_shared<LineSetter>(context_.get(), language)) {}

Text Typesetter::set(std::string_view text, const TextStyle& style, double width, dossier::Align align,
                     int most_lines) const {
    Text result;
    if (text.empty()) return result;
    result.layout_.reset(pango_layout_new(context_.get()), g_object_unref);
    PangoLayout* layout = result.layout_.get();
    PangoFontDescription* font = described(style);
    pango_layout_set_font_description(layout, font);
    pango_font_description_free(font);
    PangoAttrList* attributes = pango_attr_list_new();
    add(attributes, pango_attr_font_features_new("tnum, cv05, ss03"));
    if (style.tracking != 0)
        add(attributes, pango_attr_letter_spacing_new(static_cast<int>(style.tracking * PANGO_SCALE)));
    if (style.display) keep_hyphens(attributes, text);
    pango_layout_set_attributes(layout, attributes);
    pango_attr_list_unref(attributes);
    pango_layout_set_auto_dir(layout, FALSE);
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_alignment(layout, alignment_of(align));
    if (width >= 0) pango_layout_set_width(layout, static_cast<int>(width * PANGO_SCALE));
    pango_layout_set_text(layout, text.data(), static_cast<int>(text.size()));
    if (most_lines > 0) {
        pango_layout_set_height(layout, -most_lines);
        pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
    }
    PangoRectangle box;
    pango_layout_get_extents(layout, nullptr, &box);
    result.color_ = style.color;
    result.lines_ = pango_layout_get_line_count(layout);
    result.width_ = static_cast<double>(box.width) / PANGO_SCALE;
    result.leading_ = style.leading;
    result.drop_ = (style.leading - style.size) / 2 + style.size * 0.86;
    return result;
}

}  // namespace parcours::pdf
