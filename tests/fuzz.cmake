# One program per tests/fuzz/NAME_fuzz.cpp, and the one that writes what they begin with. They need no more of app/ than
# its words.

add_library(fuzzed STATIC tests/fuzz/targets.cpp tests/fuzz/seeds.cpp tests/fuzz/mutations.cpp
    tests/support/random_session.cpp app/cli/vocabulary.cpp app/words.cpp)
target_link_libraries(fuzzed PUBLIC sessions assets)

add_executable(write_seeds tests/fuzz/write_seeds.cpp)
target_link_libraries(write_seeds PRIVATE fuzzed)

add_custom_target(fuzzers DEPENDS write_seeds)
file(GLOB fuzzer_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/fuzz/*_fuzz.cpp)
foreach(source IN LISTS fuzzer_sources)
    cmake_path(GET source STEM name)
    add_executable(${name} ${source})
    target_link_libraries(${name} PRIVATE fuzzed)
    target_link_options(${name} PRIVATE -fsanitize=fuzzer)
    add_dependencies(fuzzers ${name})
endforeach()
