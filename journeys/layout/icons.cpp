#include "journeys/layout/icons.h"

#include <array>
#include <cmath>
#include <numbers>

namespace parcours {
namespace {

// M x y, L x y, C x y x y x y, Z as in SVG; O x y r is a circle; F: what follows is filled too.
constexpr std::array<std::string_view, static_cast<std::size_t>(Icon::count)> paths{
    // counter, phone, mail, web, street, channel
    "O 12 6 3 M 6 15 C 6 11.5 8.5 11 12 11 C 15.5 11 18 11.5 18 15 M 3 16 L 21 16 M 5 16 L 5 21 M 19 16 L 19 21",
    "M 5 4 L 9 4 L 11 9 L 8.5 10.5 C 9.6 12.8 11.2 14.4 13.5 15.5 L 15 13 L 20 15 L 20 19 C 20 20.1 19.1 21 18 21 "
    "C 10 20.5 3.5 14 3 6 C 3 4.9 3.9 4 5 4 Z",
    "M 5 5 L 19 5 C 20.1 5 21 5.9 21 7 L 21 17 C 21 18.1 20.1 19 19 19 L 5 19 C 3.9 19 3 18.1 3 17 L 3 7 "
    "C 3 5.9 3.9 5 5 5 Z M 3.5 7 L 12 13 L 20.5 7",
    "O 12 12 9 M 3 12 L 21 12 M 12 3 C 8 7 8 17 12 21 M 12 3 C 16 7 16 17 12 21",
    "M 12 21 C 8 17 5 13.5 5 10 C 5 6.1 8.1 3 12 3 C 15.9 3 19 6.1 19 10 C 19 13.5 16 17 12 21 Z O 12 10 2.5",
    "M 6 4 L 18 4 C 19.7 4 21 5.3 21 7 L 21 14 C 21 15.7 19.7 17 18 17 L 12 17 L 7 21 L 7 17 L 6 17 "
    "C 4.3 17 3 15.7 3 14 L 3 7 C 3 5.3 4.3 4 6 4 Z",
    // pain, strength, idea, question, verbatim, truth, important, cap
    "O 12 12 9 M 12 7 L 12 12.5 M 12 16.4 L 12 16.5",
    "M 7 11 L 7 20 L 4 20 L 4 11 Z M 7 11 C 9.8 11 11.5 8.5 11.5 5 C 11.5 3.9 12.4 3 13.3 3 C 14.3 3 15 3.9 15 5 L 15 "
    "9 "
    "L 18.5 9 C 19.9 9 20.9 10.3 20.6 11.6 L 19.2 18 C 18.9 19.2 17.9 20 16.7 20 L 7 20",
    "M 9 17 L 15 17 M 10 21 L 14 21 M 9 17 C 9 14 6 12.8 6 9 C 6 5.7 8.7 3 12 3 C 15.3 3 18 5.7 18 9 C 18 12.8 15 14 "
    "15 17",
    "O 12 12 9 M 9.5 9.5 C 9.5 8 10.6 7 12 7 C 13.4 7 14.5 8 14.5 9.4 C 14.5 11.2 12 11.4 12 13.4 M 12 16.7 L 12 16.8",
    "M 10 6 C 6.5 7 5 9 5 13 L 5 18 L 10 18 L 10 13 L 5 13 M 19 6 C 15.5 7 14 9 14 13 L 14 18 L 19 18 L 19 13 L 14 13",
    "F M 12 3 L 14.7 8.8 L 21 9.5 L 16.3 13.8 L 17.6 20 L 12 16.9 L 6.4 20 L 7.7 13.8 L 3 9.5 L 9.3 8.8 Z",
    "M 6 12 L 12 6 L 18 12 M 6 18 L 12 12 L 18 18",
    "M 4 4 L 20 4 M 12 20 L 12 8.5 M 7 13.5 L 12 8.5 L 17 13.5",
    // user, agent, clock, document, note, vote, link
    "O 12 8 4 M 5 20 C 5 16 8 14.5 12 14.5 C 16 14.5 19 16 19 20",
    "M 7 5 L 17 5 C 18.1 5 19 5.9 19 7 L 19 19 C 19 20.1 18.1 21 17 21 L 7 21 C 5.9 21 5 20.1 5 19 L 5 7 C 5 5.9 5.9 5 "
    "7 5 Z "
    "M 10 2.5 L 14 2.5 O 12 11 2 M 8.5 17.5 C 8.8 15.8 10.2 15.5 12 15.5 C 13.8 15.5 15.2 15.8 15.5 17.5",
    "O 12 12 9 M 12 7 L 12 12 L 15.5 14",
    "M 14 3 L 7 3 C 5.9 3 5 3.9 5 5 L 5 19 C 5 20.1 5.9 21 7 21 L 17 21 C 18.1 21 19 20.1 19 19 L 19 8 L 14 3 L 14 8 L "
    "19 8 "
    "M 9 13 L 15 13 M 9 17 L 13 17",
    "M 5 4 L 19 4 C 19.6 4 20 4.4 20 5 L 20 14 L 14 20 L 5 20 C 4.4 20 4 19.6 4 19 L 4 5 C 4 4.4 4.4 4 5 4 Z "
    "M 20 14 L 15 14 C 14.4 14 14 14.4 14 15 L 14 20",
    "O 12 12 9 F O 12 12 4",
    "M 9 9 L 20 9 L 20 20 L 9 20 Z M 15 5 L 15 4 L 4 4 L 4 15 L 5 15",
    // bands: kept, partly, fragile, not kept, none
    "O 12 12 9 M 7.5 12.5 L 10.5 15.5 L 16.5 9",
    "O 12 12 9 F M 12 3 C 17 3 21 7 21 12 C 21 17 17 21 12 21 Z",
    "M 12 4 L 21.5 20 L 2.5 20 Z M 12 10 L 12 14 M 12 17 L 12 17.1",
    "O 12 12 9 M 8.5 8.5 L 15.5 15.5 M 15.5 8.5 L 8.5 15.5",
    "M 6 12 L 18 12",
    // shapes: disc, square, triangle, diamond, pentagon, hexagon, shield, drop
    "F O 12 12 9.5",
    "F M 4 4 L 20 4 L 20 20 L 4 20 Z",
    "F M 12 3 L 22 20.5 L 2 20.5 Z",
    "F M 12 2 L 22 12 L 12 22 L 2 12 Z",
    "F M 12 2.5 L 21.8 9.6 L 18 21 L 6 21 L 2.2 9.6 Z",
    "F M 7 3.5 L 17 3.5 L 22 12 L 17 20.5 L 7 20.5 L 2 12 Z",
    "F M 4 4 L 20 4 L 20 12 C 20 17 16 20 12 22 C 8 20 4 17 4 12 Z",
    "F M 12 2 C 16 7 20 10.5 20 15 C 20 19 16.5 22 12 22 C 7.5 22 4 19 4 15 C 4 10.5 8 7 12 2 Z",
    // undo, redo, zoom in, zoom out, fit, search, add, trash
    "M 9 14 L 4 9 L 9 4 M 4 9 L 14 9 C 17.3 9 20 11.5 20 14.5 C 20 17.5 17.3 20 14 20 L 11 20",
    "M 15 14 L 20 9 L 15 4 M 20 9 L 10 9 C 6.7 9 4 11.5 4 14.5 C 4 17.5 6.7 20 10 20 L 13 20",
    "O 11 11 7 M 21 21 L 16 16 M 11 8 L 11 14 M 8 11 L 14 11",
    "O 11 11 7 M 21 21 L 16 16 M 8 11 L 14 11",
    "M 4 9 L 4 4 L 9 4 M 15 4 L 20 4 L 20 9 M 20 15 L 20 20 L 15 20 M 9 20 L 4 20 L 4 15",
    "O 11 11 7 M 21 21 L 16 16",
    "M 12 5 L 12 19 M 5 12 L 19 12",
    "M 4 7 L 20 7 M 9 7 L 9 4 L 15 4 L 15 7 M 6 7 L 7 20.5 L 17 20.5 L 18 7 M 10 11 L 10 16.5 M 14 11 L 14 16.5",
    // settings, export, print, save, open, home, menu, close
    "M 4 6 L 13 6 M 17 6 L 20 6 O 15 6 2 M 4 12 L 6 12 M 10 12 L 20 12 O 8 12 2 M 4 18 L 14 18 M 18 18 L 20 18 O 16 18 "
    "2",
    "M 12 15 L 12 3 M 7 8 L 12 3 L 17 8 M 4 15 L 4 19 C 4 20.1 4.9 21 6 21 L 18 21 C 19.1 21 20 20.1 20 19 L 20 15",
    "M 7 9 L 7 3 L 17 3 L 17 9 M 7 17 L 4 17 L 4 9 L 20 9 L 20 17 L 17 17 M 7 14 L 17 14 L 17 21 L 7 21 Z",
    "M 5 4 L 16 4 L 20 8 L 20 20 L 4 20 L 4 5 Z M 8 4 L 8 9 L 15 9 L 15 4 M 8 20 L 8 14 L 16 14 L 16 20",
    "M 3 7 C 3 5.9 3.9 5 5 5 L 9 5 L 12 8 L 19 8 C 20.1 8 21 8.9 21 10 L 21 17 C 21 18.1 20.1 19 19 19 L 5 19 "
    "C 3.9 19 3 18.1 3 17 Z",
    "M 3.5 11.5 L 12 4 L 20.5 11.5 M 6 9.5 L 6 20 L 18 20 L 18 9.5 M 10 20 L 10 14 L 14 14 L 14 20",
    "M 4 6 L 20 6 M 4 12 L 20 12 M 4 18 L 20 18",
    "M 6 6 L 18 18 M 18 6 L 6 18",
    // check, left, right, up, down, hand, pointer, play, pause, edit
    "M 5 13 L 10 18 L 19 7",
    "M 15 5 L 8 12 L 15 19",
    "M 9 5 L 16 12 L 9 19",
    "M 5 15 L 12 8 L 19 15",
    "M 5 9 L 12 16 L 19 9",
    "M 8 13 L 8 5.5 C 8 4.7 8.7 4 9.5 4 C 10.3 4 11 4.7 11 5.5 L 11 12 M 11 5.5 L 11 3.5 C 11 2.7 11.7 2 12.5 2 "
    "C 13.3 2 14 2.7 14 3.5 L 14 12 M 14 5.5 C 14 4.7 14.7 4 15.5 4 C 16.3 4 17 4.7 17 5.5 L 17 12 M 17 7.5 "
    "C 17 6.7 17.7 6 18.5 6 C 19.3 6 20 6.7 20 7.5 L 20 16 C 20 19.3 17.3 22 14 22 L 12 22 C 10 22 8.3 21 7.2 19.3 "
    "L 3.7 13.3 C 3.3 12.6 3.5 11.7 4.2 11.2 C 4.9 10.8 5.9 10.9 6.5 11.5 L 8 13",
    "M 5 3 L 19 11 L 12.5 12.5 L 10 19 Z",
    "M 7 4 L 20 12 L 7 20 Z",
    "M 8 5 L 8 19 M 16 5 L 16 19",
    "M 4 20 L 8 20 L 20 8 L 16 4 L 4 16 Z M 13.5 6.5 L 17.5 10.5",
    // copy, table, board, target, chart, people, flag
    "M 9 9 L 20 9 L 20 20 L 9 20 Z M 5 15 L 4 15 L 4 4 L 15 4 L 15 5",
    "M 4 5 L 20 5 L 20 19 L 4 19 Z M 4 10 L 20 10 M 10 5 L 10 19",
    "M 4 4 L 20 4 L 20 20 L 4 20 Z M 9 8 L 9 16 M 15 8 L 15 12",
    "O 12 12 9 O 12 12 5 F O 12 12 1",
    "M 4 4 L 4 20 L 20 20 M 8.5 16 L 8.5 12 M 13 16 L 13 8 M 17.5 16 L 17.5 10",
    "O 9 8 3.5 M 3 20 C 3 16.5 5.5 15 9 15 C 12.5 15 15 16.5 15 20 M 15.5 4.7 C 17.5 5 18.7 6.4 18.7 8.1 "
    "C 18.7 9.8 17.5 11.2 15.8 11.4 M 17.5 15.2 C 19.8 15.8 21 17.5 21 20",
    "M 5 21 L 5 4 L 18 4 L 15 8.5 L 18 13 L 5 13",
    // lock, unlock, eye, filter, more, sun, moon, contrast, language
    "M 6 11 L 18 11 L 18 20 L 6 20 Z M 8 11 L 8 8 C 8 5.8 9.8 4 12 4 C 14.2 4 16 5.8 16 8 L 16 11",
    "M 6 11 L 18 11 L 18 20 L 6 20 Z M 8 11 L 8 8 C 8 5.8 9.8 4 12 4 C 13.8 4 15.3 5 15.8 6.5",
    "M 2.5 12 C 5 7.5 8.2 5.5 12 5.5 C 15.8 5.5 19 7.5 21.5 12 C 19 16.5 15.8 18.5 12 18.5 C 8.2 18.5 5 16.5 2.5 12 Z "
    "O 12 12 3",
    "M 4 5 L 20 5 L 14 12 L 14 19 L 10 17 L 10 12 Z",
    "F O 5 12 0.8 O 12 12 0.8 O 19 12 0.8",
    "O 12 12 4 M 12 2 L 12 4 M 12 20 L 12 22 M 2 12 L 4 12 M 20 12 L 22 12 M 5 5 L 6.4 6.4 M 17.6 17.6 L 19 19 "
    "M 19 5 L 17.6 6.4 M 6.4 17.6 L 5 19",
    "M 20 13.5 C 18.8 17.8 15 20.5 11 20 C 6.5 19.5 3.5 15.5 4 11 C 4.4 7.4 7 4.6 10.5 4 C 9 8 11 13.5 16 14 "
    "C 17.5 14.2 19 14 20 13.5 Z",
    "O 12 12 9 F M 12 3 C 17 3 21 7 21 12 C 21 17 17 21 12 21 Z",
    "M 4 6 L 14 6 M 9 4 L 9 6 M 12 6 C 11 10 8 13 4.5 14.5 M 6 9 C 7 12 10 14 12.5 14.5 M 12 20.5 L 16 11.5 L 20 20.5 "
    "M 13.4 17.5 L 18.6 17.5",
    // info, warning, calendar, list, star
    "O 12 12 9 M 12 11.5 L 12 16.5 M 12 7.6 L 12 7.7",
    "M 12 4 L 21.5 20 L 2.5 20 Z M 12 10 L 12 14 M 12 17 L 12 17.1",
    "M 4 6 L 20 6 L 20 20 L 4 20 Z M 4 10.5 L 20 10.5 M 8 3 L 8 7 M 16 3 L 16 7",
    "M 9 6 L 20 6 M 9 12 L 20 12 M 9 18 L 20 18 M 4.4 6 L 4.5 6 M 4.4 12 L 4.5 12 M 4.4 18 L 4.5 18",
    "M 12 3 L 14.7 8.8 L 21 9.5 L 16.3 13.8 L 17.6 20 L 12 16.9 L 6.4 20 L 7.7 13.8 L 3 9.5 L 9.3 8.8 Z",
    // smile, neutral, frown
    "O 12 12 9 M 9 9.6 L 9 9.7 M 15 9.6 L 15 9.7 M 8 14 C 9.5 16.6 14.5 16.6 16 14",
    "O 12 12 9 M 9 9.6 L 9 9.7 M 15 9.6 L 15 9.7 M 8.5 15 L 15.5 15",
    "O 12 12 9 M 9 9.6 L 9 9.7 M 15 9.6 L 15 9.7 M 8 16.2 C 9.5 13.6 14.5 13.6 16 16.2",
    // connect, camera, swap, map
    "M 4 4 L 9 4 L 9 9 L 4 9 Z M 15 15 L 20 15 L 20 20 L 15 20 Z M 9 6.5 L 17.5 6.5 L 17.5 11.5 M 15 9.5 L 17.5 12 L "
    "20 9.5",
    "M 4 8 L 8 8 L 9.6 5.5 L 14.4 5.5 L 16 8 L 20 8 L 20 19 L 4 19 Z O 12 13.2 3.3",
    "M 4 9 L 19 9 M 15.5 5.5 L 19 9 L 15.5 12.5 M 20 16 L 5 16 M 8.5 12.5 L 5 16 L 8.5 19.5",
    "M 4 5 L 20 5 L 20 19 L 4 19 Z M 13 12 L 20 12 M 13 12 L 13 19",
};

struct Point {
    double x = 0;
    double y = 0;
};

// Reads a path and cuts its curves into short lines.
class StrokeReader {
  public:
    explicit StrokeReader(std::string_view path) : rest_(path) {}

