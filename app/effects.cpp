#include "app/effects.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>

#include <algorithm>
#include <ctime>
#include <fstream>
#include <sstream>
#include <utility>

#include "app/catalogue.h"
#include "app/export/files.h"
#include "app/export/freeze.h"
#include "app/moment.h"
#include "app/open_folder.h"
#include "app/save_pace.h"
#include "app/today.h"
#include "assets/embedded.h"
#include "journeys/text.h"
#include "sessions/open_session.h"
#include "sessions/tables/csv.h"
#include "sessions/tables/import.h"
#include "sessions/versions.h"

extern char** environ;

namespace parcours {
namespace fs = std::filesystem;

namespace {

constexpr std::string_view ending = ".parcours";
constexpr std::chrono::seconds between_tries{5};
using Clock = std::chrono::steady_clock;
using Seconds = std::chrono::duration<double>;

fs::path home_folder() {
    const char* home = std::getenv("HOME");
    return home && *home ? fs::path(home) : fs::path("/");
}

bool is_session(const fs::path& name) { return name.extension() == ending; }

/// Folders and sessions of a folder, folders first, without what is hidden. A folder that is not there gives way to the
/// one above it.
/// A table that a survey may be in.
bool is_table(const std::string& name) {
    const std::string kind = folded(fs::path(name).extension().string());
    return kind == ".csv" || kind == ".txt" || kind == ".tsv";
}

FolderListed listed(fs::path folder, FileDialog::Purpose purpose) {
    const bool tables = purpose == FileDialog::Purpose::survey;
    std::error_code failed;
    if (folder.empty()) folder = home_folder();
    folder = fs::absolute(folder, failed).lexically_normal();
    while (!fs::is_directory(folder, failed) && folder.has_relative_path()) folder = folder.parent_path();
    FolderListed result{folder, {}};
    for (fs::directory_iterator each(folder, failed), end; !failed && each != end; each.increment(failed)) {
        const std::string name = each->path().filename().string();
        std::error_code unknown;
        const bool is_folder = each->is_directory(unknown);
        if (!name.starts_with('.') && is_utf8(name) && (is_folder || (tables ? is_table(name) : is_session(name))))
            result.entries.push_back({name, is_folder});
    }
    std::ranges::sort(result.entries, [](const FolderEntry& a, const FolderEntry& b) {
        return a.is_folder != b.is_folder ? a.is_folder : folded(a.name) < folded(b.name);
    });
    return result;
}

void write_settings(const Settings& settings) {
    const fs::path file = settings_file(), draft = file.string() + ".new";
    std::error_code failed;  // settings that cannot be kept are no reason to disturb anybody
    fs::create_directories(file.parent_path(), failed);
    std::ofstream(draft, std::ios::binary) << settings_text(settings);
    fs::rename(draft, file, failed);
}

/// Starts the machine's file browser and does not wait for it.
void show_folder(const fs::path& folder) {
    std::string program = "xdg-open", path = folder.string();
    char* arguments[] = {program.data(), path.data(), nullptr};
    pid_t child = 0;
    if (posix_spawnp(&child, program.c_str(), nullptr, nullptr, arguments, environ) == 0)
        std::thread([child] { waitpid(child, nullptr, 0); }).detach();
}

}  // namespace

/// Holds the open session; lives on the worker thread.
class World::Worker {
  public:
    Worker(World& world, const Machine& machine) : world_(world), machine_(machine) {}

    /// When something is to be done without being asked: changes that could not be kept are tried again, the file is
    /// brought up to date.
    std::optional<Clock::time_point> due() const {
        std::optional<Clock::time_point> moment;
        if (!session_) return moment;
        if (failing_) moment = retry_;
        if (const auto save = pace_.due()) {
            const auto at = began_ + std::chrono::duration_cast<Clock::duration>(Seconds(*save));
            moment = std::min(moment.value_or(at), at);
        }
        return moment;
    }
    void do_due() {
        if (!session_) return;
        if (failing_ && Clock::now() >= retry_) append({});
        if (const auto save = pace_.due(); save && seconds() >= *save) save_by_itself();
        see_pace();
    }

