#include "journeys/layout/pen.h"

#include <cmath>

#include "journeys/text.h"

namespace parcours {

namespace {

// Where the left end of a line goes; text that runs from right to left begins at the right.
int left_end(const Box& box, const WrappedLine& line, Align align) {
    const int spare = box.width - line.width;
    if (align == Align::centre) return box.x + spare / 2;
    return box.x + (align == Align::right || reads_right_to_left(line.text) ? spare : 0);
}

}  // namespace

int Pen::baseline(int top, int height, int size) const {
    const int ascent = metrics_.ascent * size / 1000;
    const int glyphs = (metrics_.ascent + metrics_.descent) * size / 1000;
    return top + (height - glyphs) / 2 + ascent;
}

int Pen::text(const Box& box, std::string_view words, const TextStyle& style, Ink ink, Align align, Vertical vertical) {
    WrappedText wrapped = fitted(words, box.size(), style, metrics_);
    const int step = line_height(wrapped.size);
    const int height = step * static_cast<int>(wrapped.lines.size());
    int y = box.y + (vertical == Vertical::middle ? std::max(0, (box.height - height) / 2) : 0);
    for (WrappedLine& line : wrapped.lines) {
        const int x = left_end(box, line, align);
        if (!line.text.empty())
            add(TextLine{std::move(line.text),
                         {x, baseline(y, step, wrapped.size)},
                         line.width,
                         wrapped.size,
                         ink,
                         style.weight});
        y += step;
    }
    return height;
}

int Pen::line(const Box& box, std::string_view words, int size, Weight weight, Ink ink, Align align) {
    WrappedLine line = fitted_line(words, box.width, size, weight, metrics_);
    if (line.text.empty()) return 0;
    const int x = left_end(box, line, align);
    add(TextLine{std::move(line.text), {x, baseline(box.y, box.height, size)}, line.width, size, ink, weight});
    return line.width;
}

namespace {

std::string decimals_text(long long scaled, int decimals, std::string_view decimal_mark) {
    std::string digits = std::to_string(scaled < 0 ? -scaled : scaled);
    while (static_cast<int>(digits.size()) <= decimals) digits.insert(digits.begin(), '0');
    if (decimals > 0) digits.insert(digits.size() - static_cast<std::size_t>(decimals), decimal_mark);
    return scaled < 0 ? "−" + digits : digits;
}

}  // namespace

std::string points_text(double points, std::string_view decimal_mark) {
    return decimals_text(std::llround(displayed(points) * 10), 1, decimal_mark);
}

std::string short_number(double number, std::string_view decimal_mark) {
    const long long hundredths = std::llround(number * 100);
    if (hundredths % 100 == 0) return decimals_text(hundredths / 100, 0, decimal_mark);
    if (hundredths % 10 == 0) return decimals_text(hundredths / 10, 1, decimal_mark);
    return decimals_text(hundredths, 2, decimal_mark);
}

}  // namespace parcours
