#include <algorithm>

#include "app/export/pdf/bricks.h"

namespace parcours::pdf {
namespace {

constexpr double inset = 14;

double height_of(const Bricks& bricks) {
    double height = 0;
    for (const Brick& brick : bricks) height += brick.height + (&brick == &bricks.front() ? 0 : brick.before);
    return height;
}

void draw_column(const Bricks& bricks, Paper& paper, double x, double y) {
    for (const Brick& one : bricks) {
        if (&one != &bricks.front()) y += one.before;
        one.draw(paper, x, y);
        y += one.height;
    }
}

/// How many of the bricks fit in `room` points and may stand at the end of a page.
std::size_t fitting(const Bricks& bricks, double room) {
    std::size_t most = 0;
    double height = 0;
    for (std::size_t i = 0; i < bricks.size(); ++i) {
        height += bricks[i].height + (i == 0 ? 0 : bricks[i].before);
        if (height > room) break;
        if (!bricks[i].keep_with_next) most = i + 1;
    }
    return most;
}

/// All bricks in one frame, as one brick. A tall one is cut where a third of a page is left, or more.
Brick framed(const Bricks& bricks, double width, bool begins = true) {
    Brick brick;
    brick.height = height_of(bricks) + 2 * inset;
    brick.before = 16;
    brick.mark = bricks.front().mark;
    brick.draw = [bricks, width, begins, height = brick.height](Paper& paper, double x, double y) {
        paper.outline(x, y, width, height, hairline, 0.7);
        if (begins) paper.fill(x, y, width, 3, accent);
        draw_column(bricks, paper, x + inset, y + inset);
    };
    if (brick.height < portrait.body_height() / 2) return brick;
    brick.cut = [bricks, width, begins](double room) -> std::optional<std::pair<Brick, Brick>> {
        constexpr std::size_t fewest = 3;  // bricks that are worth a beginning: the title and two more
        if (room < portrait.body_height() / 3) return std::nullopt;
        const std::size_t first = fitting(bricks, room - 2 * inset);
        if (first < fewest || first == bricks.size()) return std::nullopt;
        const auto middle = bricks.begin() + static_cast<std::ptrdiff_t>(first);
        return std::pair{framed({bricks.begin(), middle}, width, begins), framed({middle, bricks.end()}, width, false)};
    };
    return brick;
}

}  // namespace

Bricks Bricklayer::lay(const dossier::Pair& pair) const {
    constexpr double gap = 20;
    const Bricklayer half(type_, (width_ - gap) / 2);
    const Bricks left = half.bricks_of(pair.left), right = half.bricks_of(pair.right);
    const double left_height = left.empty() ? 0 : height_of(left), right_height = right.empty() ? 0 : height_of(right);
    if (std::max(left_height, right_height) > portrait.body_height() * 0.8) {
        Bricks all = bricks_of(pair.left);
        for (Brick& brick : bricks_of(pair.right)) all.push_back(std::move(brick));
        return all;
    }
    Brick brick;
    brick.height = std::max(left_height, right_height);
    brick.before = 12;
    brick.draw = [left, right, x2 = (width_ + gap) / 2](Paper& paper, double x, double y) {
        draw_column(left, paper, x, y);
        draw_column(right, paper, x + x2, y);
    };
    return {brick};
}

Bricks Bricklayer::lay(const dossier::Sheet& sheet) const {
    const Bricklayer inner(type_, width_ - 2 * inset);
    const Text ref = type_.set(sheet.heading.kicker, styles::kicker, inner.width_ * 0.78, dossier::Align::left, 1);
    const Text status = type_.set(sheet.status, styles::kicker, inner.width_, dossier::Align::right);
    const Text title = type_.set(sheet.heading.text, styles::heading, inner.width_);
    Brick head;
    head.height = ref.leading() + 2 + title.height() + 2;
    head.before = 22;
    head.keep_with_next = true;
    head.mark = {{sheet.heading.level, dossier::joined({sheet.heading.kicker, sheet.heading.text}, " · ")}};
    head.draw = [=](Paper& paper, double x, double y) {
        {
            const Tagged tagged(paper, Tag::H3);
            ref.draw(paper, x, y);
            title.draw(paper, x, y + ref.leading() + 2);
        }
        const Tagged tagged(paper, Tag::P);
        status.draw(paper, x, y);
    };
    Bricks bricks{head};
    for (Brick& brick : inner.bricks_of(sheet.blocks)) bricks.push_back(std::move(brick));
    if (height_of(bricks) + 2 * inset > portrait.body_height() * 0.9) return bricks;
    return {framed(bricks, width_)};
}

}  // namespace parcours::pdf
