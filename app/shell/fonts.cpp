#include "app/shell/fonts.h"

#include <fcntl.h>
#include <fontconfig/fontconfig.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <span>
#include <string>
#include <vector>

namespace parcours {
namespace {

constexpr const char* interface_family = "Inter";
constexpr const char* fallback_family = "Noto Sans";
constexpr const char* emoji_family = "Symbola";  // outlines, which stay crisp; colour emoji are fixed pictures

// Scripts people may write on a note that the two families above lack.
constexpr std::array other_families{
    "Noto Sans Arabic", "Noto Sans Hebrew",   "Noto Sans Devanagari", "Noto Sans Bengali",  "Noto Sans Tamil",
    "Noto Sans Thai",   "Noto Sans Georgian", "Noto Sans Armenian",   "Noto Sans Ethiopic", "Noto Sans CJK JP"};

std::string matched_file(const char* family, int weight) {
    FcPattern* pattern = FcPatternCreate();
    FcPatternAddString(pattern, FC_FAMILY, reinterpret_cast<const FcChar8*>(family));
    FcPatternAddInteger(pattern, FC_WEIGHT, weight);
    FcPatternAddBool(pattern, FC_OUTLINE, FcTrue);
    FcConfigSubstitute(nullptr, pattern, FcMatchPattern);
    FcDefaultSubstitute(pattern);
    FcResult result{};
    FcPattern* match = FcFontMatch(nullptr, pattern, &result);
    FcChar8* file = nullptr;
    std::string path;
    if (match && FcPatternGetString(match, FC_FILE, 0, &file) == FcResultMatch) path = reinterpret_cast<char*>(file);
    if (match) FcPatternDestroy(match);
    FcPatternDestroy(pattern);
    return path;
}

// Files in order of preference, each once.
std::vector<std::string> font_files(int weight) {
    std::vector<std::string> files;
    const auto add = [&](std::string file) {
        if (!file.empty() && std::ranges::find(files, file) == files.end()) files.push_back(std::move(file));
    };
    add(matched_file(interface_family, weight));
    add(matched_file(fallback_family, weight));
    add(matched_file(emoji_family, FC_WEIGHT_REGULAR));
    for (const char* family : other_families) add(matched_file(family, weight));
    return files;
}

// The bytes stay mapped as long as the program runs: only the pages of glyphs really drawn are ever read.
std::span<std::byte> mapped(const std::string& path) {
    const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return {};
    struct stat status {};
    void* bytes = MAP_FAILED;
    if (fstat(file, &status) == 0 && status.st_size > 0)
        bytes = mmap(nullptr, static_cast<std::size_t>(status.st_size), PROT_READ, MAP_PRIVATE, file, 0);
    close(file);
    if (bytes == MAP_FAILED) return {};
    return {static_cast<std::byte*>(bytes), static_cast<std::size_t>(status.st_size)};
}

ImFont* load(ImFontAtlas& atlas, int weight) {
    ImFont* font = nullptr;
    for (const auto& file : font_files(weight)) {
        const auto bytes = mapped(file);
        if (bytes.empty()) continue;
        ImFontConfig config;
        config.FontDataOwnedByAtlas = false;
        config.MergeMode = font != nullptr;
        ImFont* loaded = atlas.AddFontFromMemoryTTF(bytes.data(), static_cast<int>(bytes.size()), 0, &config);
        if (!font) font = loaded;
    }
    return font;
}

}  // namespace

Fonts load_fonts(ImFontAtlas& atlas) { return {load(atlas, FC_WEIGHT_REGULAR), load(atlas, FC_WEIGHT_BOLD)}; }

}  // namespace parcours