    std::vector<IconStroke> strokes() {
        for (char command = word(); command != 0; command = word()) read(command);
        return std::move(strokes_);
    }

  private:
    void read(char command) {
        switch (command) {
            case 'F':
                filled_ = true;
                break;
            case 'M':
                begin();
                add(point());
                break;
            case 'L':
                add(point());
                break;
            case 'C':
                add_curve();
                break;
            case 'O':
                add_circle();
                break;
            default:
                strokes_.back().closed = true;
        }
    }
    void begin() { strokes_.push_back({{}, false, filled_}); }
    void add(Point to) {
        at_ = to;
        strokes_.back().points.push_back(
            {static_cast<std::int16_t>(std::lround(to.x * 64)), static_cast<std::int16_t>(std::lround(to.y * 64))});
    }
    void add_curve() {
        const Point from = at_;
        const Point one = point();
        const Point two = point();
        const Point to = point();
        constexpr int pieces = 8;
        for (int i = 1; i <= pieces; ++i) {
            const double t = static_cast<double>(i) / pieces;
            const double u = 1 - t;
            const double a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t, d = t * t * t;
            add({a * from.x + b * one.x + c * two.x + d * to.x, a * from.y + b * one.y + c * two.y + d * to.y});
        }
    }
    void add_circle() {
        const Point centre = point();
        const double radius = number();
        const int pieces = radius < 2 ? 12 : 32;
        begin();
        for (int i = 0; i < pieces; ++i) {
            const double angle = 2 * std::numbers::pi * i / pieces;
            add({centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)});
        }
        strokes_.back().closed = true;
    }
    void skip_spaces() {
        while (!rest_.empty() && rest_.front() == ' ') rest_.remove_prefix(1);
    }
    char word() {
        skip_spaces();
        if (rest_.empty()) return 0;
        const char first = rest_.front();
        rest_.remove_prefix(1);
        return first;
    }
    double number() {
        skip_spaces();
        double value = 0;
        double place = 0;  // of the next decimal
        for (; !rest_.empty() && rest_.front() != ' '; rest_.remove_prefix(1)) {
            if (rest_.front() == '.') {
                place = 0.1;
            } else if (place == 0) {
                value = value * 10 + (rest_.front() - '0');
            } else {
                value += place * (rest_.front() - '0');
                place /= 10;
            }
        }
        return value;
    }
    Point point() {
        const double x = number();
        return {x, number()};
    }

