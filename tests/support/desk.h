// A folder of one test alone with a session file in it, on a machine whose clock stands still and whose chance counts.
#pragma once

#include <doctest/doctest.h>
#include <unistd.h>

#include <fstream>

#include "sessions/open_session.h"
#include "tests/support/random_session.h"

namespace parcours::testing {

namespace fs = std::filesystem;

inline std::string told(const Problem& problem) {
    return problem.code + " " + problem.file + " " + problem.place + " " + problem.detail;
}

/// The value, or a failed test which tells the problem.
template <class T>
T made(std::variant<T, Problem> result) {
    const auto* problem = std::get_if<Problem>(&result);
    INFO((problem ? told(*problem) : std::string()));
    REQUIRE(std::holds_alternative<T>(result));
    return std::get<T>(std::move(result));
}

inline std::string content_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline void put_content(const fs::path& path, std::string_view bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

struct Desk {
    fs::path folder;
    Machine machine;
    Chance chance;
    IdMint mint{.replica = 77, .counter = 0};

    explicit Desk(unsigned seed = 5) : chance(seed) {
        static int count = 0;
        const std::string name = "parcours-desk-" + std::to_string(::getpid()) + "-" + std::to_string(++count);
        const fs::path memory = "/dev/shm";  // where a flush costs nothing
        folder = (fs::is_directory(memory) ? memory : fs::temp_directory_path()) / name;
        fs::create_directories(folder);
        auto drawn = std::make_shared<std::uint64_t>(0x1000);
        machine.storage = disk();
        machine.state_folder = folder / "state";
        machine.now = [] { return std::string("2026-11-21T14:32:00Z"); };
        machine.draw = [drawn] { return ++*drawn; };
    }
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;
    ~Desk() { fs::remove_all(folder); }

    fs::path path() const { return folder / "atelier.parcours"; }
    fs::path journals() const { return folder / "state/journals"; }
    std::string bytes() const { return content_of(path()); }
    std::vector<std::string> names(const fs::path& where) const {
        return std::get<std::vector<std::string>>(machine.storage->names_in(where));
    }
    OpenSession open(OpenSession::Use use = OpenSession::Use::write) const {
        return made(OpenSession::open(machine, path(), use, "Tray"));
    }
    OpenSession create() { return made(OpenSession::create(machine, path(), random_document(chance, 10), "Tray")); }

    /// A random gesture that changes something.
    Change gesture(const Document& document) {
        for (;;) {
            Change change = diff(document, after_random_gesture(document, chance, mint));
            if (!change.empty()) return change;
        }
    }
    /// Makes random gestures and appends each.
    void work(OpenSession& session, int gestures) {
        for (; gestures > 0; --gestures)
            CHECK(made(session.append(gesture(session.document()), "gesture")) == session.session().seq);
    }
};

}  // namespace parcours::testing
