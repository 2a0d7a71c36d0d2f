// The board at sizes: processor time of input, update, layout and draw list of one frame, drawing by the GPU apart.
#include "app/export/picture/png.h"
#include "app/export/picture/svg.h"
#include "app/shell/font_metrics.h"
#include "tests/bench/allocations.h"
#include "tests/bench/board_work.h"
#include "tests/bench/figures.h"
#include "tests/support/actor.h"
#include "tests/support/plain_labels.h"
#include "widgets/board.h"

namespace parcours::bench {
namespace {

constexpr int frames = 300;
constexpr double frame_time = 1.0 / 60;

/// A board over a document that takes what is posted, in a context without a window.
class Wall {
  public:
    explicit Wall(const BoardWork& work, ImVec2 size = {1920, 1080})
        : work_(work),
          document_(work.document),
          mint_(work.mint),
          actor_([this](const FrameInput& in) { return frame(in); }, size) {}

    Document& document() { return document_; }
    BoardState& state() { return state_; }
    const Board& board() const { return board_; }

    void look(const Look& at) {
        const double zoom = at.zoom * ImGui::GetIO().DisplaySize.x / 1920;
        const ImVec2 size = ImGui::GetIO().DisplaySize;
        state_.camera = {at.x - size.x / 2 / zoom, at.y - size.y / 2 / zoom, zoom};
    }
    void draw() { actor_.watch(1); }
    /// Frames, each with something done before it; the 99th of a hundred as a figure.
    double measure(const std::string& metric, int times, auto&& before_each) {
        for (int i = 0; i < 5; ++i) draw();
        const auto taken = processor_milliseconds(times, [&](int i) {
            before_each(i);
            draw();
        });
        if (metric.empty()) return p99(taken);
        print_figure(work_.notes, metric + "_median", median(taken), "ms");
        print_figure(work_.notes, metric + "_p99", p99(taken), "ms");
        return p99(taken);
    }

  private:
    FrameOutput frame(const FrameInput& input) {
        ImGui::SetNextWindowPos({0, 0});
        ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
        ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
        ImGui::Begin("window", nullptr,
                     ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoNav);
        ImGui::PopStyleVar();
        Outbox out{mint_, {}};
        const Subject subject{document_, work_.journey, scores_, testing::plain_labels(), metrics_};
        board_.show({subject, Theme::light, input.fonts.regular, input.fonts.bold, ImGui::GetIO().DisplaySize.x / 1920,
                     words_, nullptr, true},
                    state_, out);
        ImGui::End();
        for (const Posted& posted : out.posted) document_ = std::get<Document>(after(document_, posted.edits));
        return {};
    }

