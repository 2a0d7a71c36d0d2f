// A journal cut at every byte, with every bit flipped.
#include "sessions/journal.h"
#include "tests/support/desk.h"

using namespace parcours;
using namespace parcours::testing;

namespace {

/// The journal that a crashed program has left: its head and its frames, one a line.
struct Left {
    std::string journal;
    std::vector<std::string> lines;
    std::vector<std::string> states;  ///< the session's text after none, one, two… changes
};

Left left_by(Desk& desk, std::size_t bytes) {
    Left left;
    OpenSession session = desk.create();
    left.states.push_back(written(session.session()));
    for (bool enough = false; !enough;) {
        desk.work(session, 1);
        left.states.push_back(written(session.session()));
        enough = fs::file_size(desk.journals() / desk.names(desk.journals()).at(0)) >= bytes;
    }
    left.journal = content_of(desk.journals() / desk.names(desk.journals()).at(0));
    for (std::size_t at = 0; at < left.journal.size();) {
        const std::size_t end = left.journal.find('\n', at) + 1;
        left.lines.push_back(left.journal.substr(at, end - at));
        at = end;
    }
    return left;
}

std::size_t wanted_bytes() { return std::getenv("PARCOURS_LONG_TESTS") ? 200'000 : 20'000; }

/// Flips every bit of the middle one of these lines; counts the flips that read otherwise than the lines before it.
std::size_t undetected_in(const std::string& before, std::size_t frames_before, const std::string& line,
                          const std::string& behind) {
    std::string bytes = before + line + behind;
    std::size_t undetected = 0;
    for (std::size_t at = before.size(); at < before.size() + line.size(); ++at)
        for (int bit = 0; bit < 8; ++bit) {
            const char whole = bytes[at];
            bytes[at] = static_cast<char>(whole ^ (1 << bit));
            const auto journal = read_journal(bytes);
            undetected += !journal || journal->frames.size() != frames_before || journal->damaged == behind.empty();
            bytes[at] = whole;
        }
    return undetected;
}

}  // namespace

TEST_CASE("a journal cut at any byte gives exactly the changes that are whole before the cut") {
    Desk desk(7);
    const Left left = left_by(desk, wanted_bytes());
    Session session = made(read_session(left.states[0], "x", "Tray")).session;
    std::size_t whole = 0, wrong = 0;
    for (std::size_t cut = 0, lines = 0; cut <= left.journal.size(); ++cut) {
        lines += cut > 0 && left.journal[cut - 1] == '\n';
        const auto journal = read_journal(std::string_view(left.journal).substr(0, cut));
        wrong += journal.has_value() != (lines > 0);
        if (!journal) continue;
        wrong += journal->frames.size() != lines - 1 || journal->damaged;
        if (lines < 2 || lines == whole) continue;
        whole = lines;
        const JournalFrame& frame = journal->frames.back();
        const Writes writes = frame_writes(frame, session);
        session = stamped(std::move(session), writes, frame.dot);
        session.seq = frame.seq;
        wrong += read_session(written(session), "x", "Tray").index() != 0;
        CHECK(diff(session.document, made(read_session(left.states[lines - 1], "x", "Tray")).session.document).empty());
    }
    MESSAGE("seed 7, " << left.journal.size() << " cuts, " << whole - 1 << " changes");
    CHECK(wrong == 0);
    CHECK(whole == left.lines.size());
}

TEST_CASE("a flipped bit in a journal never passes for a change: reading stops right before it") {
    Desk desk(8);
    const Left left = left_by(desk, wanted_bytes());
    const std::size_t frames = left.lines.size() - 1;
    JournalHead head = read_journal(left.journal)->head;
    std::size_t undetected = 0;
    for (std::size_t frame = 1; frame <= frames; ++frame) {
        // What comes earlier cannot matter to a frame but by its number: the journal before it is cut short.
        const bool first = frame == 1;
        JournalHead near = head;
        near.base_seq += first ? 0 : frame - 2;
        const std::string before = head_text(near) + (first ? "" : left.lines[frame - 1]);
        undetected +=
            undetected_in(before, first ? 0 : 1, left.lines[frame], frame < frames ? left.lines[frame + 1] : "");
    }
    CHECK(undetected == 0);
    for (std::size_t at = 0, line = 0; at < left.journal.size(); ++at) {
        std::string damaged = left.journal;
        damaged[at] = static_cast<char>(damaged[at] ^ (1 << at % 8));
        const auto journal = read_journal(damaged);
        undetected += (journal ? journal->frames.size() + 1 : 0) != line;
        if (!journal) undetected += !holds_frames(damaged);
        line += left.journal[at] == '\n';
    }
    MESSAGE("seed 8, " << left.journal.size()
                       << " bytes, every bit in its frame, one bit of each in the whole journal");
    CHECK(undetected == 0);
}
