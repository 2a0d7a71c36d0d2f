// The disk does not answer for two seconds while people go on writing notes: do the pictures keep coming?
#include <unistd.h>

#include <atomic>
#include <thread>

#include "app/app.h"
#include "tests/bench/figures.h"
#include "tests/support/actor.h"
#include "tests/support/faulty_storage.h"

namespace parcours::bench {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

class Room {
  public:
    Room() {
        Machine machine = this_machine();
        machine.state_folder = folder_;
        auto faults = std::make_shared<testing::Faults>();
        faults->fails = [this](std::size_t) {
            while (stalled) std::this_thread::sleep_for(std::chrono::milliseconds(5));
            return std::error_code();
        };
        machine.storage = std::make_shared<testing::FaultyStorage>(disk(), faults);
        app.emplace(Settings{}, machine);
        person.emplace([this](const FrameInput& input) { return app->frame(input); }, ImVec2{1600, 1000});
    }
    ~Room() {
        person.reset();
        app.reset();
        fs::remove_all(folder_);
    }
    template <class Condition>
    void until(Condition&& condition) {
        while (!condition()) person->watch(1), std::this_thread::yield();
    }
    void write_note() {
        const Desk& desk = *app->state().desk;
        Note note;
        note.id = mint_.next<Note>();
        note.journey = desk.document.all<Journey>().entries()[0].id;
        note.text = "Personne ne sait dire où en est la demande";
        Make make;
        make.edits.emplace_back(Add<Note>{note});
        app->take(make);
    }

    std::atomic<bool> stalled = false;
    std::optional<App> app;
    std::optional<testing::Actor> person;

  private:
    fs::path folder_ = fs::temp_directory_path() / ("parcours-stalled-" + std::to_string(::getpid()));
    IdMint mint_{.replica = 4'711, .counter = 0};
};

void stalled_disk() {
    Room room;
    room.until([&] { return room.app->state().catalogue != nullptr; });
    room.app->take(Leave{StartSession{StartSession::From::demonstration, {}}});
    room.until([&] { return room.app->state().desk.has_value(); });
    room.person->watch(30);
    std::vector<double> frames;
    room.stalled = true;
    const auto begin = Clock::now();
    for (int frame = 0; Clock::now() - begin < std::chrono::seconds(2); ++frame) {
        if (frame % 20 == 0) room.write_note();
        frames.push_back(milliseconds(1, [&] { room.person->watch(1); })[0]);
    }
    const bool waits = room.app->state().desk->durable < room.app->state().desk->made;
    room.stalled = false;
    std::sort(frames.begin(), frames.end());
    print_figure(frames.size(), "frame_on_stalled_disk_p50_ms", median(frames), "ms");
    print_figure(frames.size(), "frame_on_stalled_disk_p99_ms", p99(frames), "ms");
    print_figure(frames.size(), "changes_wait_for_stalled_disk", waits ? 1 : 0, "yes");
    room.until([&] { return room.app->state().desk->durable == room.app->state().desk->made; });
}

const Registered registered("stalled_disk", stalled_disk);

}  // namespace
}  // namespace parcours::bench
