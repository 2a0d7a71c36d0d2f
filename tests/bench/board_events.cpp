// The work on a large board in a real window, so that the whole process can be measured from outside.
#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <string>

#include "app/app.h"
#include "sessions/machine.h"
#include "sessions/open_session.h"
#include "tests/bench/board_work.h"

namespace parcours::bench {
namespace {

constexpr double frame_time = 1.0 / 60;
constexpr double stretch = 5;  // seconds of panning
constexpr int changes = 50;
constexpr int settling = 20;  // frames after which a window has drawn everything it is going to draw

void tell(const char* event, const char* what = nullptr, int count = 0) {
    if (!what) std::printf("{\"event\":\"%s\"}\n", event);
    if (what && count == 0) std::printf("{\"event\":\"%s\",\"what\":\"%s\"}\n", event, what);
    if (what && count > 0) std::printf("{\"event\":\"%s\",\"what\":\"%s\",\"count\":%d}\n", event, what, count);
    std::fflush(stdout);
}

double resident_megabytes() {
    std::ifstream statm("/proc/self/statm");
    double size = 0, resident = 0;
    statm >> size >> resident;
    return resident * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1e6;
}

/// Leads the application through the stretches, one after the other: what is done before each frame.
class Script {
  public:
    Script(const BoardWork& work, App& app) : work_(work), app_(app) {}

    void before_frame(double now) {
        const std::string was = part_;
        if (frames_ == 0) begin(now);
        if (part_ == "opening") return open();
        ++frames_;
        if (part_ == "pan_work")
            pan(now, panned_work(work_, now - began_), "fit");
        else if (part_ == "fit")
            fit();
        else if (part_ == "pan_fit")
            pan(now, panned_fit(work_, now - began_), "edit_move");
        else if (part_ == "edit_move")
            change(true);
        else if (part_ == "edit_text")
            change(false);
    }
    bool done() const { return part_ == "done"; }

  private:
    void begin(double now) {
        began_ = now;
        if (part_ != "opening" && part_ != "done") tell("begin", part_.c_str());
    }
    void end(std::string next) {
        tell("end", part_.c_str(), frames_);
        part_ = std::move(next);
        frames_ = 0;
    }
    void open() {
        if (!app_.state().desk || app_.state().board.fit_wanted) return;
        look(work_.work);
        if (++opened_ < settling) return;
        tell("stable");
        part_ = "pan_work";
        frames_ = 0;
    }
    void pan(double now, const Look& at, const char* next) {
        look(at);
        if (now - began_ >= stretch) end(next);
    }
    void fit() {
        if (frames_ == 1) look(work_.fit);
        if (frames_ == 3) end("pan_fit");
    }
    void change(bool move) {
        if (frames_ == 1) look(work_.work);
        if (frames_ > changes || work_.changes.empty()) return end(move ? "edit_text" : "done");
        const auto& one = work_.changes[static_cast<std::size_t>(frames_ - 1) % work_.changes.size()];
        const Note* note = app_.state().desk->document.find(id_of(one));
        if (!note) return;
        if (move)
            app_.take(Make{{MoveNotes{{note->id}, {{note->spot.x + one.way.x, note->spot.y + one.way.y}}}}, {}, false});
        else
            app_.take(Make{{write_of(*note, &Note::text, one.text)}, {}, false});
    }
    // Ids stay what they are in the file.
    static Id<Note> id_of(const BoardWork::Change& one) { return one.note; }
    void look(const Look& at) {
        BoardState board = app_.state().board;
        const Point size = view_size();
        board.camera = {at.x - size.x / 2 / at.zoom, at.y - size.y / 2 / at.zoom, at.zoom};
        board.fit_wanted = false;
        app_.take(BoardHandled{board, app_.state().journey, board.selection, 0});
    }
    static Point view_size() { return {1920, 1016}; }

    const BoardWork& work_;
    App& app_;
    std::string part_ = "opening";
    int opened_ = 0;
    int frames_ = 0;
    double began_ = 0;
};

}  // namespace

int run_board_events(const BoardWork& work) {
    const auto folder = std::filesystem::temp_directory_path() / ("parcours-bench-" + std::to_string(getpid()));
    std::filesystem::create_directories(folder);
    const auto file = folder / "board.parcours";
    {
        auto created = OpenSession::create(this_machine(), file, work.document, "Tray", true);
        if (std::holds_alternative<Problem>(created)) return 1;
        std::get<OpenSession>(created).close();
    }
    Settings settings;
    settings.list_shown = settings.inspector_shown = false;
    int status = 0;
    {
        App app(settings);
        app.take(Leave{OpenFile{file}});
        Script script(work, app);
        const auto end = run_window({"Parcours", 1920, 1080, false, {}}, [&](const FrameInput& input) {
            script.before_frame(input.now);
            FrameOutput asked = app.frame(input);
            asked.next_frame_in = frame_time;
            asked.close = script.done();
            return asked;
        });
        status = end == WindowEnd::closed ? 0 : 3;
        std::printf("{\"event\":\"memory\",\"resident_mb\":%.1f}\n", resident_megabytes());
    }
    std::filesystem::remove_all(folder);
    return status;
}

}  // namespace parcours::bench
