#include "journeys/knowledge.h"

#include <map>

#include "journeys/order_of.h"
#include "journeys/text.h"

namespace parcours {
namespace {

std::size_t place_of(std::map<std::string, std::size_t>& places, std::vector<std::string>& names,
                     const std::string& name) {
    const auto [at, added] = places.try_emplace(folded(trimmed(name)), names.size());
    if (added) names.push_back(name);
    return at->second;
}

std::string all_text(const ProcedureCard& card) {
    std::string text =
        card.ref + "\n" + card.title + "\n" + card.say + "\n" + card.delay + "\n" + card.contact + "\n" + card.answer;
    for (const auto* list : {&card.documents, &card.keywords})
        for (const std::string& one : *list) text += "\n" + one;
    return folded(text);
}

/// Days without needless zeros: "5", "2.5".
std::string days_text(double days) {
    std::string text = std::to_string(days);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.pop_back();
    return text;
}

}  // namespace

BenchmarkTable benchmark_table(const Document& document) {
    BenchmarkTable table;
    std::map<std::string, std::size_t> organisations, criteria;
    const auto all = in_order<Benchmark>(document);
    for (const Benchmark* one : all) {
        place_of(organisations, table.organisations, one->organisation);
        place_of(criteria, table.criteria, one->criterion);
    }
    table.cells.assign(table.criteria.size(), std::vector<std::vector<const Benchmark*>>(table.organisations.size()));
    for (const Benchmark* one : all)
        table
            .cells[place_of(criteria, table.criteria, one->criterion)]
                  [place_of(organisations, table.organisations, one->organisation)]
            .push_back(one);
    return table;
}

ProcedureCard card_from(const Step& step) {
    ProcedureCard card;
    card.title = step.title;
    card.step = step.id;
    card.documents = step.documents;
    if (step.delay_announced) card.delay = days_text(*step.delay_announced) + " j";
    return card;
}

std::vector<const ProcedureCard*> cards_found(const Document& document, std::string_view query) {
    std::vector<std::string> words;
    const std::string whole = folded(query);
    for (std::size_t at = 0; at < whole.size();) {
        const std::size_t end = std::min(whole.find(' ', at), whole.size());
        if (end > at) words.push_back(whole.substr(at, end - at));
        at = end + 1;
    }
    std::vector<const ProcedureCard*> found;
    for (const ProcedureCard* card : in_order<ProcedureCard>(document)) {
        const std::string text = all_text(*card);
        if (std::all_of(words.begin(), words.end(),
                        [&](const std::string& word) { return text.find(word) != std::string::npos; }))
            found.push_back(card);
    }
    return found;
}

}  // namespace parcours
