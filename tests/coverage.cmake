# The tests of sessions/ as a program of their own, with sessions/ counting the lines that they run. Of app/ they need
# its words and how it tells problems.

find_package(doctest REQUIRED)
find_package(ZLIB REQUIRED)

target_compile_options(sessions PRIVATE --coverage)
target_link_options(sessions INTERFACE --coverage)

file(GLOB session_test_sources CONFIGURE_DEPENDS
    tests/sessions/*_test.cpp tests/merge/*_test.cpp tests/faults/*_test.cpp tests/fuzz/*_test.cpp
    tests/hostile/*_test.cpp tests/crash/*_test.cpp)
# These need the program, or what it exports.
list(FILTER session_test_sources EXCLUDE REGEX "/(places|injection|kill|system_calls|two_sessions)_test.cpp$")

set_source_files_properties(tests/support/places.cpp PROPERTIES COMPILE_DEFINITIONS
    "SOURCE_FOLDER=\"${CMAKE_SOURCE_DIR}\";PROGRAM=\"${CMAKE_BINARY_DIR}/parcours\"")

add_executable(session_tests ${session_test_sources} tests/main.cpp
    tests/faults/allocations.cpp tests/fuzz/targets.cpp tests/fuzz/seeds.cpp tests/fuzz/mutations.cpp
    tests/support/random_session.cpp tests/support/random_document.cpp tests/support/json_schema.cpp
    tests/support/simulated_disk.cpp tests/support/naive_scores.cpp
    tests/support/demonstration.cpp tests/support/places.cpp tests/support/run_program.cpp
    app/words.cpp app/moment.cpp app/cli/vocabulary.cpp app/cli/edit_list.cpp app/cli/console.cpp)
target_link_libraries(session_tests PRIVATE sessions assets doctest::doctest ZLIB::ZLIB)
