#include "app/export/pdf/flow.h"

namespace parcours::pdf {
namespace {

using Together = std::vector<Brick>;  // bricks that are to stand on one page

double height_together(const Together& together) {
    double height = 0;
    for (const Brick& brick : together) height += brick.height + (&brick != &together.front() ? brick.before : 0);
    return height;
}

/// Flows becoming pages, one after the other.
class Pagination {
  public:
    explicit Pagination(std::vector<Page>& pages) : pages_(pages) {}

    void begin(const Flow& flow) {
        const bool may_join = flow.joins && open_ && !pages_.back().bare && pages_.back().shape == flow.shape;
        shape_ = flow.shape;
        bare_ = flow.bare;
        open_ = may_join && room() >= shape_.body_height() / 2;
    }

    /// Places bricks that are to stand on one page.
    void place(Together together) {
        if (!fits(together)) {
            if (together.size() == 1 && place_cut(together.front())) return;
            open_ = false;
        }
        if (!fits(together))
            for (Brick& brick : together) place_tall(std::move(brick));
        else
            for (Brick& brick : together) put(std::move(brick));
    }

  private:
    double room() const { return open_ ? shape_.height - shape_.bottom - y_ : shape_.body_height(); }
    /// What stands above the brick where it comes next: white, or its header again on a new page.
    double above(const Brick& brick) const {
        if (open_) return brick.before;
        return brick.header ? brick.header->height : 0;
    }
    bool fits(const Together& together) const {
        return above(together.front()) + height_together(together) <= room() + 0.01;
    }

    /// Places as much of the brick as fits here and the rest on the next pages, where it can be cut.
    bool place_cut(const Brick& brick) {
        if (!brick.cut) return false;
        auto halves = brick.cut(room() - above(brick));
        if (!halves) return false;
        put(std::move(halves->first));
        open_ = false;
        place({std::move(halves->second)});
        return true;
    }

    /// Places a brick that is one of too many, or too tall, for any page.
    void place_tall(Brick brick) {
        if (above(brick) + brick.height > room()) {
            if (place_cut(brick)) return;
            open_ = false;
            if (above(brick) + brick.height > room() && place_cut(brick)) return;
        }
        put(std::move(brick));
    }

    void put(Brick brick) {
        const double white = above(brick);
        const bool header = !open_ && brick.header;
        if (!open_) {
            pages_.push_back({shape_, bare_});
            y_ = shape_.top;
            open_ = true;
        }
        y_ += white;
        const double height = brick.height;
        pages_.back().bricks.push_back({std::move(brick), y_, header});
        y_ += height;
    }

    std::vector<Page>& pages_;
    Shape shape_;
    bool bare_ = false;
    double y_ = 0;
    bool open_ = false;
};

std::vector<Together> groups_of(std::vector<Brick> bricks) {
    std::vector<Together> groups;
    bool goes_on = false;
    for (Brick& brick : bricks) {
        if (!goes_on) groups.emplace_back();
        goes_on = brick.keep_with_next;
        groups.back().push_back(std::move(brick));
    }
    return groups;
}

/// Few lines at the end go with what stands before them, so that they are never alone on a page.
void keep_end_together(std::vector<Together>& groups, const Shape& shape) {
    const double few_lines = shape.body_height() / 9, most = shape.body_height() / 2;
    while (groups.size() > 1 && height_together(groups.back()) < few_lines) {
        Together& before = groups[groups.size() - 2];
        if (height_together(before) + height_together(groups.back()) > most) return;
        for (Brick& brick : groups.back()) before.push_back(std::move(brick));
        groups.pop_back();
    }
}

void name_pages(std::vector<Page>& pages) {
    constexpr int section_level = 2;
    std::string last;
    for (Page& page : pages) {
        const std::string* first = nullptr;
        for (const Placed& placed : page.bricks) {
            if (!placed.brick.mark || placed.brick.mark->first != section_level) continue;
            if (!first) first = &placed.brick.mark->second;
            last = placed.brick.mark->second;
        }
        page.running = first ? *first : last;
    }
}

}  // namespace

std::vector<Page> paginate(std::vector<Flow> flows) {
    std::vector<Page> pages;
    Pagination pagination(pages);
    for (Flow& flow : flows) {
        pagination.begin(flow);
        auto groups = groups_of(std::move(flow.bricks));
        keep_end_together(groups, flow.shape);
        for (Together& together : groups) pagination.place(std::move(together));
    }
    name_pages(pages);
    return pages;
}

}  // namespace parcours::pdf
