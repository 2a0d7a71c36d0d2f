#include "sessions/folder.h"

#include <algorithm>
#include <map>

#include "sessions/figures.h"
#include "sessions/file.h"

namespace parcours {
namespace {

namespace fs = std::filesystem;

bool is_session(const std::string& name) {
    constexpr std::string_view ending = ".parcours";
    return name.size() > ending.size() && name.ends_with(ending) && !name.starts_with(".");
}

/// What a newer program says comes before all else: it tells how far the rest can be trusted.
void gravest_first(std::vector<Notice>& notices) {
    std::ranges::stable_partition(notices, [](const Notice& one) { return one.code.starts_with("newer"); });
}

class FolderReader {
  public:
    FolderReader(Storage& storage, const fs::path& folder, std::string_view tray_title)
        : storage_(storage), folder_(folder), tray_title_(tray_title) {}

    void read(const std::string& name) {
        auto bytes = storage_.read(folder_ / name, largest_file);
        if (const auto* error = std::get_if<std::error_code>(&bytes)) {
            result_.troubles.push_back({name, problem_of(*error, folder_ / name), {}});
            return;
        }
        auto loaded = read_session(std::get<std::string>(bytes), name, tray_title_);
        if (auto* problem = std::get_if<Problem>(&loaded)) {
            result_.troubles.push_back({name, std::move(*problem), {}});
            return;
        }
        take(name, std::move(std::get<Loaded>(loaded)));
    }
    SessionFolder end() {
        std::ranges::sort(result_.sessions, {}, &PortfolioSession::name);
        return std::move(result_);
    }

  private:
    struct Copy {
        std::size_t session = 0;  ///< its place among those shown
        std::uint64_t seq = 0;
    };

    void take(const std::string& name, Loaded loaded) {
        const Session& session = loaded.session;
        gravest_first(loaded.notices);
        PortfolioSession taken{name, session.document, frozen_figures(session.document)};
        const auto known = copies_.find(session.doc_id);
        if (known == copies_.end()) {
            if (!session.doc_id.empty()) copies_[session.doc_id] = {result_.sessions.size(), session.seq};
            if (!loaded.notices.empty()) result_.troubles.push_back({name, {}, std::move(loaded.notices)});
            result_.sessions.push_back(std::move(taken));
            return;
        }
        PortfolioSession& shown = result_.sessions[known->second.session];
        if (session.seq > known->second.seq) {
            known->second.seq = session.seq;
            std::swap(shown, taken);
            if (!loaded.notices.empty()) result_.troubles.push_back({name, {}, std::move(loaded.notices)});
            for (FolderTrouble& one : result_.troubles)
                if (one.further_along == taken.name) one.further_along = name;
            std::erase_if(result_.troubles, [&](const FolderTrouble& one) { return one.name == taken.name; });
        }
        result_.troubles.push_back({taken.name, {}, {}, shown.name});
    }

    Storage& storage_;
    const fs::path& folder_;
    std::string_view tray_title_;
    SessionFolder result_;
    std::map<std::string, Copy> copies_;  ///< by the id of their session
};

}  // namespace

std::variant<SessionFolder, Problem> read_folder(Storage& storage, const fs::path& folder, std::string_view tray_title,
                                                 const std::function<bool(double)>& goes_on) {
    std::error_code ignored;
    if (!fs::is_directory(folder, ignored)) return problem_of(std::make_error_code(std::errc::not_a_directory), folder);
    auto names = storage.names_in(folder);
    if (const auto* error = std::get_if<std::error_code>(&names)) return problem_of(*error, folder);
    auto& all = std::get<std::vector<std::string>>(names);
    std::erase_if(all, [](const std::string& name) { return !is_session(name); });
    FolderReader reader(storage, folder, tray_title);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (goes_on && !goes_on(static_cast<double>(i) / static_cast<double>(all.size()))) break;
        reader.read(all[i]);
    }
    return reader.end();
}

}  // namespace parcours