    void do_all(std::deque<Effect> effects) {
        while (!effects.empty()) {
            if (std::holds_alternative<effect::KeepChange>(effects.front())) {
                keep(effects);
                continue;
            }
            const Effect next = std::move(effects.front());
            effects.pop_front();
            std::visit([&](const auto& one) { run(one); }, next);
        }
        see_pace();
    }

  private:
    double seconds() const { return Seconds(Clock::now() - began_).count(); }
    void see_pace() { pace_.seen(session_ && !session_->session().read_only() ? session_->behind() : 0, seconds()); }

    std::string tray(Language language) const { return std::string(words_in(language)("tray.title")); }
    fs::path unnamed_folder() const { return machine_.state_folder / "unnamed"; }

    const Catalogue& catalogue() {
        if (!catalogue_) catalogue_ = std::make_shared<const Catalogue>(read_catalogue(*machine_.storage));
        return *catalogue_;
    }

    void run(const effect::ReadCatalogue&) {
        catalogue();
        read_scripts();
        CatalogueRead read{catalogue_, {}};
        std::error_code failed;
        for (fs::directory_iterator each(unnamed_folder(), failed), end; !failed && each != end; each.increment(failed))
            if (is_session(each->path())) read.unnamed.push_back(each->path());
        std::ranges::sort(read.unnamed);
        world_.answer(std::move(read));
    }

    void run(const effect::OpenSession& open) {
        machine_.writer = open.writer;
        auto opened = OpenSession::open(machine_, open.file, OpenSession::Use::write, tray(open.language));
        take(std::move(opened), open.file.parent_path() != unnamed_folder(), open.language);
    }

    void run(const effect::NewSession& asked) {
        machine_.writer = asked.writer;
        IdMint mint = new_mint(machine_);
        std::variant<Document, Problem> made = document_of(asked, mint);
        if (const auto* problem = std::get_if<Problem>(&made)) return world_.answer(OpeningFailed{*problem});
        std::error_code failed;
        fs::create_directories(unnamed_folder(), failed);
        const fs::path file = unnamed_folder() / (std::to_string(mint.replica) + std::string(ending));
        take(OpenSession::create(machine_, file, std::get<Document>(made), tray(asked.language)), false,
             asked.language);
    }

    std::variant<Document, Problem> document_of(const effect::NewSession& asked, IdMint& mint) {
        const auto language = code_of(asked.language);
        if (asked.start.from == StartSession::From::demonstration)
            return demo_document(assets::find("demo/demo.json"), catalogue(), language);
        return new_document(catalogue(), asked.start.templates, default_framework, language, mint);
    }

    void take(std::variant<OpenSession, Problem> opened, bool named, Language language) {
        if (const auto* problem = std::get_if<Problem>(&opened)) return world_.answer(OpeningFailed{*problem});
        session_ = std::move(std::get<OpenSession>(opened));
        named_ = named;
        last_number_ = 0;
        failing_ = false;
        pace_.begin();
        copy_.reset();
        std::vector<Notice> notices = session_->notices();
        for (Notice& notice : notices)
            if (tells_when(notice)) notice.place = moment_text(words_in(language), notice.place);
        world_.answer(SessionOpened{session_->document(), new_mint(machine_), named ? session_->path() : fs::path(),
                                    std::move(notices), session_->session().read_only()});
        tell_contradictions();
    }

    // ---- copies ----

    void tell_contradictions() {
        auto open = contradictions(session_->session());
        if (open.empty() && !told_contradictions_) return;
        told_contradictions_ = !open.empty();
        ContradictionsFound found;
        if (!open.empty()) found.open = std::make_shared<const std::vector<Contradiction>>(std::move(open));
        world_.answer(std::move(found));
    }

