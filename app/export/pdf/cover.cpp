#include "app/export/pdf/cover.h"

#include <algorithm>

#include "app/export/picture/pixels.h"

namespace parcours::pdf {
namespace {

constexpr TextStyle organisation_style{10.5, 14, Weight::semibold, white, false, 0.2};
constexpr TextStyle title_style{34, 39, Weight::bold, white, true};
constexpr TextStyle subtitle_style{13, 18, Weight::regular, rgb(0xd5dfea)};
constexpr double banner = 400;

/// At the right of the banner, on white, in its own proportions.
void draw_logo(Paper& paper, const Pixels& logo, const std::string& organisation) {
    constexpr double most_width = 130, most_height = 64, border = 8;
    const double scale = std::min(most_width / logo.width, most_height / logo.height);
    const double width = logo.width * scale, height = logo.height * scale;
    const double x = portrait.width - portrait.right - width, y = 46;
    paper.rounded(x - border, y - border, width + 2 * border, height + 2 * border, 3, white);
    const Tagged tagged(paper, Tag::Figure,
                        {organisation.empty() ? "Logo" : organisation, {}, {}, paper.box(x, y, width, height)});
    paper.picture(logo, x, y, width, height);
}

void draw_banner(Paper& paper, const Typesetter& type, const dossier::Cover& cover) {
    const double width = portrait.width - portrait.left - portrait.right;
    const Text organisation = type.set(cover.organisation, organisation_style, width);
    const Text title = type.set(cover.title, title_style, width * 0.92, dossier::Align::left, 5);
    const Text subtitle = type.set(cover.subtitle, subtitle_style, width * 0.8, dossier::Align::left, 2);
    paper.fill(0, 0, portrait.width, banner, accent);
    const double title_y = banner - 54 - subtitle.height() - 14 - title.height();
    if (const Pixels logo = pixels_of(cover.logo); !logo.empty()) draw_logo(paper, logo, cover.organisation);
    {
        const Tagged tagged(paper, Tag::P);
        organisation.draw(paper, portrait.left, 58);
    }
    {
        const Tagged tagged(paper, Tag::H1);
        title.draw(paper, portrait.left, title_y);
    }
    const Tagged tagged(paper, Tag::P);
    subtitle.draw(paper, portrait.left, title_y + title.height() + 14);
}

/// Each journey as a line, each step as a circle: the larger the weightier, the fuller the better kept.
void draw_lines(Paper& paper, const Typesetter& type, const dossier::Cover& cover, double y, double room) {
    if (cover.lines.empty()) return;
    const double width = portrait.width - portrait.left - portrait.right;
    const double pitch = std::min(46.0, (room - 24) / static_cast<double>(cover.lines.size()));
    std::size_t most = 1;
    for (const auto& line : cover.lines) most = std::max(most, line.dots.size());
    const double label_width = 150, step = std::min(26.0, (width - label_width) / static_cast<double>(most));
    const Tagged tagged(paper, Tag::Figure, {cover.lines_caption, {}, {}, paper.box(portrait.left, y, width, room)});
    for (const auto& line : cover.lines) {
        const Text label =
            type.set(line.label, styles::label, label_width - 14, dossier::Align::left, pitch > 24 ? 2 : 1);
        label.draw(paper, portrait.left, y + pitch / 2 - label.height() / 2);
        double x = portrait.left + label_width + step / 2;
        const double end = x + step * (static_cast<double>(line.dots.size()) - 1);
        if (line.dots.size() > 1) paper.line(x, y + pitch / 2, end, y + pitch / 2, hairline, 1.2);
        for (const auto& dot : line.dots) {
            const double radius = std::min(3.2 + 1.7 * dot.weight, step / 2 - 1);
            paper.disc(x, y + pitch / 2, radius + 1.5, white);
            draw_share(paper, dossier::tone_of(dot.points), x - radius, y + pitch / 2 - radius, 2 * radius);
            x += step;
        }
        y += pitch;
    }
    type.set(cover.lines_caption, styles::small, width).draw(paper, portrait.left, y + 8);
}

void draw_facts(Paper& paper, const Typesetter& type, const dossier::Cover& cover, double y) {
    const double width = portrait.width - portrait.left - portrait.right;
    const double pitch = width / static_cast<double>(std::max<std::size_t>(cover.facts.size(), 1));
    double x = portrait.left;
    paper.line(portrait.left, y, portrait.left + width, y, ink, 0.9);
    const Tagged tagged(paper, Tag::L);
    for (const auto& fact : cover.facts) {
        draw_fact(paper, type.set(fact.label, styles::label, pitch - 12),
                  type.set(fact.text, styles::subheading, pitch - 12, dossier::Align::left, 3), x, y + 9, 2);
        x += pitch;
    }
}

}  // namespace

Flow cover_flow(const Typesetter& type, const dossier::Dossier& dossier) {
    Brick brick;
    brick.height = portrait.body_height();
    brick.draw = [&](Paper& paper, double, double) {
        const double width = portrait.width - portrait.left - portrait.right;
        draw_banner(paper, type, dossier.cover);
        const Text summary = type.set(dossier.cover.summary, styles::lead, width * 0.9, dossier::Align::left, 5);
        {
            const Tagged tagged(paper, Tag::P);
            summary.draw(paper, portrait.left, banner + 28);
        }
        const double from = banner + 28 + summary.height() + 18, facts_y = portrait.height - 112;
        draw_lines(paper, type, dossier.cover, from, facts_y - 24 - from);
        draw_facts(paper, type, dossier.cover, facts_y);
    };
    return {portrait, {brick}, true};
}

Bricks contents(const Typesetter& type, const dossier::Dossier& dossier, const std::string& title, double width,
                const Folios& folios) {
    constexpr std::size_t fewest = 4;                                     // less is found without
    std::vector<std::pair<const dossier::Section*, std::size_t>> listed;  // with their place among the folios
    std::size_t place = 0;
    for (const dossier::Section& section : dossier.sections) {
        if (section.heading.level != 2) continue;
        ++place;
        if (section.in_contents) listed.emplace_back(&section, place);
    }
    const bool heads_others = std::ranges::any_of(dossier.sections, [](const dossier::Section& section) {
        return section.heading.level > 2 && section.in_contents;
    });
    if (listed.size() < fewest && !heads_others) return {};
    Bricks result{Bricklayer(type, width).section_heading({2, title, ""})};
    for (const auto& [listed_section, folio_place] : listed) {
        const dossier::Section& section = *listed_section;
        const std::size_t i = folio_place;
        const Text kicker = type.set(section.heading.kicker, styles::kicker, 40);
        const Text text = type.set(section.heading.text, styles::body, width - 90);
        Brick line;
        line.height = text.height() + 7;
        const bool first = i == listed.front().second, last = i == listed.back().second;
        const std::string said = dossier::joined({section.heading.kicker, section.heading.text}, " · ");
        line.draw = [=, &type](Paper& paper, double x, double y) {
            const int page = (*folios)[i];
            const Text folio = type.set(std::to_string(page), styles::folio, 40, dossier::Align::right);
            if (first) paper.begin(Tag::TOC);
            {
                const Tagged item(paper, Tag::TOCI), reference(paper, Tag::Reference), link(paper, Tag::Link);
                kicker.draw(paper, x, y + 5);
                text.draw(paper, x + 44, y + 3.5);
                folio.draw(paper, x + width - 40, y + 5.5);
                paper.link(x, y, width, text.height() + 7, static_cast<std::size_t>(page), 0, said);
            }
            if (last) paper.end();
            paper.line(x, y + text.height() + 7, x + width, y + text.height() + 7, hairline);
        };
        result.push_back(std::move(line));
    }
    return result;
}

}  // namespace parcours::pdf
