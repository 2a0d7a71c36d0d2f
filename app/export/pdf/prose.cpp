#include <algorithm>
#include <cmath>

#include "app/export/pdf/bricks.h"

namespace parcours::pdf {
namespace {

using dossier::Role;

const TextStyle& style_of(Role role) {
    return role == Role::lead ? styles::lead : role == Role::small ? styles::small : styles::body;
}

/// An element that is begun by whoever draws in it first and gone on with by the others.
class Shared {
  public:
    Element open(Paper& paper, Tag tag) {
        if (element_ < 0) return element_ = paper.begin(tag);
        paper.resume(element_);
        return element_;
    }

  private:
    Element element_ = -1;
};

Brick lines_between(const Lines& lines, int first, int last, double before, const std::shared_ptr<Shared>& whole) {
    constexpr int fewest = 2;  // lines of a paragraph that stand alone at the end or top of a page
    Brick brick;
    brick.height = lines.text.leading() * (last - first);
    brick.before = before;
    brick.draw = [lines, first, last, whole](Paper& paper, double x, double y) {
        whole->open(paper, lines.tag);
        lines.text.draw_lines(paper, x + lines.indent, y, first, last);
        paper.end();
    };
    brick.cut = [lines, first, last, before, whole](double room) -> std::optional<std::pair<Brick, Brick>> {
        const int fitting = static_cast<int>(std::floor(room / lines.text.leading() + 0.01));
        const int at = std::min(fitting, last - first - fewest);
        if (at < fewest) return std::nullopt;
        return std::pair{lines_between(lines, first, first + at, before, whole),
                         lines_between(lines, first + at, last, 0, whole)};
    };
    return brick;
}

Tag tag_of_level(int level) {
    constexpr Tag tags[] = {Tag::H1, Tag::H2, Tag::H3, Tag::H4};
    return tags[std::clamp(level, 1, 4) - 1];
}

}  // namespace

bool introduces(const dossier::Blocks& blocks, std::size_t i) {
    const auto is = [&]<class Content>(std::size_t place, std::type_identity<Content>) {
        return place < blocks.size() && std::holds_alternative<Content>(blocks[place].content);
    };
    return (i == 0 || is(i - 1, std::type_identity<dossier::Heading>{})) &&
           is(i, std::type_identity<dossier::Paragraph>{}) &&
           (is(i + 1, std::type_identity<dossier::Table>{}) || is(i + 1, std::type_identity<dossier::Chart>{}));
}

bool explains(const dossier::Blocks& blocks, std::size_t i) {
    if (i == 0 || !std::holds_alternative<dossier::Table>(blocks[i - 1].content)) return false;
    const auto* paragraph = std::get_if<dossier::Paragraph>(&blocks[i].content);
    return paragraph && paragraph->role == Role::small;
}

void draw_fact(Paper& paper, const Text& label, const Text& text, double x, double y, double between) {
    const Tagged item(paper, Tag::LI);
    {
        const Tagged tagged(paper, Tag::Lbl);
        label.draw(paper, x, y);
    }
    const Tagged tagged(paper, Tag::LBody);
    text.draw(paper, x, y + label.height() + between);
}

Brick brick_of(const Lines& lines) {
    return lines_between(lines, 0, lines.text.lines(), lines.before, std::make_shared<Shared>());
}

Bricks Bricklayer::bricks_of(const dossier::Block& block) const {
    return std::visit([&](const auto& content) { return lay(content); }, block.content);
}

Bricks Bricklayer::bricks_of(const dossier::Blocks& blocks) const {
    Bricks result;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (explains(blocks, i) && !result.empty()) result.back().keep_with_next = true;
        for (Brick& brick : bricks_of(blocks[i])) result.push_back(std::move(brick));
        if (introduces(blocks, i)) result.back().keep_with_next = true;
    }
    return result;
}

Brick Bricklayer::section_heading(const dossier::Heading& heading) const {
    const Text kicker = type_.set(heading.kicker, styles::kicker, width_);
    const Text title = type_.set(heading.text, styles::section, width_ * 0.92);
    Brick brick;
    brick.height = (kicker.empty() ? 0 : kicker.height() + 3) + title.height() + 12;
    brick.before = 34;
    brick.keep_with_next = true;
    brick.mark = {{heading.level, dossier::joined({heading.kicker, heading.text}, " · ")}};
    brick.draw = [kicker, title](Paper& paper, double x, double y) {
        const Tagged tagged(paper, Tag::H2);
        kicker.draw(paper, x, y);
        title.draw(paper, x, y + (kicker.empty() ? 0 : kicker.height() + 3));
    };
    return brick;
}

Bricks Bricklayer::lay(const dossier::Heading& heading) const {
    if (heading.level <= 2) return {section_heading(heading)};
    const TextStyle& style = heading.level == 3 ? styles::heading : styles::subheading;
    const Text text = type_.set(dossier::joined({heading.kicker, heading.text}, " · "), style, width_);
    Brick brick;
    brick.height = text.height() + (heading.level == 3 ? 4 : 2);
    brick.before = heading.level == 3 ? 22 : 11;
    brick.keep_with_next = true;
    brick.mark = {{heading.level, heading.text}};
    const Tag tag = tag_of_level(heading.level);
    brick.draw = [text, tag](Paper& paper, double x, double y) {
        const Tagged tagged(paper, tag);
        text.draw(paper, x, y);
    };
    return {brick};
}

