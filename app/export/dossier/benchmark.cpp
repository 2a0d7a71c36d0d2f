// What others do: organisations by criteria in one table where that can be read, else a table for each criterion.
#include <algorithm>

#include "app/export/dossier/matter.h"
#include "app/numbers.h"
#include "journeys/order_of.h"

namespace parcours::dossier {
namespace {

constexpr std::size_t most_across = 6, most_upright = 4, longest = 320;  // criteria; characters of what one does

using Benchmarks = std::vector<const Benchmark*>;

/// In the order of their first entry.
std::vector<std::string> different(const Benchmarks& all, std::string Benchmark::*member) {
    std::vector<std::string> values;
    for (const Benchmark* one : all)
        if (std::ranges::find(values, one->*member) == values.end()) values.push_back(one->*member);
    return values;
}

std::string source_of(const Matter& matter, const Benchmark& one) {
    return joined({one.source, one.day ? day(matter.language, *one.day) : ""}, " · ");
}

Table by_organisation(const Matter& matter, const Benchmarks& all, const std::vector<std::string>& criteria) {
    Table table;
    table.caption = matter.word("dossier.benchmark.caption");
    table.columns = {{matter.word("field.organisation"), 1.3}};
    for (const std::string& criterion : criteria) table.columns.push_back({criterion, 2.4});
    for (const std::string& organisation : different(all, &Benchmark::organisation)) {
        std::vector<Cell> row{{organisation, "", Tone::none, true}};
        for (const std::string& criterion : criteria) {
            std::vector<std::string> texts, sources;
            for (const Benchmark* one : all)
                if (one->organisation == organisation && one->criterion == criterion) {
                    texts.push_back(one->text);
                    sources.push_back(source_of(matter, *one));
                }
            row.push_back({texts.empty() ? "–" : joined(texts, "\n"), joined(sources, "\n")});
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table of_criterion(const Matter& matter, const Benchmarks& all, const std::string& criterion) {
    Table table;
    table.caption = criterion;
    table.columns = {{matter.word("field.organisation"), 1.6},
                     {matter.word("dossier.benchmark.does"), 4},
                     {matter.word("field.source"), 2},
                     {matter.word("field.day"), 1}};
    for (const Benchmark* one : all)
        if (one->criterion == criterion)
            table.rows.push_back({{one->organisation, "", Tone::none, true},
                                  {one->text},
                                  {one->source},
                                  {one->day ? day(matter.language, *one->day) : "–"}});
    return table;
}

}  // namespace

std::vector<Section> benchmark(const Matter& matter) {
    const Benchmarks all = in_order<Benchmark>(matter.document);
    if (all.empty()) return {};
    const std::vector<std::string> criteria = different(all, &Benchmark::criterion);
    const bool together = criteria.size() > 1 && criteria.size() <= most_across &&
                          std::ranges::all_of(all, [](const Benchmark* one) { return one->text.size() <= longest; });
    Section section{{2, matter.word("chapter.benchmark"), ""}, {}};
    section.wide = together && criteria.size() > most_upright;
    section.blocks.push_back({Paragraph{matter.word("dossier.benchmark.lead"), Role::lead}});
    if (together)
        section.blocks.push_back({by_organisation(matter, all, criteria)});
    else
        for (const std::string& criterion : criteria) section.blocks.push_back({of_criterion(matter, all, criterion)});
    return {section};
}

}  // namespace parcours::dossier
