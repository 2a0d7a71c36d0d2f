#include "app/export/html/html.h"

#include "app/export/base64.h"
#include "app/export/html/blocks.h"
#include "app/export/picture/pixels.h"
#include "assets/embedded.h"

namespace parcours::html {
namespace {

std::string anchor(std::size_t section) { return "section-" + std::to_string(section + 1); }

void write_head(Markup& markup, const dossier::Dossier& dossier) {
    markup.open("head");
    markup.raw("<meta charset=\"utf-8\">\n");
    markup.raw(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
        "img-src data:\">\n");
    markup.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    markup.raw("<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"generator\" content=\"Parcours\">\n");
    markup.element("title", dossier::joined({dossier.title, dossier.author}, " – "));
    markup.raw("\n<style>\n");
    markup.raw(assets::find("export/dossier.css"));
    markup.raw("</style>\n");
    markup.close("head");
    markup.line();
}

void write_cover(Markup& markup, const dossier::Cover& cover) {
    markup.open("header");
    markup.open("div", {{"class", "page"}});
    if (const std::string kind = picture_kind(cover.logo); !kind.empty())
        markup.single("img", {{"class", "logo"},
                              {"alt", cover.organisation},
                              {"src", "data:" + kind + ";base64," + base64_of(cover.logo)}});
    if (!cover.organisation.empty()) markup.element("p", cover.organisation, {{"class", "organisation"}});
    markup.element("h1", cover.title);
    markup.element("p", cover.subtitle, {{"class", "subtitle"}});
    if (!cover.summary.empty()) markup.element("p", cover.summary, {{"class", "summary"}});
    markup.open("dl", {{"class", "facts"}});
    for (const dossier::Fact& fact : cover.facts) {
        markup.open("div");
        markup.element("dt", fact.label);
        markup.element("dd", fact.text);
        markup.close("div");
    }
    markup.close("dl");
    markup.close("div");
    markup.close("header");
    markup.line();
}

void write_contents(Markup& markup, const dossier::Dossier& dossier, const dossier::Matter& matter) {
    markup.open("nav", {{"class", "page"}, {"aria-labelledby", "contents"}});
    markup.element("h2", matter.word("export.contents"), {{"id", "contents"}});
    markup.open("ol");
    for (std::size_t i = 0; i < dossier.sections.size(); ++i) {
        if (!dossier.sections[i].in_contents) continue;
        const dossier::Heading& heading = dossier.sections[i].heading;
        markup.open("li");
        markup.element("a", dossier::joined({heading.kicker, heading.text}, " · "), {{"href", "#" + anchor(i)}});
        markup.close("li");
    }
    markup.close("ol");
    markup.close("nav");
    markup.line();
}

void write_section(Markup& markup, Blocks& blocks, const dossier::Section& section, std::size_t place) {
    const std::string title = anchor(place) + "-title";
    markup.open("section", {{"id", anchor(place)}, {"aria-labelledby", title}});
    markup.open("h2", {{"id", title}});
    if (!section.heading.kicker.empty()) {
        markup.element("span", section.heading.kicker, {{"class", "kicker"}});
        markup.text(" ");
    }
    markup.text(section.heading.text);
    markup.close("h2");
    markup.line();
    blocks.write(section.blocks);
    markup.close("section");
    markup.line();
}

}  // namespace

std::string html_of(const dossier::Dossier& dossier, const dossier::Matter& matter) {
    Markup markup;
    Blocks blocks(markup, matter);
    markup.raw("<!DOCTYPE html>\n");
    markup.open("html", {{"lang", std::string(code_of(dossier.language))}});
    markup.line();
    write_head(markup, dossier);
    markup.open("body");
    markup.line();
    markup.element("a", matter.word("export.skip"), {{"class", "skip"}, {"href", "#main"}});
    blocks.write_shapes();
    write_cover(markup, dossier.cover);
    write_contents(markup, dossier, matter);
    markup.open("main", {{"id", "main"}, {"class", "page"}, {"tabindex", "-1"}});
    markup.line();
    for (std::size_t i = 0; i < dossier.sections.size(); ++i) write_section(markup, blocks, dossier.sections[i], i);
    markup.close("main");
    markup.open("footer");
    markup.element("p", dossier::joined({dossier.author, dossier.edition, matter.word("export.made_with")}, " · "),
                   {{"class", "page"}});
    markup.close("footer");
    markup.line();
    markup.close("body");
    markup.close("html");
    markup.line();
    return markup.content();
}

}  // namespace parcours::html
