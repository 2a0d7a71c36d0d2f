#include "sessions/opening.h"

#include <algorithm>
#include <array>

#include "sessions/backups.h"

namespace parcours {

using Path = std::filesystem::path;

namespace {

std::variant<Opened, Problem> read_once(const Machine& machine, const Path& path, bool living,
                                        std::string_view tray_title) {
    const auto bytes = machine.storage->read(path, largest_file);
    if (const auto* error = std::get_if<std::error_code>(&bytes)) {
        Problem problem = problem_of(*error, path);
        if (problem.code == "file_too_large") problem.detail = largest_file_text();
        return problem;
    }
    const std::string& text = std::get<std::string>(bytes);
    auto read = read_session(text, path.string(), tray_title);
    bool from_copy = false;
    if (auto* problem = std::get_if<Problem>(&read)) {
        auto copy = is_damage(*problem) ? newest_backup(machine, real_path(path), text, tray_title) : std::nullopt;
        if (!copy) return *problem;
        copy->notices.insert(copy->notices.begin(), {"read_from_copy", copy->session.saved_at, ""});
        read = std::move(*copy);
        from_copy = true;
    }
    Opened opened{sum_of(text), std::move(std::get<Loaded>(read)), 0, from_copy, {}};
    opened.saved = opened.loaded.session.seq;
    opened.recovery = recover(machine, real_path(path), living, tray_title, opened.loaded);
    return opened;
}

}  // namespace

bool is_damage(const Problem& problem) {
    constexpr std::array codes{"file_empty",    "file_binary",  "not_utf8",   "cut_short",           "not_json",
                               "too_deep",      "double_key",   "bad_header", "number_out_of_range", "bad_counter",
                               "text_too_long", "not_a_session"};
    return std::find(codes.begin(), codes.end(), problem.code) != codes.end();
}

Path real_path(const Path& path) {
    std::error_code error;
    const Path absolute = std::filesystem::absolute(path, error);
    const Path real = std::filesystem::weakly_canonical(error ? path : absolute, error);
    return error ? absolute : real;
}

std::string largest_file_text() { return std::to_string(largest_file >> 20); }

std::variant<Opened, Problem> read_with_journals(const Machine& machine, const Path& path, bool living,
                                                 std::string_view tray_title) {
    auto read = read_once(machine, path, living, tray_title);
    for (int tries = 0; tries < most_tries; ++tries) {
        const auto* opened = std::get_if<Opened>(&read);
        if (!opened || !opened->recovery.file_is_older) break;
        const FileSum before = opened->on_disk;
        read = read_once(machine, path, living, tray_title);
        if (const auto* again = std::get_if<Opened>(&read); again && again->on_disk == before) break;
    }
    return read;
}

}  // namespace parcours
