# One program per tests/fuzz/NAME_fuzz.cpp, each with its LLVMFuzzerTestOneInput.

file(GLOB fuzz_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/fuzz/*_fuzz.cpp)
foreach(source IN LISTS fuzz_sources)
    cmake_path(GET source STEM name)
    add_executable(${name} ${source})
    target_link_libraries(${name} PRIVATE app imgui_plain)
    target_link_options(${name} PRIVATE -fsanitize=fuzzer)
endforeach()
