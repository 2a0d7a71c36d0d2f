# Dear ImGui, built from source: distributions carry versions without dynamic fonts and 32-bit characters.
# `imgui` gives headers and settings to whoever draws. A program links one of the two builds of it:
# `imgui_plain`, or `imgui_recorded`, which tells tests where each labelled item is (tests/support).

if(NOT IMGUI_SOURCE_DIR)
    if(DEFINED ENV{XDG_CACHE_HOME})
        set(cache $ENV{XDG_CACHE_HOME})
    else()
        set(cache $ENV{HOME}/.cache)
    endif()
    set(IMGUI_SOURCE_DIR ${cache}/parcours/imgui)
    if(NOT EXISTS ${IMGUI_SOURCE_DIR}/imgui.h)
        message(STATUS "Fetching Dear ImGui into ${IMGUI_SOURCE_DIR}")
        execute_process(COMMAND ${CMAKE_CURRENT_LIST_DIR}/fetch_imgui ${IMGUI_SOURCE_DIR} RESULT_VARIABLE failed)
        if(failed)
            message(FATAL_ERROR "Dear ImGui could not be fetched; give a checkout of it with -DIMGUI_SOURCE_DIR=")
        endif()
    endif()
endif()
file(STRINGS ${IMGUI_SOURCE_DIR}/imgui.h imgui_version REGEX "define IMGUI_VERSION_NUM")
string(REGEX MATCH "[0-9]+" imgui_version "${imgui_version}")
if(imgui_version LESS 19200)
    message(FATAL_ERROR "Dear ImGui in ${IMGUI_SOURCE_DIR} is older than 1.92")
endif()

add_library(imgui INTERFACE)
target_include_directories(imgui SYSTEM INTERFACE
    ${IMGUI_SOURCE_DIR} ${IMGUI_SOURCE_DIR}/backends ${IMGUI_SOURCE_DIR}/misc/cpp ${IMGUI_SOURCE_DIR}/misc/freetype)
target_compile_definitions(imgui INTERFACE
    IMGUI_USE_WCHAR32 IMGUI_ENABLE_FREETYPE IMGUI_DISABLE_OBSOLETE_FUNCTIONS IMGUI_DISABLE_DEMO_WINDOWS
    IMGUI_DISABLE_DEBUG_TOOLS IMGUI_DISABLE_DEFAULT_FONT IMGUI_DEFINE_MATH_OPERATORS)

add_library(imgui_common STATIC
    ${IMGUI_SOURCE_DIR}/imgui_draw.cpp
    ${IMGUI_SOURCE_DIR}/imgui_demo.cpp
    ${IMGUI_SOURCE_DIR}/misc/freetype/imgui_freetype.cpp
    ${IMGUI_SOURCE_DIR}/misc/cpp/imgui_stdlib.cpp
    ${IMGUI_SOURCE_DIR}/backends/imgui_impl_glfw.cpp
    ${IMGUI_SOURCE_DIR}/backends/imgui_impl_opengl3.cpp)
target_link_libraries(imgui_common PUBLIC imgui PkgConfig::freetype glfw OpenGL::GL ${CMAKE_DL_LIBS})

foreach(build plain recorded)
    add_library(imgui_${build} STATIC
        ${IMGUI_SOURCE_DIR}/imgui.cpp ${IMGUI_SOURCE_DIR}/imgui_widgets.cpp ${IMGUI_SOURCE_DIR}/imgui_tables.cpp)
    target_link_libraries(imgui_${build} PUBLIC imgui_common)
endforeach()
target_compile_definitions(imgui_recorded PRIVATE IMGUI_ENABLE_TEST_ENGINE)
