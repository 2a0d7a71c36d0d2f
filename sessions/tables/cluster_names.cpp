#include "sessions/tables/cluster_names.h"

#include "journeys/edit.h"

namespace parcours {
namespace {

/// 7 for "G7"; 0 where the cell is a title.
unsigned long long cluster_number(std::string_view cell) {
    const std::string_view prefix = Schema<Cluster>::ref_prefix;
    const std::string_view digits = cell.substr(std::min(prefix.size(), cell.size()));
    if (!same_ref(cell.substr(0, prefix.size()), prefix) || digits.empty() || digits.size() > 12) return 0;
    if (digits.find_first_not_of("0123456789") != std::string_view::npos) return 0;
    return std::stoull(std::string(digits));
}

}  // namespace

void ClusterNames::reserve_refs(const ReadTable& notes) {
    for (const CsvRow& csv : notes.rows)
        if (const auto cell = TableRow{notes, csv}.cell("cluster"))
            greatest_ = std::max(greatest_, cluster_number(*cell));
}

Id<Cluster> ClusterNames::called(std::string_view cell, Id<Journey> journey) {
    if (is_blank(cell)) return {};
    const std::string name = is_utf8(cell) ? tidy_text(cell) : std::string(cell);
    Id<Cluster> by_title, by_ref;
    draft_.for_each<Cluster>([&](const Cluster& cluster) {
        if (cluster.journey != journey) return;
        if (cluster.title == name && (!by_title || cluster.id < by_title)) by_title = cluster.id;
        if (same_ref(cluster.ref, trimmed(cell))) by_ref = cluster.id;
    });
    if (by_title || by_ref) return by_title ? by_title : by_ref;
    return new_cluster(name, journey);
}

void ClusterNames::take_back() {
    if (made_) draft_.erase(made_);
    made_ = {};
}

Id<Cluster> ClusterNames::new_cluster(const std::string& name, Id<Journey> journey) {
    Cluster cluster;
    cluster.id = mint_.next<Cluster>();
    cluster.journey = journey;
    const bool is_ref = cluster_number(name) > 0 && !draft_.with_ref<Cluster>(name);
    (is_ref ? cluster.ref : cluster.title) = name;
    if (!is_ref) cluster.ref = next_ref();
    const Id<Cluster> id = cluster.id;
    if (edit_draft(draft_, Add<Cluster>{std::move(cluster)})) return {};
    return made_ = id;
}

std::string ClusterNames::next_ref() {
    std::string next = draft_.next_ref<Cluster>();
    if (cluster_number(next) > greatest_) return next;
    return std::string(Schema<Cluster>::ref_prefix) + std::to_string(++greatest_);
}

}  // namespace parcours
