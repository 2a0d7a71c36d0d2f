// Clusters have no table: a note's cell names one by its title or its ref, and a new name makes one.
#pragma once

#include "sessions/tables/rows.h"

namespace parcours {

class ClusterNames {
  public:
    ClusterNames(Draft& draft, IdMint& mint) : draft_(draft), mint_(mint) {}

    /// Refs that rows of this table name are not given to other new clusters.
    void reserve_refs(const ReadTable& notes);

    /// The journey's cluster of that title, else of that ref, else a new one. None where the cell is blank.
    Id<Cluster> called(std::string_view cell, Id<Journey> journey);

    /// The row that named a cluster has gone in, or has not: then a cluster made for it goes again.
    void keep() { made_ = {}; }
    void take_back();

  private:
    Id<Cluster> new_cluster(const std::string& name, Id<Journey> journey);
    std::string next_ref();

    Draft& draft_;
    IdMint& mint_;
    unsigned long long greatest_ = 0;  // number among the refs that rows name
    Id<Cluster> made_;
};

}  // namespace parcours
