#include "app/export/picture/pixels.h"

#define STB_IMAGE_IMPLEMENTATION
#define STB_IMAGE_STATIC
#define STBI_NO_STDIO
#define STBI_NO_HDR
#define STBI_NO_LINEAR
#define STBI_NO_PSD
#define STBI_NO_PIC
#define STBI_NO_PNM
#define STBI_NO_TGA
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-function"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wconversion"
#include <stb_image.h>
#pragma GCC diagnostic pop

namespace parcours {

Pixels pixels_of(std::string_view file) {
    constexpr int most_side = 6000;
    constexpr std::size_t most_bytes = 32u << 20;
    if (file.empty() || file.size() > most_bytes) return {};
    const auto* bytes = reinterpret_cast<const stbi_uc*>(file.data());
    const int size = static_cast<int>(file.size());
    Pixels pixels;
    int channels = 0;
    if (!stbi_info_from_memory(bytes, size, &pixels.width, &pixels.height, &channels)) return {};
    if (pixels.width > most_side || pixels.height > most_side) return {};
    stbi_uc* decoded = stbi_load_from_memory(bytes, size, &pixels.width, &pixels.height, &channels, 4);
    if (!decoded) return {};
    const std::size_t count = static_cast<std::size_t>(pixels.width) * static_cast<std::size_t>(pixels.height);
    bool seen_through = false;
    for (std::size_t i = 0; i < count; ++i) {
        pixels.colours.append(reinterpret_cast<const char*>(decoded + 4 * i), 3);
        pixels.opacity += static_cast<char>(decoded[4 * i + 3]);
        seen_through = seen_through || decoded[4 * i + 3] != 255;
    }
    stbi_image_free(decoded);
    if (!seen_through) pixels.opacity.clear();
    return pixels;
}

std::string picture_kind(std::string_view file) {
    if (file.starts_with("\x89PNG")) return "image/png";
    if (file.starts_with("\xFF\xD8\xFF")) return "image/jpeg";
    if (file.starts_with("GIF8")) return "image/gif";
    return {};
}

}  // namespace parcours
