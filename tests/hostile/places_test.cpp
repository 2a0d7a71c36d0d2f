// What is named as a file and is none, or is one that cannot be read to its end. Through the real disk and the real
// program.
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

#include "tests/hostile/arrivals.h"
#include "tests/support/desk.h"
#include "tests/support/run_program.h"

using namespace parcours;
using namespace parcours::testing;

namespace {

struct Place {
    std::string path;
    std::string code;
};

void make_socket(const fs::path& path) {
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    path.string().copy(address.sun_path, sizeof address.sun_path - 1);
    REQUIRE(::bind(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
    ::close(descriptor);
}

void make_large(const fs::path& path, std::uintmax_t size) {
    put_content(path, "{");
    fs::resize_file(path, size);
}

/// Everything that a folder can hold instead of a session.
std::vector<Place> places_in(const fs::path& folder) {
    fs::create_directory(folder / "a folder.parcours");
    REQUIRE(::mkfifo((folder / "a pipe.parcours").c_str(), 0600) == 0);
    make_socket(folder / "a socket.parcours");
    fs::create_symlink("nowhere", folder / "to nothing.parcours");
    fs::create_symlink("to itself.parcours", folder / "to itself.parcours");
    fs::create_symlink("b.parcours", folder / "a.parcours");
    fs::create_symlink("a.parcours", folder / "b.parcours");
    fs::create_symlink("/dev/zero", folder / "to a device.parcours");
    fs::create_symlink(folder, folder / "to its folder.parcours");
    make_large(folder / "large.parcours", (64u << 20) + 1);
    make_large(folder / "huge.parcours", std::uintmax_t{1} << 40);
    make_large(folder / "holes.parcours", 64u << 20);
    put_content(folder / "empty.parcours", "");
    put_content(folder / "text.parcours", "Bonjour");
    const auto in = [&](const char* name) { return (folder / name).string(); };
    return {
        {in("missing.parcours"), "file_missing"},
        {in("a folder.parcours"), "not_a_file"},
        {in("a folder.parcours/"), "not_a_file"},
        {in("a folder.parcours/missing"), "file_missing"},
        {in("text.parcours/below"), "file_missing"},
        {in("text.parcours/"), "file_missing"},
        {in("a pipe.parcours"), "not_a_file"},
        {in("a socket.parcours"), "not_a_file"},
        {in("to nothing.parcours"), "file_missing"},
        {in("to itself.parcours"), "not_a_file"},
        {in("a.parcours"), "not_a_file"},
        {in("to a device.parcours"), "not_a_file"},
        {in("to its folder.parcours"), "not_a_file"},
        {in("large.parcours"), "file_too_large"},
        {in("huge.parcours"), "file_too_large"},
        {in("holes.parcours"), "file_binary"},
        {in("empty.parcours"), "file_empty"},
        {in("text.parcours"), "not_json"},
        {"", "file_missing"},
        {folder.string(), "not_a_file"},
        {"/", "not_a_file"},
        {"/dev/zero", "not_a_file"},
        {"/dev/null", "not_a_file"},
        {"/dev/full", "not_a_file"},
        {"/dev/tty", "not_a_file"},
        {"/proc/self/cmdline", "file_binary"},
        {"/proc/self/fd", "not_a_file"},
        {"/" + std::string(300, 'x'), "name_too_long"},
        {"/" + repeated("x/", 3000), "name_too_long"},
        {in("\xFF\xFE\x80"), "file_missing"},
        {in("a\nb\x1B[2J.parcours"), "file_missing"},
    };
}

}  // namespace

TEST_CASE("what is no file that can be read is told in words, at once, and left as it is") {
    const Desk desk;
    for (const Place& place : places_in(desk.folder)) {
        INFO(place.path.substr(0, 200));
        const Effort effort;
        const auto opened = OpenSession::open(desk.machine, place.path, OpenSession::Use::write, "Tray");
        CHECK(effort.seconds() < build_slowness);
        REQUIRE(std::holds_alternative<Problem>(opened));
        const Problem& problem = std::get<Problem>(opened);
        CHECK(problem.code == place.code);
        check_worded("problem." + problem.code, {{"detail", problem.detail}});
    }
    CHECK(fs::is_fifo(desk.folder / "a pipe.parcours"));
    CHECK(content_of(desk.folder / "text.parcours") == "Bonjour");
}

TEST_CASE("no session is saved over a folder, a device or a link that leads nowhere") {
    Desk desk;
    places_in(desk.folder);
    const Document document = random_document(desk.chance, 3);
    for (const char* name : {"a folder.parcours", "a pipe.parcours", "a socket.parcours", "text.parcours"}) {
        CAPTURE(name);
        const auto created = OpenSession::create(desk.machine, desk.folder / name, document, "Tray");
        REQUIRE(std::holds_alternative<Problem>(created));
        CHECK(std::get<Problem>(created).code == "file_exists");
    }
    for (const auto& [name, code] :
         {std::pair{"text.parcours/below", "file_missing"}, {"no/such/folder", "file_missing"}}) {
        CAPTURE(name);
        const auto created = OpenSession::create(desk.machine, desk.folder / name, document, "Tray");
        REQUIRE(std::holds_alternative<Problem>(created));
        CHECK(std::get<Problem>(created).code == code);
    }
    for (const std::string& name : desk.names(desk.folder)) CHECK_FALSE(name.ends_with(".tmp"));
}

TEST_CASE("the program says FILE: place: what on one line that no terminal obeys, and ends with 1 or 3") {
    const Program program;
    CHECK(program.run({"new", "--empty", "-o", "s.parcours"}).code == 0);
    const std::string sound = program.read("s.parcours");
    program.write("cut.parcours", sound.substr(0, 100));
    program.write("zip.parcours", "PK\x03\x04");
    program.write("escape.parcours",
                  R"({"format":"parcours","\u001b[2J\u009b2J\u202e":1,"\u001b[2J\u009b2J\u202e":2})");
    program.write("a\x1B[2J\xC2\x9B\xE2\x80\xAE.parcours", "{");
    program.write("notes.csv",
                  "ref,journey,kind,text\nN1,\x1B[2J\xC2\x9B"
                  "2J\xE2\x80\xAE,idea,x\n");
    program.write("steps.csv", "ref\n\"\xC2\x9B");
    program.write("folder/notes.txt", "x");
    struct Case {
        std::vector<std::string> arguments;
        std::string begins;
    };
    const std::vector<Case> cases{
        {{"check", "cut.parcours"}, "cut.parcours: "},
        {{"check", "zip.parcours"}, "zip.parcours: "},
        {{"check", "missing.parcours"}, "missing.parcours: "},
        {{"check", "/dev/zero"}, "/dev/zero: "},
        {{"check", "escape.parcours"}, "escape.parcours: 1:1: "},
        {{"check", "a\x1B[2J\xC2\x9B\xE2\x80\xAE.parcours"}, "a"},
        {{"score", "cut.parcours"}, "cut.parcours: "},
        {{"diff", "s.parcours", "cut.parcours"}, "cut.parcours: "},
        {{"merge", "s.parcours", "zip.parcours", "-o", "out.parcours"}, "zip.parcours: "},
        {{"edit", "cut.parcours"}, "cut.parcours: "},
        {{"export", "cut.parcours", "--to", "csv", "-o", "out"}, "cut.parcours: "},
        {{"import", "s.parcours", "notes.csv"}, "notes.csv: "},
        {{"import", "s.parcours", "steps.csv"}, "steps.csv: "},
        {{"import", "s.parcours", "/dev/zero"}, "/dev/zero: "},
        {{"import", "s.parcours", "missing"}, "missing: "},
        {{"import", "s.parcours", "folder"}, "folder: "},
        {{"import", "zip.parcours", "notes.csv"}, "zip.parcours: "},
    };
    for (const Case& one : cases) {
        const Ran ran = program.run(one.arguments);
        INFO(one.arguments[0] << " " << one.arguments[1] << "\n" << ran.err);
        CHECK(ran.code == 1);
        CHECK(ran.err.starts_with(one.begins));
        CHECK(std::count(ran.err.begin(), ran.err.end(), '\n') == 1);
        for (const char* obeyed : {"\x1B", "\xC2\x9B", "\xE2\x80\xAE", "‹"})
            CHECK(ran.err.find(obeyed) == std::string::npos);
    }
    CHECK(program.read("s.parcours") == sound);
}
