#include "sessions/folder.h"

#include "sessions/figures.h"
#include "sessions/file.h"

namespace parcours {
namespace {

namespace fs = std::filesystem;

bool is_session(const std::string& name) {
    constexpr std::string_view ending = ".parcours";
    return name.size() > ending.size() && name.ends_with(ending) && !name.starts_with(".");
}

void read_one(Storage& storage, const fs::path& folder, const std::string& name, std::string_view tray_title,
              SessionFolder& result) {
    auto bytes = storage.read(folder / name, largest_file);
    if (const auto* error = std::get_if<std::error_code>(&bytes)) {
        result.troubles.push_back({name, problem_of(*error, folder / name), {}});
        return;
    }
    auto loaded = read_session(std::get<std::string>(bytes), name, tray_title);
    if (auto* problem = std::get_if<Problem>(&loaded)) {
        result.troubles.push_back({name, std::move(*problem), {}});
        return;
    }
    Loaded& session = std::get<Loaded>(loaded);
    if (!session.notices.empty()) result.troubles.push_back({name, {}, std::move(session.notices)});
    const Document& document = session.session.document;
    auto frozen = frozen_figures(document);
    result.sessions.push_back({name, document, std::move(frozen)});
}

}  // namespace

std::variant<SessionFolder, Problem> read_folder(Storage& storage, const fs::path& folder, std::string_view tray_title,
                                                 const std::function<bool(double)>& goes_on) {
    std::error_code ignored;
    if (!fs::is_directory(folder, ignored)) return problem_of(std::make_error_code(std::errc::not_a_directory), folder);
    auto names = storage.names_in(folder);
    if (const auto* error = std::get_if<std::error_code>(&names)) return problem_of(*error, folder);
    auto& all = std::get<std::vector<std::string>>(names);
    std::erase_if(all, [](const std::string& name) { return !is_session(name); });
    SessionFolder result;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (goes_on && !goes_on(static_cast<double>(i) / static_cast<double>(all.size()))) break;
        read_one(storage, folder, all[i], tray_title, result);
    }
    return result;
}

}  // namespace parcours
