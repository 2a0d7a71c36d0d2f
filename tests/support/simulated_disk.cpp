#include "tests/support/simulated_disk.h"

namespace parcours::testing {
namespace {

using Path = Storage::Path;
using File = SimulatedDisk::File;
using Folder = SimulatedDisk::Folder;
using Entry = SimulatedDisk::Entry;
using Entries = SimulatedDisk::Entries;

std::error_code error(std::errc code) { return std::make_error_code(code); }

class OpenFile : public OutFile {
  public:
    OpenFile(SimulatedDisk& disk, std::shared_ptr<File> file) : disk_(disk), file_(std::move(file)) {}
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    ~OpenFile() override { file_->claims -= claims_; }
    std::error_code write(std::string_view bytes) override {
        file_->content += bytes;
        disk_.changed();
        return {};
    }
    std::error_code sync() override { return sync_content(); }
    std::error_code sync_content() override {
        file_->flushed = file_->content.size();
        disk_.changed();
        return {};
    }
    void claim() override { ++claims_, ++file_->claims; }

  private:
    SimulatedDisk& disk_;
    std::shared_ptr<File> file_;
    int claims_ = 0;
};

void change(Entries& entries, const SimulatedDisk::Change& one) {
    if (!one.gone.empty()) entries.erase(one.gone);
    if (!one.put.empty()) entries[one.put] = one.entry;
}

// ---- what a loss of power leaves ----------------------------------------------------------------

constexpr std::size_t sector = 512;

char garbage(Chance& chance) { return static_cast<char>(' ' + chance.below(95)); }

/// Each sector that was not flushed by itself: written, zero, or whatever lay there.
void tear(std::string& content, std::size_t from, Chance& chance) {
    while (from < content.size()) {
        const std::size_t to = std::min(content.size(), (from / sector + 1) * sector);
        const std::size_t fate = chance.below(4);
        for (; from < to; ++from)
            if (fate >= 2) content[from] = fate == 2 ? '\0' : garbage(chance);
    }
}

std::string content_left(const File& file, Chance& chance) {
    std::string content = file.content;
    const std::size_t waiting = content.size() - file.flushed;
    if (waiting == 0) return content;
    const std::size_t cut = file.flushed + chance.below(waiting + 1);
    switch (chance.below(6)) {
        case 0:
            return content.substr(0, file.flushed);
        case 1:
            return content;
        case 2:
            return content.substr(0, cut);
        case 3:
            return content.replace(cut, std::string::npos, content.size() - cut, '\0');
        case 4:
            for (std::size_t at = cut; at < std::min(content.size(), cut + 8); ++at) content[at] = garbage(chance);
            return content;
        default:
            return tear(content, file.flushed, chance), content;
    }
}

std::shared_ptr<Folder> folder_left(const Folder& folder, Chance& chance) {
    Entries names = folder.flushed;
    const std::size_t fate = chance.below(4), kept = chance.below(folder.waiting.size() + 1);
    for (std::size_t i = 0; i < folder.waiting.size(); ++i) {
        const bool there = fate == 0 || (fate == 1 && i < kept) || (fate == 2 && chance.one_in(2));
        if (there) change(names, folder.waiting[i]);
    }
    auto left = std::make_shared<Folder>();
    for (const auto& [name, entry] : names) {
        Entry& found = left->entries[name];
        if (entry.folder) found.folder = folder_left(*entry.folder, chance);
        if (!entry.file) continue;
        std::string content = content_left(*entry.file, chance);
        const std::size_t size = content.size();
        found.file = std::make_shared<File>(File{std::move(content), size, 0});
    }
    left->flushed = left->entries;
    return left;
}

std::size_t mixed_with(std::size_t seed, std::size_t one) { return seed * 1099511628211u + one; }

std::size_t fingerprint_of(const Folder& folder) {
    std::size_t sum = folder.entries.size();
    for (const auto& [name, entry] : folder.entries) {
        sum = mixed_with(sum, std::hash<std::string>()(name));
        sum =
            mixed_with(sum, entry.file ? std::hash<std::string>()(entry.file->content) : fingerprint_of(*entry.folder));
    }
    return sum;
}

}  // namespace

void SimulatedDisk::Folder::make(Change one) {
    change(entries, one);
    waiting.push_back(std::move(one));
}

SimulatedDisk::SimulatedDisk() : root_(std::make_shared<Folder>()) {}

std::shared_ptr<SimulatedDisk> SimulatedDisk::after_power_loss(Chance& chance) const {
    auto left = std::make_shared<SimulatedDisk>();
    left->root_ = folder_left(*root_, chance);
    return left;
}

std::size_t SimulatedDisk::fingerprint() const { return fingerprint_of(*root_); }

const Entry* SimulatedDisk::entry_at(const Path& path) const {
    const Folder* folder = folder_at(path.parent_path());
    if (!folder) return nullptr;
    const auto found = folder->entries.find(path.filename().string());
    return found == folder->entries.end() ? nullptr : &found->second;
}

Folder* SimulatedDisk::folder_at(const Path& path) const {
    if (!path.has_relative_path()) return root_.get();
    const Entry* entry = entry_at(path);
    return entry ? entry->folder.get() : nullptr;
}

Got<std::string> SimulatedDisk::read(const Path& path, std::size_t most) {
    const Entry* entry = entry_at(path);
    if (!entry) return error(std::errc::no_such_file_or_directory);
    if (!entry->file) return error(std::errc::is_a_directory);
    if (entry->file->content.size() > most) return error(std::errc::file_too_large);
    return entry->file->content;
}

Got<std::unique_ptr<OutFile>> SimulatedDisk::create(const Path& path, const Path&) {
    Folder* folder = folder_at(path.parent_path());
    if (!folder) return error(std::errc::no_such_file_or_directory);
    if (entry_at(path)) return error(std::errc::file_exists);
    auto file = std::make_shared<File>();
    folder->make({"", path.filename().string(), {file, {}}});
    changed();
    return std::make_unique<OpenFile>(*this, std::move(file));
}

std::error_code SimulatedDisk::rename(const Path& from, const Path& to) {
    const Entry* entry = entry_at(from);
    if (!entry) return error(std::errc::no_such_file_or_directory);
    if (from.parent_path() != to.parent_path()) return error(std::errc::cross_device_link);
    folder_at(from.parent_path())->make({from.filename().string(), to.filename().string(), *entry});
    changed();
    return {};
}

std::error_code SimulatedDisk::rename_new(const Path& from, const Path& to) {
    return exists(to) ? error(std::errc::file_exists) : rename(from, to);
}

std::error_code SimulatedDisk::remove(const Path& path) {
    if (!entry_at(path)) return error(std::errc::no_such_file_or_directory);
    folder_at(path.parent_path())->make({path.filename().string(), "", {}});
    changed();
    return {};
}

std::error_code SimulatedDisk::sync_folder(const Path& path) {
    Folder* folder = folder_at(path);
    if (!folder) return error(std::errc::no_such_file_or_directory);
    folder->flushed = folder->entries;
    folder->waiting.clear();
    changed();
    return {};
}

std::error_code SimulatedDisk::make_folder(const Path& path) {
    Folder* above = folder_at(path.parent_path());
    if (!above) return error(std::errc::no_such_file_or_directory);
    if (entry_at(path)) return {};
    above->make({"", path.filename().string(), {{}, std::make_shared<Folder>()}});
    changed();
    return {};
}

Got<std::vector<std::string>> SimulatedDisk::names_in(const Path& path) {
    std::vector<std::string> names;
    if (const Folder* folder = folder_at(path))
        for (const auto& entry : folder->entries) names.push_back(entry.first);
    return names;
}

bool SimulatedDisk::exists(const Path& path) { return !path.has_relative_path() || entry_at(path); }

bool SimulatedDisk::is_claimed(const Path& path) {
    const Entry* entry = entry_at(path);
    return entry && entry->file && entry->file->claims > 0;
}

std::unique_ptr<FolderHold> SimulatedDisk::hold(const Path&) { return std::make_unique<FolderHold>(); }

}  // namespace parcours::testing
