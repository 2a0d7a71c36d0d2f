#include "app/cli/console.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>

#include "app/moment.h"
#include "journeys/refs.h"
#include "journeys/text.h"

namespace parcours {
namespace {

/// On one line whatever a file holds, and nothing that a terminal would obey.
std::string one_line(std::string_view text) {
    std::string line = tidy_text(text);
    for (char& c : line)
        if (static_cast<unsigned char>(c) < 0x20) c = ' ';
    return line;
}

void write(std::FILE* file, std::string_view text) { std::fwrite(text.data(), 1, text.size(), file); }

}  // namespace

void Console::line(std::string_view text) {
    write(stdout, one_line(text));
    write(stdout, "\n");
}

void Console::text(std::string_view text) { write(stdout, text); }

bool Console::flush() { return std::fflush(stdout) == 0 && std::ferror(stdout) == 0; }

void Console::trouble(std::string_view file, std::string_view place, std::string_view what) {
    progress_done();
    std::fflush(stdout);
    std::string line = one_line(file);
    for (const std::string_view part : {place, what})
        if (!part.empty()) line += ": " + one_line(part);
    write(stderr, line + "\n");
}

void Console::trouble(const Problem& problem) {
    trouble(problem.file, problem.place,
            words_("problem." + problem.code,
                   {{"file", problem.file}, {"place", problem.place}, {"detail", problem.detail}}));
}

void Console::progress(double share) {
    const int percent = static_cast<int>(std::clamp(share, 0.0, 1.0) * 100);
    if (percent == shown_percent_ || isatty(STDERR_FILENO) == 0) return;
    shown_percent_ = percent;
    write(stderr, "\r" + std::to_string(percent) + " %");
}

void Console::progress_done() {
    if (shown_percent_ >= 0) write(stderr, "\r      \r");
    shown_percent_ = -1;
}

std::string Console::notice_text(const Notice& notice) const {
    const std::string place = tells_when(notice) ? moment_text(words_, notice.place) : notice.place;
    return words_("notice." + notice.code, {{"place", place}, {"detail", notice.detail}});
}

Exit exit_after(const Problem& problem) {
    constexpr std::array<std::string_view, 5> of_the_machine{"no_permission", "disk_full", "disk_read_only",
                                                             "disk_failed", "changed_on_disk"};
    const bool found = std::find(of_the_machine.begin(), of_the_machine.end(), problem.code) != of_the_machine.end();
    return found ? Exit::machine : Exit::input;
}

std::optional<OpenSession> open_session(Console& console, const std::string& file, OpenSession::Use use, Exit& end) {
    auto opened = OpenSession::open(this_machine(), file, use, console.words()("tray.title"));
    if (auto* session = std::get_if<OpenSession>(&opened)) {
        for (const Notice& notice : session->notices())
            if (use == OpenSession::Use::write ? tells_when(notice) : notice.code == "read_from_copy")
                console.trouble(file, "", console.notice_text(notice));
        return std::move(*session);
    }
    const Problem& problem = std::get<Problem>(opened);
    console.trouble(problem);
    end = exit_after(problem);
    return std::nullopt;
}

template <class R>
Id<R> record_named(Console& console, const Document& document, const std::string& ref, std::string_view file) {
    const Id<R> id = by_ref<R>(document, ref);
    if (!id) console.trouble(file, ref, console.words()("cli.unknown_" + std::string(Schema<R>::kind)));
    return id;
}
template Id<Journey> record_named(Console&, const Document&, const std::string&, std::string_view);
template Id<Workshop> record_named(Console&, const Document&, const std::string&, std::string_view);
template Id<Scenario> record_named(Console&, const Document&, const std::string&, std::string_view);

}  // namespace parcours
