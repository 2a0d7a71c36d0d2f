// The files of assets/ (words, templates, themes, pictures…) as they are inside the program.
// Never reads a file: what is here was put in by the build.
#pragma once

#include <span>
#include <string_view>

namespace parcours::assets {

struct Asset {
    std::string_view path;     ///< from assets/, with slashes: "words/fr.json"
    std::string_view content;  ///< the bytes of the file; a zero byte follows them
};

/// Every embedded file, in byte order of the paths.
std::span<const Asset> all();

/// The content of a file, for example find("words/fr.json"); empty when there is none of that name.
std::string_view find(std::string_view path);

}  // namespace parcours::assets
