// What others wrote in copies of the session, and its named versions.
#include "app/moment.h"
#include "app/worker.h"
#include "sessions/versions.h"

namespace parcours {

void Worker::tell_contradictions() {
    auto open = contradictions(session_->session());
    if (open.empty() && !told_contradictions_) return;
    told_contradictions_ = !open.empty();
    ContradictionsFound found;
    if (!open.empty()) found.open = std::make_shared<const std::vector<Contradiction>>(std::move(open));
    answer_(std::move(found));
}

void Worker::run(const effect::ReadCopy& asked) {
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
    answer_(std::move(read));
}

void Worker::run(const effect::MergeCopy& asked) {
    if (!session_ || !copy_) return answer_(BringingFailed{Problem{"file_missing", copy_name_, "", ""}});
    const Document before = session_->document();
    auto report = session_->take_in({copy_name_, *copy_});
    copy_.reset();
    if (auto* problem = std::get_if<Problem>(&report)) return answer_(BringingFailed{std::move(*problem)});
    const auto refusal = asked.choices.empty() ? std::nullopt : session_->choose(asked.choices);
    MergeReport& told = std::get<MergeReport>(report);
    told.contradictions = contradictions(session_->session());
    bring(Brought::By::merge, before, std::make_shared<const MergeReport>(std::move(told)));
    if (refusal) answer_(BringingFailed{*refusal});
}

void Worker::run(const effect::ChooseSides& asked) {
    if (!session_) return;
    const Document before = session_->document();
    if (const auto refusal = session_->choose(asked.choices)) return answer_(BringingFailed{*refusal});
    bring(Brought::By::choice, before, {});
}

void Worker::bring(Brought::By by, const Document& before, std::shared_ptr<const MergeReport> report) {
    append({});
    auto change = std::make_shared<const Change>(diff(before, session_->document()));
    answer_(Brought{by, std::move(change), std::move(report), last_number_});
    tell_contradictions();
}

void Worker::run(const effect::Agree& agree) {
    if (!session_) return;
    last_number_ = agree.number;
    append({{diff(session_->document(), agree.document), "merge"}});
}

void Worker::run(const effect::PackVersion& asked) {
    const Moment now = this_moment();
    Checkpoint version;
    version.title = asked.title;
    version.day = now.day;
    version.minute = now.minute;
    version.content = packed(asked.document);
    answer_(VersionPacked{std::move(version)});
}

}  // namespace parcours
