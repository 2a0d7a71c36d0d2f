#include "sessions/tables/tables.h"

#include <unordered_map>

#include "journeys/order_of.h"
#include "journeys/refs.h"
#include "journeys/text.h"
#include "sessions/tables/cells.h"
#include "sessions/tables/shapes.h"

namespace parcours {
namespace {

// Cells.

TableCell number_cell(double number) { return {written_number(number), number}; }

template <class T>
TableCell cell_of(const Document& document, const T& value) {
    if constexpr (is_optional<T>) {
        return value ? cell_of(document, *value) : TableCell{};
    } else if constexpr (is_id<T>) {
        return {std::string(ref_of(document, value)), {}};
    } else if constexpr (std::is_enum_v<T>) {
        return {std::string(name_of(value)), {}};
    } else if constexpr (std::is_same_v<T, bool>) {
        return {value ? "yes" : "no", {}};
    } else if constexpr (std::is_arithmetic_v<T>) {
        return number_cell(value);
    } else if constexpr (std::is_same_v<T, Date>) {
        return {iso(value), {}, value};
    } else if constexpr (std::is_same_v<T, Expectation>) {
        return {std::string(ref_of(document, value.step)) + ':' + std::string(ref_of(document, value.commitment)) +
                    '=' + std::to_string(value.value),
                {}};
    } else if constexpr (std::is_same_v<T, std::vector<std::string>>) {
        return {joined_list(value), {}};
    } else if constexpr (is_list<T>) {
        TableCell cell;
        for (const auto& element : value) {
            if (!cell.text.empty()) cell.text.push_back('|');
            cell.text += cell_of(document, element).text;
        }
        return cell;
    } else if constexpr (std::is_same_v<T, Spot>) {
        return {};  // no table has a column of places
    } else {
        return {value, {}};
    }
}

/// Columns that are no field of the record, or are written in a way of their own.
template <class R>
std::optional<TableCell> own_cell(const Document&, const R&, std::string_view) {
    return {};
}
template <>
std::optional<TableCell> own_cell(const Document& document, const Step& step, std::string_view column) {
    if (column != "journey") return {};
    return TableCell{std::string(ref_of(document, journey_of(document, step.id))), {}};
}
template <>
std::optional<TableCell> own_cell(const Document& document, const Note& note, std::string_view column) {
    if (column != "cluster") return {};
    return TableCell{cluster_label(document, note.cluster), {}};
}
std::optional<TableCell> rating_cell(std::optional<int> value, std::string_view column) {
    if (column != "value" || value) return {};
    return TableCell{"na", {}};
}
template <>
std::optional<TableCell> own_cell(const Document&, const Vote& vote, std::string_view column) {
    return rating_cell(vote.value, column);
}
template <>
std::optional<TableCell> own_cell(const Document&, const Consensus& consensus, std::string_view column) {
    return rating_cell(consensus.value, column);
}

template <class R>
std::vector<TableCell> row_of(const Document& document, const R& record) {
    std::vector<TableCell> row;
    row.reserve(Shape<R>::columns.size());
    for (const std::string_view column : Shape<R>::columns) {
        auto cell = own_cell(document, record, column);
        if (!cell)
            for_each_field<R>([&](const auto& field) {
                if (field.name == column) cell = cell_of(document, record.*field.member);
            });
        row.push_back(std::move(*cell));
    }
    return row;
}

// Rows.

/// N2 before N10: the letters, then the number without zeros before it, then byte by byte.
bool ref_before(std::string_view a, std::string_view b) {
    const auto parted = [](std::string_view ref) {
        const std::size_t digits = std::min(ref.find_first_of("0123456789"), ref.size());
        const std::size_t number = std::min(ref.find_first_not_of('0', digits), ref.size());
        return std::tuple(ref.substr(0, digits), ref.size() - number, ref.substr(number), ref);
    };
    return parted(a) < parted(b);
}

/// In their own order; those that have none, by their refs.
template <class R>
std::vector<const R*> rows_in_order(const Document& document) {
    if constexpr (requires(R record) { record.order; }) {
        return in_order<R>(document);
    } else {
        std::vector<const R*> rows;
        for (const R& record : document.all<R>()) rows.push_back(&record);
        std::sort(rows.begin(), rows.end(), [](const R* a, const R* b) { return ref_before(a->ref, b->ref); });
        return rows;
    }
}

template <>
std::vector<const Stage*> rows_in_order<Stage>(const Document& document) {
    std::vector<const Stage*> stages;
    for (const Journey* journey : in_order<Journey>(document)) {
        const auto of_journey = stages_of(document, journey->id);
        stages.insert(stages.end(), of_journey.begin(), of_journey.end());
    }
    return stages;
}

template <>
std::vector<const Step*> rows_in_order<Step>(const Document& document) {
    std::vector<const Step*> steps;
    for (const Journey* journey : in_order<Journey>(document)) {
        const auto of_journey = steps_of(document, journey->id);
        steps.insert(steps.end(), of_journey.begin(), of_journey.end());
    }
    return steps;
}

template <class R>
std::unordered_map<Id<R>, std::size_t> places_of(const std::vector<const R*>& records) {
    std::unordered_map<Id<R>, std::size_t> places;
    for (const R* record : records) places.emplace(record->id, places.size());
    return places;
}

/// Votes and consensus by step, commitment and what else tells two of a cell apart.
template <class R, class Tie>
std::vector<const R*> by_cell(const Document& document, Tie&& tie) {
    const auto steps = places_of(rows_in_order<Step>(document));
    const auto commitments = places_of(in_order<Commitment>(document));
    using Key = std::tuple<std::size_t, std::size_t, std::string_view>;
    std::vector<std::pair<Key, const R*>> keyed;
    for (const R& record : document.all<R>())
        keyed.emplace_back(Key{steps.at(record.step), commitments.at(record.commitment), tie(record)}, &record);
    std::sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<const R*> rows;
    rows.reserve(keyed.size());
    for (const auto& [key, record] : keyed) rows.push_back(record);
    return rows;
}

template <>
std::vector<const Vote*> rows_in_order<Vote>(const Document& document) {
    return by_cell<Vote>(document, [](const Vote& vote) { return std::string_view(vote.voter); });
}

template <>
std::vector<const Consensus*> rows_in_order<Consensus>(const Document& document) {
    return by_cell<Consensus>(document, [](const Consensus&) { return std::string_view{}; });
}

}  // namespace

std::string cluster_label(const Document& document, Id<Cluster> id) {
    const Cluster* cluster = document.find(id);
    if (!cluster) return {};
    if (is_blank(cluster->title)) return cluster->ref;
    for (const Cluster& other : document.all<Cluster>())
        if (other.id < id && other.journey == cluster->journey && other.title == cluster->title) return cluster->ref;
    return cluster->title;
}

std::vector<FlatTable> tables_of(const Document& document) {
    std::vector<FlatTable> tables;
    for_each_table([&]<class R>(Kind<R>) {
        FlatTable table{Shape<R>::name, Shape<R>::columns, {}};
        for (const R* record : rows_in_order<R>(document)) table.rows.push_back(row_of(document, *record));
        tables.push_back(std::move(table));
    });
    return tables;
}

std::string csv_of(const FlatTable& table, CsvDialect dialect) {
    CsvWriter writer(dialect);
    for (const std::string_view column : table.columns) writer.text(column);
    writer.end_row();
    for (const auto& row : table.rows) {
        for (const TableCell& cell : row) cell.number ? writer.number(cell.text) : writer.text(cell.text);
        writer.end_row();
    }
    return writer.bytes();
}

}  // namespace parcours
