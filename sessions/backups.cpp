#include "sessions/backups.h"

#include <algorithm>
#include <set>

#include "sessions/checksum.h"

namespace parcours {
namespace {

constexpr std::string_view ending = ".parcours";
constexpr std::size_t last_saves = 10, last_hours = 24, last_days = 30;
constexpr std::size_t most_bytes = 500u << 20;

/// A name tells when, how much, what, and the file: "2026-11-21T22-07-58Z-18230-0a1b2c3d-4e5f6071.parcours".
constexpr std::size_t day_length = 10, hour_length = 13, time_length = 20;

std::size_t size_in(std::string_view name) {
    return name.size() > time_length ? std::strtoull(std::string(name.substr(time_length + 1)).c_str(), nullptr, 10)
                                     : 0;
}

std::string end_for(const std::filesystem::path& file) {
    return "-" + crc_text(crc32c({file.native()})) + std::string(ending);
}

std::string what_in(std::string_view bytes, const std::filesystem::path& file) {
    return "-" + std::to_string(bytes.size()) + "-" + crc_text(crc32c({bytes})) + end_for(file);
}

std::vector<std::string> names_in(Storage& storage, const std::filesystem::path& folder, std::string_view with_end) {
    auto found = storage.names_in(folder);
    auto* names = std::get_if<std::vector<std::string>>(&found);
    if (!names) return {};
    std::erase_if(*names, [&](const std::string& name) { return !name.ends_with(with_end); });
    return std::move(*names);
}

/// Of copies of the same second the one with the most changes is the newest.
std::optional<Loaded> newest_in(Storage& storage, const std::filesystem::path& folder, std::string_view with_end,
                                std::string_view tray_title) {
    std::vector<std::string> names = names_in(storage, folder, with_end);
    std::optional<Loaded> newest;
    std::string time;
    for (auto name = names.rbegin(); name != names.rend(); ++name) {
        if (newest && name->substr(0, time_length) != time) break;
        const auto bytes = storage.read(folder / *name, largest_file);
        if (!std::holds_alternative<std::string>(bytes)) continue;
        auto read = read_session(std::get<std::string>(bytes), *name, tray_title);
        auto* loaded = std::get_if<Loaded>(&read);
        if (!loaded || (newest && newest->session.seq >= loaded->session.seq)) continue;
        newest = std::move(*loaded);
        time = name->substr(0, time_length);
    }
    return newest;
}

/// The newest of each of the last periods, a period being what names begin with.
void keep_periods(const std::vector<std::string>& newest_first, std::size_t length, std::size_t most,
                  std::set<std::string>& kept) {
    std::set<std::string> periods;
    for (const std::string& name : newest_first) {
        if (periods.size() == most) return;
        if (periods.insert(name.substr(0, length)).second) kept.insert(name);
    }
}

}  // namespace

std::filesystem::path backup_folder(const Machine& machine, const std::string& doc_id) {
    return machine.state_folder / "backups" / doc_id;
}

std::vector<std::string> surplus_backups(std::vector<std::string> names) {
    std::sort(names.rbegin(), names.rend());
    std::set<std::string> kept(names.begin(),
                               names.begin() + static_cast<std::ptrdiff_t>(std::min(last_saves, names.size())));
    keep_periods(names, hour_length, last_hours, kept);
    keep_periods(names, day_length, last_days, kept);
    std::vector<std::string> surplus;
    std::size_t bytes = 0;
    for (const std::string& name : names) {
        const bool fits = bytes == 0 || bytes + size_in(name) <= most_bytes;
        if (kept.contains(name) && fits)
            bytes += size_in(name);
        else
            surplus.push_back(name);
    }
    return surplus;
}

bool write_copy(Storage& storage, const std::filesystem::path& path, std::string_view bytes) {
    if (make_folders(storage, path.parent_path())) return false;
    auto created = storage.create(path, {});
    auto* file = std::get_if<std::unique_ptr<OutFile>>(&created);
    if (!file) return false;
    if (!(*file)->write(bytes) && !(*file)->sync() && !storage.sync_folder(path.parent_path())) return true;
    static_cast<void>(storage.remove(path));
    return false;
}

void keep_backup(const Machine& machine, const std::string& doc_id, const std::filesystem::path& file,
                 std::string_view bytes) {
    Storage& storage = *machine.storage;
    const auto folder = backup_folder(machine, doc_id);
    std::vector<std::string> names = names_in(storage, folder, ending);
    const std::string what = what_in(bytes, file);
    if (std::any_of(names.begin(), names.end(), [&](const auto& name) { return name.ends_with(what); })) return;
    std::string name = machine.now() + what;
    std::replace(name.begin(), name.end(), ':', '-');
    if (!write_copy(storage, folder / name, bytes)) return;
    names.push_back(name);
    for (const std::string& old : surplus_backups(names)) static_cast<void>(storage.remove(folder / old));
}

std::optional<Loaded> newest_backup(const Machine& machine, const std::filesystem::path& file, std::string_view bytes,
                                    std::string_view tray_title) {
    Storage& storage = *machine.storage;
    const auto folder = machine.state_folder / "backups";
    auto found = storage.names_in(folder);
    auto* sessions = std::get_if<std::vector<std::string>>(&found);
    if (!sessions) return std::nullopt;
    std::stable_partition(sessions->begin(), sessions->end(),
                          [&](const std::string& id) { return bytes.find(id) != std::string_view::npos; });
    for (const std::string& id : *sessions)
        if (auto newest = newest_in(storage, folder / id, end_for(file), tray_title)) return newest;
    return std::nullopt;
}

}  // namespace parcours
