# Embeds the files of every folder under assets/ (but desktop/) in the program: one assembly file takes the bytes in,
# one C++ table names them. Sets EMBEDDED_ASSETS to the sources made; a changed file is taken in again.

set(folder ${CMAKE_SOURCE_DIR}/assets)
file(GLOB_RECURSE embedded_files RELATIVE ${folder} CONFIGURE_DEPENDS ${folder}/*/*)
list(FILTER embedded_files EXCLUDE REGEX "^desktop/|\\.(h|cpp|cmake)$")
list(SORT embedded_files COMPARE STRING)

set(bytes ".section .rodata\n")
set(names "")
set(rows "")
set(number 0)
set(paths "")
foreach(file IN LISTS embedded_files)
    string(APPEND bytes ".global asset_${number}, asset_${number}_end\n"
                        "asset_${number}: .incbin \"${folder}/${file}\"\nasset_${number}_end: .byte 0\n")
    string(APPEND names "extern \"C\" const char asset_${number}[], asset_${number}_end[];\n")
    string(APPEND rows "    {\"${file}\", {asset_${number}, asset_${number}_end}},\n")
    list(APPEND paths ${folder}/${file})
    math(EXPR number "${number} + 1")
endforeach()
string(APPEND bytes ".section .note.GNU-stack,\"\",%progbits\n")

set(EMBEDDED_ASSETS ${CMAKE_BINARY_DIR}/embedded_bytes.S ${CMAKE_BINARY_DIR}/embedded_table.cpp)
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/embedded_bytes.S CONTENT "${bytes}")
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/embedded_table.cpp CONTENT
"#include \"assets/embedded.h\"

${names}
namespace parcours::assets {

static const Asset table[] = {
${rows}    {{}, {}},
};

std::span<const Asset> all() { return {table, ${number}}; }

}  // namespace parcours::assets
")
set_source_files_properties(${CMAKE_BINARY_DIR}/embedded_bytes.S PROPERTIES OBJECT_DEPENDS "${paths}")
