// Keeps the pages of the reading mode as textures: in strips, few of them new in a frame, so that no frame waits.
#pragma once

#include <imgui.h>

#include <map>
#include <memory>
#include <vector>

#include "app/reading.h"

namespace parcours {

class PageImages {
  public:
    PageImages() = default;
    ~PageImages();
    PageImages(const PageImages&) = delete;
    PageImages& operator=(const PageImages&) = delete;

    /// To be called once a frame, before pages are drawn, with all that there are.
    void follow(const std::map<std::size_t, std::shared_ptr<const PagePicture>>& pictures);
    /// Draws what there is of a page; stretched where its picture has another size.
    void draw(ImDrawList& list, std::size_t page, ImVec2 min, ImVec2 max);
    /// False while strips are still to be made: draw the next frame soon.
    bool settled() const { return settled_; }

    std::size_t shown = 0;  ///< the page that was scrolled last
    bool to_foot = false;   ///< it has been come to from behind: its foot is shown first
    float turned = 0;       ///< by the wheel, in notches that have not yet turned a page

  private:
    struct PageStrip {
        int top = 0, height = 0;  // pixels
        std::unique_ptr<ImTextureData> texture;
    };
    struct PageImage {
        std::shared_ptr<const PagePicture> picture;
        std::vector<PageStrip> strips;
        std::vector<PageStrip> before;  // of the picture that this one takes the place of, until it is whole
        int before_height = 0;
    };
    void make_next(PageImage& image);
    void leave(std::vector<PageStrip>& strips);

    std::map<std::size_t, PageImage> images_;
    std::vector<std::unique_ptr<ImTextureData>> leaving_;  // the screen must let go of them first
    int made_ = 0;                                         // in this frame
    bool settled_ = true;
};

}  // namespace parcours
