// Edits, undo and scores on large sessions.
#include "journeys/edit.h"
#include "journeys/history.h"
#include "journeys/scoring.h"
#include "tests/bench/figures.h"

namespace parcours::bench {
namespace {

Document after_all(const Document& document, const std::vector<Edit>& edits) {
    return std::get<Document>(after(document, edits));
}

/// 30 journeys of 15 steps, 4 commitments, 20 voters on every cell.
Document portfolio(IdMint& mint) {
    std::vector<Edit> edits;
    std::vector<Id<Commitment>> commitments;
    for (int c = 0; c < 4; ++c) {
        Commitment commitment;
        commitments.push_back(commitment.id = mint.next<Commitment>());
        edits.push_back(Add<Commitment>{commitment});
    }
    std::vector<Id<Step>> steps;
    for (int j = 0; j < 30; ++j) {
        Journey journey;
        journey.id = mint.next<Journey>();
        edits.push_back(Add<Journey>{journey});
        Stage stage;
        stage.id = mint.next<Stage>();
        stage.journey = journey.id;
        edits.push_back(Add<Stage>{stage});
        for (int s = 0; s < 15; ++s) {
            Step step;
            steps.push_back(step.id = mint.next<Step>());
            step.stage = stage.id;
            step.weight = 1 + s % 3;
            edits.push_back(Add<Step>{step});
        }
    }
    for (int voter = 0; voter < 20; ++voter)
        for (std::size_t s = 0; s < steps.size(); ++s)
            for (std::size_t c = 0; c < commitments.size(); ++c)
                edits.push_back(CastVote{"v" + std::to_string(voter),
                                         voter % 2 ? Perspective::user : Perspective::agent,
                                         steps[s],
                                         commitments[c],
                                         static_cast<int>((s * 7 + c * 3 + static_cast<std::size_t>(voter)) % 5),
                                         {}});
    return after_all(empty_document(), edits);
}

Document board_of(std::size_t notes, IdMint& mint) {
    std::vector<Edit> edits;
    Journey journey;
    journey.id = mint.next<Journey>();
    edits.push_back(Add<Journey>{journey});
    for (std::size_t i = 0; i < notes; ++i) {
        Note note;
        note.id = mint.next<Note>();
        note.journey = journey.id;
        note.text = "Le guichet renvoie vers un autre service sans le prévenir, puis le dossier se perd";
        note.spot = {static_cast<int>(i % 100) * 220, static_cast<int>(i / 100) * 220};
        edits.push_back(Add<Note>{note});
    }
    return after_all(empty_document(), edits);
}

void scores_of_a_portfolio() {
    IdMint mint;
    const Document document = portfolio(mint);
    print_figure(30, "scores_ms", median(milliseconds(21, [&] { score(document); })), "ms");
}

void edits_of_a_board() {
    for (const std::size_t n : {std::size_t{10'000}, std::size_t{100'000}}) {
        IdMint mint;
        const Document document = board_of(n, mint);
        const Note& note = *document.all<Note>().entries()[n / 2].row;
        const auto make = [&](const Edit& edit) {
            const Document next = std::get<Document>(after(document, edit));
            remembered({}, "", document, next);
        };
        print_figure(n, "edit_move_ms", median(milliseconds(51, [&] { make(MoveNotes{{note.id}, {{5, 5}}}); })), "ms");
        print_figure(n, "edit_write_ms",
                     median(milliseconds(51, [&] { make(write_of(note, &Note::text, std::string("x"))); })), "ms");
        print_figure(n, "edit_add_ms",
                     median(milliseconds(51,
                                         [&] {
                                             Note added = note;
                                             added.id = mint.next<Note>();
                                             added.ref.clear();
                                             make(Add<Note>{added});
                                         })),
                     "ms");
        MoveNotes many;
        for (std::size_t i = 0; i < 500; ++i) {
            many.notes.push_back(document.all<Note>().entries()[i * (n / 500)].id);
            many.spots.push_back({static_cast<int>(i), 0});
        }
        print_figure(n, "edit_move_500_ms", median(milliseconds(51, [&] { make(many); })), "ms");
    }
}

const Registered registered_scores("scores", scores_of_a_portfolio);
const Registered registered_edits("edits", edits_of_a_board);

}  // namespace
}  // namespace parcours::bench
