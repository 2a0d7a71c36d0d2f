// What is done with bytes that come from anywhere, and what must hold then whatever they are. The fuzzers run these
// with inputs led by coverage, the tests with inputs made by chance.
#pragma once

#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace parcours::testing {

/// Something that must hold did not.
struct Violation : std::logic_error {
    using std::logic_error::logic_error;
};

struct FuzzTarget {
    std::string_view name;
    void (*run)(std::string_view bytes);  ///< throws a Violation
    std::vector<std::string> (*seeds)();  ///< inputs to begin with, the same each time
};

/// Session files, journals, tables, edit lines and copies to be merged.
std::span<const FuzzTarget> fuzz_targets();
const FuzzTarget& fuzz_target(std::string_view name);

}  // namespace parcours::testing
