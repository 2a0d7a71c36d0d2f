#include "app/worker.h"

#include <malloc.h>

#include <utility>

#include "app/browse.h"
#include "app/moment.h"
#include "app/words.h"
#include "assets/embedded.h"

namespace parcours {
namespace fs = std::filesystem;

namespace {

constexpr std::chrono::seconds between_tries{5};

}  // namespace

std::optional<Worker::Clock::time_point> Worker::due() const {
    std::optional<Clock::time_point> moment;
    if (!session_) return moment;
    if (failing_) moment = retry_;
    if (const auto save = pace_.due()) {
        const auto at = began_ + std::chrono::duration_cast<Clock::duration>(Seconds(*save));
        moment = std::min(moment.value_or(at), at);
    }
    return moment;
}

void Worker::do_due() {
    if (!session_) return;
    if (failing_ && Clock::now() >= retry_) append({});
    if (const auto save = pace_.due(); save && seconds() >= *save) save_by_itself();
    see_pace();
}

void Worker::do_all(std::deque<Effect> effects) {
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

void Worker::run(const effect::OpenSession& open) {
    machine_.writer = open.writer;
    auto opened = OpenSession::open(machine_, open.file, OpenSession::Use::write, tray(open.language));
    take(std::move(opened), open.file.parent_path() != unnamed_folder(), open.language);
}

void Worker::run(const effect::NewSession& asked) {
    machine_.writer = asked.writer;
    IdMint mint = new_mint(machine_);
    std::variant<Document, Problem> made = document_of(asked, mint);
    if (const auto* problem = std::get_if<Problem>(&made)) return answer_(OpeningFailed{*problem});
    std::error_code failed;
    fs::create_directories(unnamed_folder(), failed);
    const fs::path file = unnamed_folder() / (std::to_string(mint.replica) + std::string(session_ending));
    take(OpenSession::create(machine_, file, std::get<Document>(made), tray(asked.language)), false, asked.language);
}

std::variant<Document, Problem> Worker::document_of(const effect::NewSession& asked, IdMint& mint) {
    const auto language = code_of(asked.language);
    if (asked.start.from == StartSession::From::demonstration)
        return demo_document(assets::find("demo/demo.json"), catalogue(), language);
    return new_document(catalogue(), asked.start.templates, default_framework, language, mint);
}

void Worker::take(std::variant<OpenSession, Problem> opened, bool named, Language language) {
    if (const auto* problem = std::get_if<Problem>(&opened)) return answer_(OpeningFailed{*problem});
    session_ = std::move(std::get<OpenSession>(opened));
    named_ = named;
    last_number_ = 0;
    failing_ = false;
    pace_.begin();
    copy_.reset();
    std::vector<Notice> notices = session_->notices();
    for (Notice& notice : notices)
        if (tells_when(notice)) notice.place = moment_text(words_in(language), notice.place);
    answer_(SessionOpened{session_->document(), new_mint(machine_), named ? session_->path() : fs::path(),
                          std::move(notices), session_->read_only()});
    tell_contradictions();
    malloc_trim(0);  // what the session took while it was read goes back
}

void Worker::append(const std::vector<Entry>& entries) {
    const auto kept = session_->append(entries);
    tell_came_in();
    failing_ = std::holds_alternative<Problem>(kept);
    retry_ = Clock::now() + between_tries;
    if (const auto* problem = std::get_if<Problem>(&kept)) return answer_(KeepingFailed{*problem});
    answer_(ChangesKept{last_number_, !session_->unsaved()});
}

/// All changes that wait at the front become durable with one flush.
void Worker::keep(std::deque<Effect>& effects) {
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

void Worker::run(const effect::SaveSession& save) {
    if (!session_) return;
    const auto problem = session_->checkpoint();
    tell_came_in();
    if (problem) return answer_(SavingFailed{*problem});
    failing_ = false;
    answer_(SessionSaved{session_->path(), save.number});
}

void Worker::save_by_itself() {
    const auto problem = session_->checkpoint();
    tell_came_in();
    if (problem) {
        pace_.failed(seconds());
        return answer_(SavingFailed{*problem, true});
    }
    failing_ = false;
    answer_(ChangesKept{last_number_, true});
}

/// What the save has found in the file.
void Worker::tell_came_in() {
    for (const fs::path& kept : session_->set_aside()) answer_(DamageSetAside{kept});
    std::vector<CameIn> all = session_->came_in();
    if (all.empty()) return;
    for (CameIn& came : all)
        answer_(Brought{Brought::By::save, std::make_shared<const Change>(std::move(came.change)),
                        std::make_shared<const MergeReport>(std::move(came.report)), last_number_});
    tell_contradictions();
}

void Worker::run(const effect::SaveSessionAs& save) {
    if (!session_) return;
    const fs::path before = session_->path();
    if (const auto problem = session_->save_as(save.file, save.replace)) return answer_(SavingFailed{*problem});
    std::error_code failed;
    if (!named_) fs::remove(before, failed);
    named_ = true;
    failing_ = false;
    answer_(SessionSaved{session_->path(), save.number});
}

void Worker::run(const effect::CloseSession& close) {
    if (!session_) return answer_(SessionClosed{});
    if (close.save)
        if (const auto problem = session_->close()) return answer_(ClosingFailed{*problem});
    if (!close.save && !named_) {
        (void)session_->close();
        std::error_code failed;
        fs::remove(session_->path(), failed);
    }
    session_.reset();
    failing_ = false;
    answer_(SessionClosed{});
}

}  // namespace parcours
