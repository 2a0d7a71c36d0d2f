# parcours_tests (every *_test.cpp) and parcours_bench (tests/bench).

find_package(doctest REQUIRED)
pkg_check_modules(qpdf REQUIRED IMPORTED_TARGET libqpdf)

file(GLOB_RECURSE test_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/*_test.cpp)
# An oracle that reads what we write; beside the tests that use it.
file(GLOB matterhorn_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/export/matterhorn*.cpp)
list(APPEND test_sources ${matterhorn_sources})
list(REMOVE_DUPLICATES test_sources)
file(GLOB_RECURSE support_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/support/*.cpp)
file(GLOB_RECURSE bench_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/bench/*.cpp)

# Only this one file knows where things are, so that the others stay the same for the compiler cache.
set_source_files_properties(${CMAKE_SOURCE_DIR}/tests/support/places.cpp PROPERTIES COMPILE_DEFINITIONS
    "SOURCE_FOLDER=\"${CMAKE_SOURCE_DIR}\";PROGRAM=\"${CMAKE_BINARY_DIR}/parcours\"")

# The recorder is the other half of Dear ImGui's test hooks: they are linked as one.
list(REMOVE_ITEM support_sources ${CMAKE_SOURCE_DIR}/tests/support/recorded_items.cpp
    ${CMAKE_SOURCE_DIR}/tests/support/nothing_unloaded.cpp)
target_sources(imgui_recorded PRIVATE ${CMAKE_SOURCE_DIR}/tests/support/recorded_items.cpp)
target_include_directories(imgui_recorded PRIVATE ${CMAKE_SOURCE_DIR})

add_library(support STATIC ${support_sources})
target_link_libraries(support PUBLIC app imgui_recorded doctest::doctest ZLIB::ZLIB
    PkgConfig::stb PkgConfig::cairo PkgConfig::pango PkgConfig::harfbuzz PkgConfig::fontconfig PkgConfig::freetype CLI11::CLI11)

# What fuzzers run, replayed and changed by chance in the tests.
set(fuzz_sources tests/fuzz/targets.cpp tests/fuzz/seeds.cpp tests/fuzz/mutations.cpp)

add_executable(parcours_tests ${test_sources} ${fuzz_sources} tests/faults/allocations.cpp tests/main.cpp)
target_link_libraries(parcours_tests PRIVATE support PkgConfig::qpdf)
add_dependencies(parcours_tests parcours)
# These pass through tests/crash/system_calls_test.cpp, which makes them fail.
foreach(call write open fsync fdatasync rename renameat2 unlink mkdir)
    target_link_options(parcours_tests PRIVATE LINKER:--wrap=${call})
endforeach()

if(PARCOURS_SANITIZE)
    target_sources(parcours PRIVATE ${CMAKE_SOURCE_DIR}/tests/support/nothing_unloaded.cpp)
    target_sources(parcours_tests PRIVATE ${CMAKE_SOURCE_DIR}/tests/support/nothing_unloaded.cpp)
endif()

if(bench_sources)
    add_executable(parcours_bench ${bench_sources})
    target_link_libraries(parcours_bench PRIVATE support)
endif()
