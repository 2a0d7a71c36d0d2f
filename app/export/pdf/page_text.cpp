// Glyphs on a page, with what they stand for wherever the glyphs alone do not say it.
#include <cmath>

#include "app/export/pdf/page.h"

namespace parcours::pdf {
namespace {

constexpr double least_shift = 0.4;  // in 1/1000 em: less is not seen

constexpr char hex_digits[] = "0123456789ABCDEF";

/// Writes the operand of TJ: glyphs, and how far to shift where they do not follow one another by themselves.
class Line {
  public:
    explicit Line(std::string& out) : out_(out) {}
    void glyph(Glyph glyph) {
        if (!hex_) out_ += array_ ? "<" : "[<";
        array_ = hex_ = true;
        for (int shift = 12; shift >= 0; shift -= 4) out_ += hex_digits[glyph >> shift & 15];
    }
    void shift(double by) {
        end_hex();
        if (!array_) out_ += '[';
        array_ = true;
        append_number(out_, by, 1);
    }
    void end() {
        end_hex();
        if (array_) out_ += "]TJ\n";
        array_ = false;
    }
    void open_spoken(std::string_view text) {
        end();
        out_ += "/Span<</ActualText<FEFF" + utf16_hex(text) + ">>>BDC\n";
    }
    void close_spoken() {
        end();
        out_ += "EMC\n";
    }

  private:
    void end_hex() {
        if (hex_) out_ += '>';
        hex_ = false;
    }
    std::string& out_;
    bool array_ = false, hex_ = false;
};

/// True where the glyphs of the cluster that begins at `i` do not say its text by themselves. Notes them as used.
bool needs_saying(Face& face, const std::vector<Shown>& glyphs, std::size_t i) {
    bool said = face.use(glyphs[i].glyph, glyphs[i].text) && !glyphs[i].text.empty();
    for (std::size_t next = i + 1; next < glyphs.size() && glyphs[next].goes_on; ++next) {
        face.use(glyphs[next].glyph, "");
        said = false;
    }
    return !said;
}

}  // namespace

void Paper::place(Face& face, const Run& run) {
    Line line(content_);
    const double unit = run.size / 1000;
    double pen = 0, reached = 0, rise = 0;
    bool spoken = false;
    for (std::size_t i = 0; i < run.glyphs.size(); ++i) {
        const Shown& shown = run.glyphs[i];
        if (shown.glyph == 0 || shown.glyph > 0xFFFF) {
            pen += shown.advance;
            continue;
        }
        if (!shown.goes_on) {
            if (spoken) line.close_spoken();
            spoken = needs_saying(face, run.glyphs, i) && run.spoken.empty();
            if (spoken) line.open_spoken(shown.text);
        }
        if (-shown.y != rise) {
            line.end();
            rise = -shown.y;
            number(rise);
            op("Ts");
        }
        const double shift = (reached - pen - shown.x) / unit;
        if (std::abs(shift) > least_shift) {
            line.shift(shift);
            reached = pen + shown.x;
        }
        line.glyph(shown.glyph);
        reached += face.width(shown.glyph) * unit;
        pen += shown.advance;
    }
    if (spoken) line.close_spoken();
    line.end();
    if (rise != 0) op("0 Ts");
}

void Paper::show(const Run& run, double x, double y) {
    if (run.missing > 0) {  // no typeface has it: a box in its place, and the text for who listens
        content_ += "/Span<</ActualText<FEFF" + utf16_hex(run.spoken) + ">>>BDC\n";
        for (const double part : {x + 0.5, y - run.size * 0.7, run.missing - 1, run.size * 0.7}) number(part);
        op("re f");
        op("EMC");
        return;
    }
    if (!run.spoken.empty()) content_ += "/Span<</ActualText<FEFF" + utf16_hex(run.spoken) + ">>>BDC\n";
    Face& face = faces_.of(run.font);
    content_ += "BT /" + face.resource() + " ";
    number(run.size);
    content_ += "Tf 1 0 0 -1 ";
    number(x);
    number(y);
    op("Tm");
    place(face, run);
    op("ET");
    if (!run.spoken.empty()) op("EMC");
}

void Paper::show(const std::vector<Run>& runs, double x, double y, Color color) {
    as_text();
    fill_with(color);
    for (const Run& run : runs) {
        show(run, x, y);
        for (const Shown& shown : run.glyphs) x += shown.advance;
        x += run.missing;
    }
}

}  // namespace parcours::pdf
