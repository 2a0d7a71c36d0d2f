// Copies of a large session brought together.
#include "journeys/edit.h"
#include "sessions/file.h"
#include "sessions/merge.h"
#include "tests/bench/figures.h"
#include "tests/support/record.h"

namespace parcours::bench {
namespace {

constexpr std::size_t notes = 3'000, copies = 30, touched = 40, added = 20;

Session board() {
    IdMint mint;
    std::vector<Edit> edits;
    Journey journey;
    journey.id = mint.next<Journey>();
    edits.push_back(Add<Journey>{journey});
    for (std::size_t i = 0; i < notes; ++i) {
        Note note;
        note.id = mint.next<Note>();
        note.journey = journey.id;
        note.text = "Le guichet renvoie vers un autre service sans le prévenir, puis le dossier se perd";
        edits.push_back(Add<Note>{note});
    }
    return session_of(std::get<Document>(after(empty_document(), edits)), "0123456789abcdef", 1);
}

/// A copy of its own, with notes written, moved and added.
Session worked_on(const std::string& text, std::size_t who) {
    Session session = std::get<Loaded>(read_session(text, "copy", "To be placed")).session;
    IdMint mint{.replica = 100 + who, .counter = 0};
    const Document as_read = session.document;
    const auto entries = as_read.all<Note>().entries();
    for (std::size_t i = 0; i < touched + added; ++i) {
        const Note& note = *entries[(who * 97 + i * 61) % notes].row;
        Note fresh = note;
        fresh.id = mint.next<Note>();
        fresh.ref.clear();
        const Edit edit = i >= touched ? Edit(Add<Note>{fresh})
                          : i % 2      ? Edit(MoveNotes{{note.id}, {{static_cast<int>(who), static_cast<int>(i)}}})
                                       : Edit(write_of(note, &Note::text, "Écrit par " + std::to_string(who)));
        const Document next = std::get<Document>(after(session.document, edit));
        testing::record(session, diff(session.document, next), 100 + who);
    }
    return session;
}

void merge_of_copies() {
    const std::string text = written(board());
    std::vector<Session> sessions;
    for (std::size_t who = 0; who < copies; ++who) sessions.push_back(worked_on(text, who));
    std::vector<Copy> all;
    for (const Session& session : sessions) all.push_back({"copy", session});
    print_figure(copies, "merge_copies_ms",
                 median(milliseconds(5,
                                     [&] {
                                         if (!std::holds_alternative<Merged>(merge(all, "To be placed"))) std::abort();
                                     })),
                 "ms");
}

const Registered registered_merge("merge", merge_of_copies);

}  // namespace
}  // namespace parcours::bench
