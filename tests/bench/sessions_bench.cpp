// Session files: opening, saving, one change made durable, recovery.
#include <unistd.h>

#include "journeys/edit.h"
#include "sessions/open_session.h"
#include "tests/bench/figures.h"

namespace parcours::bench {
namespace {

namespace fs = std::filesystem;

/// One journey of 12 steps with `count` notes on them.
Document board(std::size_t count) {
    IdMint mint;
    std::vector<Edit> edits;
    Journey journey;
    journey.id = mint.next<Journey>();
    edits.push_back(Add<Journey>{journey});
    Stage stage;
    stage.id = mint.next<Stage>();
    stage.journey = journey.id;
    edits.push_back(Add<Stage>{stage});
    std::vector<Id<Step>> steps;
    for (int s = 0; s < 12; ++s) {
        Step step;
        steps.push_back(step.id = mint.next<Step>());
        step.stage = stage.id;
        edits.push_back(Add<Step>{step});
    }
    for (std::size_t n = 0; n < count; ++n) {
        Note note;
        note.id = mint.next<Note>();
        note.step = steps[n % steps.size()];
        note.severity = 1 + static_cast<int>(n % 3);
        note.channel = "guichet";
        note.text = "Au téléphone, personne ne sait dire où en est la demande : on rappelle trois fois (" +
                    std::to_string(n) + ")";
        edits.push_back(Add<Note>{note});
    }
    return std::get<Document>(after(empty_document(), edits));
}

struct Folder {
    fs::path path = fs::temp_directory_path() / ("parcours-bench-" + std::to_string(::getpid()));
    Machine machine = this_machine();
    Folder() {
        fs::create_directories(path);
        machine.state_folder = path / "state";
    }
    ~Folder() { fs::remove_all(path); }
    fs::path file() const { return path / "bench.parcours"; }
    OpenSession open() const {
        return std::get<OpenSession>(OpenSession::open(machine, file(), OpenSession::Use::write, ""));
    }
};

Change moved(const Document& document, int places) {
    const auto entries = document.all<Note>().entries();
    const Id<Note> note = entries[static_cast<std::size_t>(places) % entries.size()].id;
    return diff(document, std::get<Document>(after(document, MoveNotes{{note}, {{places, places}}})));
}

void files() {
    const Folder folder;
    for (const std::size_t n : {2'000u, 10'000u}) {
        auto session =
            std::get<OpenSession>(OpenSession::create(folder.machine, folder.file(), board(n), "Tray", true));
        print_figure(n, "file_bytes", static_cast<double>(fs::file_size(folder.file())), "bytes");
        print_figure(n, "file_open_ms", median(milliseconds(11, [&] { folder.open(); })), "ms");
        int places = 0;
        const auto appends =
            milliseconds(500, [&] { session.append(moved(session.document(), ++places), "move_notes"); });
        print_figure(n, "change_durable_p50_ms", median(appends), "ms");
        print_figure(n, "change_durable_p99_ms", p99(appends), "ms");
        print_figure(n, "file_save_ms",
                     median(milliseconds(5,
                                         [&] {
                                             session.append(moved(session.document(), ++places), "move_notes");
                                             session.checkpoint();
                                         })),
                     "ms");
        session.close();
    }
}

void recovery() {
    const Folder folder;
    {
        auto session = std::get<OpenSession>(OpenSession::create(folder.machine, folder.file(), board(2'000), "Tray"));
        Document document = session.document();
        std::vector<Entry> entries;
        for (int places = 1; places <= 10'000; ++places) {
            entries.push_back({moved(document, places), "move_notes"});
            document = with(document, entries.back().change);
        }
        session.append(entries);
    }
    print_figure(10'000, "recovery_ms", milliseconds(1, [&] { folder.open(); })[0], "ms");
}

const Registered registered_files("files", files);
const Registered registered_recovery("recovery", recovery);

}  // namespace
}  // namespace parcours::bench
