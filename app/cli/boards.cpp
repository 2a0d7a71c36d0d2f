#include "app/cli/boards.h"

#include <filesystem>

#include "journeys/change.h"
#include "sessions/boards/board_file.h"

namespace parcours {
namespace {

void tell(Console& console, const std::string& file, const TakenBoard& taken) {
    const Words& words = console.words();
    const auto number = [](std::size_t n) { return std::to_string(n); };
    for (const BoardRemark& remark : taken.remarks)
        console.trouble(file, "", words(remark.code, {{"what", remark.what}, {"value", remark.what}}));
    console.line(file + ": " +
                 words("board.counts", {{"stages", number(taken.stages)},
                                        {"steps", number(taken.steps)},
                                        {"notes", number(taken.notes)},
                                        {"changed", number(taken.changed)},
                                        {"unchanged", number(taken.unchanged)}}));
}

}  // namespace

Exit bring_boards_in(const Request& request, Console& console) {
    const Machine machine = this_machine();
    const std::string& file = request.files.front();
    Exit end = Exit::done;
    auto session = open_session(console, file, request.preview ? OpenSession::Use::read : OpenSession::Use::write, end);
    if (!session) return end;
    const Document before = session->document();
    Document document = before;
    IdMint mint = new_mint(machine);
    for (std::size_t i = 1; i < request.files.size(); ++i) {
        const std::string& source = request.files[i];
        const auto bytes = machine.storage->read(source, largest_board);
        if (const auto* error = std::get_if<std::error_code>(&bytes)) {
            const Problem problem = problem_of(*error, source);
            console.trouble(problem);
            return exit_after(problem);
        }
        const auto read = read_board(source, std::get<std::string>(bytes));
        if (const auto* problem = std::get_if<BoardProblem>(&read)) {
            console.trouble(source, "", console.words()(problem->code));
            return Exit::input;
        }
        const Whiteboard& board = std::get<Whiteboard>(read);
        Id<Journey> journey = journey_in(document, board);
        if (!request.journey.empty() && !(journey = record_named<Journey>(console, document, request.journey, file)))
            return Exit::input;
        TakenBoard taken = take_board(document, board, journey, std::filesystem::path(source).stem().string(), mint);
        tell(console, source, taken);
        document = std::move(taken.document);
    }
    if (request.preview) return console.line(std::string(console.words()("board.preview"))), Exit::done;
    const auto kept = session->append(diff(before, document), "import_board");
    auto problem = std::holds_alternative<Problem>(kept) ? std::optional(std::get<Problem>(kept)) : session->close();
    if (!problem) return Exit::done;
    console.trouble(*problem);
    return exit_after(*problem);
}

}  // namespace parcours
