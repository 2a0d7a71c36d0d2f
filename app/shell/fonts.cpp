#include "app/shell/fonts.h"

#include <fcntl.h>
#include <misc/freetype/imgui_freetype.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <span>
#include <string>

#include "app/shell/typefaces.h"

namespace parcours {
namespace {

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

// Opening a typeface has read tables all over its file, those of scripts that nobody may write as well.
void give_back(std::span<std::byte> bytes) { madvise(bytes.data(), bytes.size(), MADV_DONTNEED); }

ImFont* load(ImFontAtlas& atlas, Weight weight) {
    ImFont* font = nullptr;
    for (const Typeface& typeface : typefaces(weight)) {
        const auto bytes = mapped(typeface.file);
        if (bytes.empty()) continue;
        ImFontConfig config;
        config.MergeMode = font != nullptr;
        // Dear ImGui sizes a typeface by its line's height: with these heights all of them get the same em.
        const auto height = static_cast<float>(typeface.ascent + typeface.descent) / 1000;
        ImFont* loaded = atlas.AddFontFromMemoryTTF(bytes.data(), static_cast<int>(bytes.size()), height, &config);
        atlas.Sources.back().FontDataOwnedByAtlas = false;  // told before, it would copy all of the bytes
        give_back(bytes);
        if (!font) font = loaded;
    }
    return font;
}

}  // namespace

Fonts load_fonts(ImFontAtlas& atlas) {
    // Hinted widths are rounded to pixels: text would grow and shrink against its card while zooming.
    atlas.FontLoaderFlags |= ImGuiFreeTypeLoaderFlags_NoHinting;
    return {load(atlas, Weight::regular), load(atlas, Weight::bold)};
}

}  // namespace parcours