    const BoardWork& work_;
    Document document_;
    IdMint mint_;
    Scores scores_;
    FontMetrics metrics_ = load_metrics();
    RatingWords words_;
    Board board_;
    BoardState state_;
    testing::Actor actor_;
};

Document edited(const Document& document, Edit edit) { return std::get<Document>(after(document, edit)); }

/// How much a drawing without a graphics card has to fill: the area of all triangles, in screens.
double painted_screens() {
    const ImDrawData& frame = *ImGui::GetDrawData();
    double area = 0;
    for (const ImDrawList* list : frame.CmdLists)
        for (const ImDrawCmd& command : list->CmdBuffer)
            for (unsigned i = command.IdxOffset; i + 2 < command.IdxOffset + command.ElemCount; i += 3) {
                const auto at = [&](unsigned corner) {
                    const ImVec2 place = list->VtxBuffer[static_cast<int>(command.VtxOffset) +
                                                         list->IdxBuffer[static_cast<int>(i + corner)]]
                                             .pos;
                    const ImVec4& clip = command.ClipRect;
                    return ImVec2{std::clamp(place.x, clip.x, clip.z), std::clamp(place.y, clip.y, clip.w)};
                };
                const ImVec2 a = at(0), b = at(1), c = at(2);
                area += std::abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2;
            }
    return area / static_cast<double>(frame.DisplaySize.x * frame.DisplaySize.y);
}

void pan(const BoardWork& work, Wall& wall) {
    wall.look(work.work);
    wall.measure("", 300, [&](int i) { wall.look(panned_work(work, i * frame_time)); });  // all glyphs are there now
    wall.measure("pan_work", frames, [&](int i) { wall.look(panned_work(work, i * frame_time)); });
    print_figure(work.notes, "vertices_work", ImGui::GetDrawData()->TotalVtxCount, "vertices");
    print_figure(work.notes, "painted_work", painted_screens(), "screens");
    wall.look(work.fit);
    wall.draw();
    wall.look(work.work);
    wall.draw();
    wall.look(work.fit);
    const auto fit = processor_milliseconds(1, [&](int) { wall.draw(); });
    print_figure(work.notes, "fit", fit.front(), "ms");
    wall.measure("pan_fit", frames, [&](int i) { wall.look(panned_fit(work, i * frame_time)); });
    print_figure(work.notes, "vertices_fit", ImGui::GetDrawData()->TotalVtxCount, "vertices");
}

/// The same stretch twice: what was not in sight the first time is laid then.
void count_allocations(const BoardWork& work, Wall& wall) {
    constexpr int steady = 60;
    std::size_t before = 0;
    for (int pass = 0; pass < 3; ++pass) {
        before = allocations();
        for (int i = 0; i < steady; ++i) {
            wall.look(panned_work(work, i * frame_time / 4));
            wall.draw();
        }
    }
    print_figure(work.notes, "pan_allocations", static_cast<double>(allocations() - before) / steady, "a frame");
}

void change(const BoardWork& work, Wall& wall) {
    wall.look(work.work);
    const auto& changes = work.changes;
    if (changes.empty()) return;
    wall.measure("edit_move", 100, [&](int i) {
        const auto& one = changes[static_cast<std::size_t>(i) % changes.size()];
        const Note& note = *wall.document().find(one.note);
        const int side = i / static_cast<int>(changes.size()) % 2 == 0 ? 1 : -1;
        wall.document() = edited(
            wall.document(), MoveNotes{{note.id}, {{note.spot.x + side * one.way.x, note.spot.y + side * one.way.y}}});
    });
    wall.measure("edit_text", 100, [&](int i) {
        const auto& one = changes[static_cast<std::size_t>(i) % changes.size()];
        const Note& note = *wall.document().find(one.note);
        wall.document() = edited(wall.document(), write_of(note, &Note::text, one.text + std::to_string(i)));
    });
}

void drag_and_frame(const BoardWork& work, Wall& wall) {
    wall.look(work.work);
    const auto entries = wall.document().all<Note>().entries();
    std::vector<Owner> owners;
    for (std::size_t i = 0; i < 500 && i < entries.size(); ++i)
        owners.push_back(entries[i * std::max<std::size_t>(1, entries.size() / 500)].id);
    wall.state().selection = Selection(owners);
    const Spot from = wall.board().middle(wall.state());
    ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, true);
    wall.measure("drag_500", 200, [&](int i) {
        wall.state().gesture = Dragging{owners.front(), Part::note, from, {from.x + i, from.y + i}};
        ImGui::GetIO().AddMousePosEvent(500.0F + static_cast<float>(i % 300), 500);
    });
    wall.look(work.fit);
    wall.state().selection = {};
    const Box& bounds = wall.board().scene().bounds;
    wall.state().gesture = Marquee{bounds.corner(), bounds.corner(), {}};
    wall.measure("marquee", 200, [&](int i) {
        ImGui::GetIO().AddMousePosEvent(100.0F + static_cast<float>(i) * 8, 100.0F + static_cast<float>(i) * 4);
    });
    ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, false);
    wall.state().gesture = std::monostate{};
    wall.draw();
}

void export_pictures(const BoardWork& work) {
    const Scores scores;
    std::size_t bytes = 0;
    svg_of(work.document, work.journey, scores, Language::fr);  // typefaces are read
    const auto svg = processor_milliseconds(
        5, [&](int) { bytes = svg_of(work.document, work.journey, scores, Language::fr).size(); });
    print_figure(work.notes, "svg", median(svg), "ms");
    print_figure(work.notes, "svg_size", static_cast<double>(bytes) / 1e6, "MB");
    const auto png = processor_milliseconds(
        5, [&](int) { bytes = png_of(work.document, work.journey, scores, Language::fr).size(); });
    print_figure(work.notes, "png", median(png), "ms");
    print_figure(work.notes, "png_size", static_cast<double>(bytes) / 1e6, "MB");
}

}  // namespace

void measure_work(const BoardWork& work) {
    count_imgui();
    {
        Wall wall(work);
        pan(work, wall);
        count_allocations(work, wall);
        change(work, wall);
        drag_and_frame(work, wall);
    }
    if (work.notes <= 10'000) {
        Wall dense(work, {3840, 2160});
        dense.look(work.work);
        dense.measure("", 300, [&](int i) { dense.look(panned_work(work, i * frame_time)); });
        dense.measure("pan_work_2160", frames, [&](int i) { dense.look(panned_work(work, i * frame_time)); });
        print_figure(work.notes, "vertices_work_2160", ImGui::GetDrawData()->TotalVtxCount, "vertices");
        export_pictures(work);
    }
}

namespace {

/// What a session of so many notes takes, its board drawn once, more than an empty one.
void measure_memory() {
    count_imgui();
    constexpr std::size_t notes = 100'000;
    const BoardWork nothing = made_board(1);
    std::size_t empty = 0;
    {
        Wall wall(nothing);
        empty = bytes_in_use();
    }
    const BoardWork work = made_board(notes);
    Wall wall(work);
    wall.look(work.work);
    wall.draw();
    print_figure(notes, "memory", static_cast<double>(bytes_in_use() - empty) / 1e6, "MB");
}

const Registered small("board_10000", [] { measure_work(made_board(10'000)); });
const Registered large("board_100000", [] { measure_work(made_board(100'000)); });
const Registered memory("board_memory", measure_memory);

}  // namespace
}  // namespace parcours::bench
