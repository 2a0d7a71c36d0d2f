// Procedure cards, one a page; and what each workshop did, in short.
#include "app/export/dossier/matter.h"
#include "app/numbers.h"
#include "journeys/order_of.h"
#include "journeys/refs.h"
#include "journeys/text.h"

namespace parcours::dossier {
namespace {

void add_text(const Matter& matter, Blocks& blocks, std::string_view key, const std::string& text) {
    if (is_blank(text)) return;
    blocks.push_back({Heading{4, matter.word(key), ""}});
    for (std::size_t from = 0; from <= text.size();) {  // a paragraph a line
        const std::size_t to = std::min(text.find('\n', from), text.size());
        if (const auto line = trimmed(std::string_view(text).substr(from, to - from)); !line.empty())
            blocks.push_back({Paragraph{std::string(line)}});
        from = to + 1;
    }
}

std::string place_of(const Matter& matter, const ProcedureCard& card) {
    const Step* step = matter.document.find(card.step);
    const Journey* journey = step ? matter.document.find(journey_of(matter.document, step->id)) : nullptr;
    return joined({card.ref, journey ? journey->title : "", step ? step->ref + " " + step->title : ""}, " · ");
}

}  // namespace

std::vector<const ProcedureCard*> cards_of(const Matter& matter) {
    std::vector<const ProcedureCard*> cards;
    for (const ProcedureCard* card : in_order<ProcedureCard>(matter.document)) {
        const Id<Journey> journey = card->step ? journey_of(matter.document, card->step) : Id<Journey>{};
        if (!matter.request.journey || journey == matter.request.journey) cards.push_back(card);
    }
    return cards;
}

Section card_section(const Matter& matter, const ProcedureCard& card) {
    Section section{{2, card.title.empty() ? card.ref : card.title, place_of(matter, card)}, {}, Begins::own_page};
    section.in_contents = false;
    Blocks& blocks = section.blocks;
    Facts facts;
    if (!card.delay.empty()) facts.facts.push_back({matter.word("field.delay"), card.delay});
    if (!card.contact.empty()) facts.facts.push_back({matter.word("field.contact"), card.contact});
    if (card.checked_on)
        facts.facts.push_back({matter.word("field.checked_on"), long_day(matter.language, *card.checked_on)});
    if (!facts.facts.empty()) blocks.push_back({facts});
    blocks.push_back({Heading{3, matter.word("field.say"), ""}});
    blocks.push_back({Paragraph{card.say.empty() ? "–" : card.say, Role::lead}});
    if (!card.documents.empty()) {
        blocks.push_back({Heading{3, matter.word("field.documents"), ""}});
        blocks.push_back({List{card.documents}});
    }
    if (!is_blank(card.answer)) {
        Sheet sheet{{3, matter.word("field.answer"), ""}, "", {}};
        add_text(matter, sheet.blocks, "dossier.cards.letter", card.answer);
        blocks.push_back({std::move(sheet)});
    }
    if (!card.keywords.empty())
        blocks.push_back({Paragraph{matter.word("field.keywords") + "\u00a0: " + joined(card.keywords), Role::small}});
    return section;
}

std::vector<Section> cards(const Matter& matter) {
    std::vector<Section> sections;
    for (const ProcedureCard* card : cards_of(matter)) sections.push_back(card_section(matter, *card));
    if (sections.empty()) return {};
    Section list{{2, matter.word("chapter.cards"), ""}, {}};
    Table table;
    table.caption = matter.words.count("dossier.cards.caption", sections.size());
    table.columns = {{matter.word("field.ref"), 0.7},
                     {matter.word("dossier.cards.card"), 4},
                     {matter.word("field.step"), 3},
                     {matter.word("field.checked_on"), 1.2}};
    for (const ProcedureCard* card : cards_of(matter)) {
        const Step* step = matter.document.find(card->step);
        table.rows.push_back({{card->ref, "", Tone::none, true},
                              {card->title},
                              {step ? step->ref + " · " + step->title : ""},
                              {card->checked_on ? day(matter.language, *card->checked_on) : "–"}});
    }
    list.blocks.push_back({std::move(table)});
    sections.insert(sections.begin(), std::move(list));
    return sections;
}

std::vector<Section> minutes(const Matter& matter) {
    const auto workshops = in_order<Workshop>(matter.document);
    const auto field_work = in_order<FieldWork>(matter.document);
    if (workshops.empty() && field_work.empty()) return {};
    Section section{{2, matter.word("chapter.minutes"), ""}, {}, Begins::below};
    const auto when = [&](std::optional<Date> date) { return date ? day(matter.language, *date) : "–"; };
    if (!workshops.empty()) {
        Table table;
        table.caption = matter.words.count("dossier.minutes.workshops", workshops.size());
        table.columns = {{matter.word("field.workshop"), 3},
                         {matter.word("field.day"), 1},
                         {matter.word("field.place"), 1.6},
                         {matter.word("field.represented"), 2.4},
                         {matter.word("dossier.minutes.notes"), 0.9, Align::right},
                         {matter.word("dossier.minutes.decisions"), 0.9, Align::right}};
        for (const Workshop* one : workshops) {
            std::size_t notes = 0, decided = 0;
            for (const Note& note : matter.document.all<Note>()) notes += note.workshop == one->id;
            for (const Decision& decision : matter.document.all<Decision>()) decided += decision.workshop == one->id;
            table.rows.push_back({{one->ref + " · " + one->title, one->facilitator, Tone::none, true},
                                  {when(one->day)},
                                  {one->place},
                                  {joined(one->represented)},
                                  {std::to_string(notes)},
                                  {std::to_string(decided)}});
        }
        section.blocks.push_back({std::move(table)});
        for (const Workshop* one : workshops)
            if (!is_blank(one->comment)) {
                section.blocks.push_back({Heading{3, one->ref + " · " + one->title, ""}});
                section.blocks.push_back({Paragraph{one->comment}});
            }
    }
    if (!field_work.empty()) {
        Table table;
        table.caption = matter.words.count("dossier.minutes.field_work", field_work.size());
        table.columns = {
            {matter.word("dossier.minutes.what"), 2.6}, {matter.word("field.day"), 1},
            {matter.word("field.place"), 1.6},          {matter.word("field.persona"), 1.8},
            {matter.word("field.summary"), 4},          {matter.word("dossier.minutes.notes"), 0.9, Align::right}};
        for (const FieldWork* one : field_work) {
            std::size_t notes = 0;
            for (const Note& note : matter.document.all<Note>()) notes += note.field_work == one->id;
            table.rows.push_back(
                {{one->ref + " · " + one->title, matter.word_of("field_work_kind", one->kind), Tone::none, true},
                 {when(one->day)},
                 {one->place},
                 {one->persona},
                 {one->summary},
                 {std::to_string(notes)}});
        }
        section.blocks.push_back({std::move(table)});
    }
    return {section};
}

}  // namespace parcours::dossier
