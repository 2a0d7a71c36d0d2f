// What needs no open session: templates, scripts, settings, folders, exports, searches, tables.
#include <algorithm>

#include "app/browse.h"
#include "app/export/files.h"
#include "app/export/freeze.h"
#include "app/open_folder.h"
#include "app/settings_file.h"
#include "app/today.h"
#include "app/worker.h"
#include "sessions/boards/board_file.h"
#include "sessions/tables/csv.h"
#include "sessions/tables/import.h"

namespace parcours {
namespace fs = std::filesystem;

namespace {

SavingFailed failed(const ExportProblem& problem) { return {Problem{problem.code, problem.where, {}, {}}}; }

}  // namespace

const Catalogue& Worker::catalogue() {
    if (!catalogue_) catalogue_ = std::make_shared<const Catalogue>(read_catalogue(*machine_.storage));
    return *catalogue_;
}

void Worker::run(const effect::ReadCatalogue&) {
    catalogue();
    read_scripts();
    CatalogueRead read{catalogue_, {}};
    std::error_code failed;
    for (fs::directory_iterator each(unnamed_folder(), failed), end; !failed && each != end; each.increment(failed))
        if (is_session(each->path())) read.unnamed.push_back(each->path());
    std::ranges::sort(read.unnamed);
    answer_(std::move(read));
}

void Worker::read_scripts() {
    std::vector<Problem> problems;
    auto sources = embedded_sources("scripts/");
    for (Source& source : sources_in(*machine_.storage, script_folders(), problems))
        sources.push_back(std::move(source));
    answer_(Lead{lead::ScriptsRead{std::make_shared<const std::vector<Script>>(scripts_of(sources, problems))}});
}

void Worker::run(const effect::KeepScript& keep) {
    const fs::path folder = script_folders().back();
    if (const auto problem = make_folder(*machine_.storage, folder)) return answer_(failed(*problem));
    const std::string text = script_text(keep.title, keep.title, keep.activities);
    if (const auto problem = write_whole(*machine_.storage, folder / clean_file_name(keep.title, ".json"), text))
        return answer_(failed(*problem));
    read_scripts();
}

void Worker::run(const effect::KeepSettings& keep) { write_settings(keep.settings); }

void Worker::run(const effect::ListFolder& list) { answer_(listed(list.folder, list.purpose)); }

void Worker::run(const effect::ShowFolder& show) { show_folder(show.folder); }

ExportRequest Worker::with_session(ExportRequest request) const {
    request.date = today();
    if (!session_) return request;
    request.version = std::to_string(session_->session().seq);
    request.session_id = session_->session().doc_id;
    request.session = session_->path();
    request.contradictions = disagreements_of(session_->session(), request.language);
    return request;
}

void Worker::run(const effect::Export& asked) {
    exporting_ = std::jthread([this, document = asked.document, request = with_session(asked.request)] {
        double told = 0;
        answer_(ExportEnded{export_session(document, request, [&](double share) {
            if (share - told >= 0.02) answer_(ExportMoved{told = share});
            return true;
        })});
    });
}

void Worker::run(const effect::Propose& asked) {
    search_ = std::jthread([this, asked](const std::stop_token& stop) {
        const Projection projection(asked.document, score(asked.document));
        auto found =
            proposed_selection(asked.document, projection, asked.limits, [&] { return !stop.stop_requested(); });
        answer_(Plan{plan::HasProposed{std::make_shared<const Proposed>(
            Proposed{std::move(found), asked.limits, basis_of_selection(asked.document, projection)})}});
    });
}

void Worker::run(const effect::StopProposing&) { search_.request_stop(); }

void Worker::run(const effect::ReadFolder& asked) {
    auto read = read_folder(*machine_.storage, asked.folder, tray(asked.language));
    if (const auto* problem = std::get_if<Problem>(&read)) return answer_(Plan{plan::FailedToRead{*problem}});
    OpenFolder folder{asked.folder, std::move(std::get<SessionFolder>(read)), {}};
    folder.portfolio = portfolio_of(folder.content.sessions, today());
    answer_(Plan{plan::FolderRead{std::make_shared<const OpenFolder>(std::move(folder))}});
}

void Worker::run(const effect::ReadTable& asked) {
    auto bytes = machine_.storage->read(asked.file, largest_table);
    if (const auto* error = std::get_if<std::error_code>(&bytes))
        return answer_(Plan{plan::FailedToRead{problem_of(*error, asked.file)}});
    answer_(Plan{plan::SurveyContent{std::make_shared<const TableFile>(
        TableFile{asked.file.filename().string(), std::move(std::get<std::string>(bytes))})}});
}

void Worker::run(const effect::ReadBoard& asked) {
    BoardRead read{asked.file, nullptr, {}, {}};
    const auto bytes = machine_.storage->read(asked.file, largest_board);
    if (const auto* error = std::get_if<std::error_code>(&bytes)) {
        read.problem = problem_of(*error, asked.file);
        return answer_(std::move(read));
    }
    auto board = read_board(asked.file.string(), std::get<std::string>(bytes));
    if (auto* content = std::get_if<Whiteboard>(&board))
        read.board = std::make_shared<const Whiteboard>(std::move(*content));
    else
        read.refused = std::get<BoardProblem>(board).code;
    answer_(std::move(read));
}

}  // namespace parcours
