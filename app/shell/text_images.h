// Keeps the pictures of lines that Dear ImGui cannot set (widgets/scripts.h) as textures, as long as they are in use.
// Text being typed in place is not shaped: Dear ImGui draws it glyph by glyph until it is left.
#pragma once

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "app/shell/line_picture.h"
#include "widgets/text_image.h"

namespace parcours {

class LineImages {
  public:
    /// `most_bytes` of textures stay when they are no longer in sight; the least recently used go first.
    explicit LineImages(std::size_t most_bytes = std::size_t{64} << 20) : most_bytes_(most_bytes) {}
    ~LineImages();
    LineImages(const LineImages&) = delete;
    LineImages& operator=(const LineImages&) = delete;

    /// To be called before each frame.
    void begin_frame();
    /// A few are made per frame, the others are stretched from another size, or missing, until the next: draw it soon.
    bool settled() const { return settled_; }
    TextImage image_of(std::string_view line, int pixels, Weight weight, Colour ink);
    std::size_t bytes() const { return bytes_; }

  private:
    struct Image {
        int size = 0;                            // to the em, in pixels of the screen
        int used = 0;                            // the last frame it was drawn in
        LinePicture picture;                     // without its pixels
        std::unique_ptr<ImTextureData> texture;  // none for a line that shows nothing
    };
    using Sizes = std::vector<Image>;

    Image make(std::string_view line, int size, Weight weight, Colour ink);
    void drop_least_used();
    void drop(Image& image);

    std::size_t most_bytes_;
    std::size_t bytes_ = 0;
    int frame_ = 0;
    int made_ = 0;  // in this frame
    bool settled_ = true;
    std::unordered_map<std::string, Sizes> lines_;
    std::vector<std::unique_ptr<ImTextureData>> leaving_;  // the screen must let go of them first
};

}  // namespace parcours