    void run(const effect::ReadCopy& asked) {
        CopyRead read{asked.file, {}, {}};
        copy_.reset();
        auto opened = OpenSession::open(machine_, asked.file, OpenSession::Use::read, tray(asked.language));
        if (auto* problem = std::get_if<Problem>(&opened)) {
            read.problem = std::move(*problem);
        } else if (session_) {
            copy_ = std::get<OpenSession>(opened).session();
            copy_name_ = asked.file.filename().string();
            const Copy copies[]{{session_->path().string(), session_->session()}, {copy_name_, *copy_}};
            auto merged = merge(copies, tray(asked.language));
            if (auto* refused = std::get_if<Problem>(&merged))
                read.problem = std::move(*refused);
            else
                read.report = std::make_shared<const MergeReport>(std::move(std::get<Merged>(merged).report));
        }
        world_.answer(std::move(read));
    }

    void run(const effect::MergeCopy& asked) {
        if (!session_ || !copy_) return world_.answer(BringingFailed{Problem{"file_missing", copy_name_, "", ""}});
        const Document before = session_->document();
        auto report = session_->take_in({copy_name_, *copy_});
        copy_.reset();
        if (auto* problem = std::get_if<Problem>(&report)) return world_.answer(BringingFailed{std::move(*problem)});
        const auto refusal = asked.choices.empty() ? std::nullopt : session_->choose(asked.choices);
        MergeReport& told = std::get<MergeReport>(report);
        told.contradictions = contradictions(session_->session());
        bring(Brought::By::merge, before, std::make_shared<const MergeReport>(std::move(told)));
        if (refusal) world_.answer(BringingFailed{*refusal});
    }

    void run(const effect::ChooseSides& asked) {
        if (!session_) return;
        const Document before = session_->document();
        if (const auto refusal = session_->choose(asked.choices)) return world_.answer(BringingFailed{*refusal});
        bring(Brought::By::choice, before, {});
    }

    void bring(Brought::By by, const Document& before, std::shared_ptr<const MergeReport> report) {
        append({});
        auto change = std::make_shared<const Change>(diff(before, session_->document()));
        world_.answer(Brought{by, std::move(change), std::move(report), last_number_});
        tell_contradictions();
    }

    void run(const effect::Agree& agree) {
        if (!session_) return;
        last_number_ = agree.number;
        append({{diff(session_->document(), agree.document), "merge"}});
    }

    void run(const effect::PackVersion& asked) {
        const Moment now = this_moment();
        Checkpoint version;
        version.title = asked.title;
        version.day = now.day;
        version.minute = now.minute;
        version.content = packed(asked.document);
        world_.answer(VersionPacked{std::move(version)});
    }

    // ---- changes ----

    void append(const std::vector<Entry>& entries) {
        const auto kept = session_->append(entries);
        tell_came_in();
        failing_ = std::holds_alternative<Problem>(kept);
        retry_ = Clock::now() + between_tries;
        if (const auto* problem = std::get_if<Problem>(&kept)) return world_.answer(KeepingFailed{*problem});
        world_.answer(ChangesKept{last_number_, !session_->unsaved()});
    }

    /// All changes that wait at the front become durable with one flush.
    void keep(std::deque<Effect>& effects) {
        std::vector<Entry> entries;
        while (!effects.empty() && std::holds_alternative<effect::KeepChange>(effects.front())) {
            const auto& change = std::get<effect::KeepChange>(effects.front());
            entries.push_back({*change.change, change.label});
            last_number_ = change.number;
            effects.pop_front();
        }
        if (!session_) return;
        append(entries);
        if (told_contradictions_) tell_contradictions();
    }

    void run(const effect::KeepChange&) {}  // taken together, in `keep`

