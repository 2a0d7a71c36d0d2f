// New order keys for records that a table lists in another order than theirs, with as few records touched as can be.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace parcours {

/// A record among those it stands beside.
struct Sibling {
    std::uint64_t id = 0;
    std::string order;
    friend bool operator==(const Sibling&, const Sibling&) = default;
};

/// The siblings that get another key so that those listed come in the order of `listed` (ids, each once). `siblings`
/// are in their present order. Those not listed keep their place behind whatever they follow. Nothing where the order
/// agrees.
std::vector<Sibling> arranged(const std::vector<Sibling>& siblings, const std::vector<std::uint64_t>& listed);

/// Keys for records appended one after another: short however many there are.
class AppendedKeys {
  public:
    /// Every key comes after `before` (may be empty) and, where that is not empty, before `behind`.
    explicit AppendedKeys(const std::string& before, const std::string& behind = {});
    std::string next();

  private:
    std::string head_;
    std::size_t counter_ = 0;
};

}  // namespace parcours
