#include "app/shell/font_metrics.h"

#include <doctest/doctest.h>
#include <pango/pangocairo.h>

#include <cmath>
#include <string>

#include "app/shell/typefaces.h"

using namespace parcours;

namespace {

const FontMetrics& metrics() { return load_metrics(); }

// Width of a line of 1000 units' size as Pango sets it.
double set_by_pango(std::string_view text, Weight weight) {
    PangoContext* context = pango_font_map_create_context(pango_cairo_font_map_get_default());
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context, options);
    pango_context_set_round_glyph_positions(context, FALSE);
    PangoLayout* layout = pango_layout_new(context);
    PangoFontDescription* font = pango_font_description_new();
    pango_font_description_set_family(font, typeface_families().c_str());
    pango_font_description_set_absolute_size(font, 100.0 * PANGO_SCALE);
    if (weight == Weight::bold) pango_font_description_set_weight(font, PANGO_WEIGHT_BOLD);
    pango_layout_set_font_description(layout, font);
    pango_layout_set_text(layout, text.data(), static_cast<int>(text.size()));
    PangoRectangle box;
    pango_layout_get_extents(layout, nullptr, &box);
    pango_font_description_free(font);
    g_object_unref(layout);
    cairo_font_options_destroy(options);
    g_object_unref(context);
    return 10.0 * box.width / PANGO_SCALE;
}

}  // namespace

TEST_CASE("every letter of French has a width, capitals with accents too") {
    for (const char32_t letter : std::u32string_view(U"éèêëàâçîïôöùûüœæÉÈÀÇŒ’«»…€–— "))
        CHECK_MESSAGE(metrics().advance(letter, Weight::regular) > 100, static_cast<unsigned>(letter));
    CHECK(metrics().advance(U'é', Weight::regular) == metrics().advance(U'e', Weight::regular));
}

TEST_CASE("bold is wider than regular") {
    CHECK(metrics().width("Guichet", 1000, Weight::bold) > metrics().width("Guichet", 1000, Weight::regular));
}

TEST_CASE("a line is as wide as Pango sets it") {
    for (const auto* line : {"Le guichet est fermé le mercredi après-midi : il faut revenir avec deux justificatifs.",
                             "L’usager reçoit son titre « sous trois semaines », dit-on…", "Заявление принято на почте",
                             "Η αίτηση υποβλήθηκε", "AVANT 12 h 30 → 1 875 € ≥ 59,4 %"})
        for (const Weight weight : {Weight::regular, Weight::bold}) {
            const double set = set_by_pango(line, weight);
            CHECK_MESSAGE(std::abs(metrics().width(line, 1000, weight) - set) < 0.02 * set, std::string(line));
        }
}

TEST_CASE("a joined script takes hardly more room than measured") {
    for (const auto* line : {"தமிழ் விண்ணப்பம்", "تم إيداع الطلب في المكتب", "המסמך התקבל", "สวัสดีครับ",
                             "आवेदन पत्र जमा किया गया", "😀👍🏽🙏"})
        CHECK_MESSAGE(set_by_pango(line, Weight::regular) < 1.05 * metrics().width(line, 1000, Weight::regular),
                      std::string(line));
}

TEST_CASE("accents of their own take no room, vowel signs beside their letter do") {
    CHECK(metrics().advance(0x0301, Weight::regular) == 0);
    CHECK(metrics().advance(0x093E, Weight::regular) > 100);
    CHECK(metrics().advance(U'漢', Weight::regular) == 1000);
}

TEST_CASE("the interface typeface tells how high its lines are") {
    CHECK(metrics().ascent > 900);
    CHECK(metrics().descent > 200);
}
