#include "app/shell/text_images.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace parcours {
namespace {

constexpr int made_per_frame = 24;  // some milliseconds

std::string key_of(std::string_view line, Weight weight, Colour ink) {
    std::string key(line);
    for (const auto byte : {static_cast<std::uint8_t>(weight), ink.red, ink.green, ink.blue})
        key.push_back(static_cast<char>(byte));
    return key;
}

std::unique_ptr<ImTextureData> texture_of(const LinePicture& picture) {
    if (picture.width == 0) return nullptr;
    auto texture = std::make_unique<ImTextureData>();
    texture->Create(ImTextureFormat_RGBA32, picture.width, picture.height);
    std::memcpy(texture->GetPixels(), picture.pixels.data(), picture.pixels.size());
    texture->UseColors = true;
    texture->SetStatus(ImTextureStatus_WantCreate);
    ImGui::RegisterUserTexture(texture.get());
    return texture;
}

std::size_t bytes_of(const LinePicture& picture) {
    return static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height) * 4;
}

}  // namespace

LineImages::~LineImages() {
    if (!ImGui::GetCurrentContext()) return;  // it has let go of everything already
    for (auto& [line, sizes] : lines_)
        for (Image& image : sizes)
            if (image.texture) ImGui::UnregisterUserTexture(image.texture.get());
    for (auto& texture : leaving_) ImGui::UnregisterUserTexture(texture.get());
}

void LineImages::begin_frame() {
    ++frame_;
    made_ = 0;
    settled_ = true;
    std::erase_if(leaving_, [](const auto& texture) {
        if (texture->Status != ImTextureStatus_Destroyed) return false;
        ImGui::UnregisterUserTexture(texture.get());
        return true;
    });
    if (bytes_ > most_bytes_) drop_least_used();
}

TextImage LineImages::image_of(std::string_view line, int pixels, Weight weight, Colour ink) {
    const float density = std::max(1.0F, ImGui::GetIO().DisplayFramebufferScale.y);
    const int size = std::max(1, static_cast<int>(std::lround(static_cast<float>(pixels) * density)));
    Sizes& sizes = lines_[key_of(line, weight, ink)];
    auto image = std::ranges::find(sizes, size, &Image::size);
    if (image == sizes.end()) {
        if (made_ < made_per_frame) {
            ++made_;
            sizes.push_back(make(line, size, weight, ink));
        } else {
            settled_ = false;
            if (sizes.empty()) return {};
        }
        image = std::prev(sizes.end());
    }
    image->used = frame_;
    const LinePicture& picture = image->picture;
    const float scale = static_cast<float>(pixels / picture.size);
    const auto scaled = [&](int length) { return static_cast<float>(length) * scale; };
    TextImage result{{},
                     scaled(picture.width),
                     scaled(picture.height),
                     scaled(picture.left),
                     scaled(picture.ascent),
                     scaled(picture.advance)};
    if (image->texture) {
        if (image->texture->Status == ImTextureStatus_OK) image->texture->DestroyPixels();  // the screen has its own
        result.texture = image->texture->GetTexRef();
    }
    return result;
}

LineImages::Image LineImages::make(std::string_view line, int size, Weight weight, Colour ink) {
    Image image{size, frame_, picture_of(line, size, weight, ink), nullptr};
    image.texture = texture_of(image.picture);
    image.picture.pixels = {};
    bytes_ += bytes_of(image.picture);
    return image;
}

void LineImages::drop_least_used() {
    std::vector<Image*> unused;
    for (auto& [line, sizes] : lines_)
        for (Image& image : sizes)
            if (image.used < frame_ - 1) unused.push_back(&image);
    std::ranges::sort(unused, {}, &Image::used);
    for (Image* image : unused) {
        if (bytes_ <= most_bytes_) break;
        drop(*image);
    }
    for (auto& [line, sizes] : lines_) std::erase_if(sizes, [](const Image& image) { return image.size == 0; });
    std::erase_if(lines_, [](const auto& line) { return line.second.empty(); });
}

void LineImages::drop(Image& image) {
    bytes_ -= bytes_of(image.picture);
    image.size = 0;
    if (!image.texture) return;
    if (image.texture->TexID == ImTextureID_Invalid) return ImGui::UnregisterUserTexture(image.texture.get());
    image.texture->SetStatus(ImTextureStatus_WantDestroy);
    image.texture->UnusedFrames = 1;
    leaving_.push_back(std::move(image.texture));
}

}  // namespace parcours
