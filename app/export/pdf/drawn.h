// The pages of a dossier for the screen: the very operators of its PDF, drawn into pixels. Reads only what `Paper`
// writes.
#pragma once

#include <hb.h>

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "app/export/picture/pixels.h"
#include "app/reading.h"

namespace parcours::pdf {

/// Leads from a place on a page to another page, 0 the first.
struct PageLink {
    double left = 0, top = 0, right = 0, bottom = 0;  ///< points, from the upper left corner
    std::size_t to = 0;
};

struct DrawnPage {
    double width = 0, height = 0;  ///< points
    std::string content;           ///< its operators
    std::vector<PageLink> links = {};
};

/// A heading as bookmarks tell it.
struct PageMark {
    bool top = true;  ///< false: below the one before that is
    std::string text;
    std::size_t page = 0;  ///< 0 the first
};

struct DrawnPages {
    std::vector<DrawnPage> pages;
    std::vector<PageMark> marks;
    std::map<std::string, std::shared_ptr<hb_face_t>> faces;  ///< by the names that the content has for them
    std::map<std::string, Pixels> pictures;                   ///< likewise
};

/// Draws pages; on one thread.
class PagePainter {
  public:
    explicit PagePainter(const DrawnPages& pages);
    ~PagePainter();
    PagePainter(const PagePainter&) = delete;
    PagePainter& operator=(const PagePainter&) = delete;

    /// The page at so many pixels to the point; empty where there is no memory for it.
    PagePicture picture(std::size_t page, double scale);
    /// Operators met so far that nothing is drawn for: none, if `Paper` writes as it is read here.
    const std::map<std::string, int>& unread() const;

  private:
    struct Tools;
    const DrawnPages& pages_;
    std::unique_ptr<Tools> tools_;
};

}  // namespace parcours::pdf
