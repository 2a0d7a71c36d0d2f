#include "app/export/pdf/flow.h"

namespace parcours::pdf {
namespace {

/// One flow becoming pages.
class Pagination {
  public:
    Pagination(std::vector<Page>& pages, const Flow& flow) : pages_(pages), flow_(flow) {}

    /// Places bricks that are to stand on one page.
    void place(std::vector<Brick> together) {
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
    double room() const { return open_ ? flow_.shape.height - flow_.shape.bottom - y_ : flow_.shape.body_height(); }
    /// What stands above the brick where it comes next: white, or its header again on a new page.
    double above(const Brick& brick) const {
        if (open_) return brick.before;
        return brick.header ? brick.header->height : 0;
    }
    bool fits(const std::vector<Brick>& together) const {
        double height = above(together.front());
        for (const Brick& brick : together) height += brick.height + (&brick != &together.front() ? brick.before : 0);
        return height <= room() + 0.01;
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
            pages_.push_back({flow_.shape, flow_.running, flow_.bare, {}});
            y_ = flow_.shape.top;
            open_ = true;
        }
        y_ += white;
        const double height = brick.height;
        pages_.back().bricks.push_back({std::move(brick), y_, header});
        y_ += height;
    }

    std::vector<Page>& pages_;
    const Flow& flow_;
    double y_ = 0;
    bool open_ = false;
};

}  // namespace

std::vector<Page> paginate(std::vector<Flow> flows) {
    std::vector<Page> pages;
    for (Flow& flow : flows) {
        Pagination pagination(pages, flow);
        std::vector<Brick> together;
        for (std::size_t i = 0; i < flow.bricks.size(); ++i) {
            together.push_back(std::move(flow.bricks[i]));
            if (together.back().keep_with_next && i + 1 < flow.bricks.size()) continue;
            pagination.place(std::move(together));
            together.clear();
        }
    }
    return pages;
}

}  // namespace parcours::pdf