    void run(const effect::SaveSession& save) {
        if (!session_) return;
        const auto problem = session_->checkpoint();
        tell_came_in();
        if (problem) return world_.answer(SavingFailed{*problem});
        failing_ = false;
        world_.answer(SessionSaved{session_->path(), save.number});
    }

    void save_by_itself() {
        const auto problem = session_->checkpoint();
        tell_came_in();
        if (problem) {
            pace_.failed(seconds());
            return world_.answer(SavingFailed{*problem, true});
        }
        failing_ = false;
        world_.answer(ChangesKept{last_number_, true});
    }

    /// What the save has found in the file.
    void tell_came_in() {
        for (const fs::path& kept : session_->set_aside()) world_.answer(DamageSetAside{kept});
        std::vector<CameIn> all = session_->came_in();
        if (all.empty()) return;
        for (CameIn& came : all)
            world_.answer(Brought{Brought::By::save, std::make_shared<const Change>(std::move(came.change)),
                                  std::make_shared<const MergeReport>(std::move(came.report)), last_number_});
        tell_contradictions();
    }

    void run(const effect::SaveSessionAs& save) {
        if (!session_) return;
        const fs::path before = session_->path();
        if (const auto problem = session_->save_as(save.file, save.replace))
            return world_.answer(SavingFailed{*problem});
        std::error_code failed;
        if (!named_) fs::remove(before, failed);
        named_ = true;
        failing_ = false;
        world_.answer(SessionSaved{session_->path(), save.number});
    }

    void run(const effect::CloseSession& close) {
        if (!session_) return world_.answer(SessionClosed{});
        if (close.save)
            if (const auto problem = session_->close()) return world_.answer(ClosingFailed{*problem});
        if (!close.save && !named_) {
            (void)session_->close();
            std::error_code failed;
            fs::remove(session_->path(), failed);
        }
        session_.reset();
        failing_ = false;
        world_.answer(SessionClosed{});
    }

    void run(const effect::KeepSettings& keep) { write_settings(keep.settings); }

    void run(const effect::ListFolder& list) { world_.answer(listed(list.folder, list.purpose)); }

    void run(const effect::Export& asked) {
        ExportRequest request = asked.request;
        request.date = today();
        if (session_) {
            request.version = std::to_string(session_->session().seq);
            request.session_id = session_->session().doc_id;
            request.session = session_->path();
            request.contradictions = disagreements_of(session_->session(), request.language);
        }
        double told = 0;
        world_.answer(ExportEnded{export_session(asked.document, request, [&](double share) {
            if (share - told >= 0.02) world_.answer(ExportMoved{told = share});
            return true;
        })});
    }

    void read_scripts() {
        std::vector<Problem> problems;
        auto sources = embedded_sources("scripts/");
        for (Source& source : sources_in(*machine_.storage, script_folders(), problems))
            sources.push_back(std::move(source));
        world_.answer(
            Lead{lead::ScriptsRead{std::make_shared<const std::vector<Script>>(scripts_of(sources, problems))}});
    }

    void run(const effect::KeepScript& keep) {
        const fs::path folder = script_folders().back();
        if (const auto problem = make_folder(*machine_.storage, folder)) return world_.answer(failed(*problem));
        const std::string text = script_text(keep.title, keep.title, keep.activities);
        if (const auto problem = write_whole(*machine_.storage, folder / clean_file_name(keep.title, ".json"), text))
            return world_.answer(failed(*problem));
        read_scripts();
    }
    static SavingFailed failed(const ExportProblem& problem) { return {Problem{problem.code, problem.where, {}, {}}}; }

    void run(const effect::ShowFolder& show) { show_folder(show.folder); }

    void run(const effect::Propose& asked) {
        search_ = std::jthread([this, asked](const std::stop_token& stop) {
            const Projection projection(asked.document, score(asked.document));
            auto found =
                proposed_selection(asked.document, projection, asked.limits, [&] { return !stop.stop_requested(); });
            world_.answer(Plan{plan::HasProposed{
                std::make_shared<const Proposed>(Proposed{std::move(found), asked.limits, asked.made})}});
        });
    }
    void run(const effect::StopProposing&) { search_.request_stop(); }