    std::string_view rest_;
    std::vector<IconStroke> strokes_;
    Point at_;
    bool filled_ = false;
};

}  // namespace

std::span<const IconStroke> strokes(Icon icon) {
    static const auto all = [] {
        std::array<std::vector<IconStroke>, paths.size()> result;
        for (std::size_t i = 0; i < paths.size(); ++i) result[i] = StrokeReader(paths[i]).strokes();
        return result;
    }();
    return all[static_cast<std::size_t>(icon)];
}

Icon icon_of(NoteKind kind) {
    constexpr std::array icons{Icon::pain, Icon::strength, Icon::idea, Icon::question, Icon::verbatim};
    return icons[static_cast<std::size_t>(kind)];
}

Icon icon_of(Band band) {
    constexpr std::array icons{Icon::band_kept, Icon::band_partly, Icon::band_fragile, Icon::band_not_kept};
    return icons[static_cast<std::size_t>(band)];
}

Icon icon_of_channel(std::string_view channel) {
    if (channel == "counter") return Icon::counter;
    if (channel == "phone") return Icon::phone;
    if (channel == "mail") return Icon::mail;
    if (channel == "web") return Icon::web;
    if (channel == "street") return Icon::street;
    return Icon::channel;
}

Icon shape_of_commitment(std::size_t place) {
    return static_cast<Icon>(static_cast<std::size_t>(Icon::disc) + place % 8);
}

}  // namespace parcours
