// The window itself: from nothing to its first picture, at rest, and a frame of each view.
#include <sys/resource.h>

#include <atomic>
#include <thread>

#include "app/app.h"
#include "tests/bench/figures.h"
#include "tests/support/app_window.h"
#include "tests/support/run_program.h"

namespace parcours::bench {
namespace {

using namespace std::chrono_literals;

// Until its first settled frame lies on the disk as a picture, which is more than until it is on the screen.
void measure_start() {
    const testing::Program program;
    program.run({"demo", "-o", "demo.parcours"});
    const auto taken = milliseconds(9, [&] { program.run({"--screenshot", "first.png", "demo.parcours"}); });
    print_figure(0, "window.start_to_first_picture", median(taken), "ms");
}

double processor_milliseconds() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    const auto in_ms = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
    };
    return in_ms(used.ru_utime) + in_ms(used.ru_stime);
}

void measure_rest() {
    App app{Settings{}};
    app.take(Leave{StartSession{StartSession::From::demonstration, {}}});
    std::atomic<int> frames = 0;
    std::atomic<bool> ended = false;
    std::thread watcher([&] {
        std::this_thread::sleep_for(8s);  // until everything that is told in passing has gone
        const int before = frames;
        const double used = processor_milliseconds();
        std::this_thread::sleep_for(10s);
        print_figure(0, "window.rest_10_s_frames", frames - before, "frames");
        print_figure(0, "window.rest_10_s_processor", processor_milliseconds() - used, "ms");
        ended = true;
        wake();
    });
    run_window({}, [&](const FrameInput& input) {
        ++frames;
        FrameOutput output = app.frame(input);
        output.close = ended;
        return output;
    });
    watcher.join();
}

void measure_views() {
    testing::AppWindow window;
    window.demonstrate();
    for (const ImGuiKey view : {ImGuiKey_1, ImGuiKey_2, ImGuiKey_3, ImGuiKey_4, ImGuiKey_5, ImGuiKey_T}) {
        window.press(ImGuiMod_Ctrl | view);
        window.person->watch(30);
        const auto taken = milliseconds(200, [&] { window.person->watch(1); });
        const std::string name = "window.frame_" + std::string(name_of(window.state().view));
        print_figure(0, name + "_median", median(taken), "ms");
        print_figure(0, name + "_p99", p99(taken), "ms");
    }
}

const Registered start{"window_start", &measure_start}, rest{"window_rest", &measure_rest},
    views{"window_views", &measure_views};

}  // namespace
}  // namespace parcours::bench