    void run(const effect::ReadFolder& asked) {
        auto read = read_folder(*machine_.storage, asked.folder, tray(asked.language));
        if (const auto* problem = std::get_if<Problem>(&read)) return world_.answer(Plan{plan::FailedToRead{*problem}});
        OpenFolder folder{asked.folder, std::move(std::get<SessionFolder>(read)), {}};
        folder.portfolio = portfolio_of(folder.content.sessions, today());
        world_.answer(Plan{plan::FolderRead{std::make_shared<const OpenFolder>(std::move(folder))}});
    }
    void run(const effect::ReadTable& asked) {
        auto bytes = machine_.storage->read(asked.file, largest_table);
        if (const auto* error = std::get_if<std::error_code>(&bytes))
            return world_.answer(Plan{plan::FailedToRead{problem_of(*error, asked.file)}});
        world_.answer(Plan{plan::SurveyContent{std::make_shared<const TableFile>(
            TableFile{asked.file.filename().string(), std::move(std::get<std::string>(bytes))})}});
    }

    World& world_;
    Machine machine_;
    std::shared_ptr<const Catalogue> catalogue_;
    std::optional<OpenSession> session_;
    bool named_ = false;
    bool failing_ = false;  ///< changes cannot be kept
    Clock::time_point retry_;
    const Clock::time_point began_ = Clock::now();
    SavePace pace_;
    bool told_contradictions_ = false;
    std::uint64_t last_number_ = 0;  ///< of the window's changes
    std::optional<Session> copy_;    ///< read, to be merged
    std::string copy_name_;
    std::jthread search_;  ///< for a proposed selection; ends before all else
};

World::World(std::function<void()> answered, Machine machine)
    : answered_(std::move(answered)), thread_([this, own = std::move(machine)] { work(own); }) {}

World::~World() {
    {
        const std::lock_guard hold(lock_);
        ending_ = true;
    }
    asked_.notify_one();
    thread_.join();
}

void World::ask(Effects effects) {
    if (effects.empty()) return;
    {
        const std::lock_guard hold(lock_);
        for (Effect& effect : effects) waiting_.push_back(std::move(effect));
    }
    asked_.notify_one();
}

std::vector<Event> World::answers() {
    const std::lock_guard hold(lock_);
    return std::exchange(answers_, {});
}

void World::answer(Event event) {
    {
        const std::lock_guard hold(lock_);
        answers_.push_back(std::move(event));
    }
    answered_();
}

void World::work(const Machine& machine) {
    Worker worker(*this, machine);
    std::unique_lock hold(lock_);
    while (true) {
        const auto woken = [&] { return ending_ || !waiting_.empty(); };
        if (const auto due = worker.due(); due && !asked_.wait_until(hold, *due, woken)) {
            hold.unlock();
            worker.do_due();
            hold.lock();
            continue;
        }
        asked_.wait(hold, woken);
        if (waiting_.empty()) return;
        auto effects = std::exchange(waiting_, {});
        hold.unlock();
        worker.do_all(std::move(effects));
        hold.lock();
    }
}

lead::Passed World::time(double now) {
    const std::time_t clock = std::time(nullptr);
    std::tm local{};
    localtime_r(&clock, &local);
    return {now, today(), local.tm_hour * 60 + local.tm_min};
}

Settings World::read_settings() {
    const char* lang = nullptr;
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (lang = std::getenv(name); lang && *lang) break;
    const Settings defaults = default_settings(lang ? lang : "");
    std::ifstream file(settings_file(), std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    Settings settings = settings_from(text.str(), defaults);
    if (settings.folder.empty()) settings.folder = home_folder();
    return settings;
}

}  // namespace parcours
