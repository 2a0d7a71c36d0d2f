// Where tests find the tree's files and the program that was built with them.
#pragma once

#include <filesystem>

namespace parcours::testing {

/// The root of the source tree.
std::filesystem::path source_folder();

/// The program `parcours` of the same build.
std::filesystem::path program();

}  // namespace parcours::testing
