// Does what is asked of the world: holds the open session, reads and writes files. Lives on one thread; what takes long
// and needs no session, an export or a search, has a thread of its own beside it.
#pragma once

#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <thread>

#include "app/catalogue.h"
#include "app/effect.h"
#include "app/event.h"
#include "app/save_pace.h"
#include "sessions/machine.h"
#include "sessions/open_session.h"

namespace parcours {

class Worker {
  public:
    using Clock = std::chrono::steady_clock;
    /// Called with each event that comes of what was asked, from any thread.
    using Answer = std::function<void(Event)>;

    Worker(Machine machine, Answer answer) : answer_(std::move(answer)), machine_(std::move(machine)) {}

    void do_all(std::deque<Effect> effects);

    /// When something is to be done without being asked: changes that could not be kept are tried again, the file is
    /// brought up to date.
    std::optional<Clock::time_point> due() const;
    void do_due();

  private:
    using Seconds = std::chrono::duration<double>;

    double seconds() const { return Seconds(Clock::now() - began_).count(); }
    void see_pace() { pace_.seen(session_ && !session_->read_only() ? session_->behind() : 0, seconds()); }
    std::string tray(Language language) const { return std::string(words_in(language)("tray.title")); }
    std::filesystem::path unnamed_folder() const { return machine_.state_folder / "unnamed"; }

    // worker.cpp: the open session
    void run(const effect::OpenSession& open);
    void run(const effect::NewSession& asked);
    std::variant<Document, Problem> document_of(const effect::NewSession& asked, IdMint& mint);
    void take(std::variant<OpenSession, Problem> opened, bool named, Language language);
    void append(const std::vector<Entry>& entries);
    void keep(std::deque<Effect>& effects);
    void run(const effect::SaveSession& save);
    void save_by_itself();
    void tell_came_in();
    void run(const effect::SaveSessionAs& save);
    void run(const effect::CloseSession& close);
    void run(const effect::KeepChange&) {}  // taken together, in `keep`

    // worker_copies.cpp: what others wrote, and versions
    void tell_contradictions();
    void run(const effect::ReadCopy& asked);
    void run(const effect::MergeCopy& asked);
    void run(const effect::ChooseSides& asked);
    void bring(Brought::By by, const Document& before, std::shared_ptr<const MergeReport> report);
    void run(const effect::Agree& agree);
    void run(const effect::PackVersion& asked);

    // worker_errands.cpp: what needs no open session
    const Catalogue& catalogue();
    void run(const effect::ReadCatalogue&);
    void read_scripts();
    void run(const effect::KeepScript& keep);
    void run(const effect::KeepSettings& keep);
    void run(const effect::ListFolder& list);
    void run(const effect::ShowFolder& show);
    void run(const effect::Export& asked);
    void run(const effect::Propose& asked);
    void run(const effect::StopProposing&);
    void run(const effect::ReadFolder& asked);
    void run(const effect::ReadTable& asked);
    void run(const effect::ReadBoard& asked);
    ExportRequest with_session(ExportRequest request) const;

    // worker_reading.cpp: the dossier on the screen
    void run(const effect::MakePages& asked);
    void run(const effect::DrawPages& asked);

    Answer answer_;
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
    std::jthread exporting_;  ///< this and the search end before all else
    std::jthread search_;     ///< for a proposed selection
    std::jthread making_;     ///< the pages of a dossier
    std::jthread drawing_;    ///< those pages
};

}  // namespace parcours
