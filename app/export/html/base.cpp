#include "app/export/html/base.h"

#include "app/export/html/blocks.h"
#include "assets/embedded.h"

namespace parcours::html {
namespace {

void write_head(Markup& markup, const std::string& title) {
    markup.open("head");
    markup.raw(
        "<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        "style-src 'unsafe-inline'; script-src 'sha256-");
    markup.raw(search_digest);
    markup.raw(
        "'\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"color-scheme\" content=\"light dark\">\n");
    markup.element("title", title);
    markup.raw("\n<style>\n");
    markup.raw(assets::find("export/dossier.css"));
    markup.raw("</style>\n");
    markup.close("head");
    markup.line();
}

void write_search(Markup& markup, const dossier::Matter& matter, std::size_t total) {
    markup.open("div", {{"id", "searching"}, {"role", "search"}, {"hidden", "hidden"}});
    markup.element("label", matter.word("base.search"), {{"for", "search"}});
    markup.single(
        "input",
        {{"id", "search"}, {"type", "search"}, {"autocomplete", "off"}, {"placeholder", matter.word("base.hint")}});
    markup.element("p", "",
                   {{"id", "found"},
                    {"role", "status"},
                    {"data-one", matter.word("base.found.one", {{"total", std::to_string(total)}})},
                    {"data-found", matter.word("base.found.many", {{"total", std::to_string(total)}, {"n", "{n}"}})},
                    {"data-none", matter.word("base.none")}});
    markup.close("div");
    markup.line();
}

}  // namespace

std::string base_of(const dossier::Matter& matter) {
    const auto cards = dossier::cards_of(matter);
    const About* about = matter.document.find(about_id);
    const std::string title = dossier::joined({matter.word("base.title"), about ? about->organisation : ""}, " – ");
    Markup markup;
    Blocks blocks(markup, matter);
    markup.raw("<!DOCTYPE html>\n");
    markup.open("html", {{"lang", std::string(code_of(matter.language))}});
    markup.line();
    write_head(markup, title);
    markup.open("body", {{"class", "base"}});
    markup.element("a", matter.word("export.skip"), {{"class", "skip"}, {"href", "#main"}});
    markup.open("header");
    markup.open("div", {{"class", "page"}});
    markup.element("h1", title);
    markup.element("p", matter.word(cards.empty() ? "base.empty" : "base.lead"), {{"class", "subtitle"}});
    markup.close("div");
    markup.close("header");
    markup.open("main", {{"id", "main"}, {"class", "page"}, {"tabindex", "-1"}});
    write_search(markup, matter, cards.size());
    for (const ProcedureCard* card : cards) {
        const dossier::Section section = card_section(matter, *card);
        markup.open("article", {{"class", "card"}});
        markup.open("h2");
        markup.text(section.heading.text);
        markup.close("h2");
        markup.element("p", section.heading.kicker, {{"class", "small"}});
        blocks.write(section.blocks);
        markup.close("article");
        markup.line();
    }
    markup.close("main");
    markup.raw("<script>");
    markup.raw(assets::find("export/search.js"));
    markup.raw("</script>\n");
    markup.close("body");
    markup.close("html");
    markup.line();
    return markup.content();
}

}  // namespace parcours::html