Bricks Bricklayer::lay(const dossier::Paragraph& paragraph) const {
    if (paragraph.role == Role::callout) return {callout(type_.set(paragraph.text, styles::body, width_ - 26))};
    const double share = width_ < 300 ? 1 : paragraph.role == Role::lead ? 0.94 : 0.86;  // of lines easy to read
    return {brick_of({type_.set(paragraph.text, style_of(paragraph.role), width_ * share), Tag::P, 0,
                      paragraph.role == Role::small ? 5.0 : 7.0})};
}

Brick Bricklayer::callout(const Text& text) const {
    Brick brick;
    brick.height = text.height() + 18;
    brick.before = 10;
    const double width = width_;
    brick.draw = [text, width](Paper& paper, double x, double y) {
        paper.fill(x, y, width, text.height() + 18, wash);
        paper.fill(x, y, 2.5, text.height() + 18, accent);
        const Tagged tagged(paper, Tag::P);
        text.draw(paper, x + 14, y + 9);
    };
    return brick;
}

Bricks Bricklayer::lay(const dossier::List& list) const {
    Bricks result;
    const double indent = list.role == Role::lead ? 16 : 12;
    const TextStyle& style = style_of(list.role);
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        const Text text = type_.set(list.items[i], style, width_ * 0.94 - indent);
        Brick brick;
        brick.height = text.height();
        brick.before = list.role == Role::lead ? 7 : 3.5;
        const bool first = i == 0, last = i + 1 == list.items.size();
        brick.keep_with_next = !last && (first || i + 2 == list.items.size());  // no item stands alone
        const double drop = style.leading * 0.5;
        brick.draw = [=](Paper& paper, double x, double y) {
            if (first) paper.begin(Tag::L);
            paper.line(x, y + drop, x + 6, y + drop, accent, 1.1);
            {
                const Tagged item(paper, Tag::LI);
                const Tagged body(paper, Tag::LBody);
                text.draw(paper, x + indent, y);
            }
            if (last) paper.end();
        };
        result.push_back(std::move(brick));
    }
    return result;
}

Bricks Bricklayer::lay(const dossier::Facts& facts) const {
    constexpr double gap = 16;
    const std::size_t across = facts.facts.size() == 3 ? 3 : 4;
    const double width = (width_ - gap * static_cast<double>(across - 1)) / static_cast<double>(across);
    Bricks result;
    for (std::size_t from = 0; from < facts.facts.size(); from += across) {
        std::vector<std::pair<Text, Text>> cells;
        double height = 0;
        for (std::size_t i = from; i < std::min(from + across, facts.facts.size()); ++i) {
            cells.emplace_back(type_.set(facts.facts[i].label, styles::label, width),
                               type_.set(facts.facts[i].text, styles::fact, width));
            height = std::max(height, cells.back().first.height() + cells.back().second.height() + 1);
        }
        Brick brick;
        brick.height = height + 5;
        brick.before = 8;
        brick.keep_with_next = from + across < facts.facts.size();
        const bool first = from == 0, last = from + across >= facts.facts.size();
        brick.draw = [cells, width, first, last](Paper& paper, double x, double y) {
            if (first) paper.begin(Tag::L);
            for (const auto& [label, text] : cells) {
                paper.line(x, y, x + width, y, hairline);
                draw_fact(paper, label, text, x, y + 4, 1);
                x += width + gap;
            }
            if (last) paper.end();
        };
        result.push_back(std::move(brick));
    }
    return result;
}

Bricks Bricklayer::lay(const dossier::Score& score) const {
    const Text label = type_.set(score.label, styles::label, 170);
    const Text numeral = type_.set(score.points, styles::numeral);
    const Text band = type_.set(score.band, styles::subheading, 130);
    const double from = std::max(160.0, numeral.width() + band.width() + 50);
    const double each =
        std::min(106.0, (width_ - from) / static_cast<double>(std::max<std::size_t>(1, score.beside.size())));
    std::vector<std::pair<Text, Text>> beside;
    for (const dossier::Fact& fact : score.beside)
        beside.emplace_back(type_.set(fact.label, styles::label, each - 14),
                            type_.set(fact.text, styles::subheading, each - 14));
    Brick brick;
    brick.height = 64;
    brick.before = 12;
    brick.draw = [=, tone = score.tone](Paper& paper, double x, double y) {
        {
            const Tagged tagged(paper, Tag::P);
            label.draw(paper, x, y);
            numeral.draw(paper, x, y + 12);
            band.draw(paper, x + numeral.width() + 26, y + 32);
        }
        draw_sign(paper, tone, x + numeral.width() + 9, y + 33, 12);
        double at = x + from;
        if (beside.empty()) return;
        const Tagged tagged(paper, Tag::L);
        for (const auto& [name, text] : beside) {
            paper.line(at - 10, y + 18, at - 10, y + 52, hairline);
            draw_fact(paper, name, text, at, y + 20, 1);
            at += each;
        }
    };
    return {brick};
}

}  // namespace parcours::pdf
