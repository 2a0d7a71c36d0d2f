#include "app/shell/page_images.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cstring>

namespace parcours {
namespace {

constexpr int strip_height = 512;   // pixels
constexpr int strips_in_frame = 3;  // some milliseconds

bool is_whole(std::size_t strips, const PagePicture& picture) {
    return static_cast<int>(strips) * strip_height >= picture.height;
}

}  // namespace

PageImages::~PageImages() {
    if (!ImGui::GetCurrentContext()) return;  // it has let go of everything already
    for (auto& [page, image] : images_) {
        leave(image.strips);
        leave(image.before);
    }
    for (auto& texture : leaving_) ImGui::UnregisterUserTexture(texture.get());
}

void PageImages::follow(const std::map<std::size_t, std::shared_ptr<const PagePicture>>& pictures) {
    std::erase_if(leaving_, [](const auto& texture) {
        if (texture->Status != ImTextureStatus_Destroyed) return false;
        ImGui::UnregisterUserTexture(texture.get());
        return true;
    });
    for (auto image = images_.begin(); image != images_.end();) {
        if (pictures.contains(image->first)) {
            ++image;
            continue;
        }
        leave(image->second.strips);
        leave(image->second.before);
        image = images_.erase(image);
    }
    made_ = 0;
    settled_ = true;
    for (const auto& [page, picture] : pictures) {
        PageImage& image = images_[page];
        if (image.picture != picture) {
            leave(image.before);
            image.before = std::move(image.strips);
            image.before_height = image.picture ? image.picture->height : 0;
            image.strips.clear();
            image.picture = picture;
        }
        make_next(image);
    }
    settled_ = settled_ && leaving_.empty();
}

void PageImages::make_next(PageImage& image) {
    const PagePicture& picture = *image.picture;
    while (!is_whole(image.strips.size(), picture) && made_ < strips_in_frame) {
        PageStrip strip{static_cast<int>(image.strips.size()) * strip_height, 0, std::make_unique<ImTextureData>()};
        strip.height = std::min(strip_height, picture.height - strip.top);
        strip.texture->Create(ImTextureFormat_RGBA32, picture.width, strip.height);
        const std::size_t row = static_cast<std::size_t>(picture.width) * 4;
        std::memcpy(strip.texture->GetPixels(), picture.pixels.data() + row * static_cast<std::size_t>(strip.top),
                    row * static_cast<std::size_t>(strip.height));
        strip.texture->UseColors = true;
        strip.texture->SetStatus(ImTextureStatus_WantCreate);
        ImGui::RegisterUserTexture(strip.texture.get());
        image.strips.push_back(std::move(strip));
        ++made_;
    }
    if (is_whole(image.strips.size(), picture))
        leave(image.before);
    else
        settled_ = false;
}

void PageImages::draw(ImDrawList& list, std::size_t page, ImVec2 min, ImVec2 max) {
    const auto found = images_.find(page);
    if (found == images_.end()) return;
    PageImage& image = found->second;
    const bool whole = is_whole(image.strips.size(), *image.picture) || image.before.empty();
    const auto height = static_cast<float>(whole ? image.picture->height : image.before_height);
    for (PageStrip& strip : whole ? image.strips : image.before) {
        if (strip.texture->Status == ImTextureStatus_OK) strip.texture->DestroyPixels();  // the screen has its own
        const float top = min.y + (max.y - min.y) * static_cast<float>(strip.top) / height;
        const float foot = min.y + (max.y - min.y) * static_cast<float>(strip.top + strip.height) / height;
        list.AddImage(strip.texture->GetTexRef(), {min.x, top}, {max.x, foot});
    }
}

void PageImages::leave(std::vector<PageStrip>& strips) {
    for (PageStrip& strip : strips) {
        if (strip.texture->TexID == ImTextureID_Invalid) {
            ImGui::UnregisterUserTexture(strip.texture.get());
            continue;
        }
        strip.texture->SetStatus(ImTextureStatus_WantDestroy);
        strip.texture->UnusedFrames = 1;
        leaving_.push_back(std::move(strip.texture));
    }
    strips.clear();
}

}  // namespace parcours
