// Six ways to write a session that look right and are not, as disks that leave something out. The explorer of crashes
// must find each of them.
#pragma once

#include "sessions/checksum.h"
#include "sessions/storage.h"

namespace parcours::testing {

enum class Broken {
    nothing,
    temporary_not_flushed,
    folder_not_flushed,
    edit_not_flushed,
    journal_reset_too_early,  ///< before the file has taken over
    checksum_ignored,         ///< a frame is taken whatever its checksum says
    sequence_ignored,         ///< what the file holds already is put in once more
};

/// A journal as it looks to a reader who does not compare checksums, or who does not know which gestures it has.
inline std::string deceiving(std::string bytes, Broken broken) {
    constexpr std::size_t mark = 3, sum = 8;
    for (std::size_t at = 0; at + mark + sum < bytes.size() && bytes.compare(at, mark, "J1 ") == 0;) {
        const std::size_t numbers = at + mark + sum + 1;
        const std::size_t space = bytes.find(' ', numbers);
        const std::size_t json = space == std::string::npos ? space : bytes.find(' ', space + 1);
        if (json == std::string::npos) break;
        const std::size_t length = std::strtoull(bytes.c_str() + space + 1, nullptr, 10);
        if (length > bytes.size() || json + 1 + length >= bytes.size()) break;
        const std::size_t dot = bytes.find("\"dot\":\"", json);
        const std::size_t dot_end = dot < json + length ? bytes.find('"', dot + 7) : std::string::npos;
        if (broken == Broken::sequence_ignored && dot_end < json + length)
            bytes[dot_end - 1] = bytes[dot_end - 1] == '0' ? '1' : '0';
        const std::string_view covered = std::string_view(bytes).substr(numbers, json + 1 + length - numbers);
        if (broken == Broken::checksum_ignored || dot < json + length)
            bytes.replace(at + mark, sum, crc_text(crc32c({covered})));
        at = json + 1 + length + 1;
    }
    return bytes;
}

class BrokenDisk : public Storage {
  public:
    BrokenDisk(std::shared_ptr<Storage> disk, Broken broken) : disk_(std::move(disk)), broken_(broken) {}

    Got<std::string> read(const Path& path, std::size_t most) override {
        auto bytes = disk_->read(path, most);
        const bool deceived = broken_ == Broken::checksum_ignored || broken_ == Broken::sequence_ignored;
        if (auto* text = std::get_if<std::string>(&bytes); text && deceived && path.extension() == ".jnl")
            *text = deceiving(std::move(*text), broken_);
        return bytes;
    }
    Got<std::unique_ptr<OutFile>> create(const Path& path, const Path& like) override {
        const bool temporary = path.extension() == ".tmp";
        if (temporary && broken_ == Broken::journal_reset_too_early) remove_journals();
        auto created = disk_->create(path, like);
        const bool flushed = broken_ != (temporary ? Broken::temporary_not_flushed : Broken::edit_not_flushed);
        if (auto* file = std::get_if<std::unique_ptr<OutFile>>(&created); file && !flushed)
            return std::make_unique<Unflushed>(std::move(*file));
        return created;
    }
    std::error_code rename(const Path& from, const Path& to) override { return disk_->rename(from, to); }
    std::error_code rename_new(const Path& from, const Path& to) override { return disk_->rename_new(from, to); }
    std::error_code remove(const Path& path) override { return disk_->remove(path); }
    std::error_code sync_folder(const Path& folder) override {
        return broken_ == Broken::folder_not_flushed ? std::error_code() : disk_->sync_folder(folder);
    }
    std::error_code make_folder(const Path& folder) override { return disk_->make_folder(folder); }
    Got<std::vector<std::string>> names_in(const Path& folder) override { return disk_->names_in(folder); }
    bool exists(const Path& path) override { return disk_->exists(path); }
    bool is_claimed(const Path& path) override { return disk_->is_claimed(path); }
    std::unique_ptr<FolderHold> hold(const Path& folder) override { return disk_->hold(folder); }

  private:
    struct Unflushed : OutFile {
        explicit Unflushed(std::unique_ptr<OutFile> of) : file(std::move(of)) {}
        std::error_code write(std::string_view bytes) override { return file->write(bytes); }
        std::error_code sync() override { return {}; }
        std::error_code sync_content() override { return {}; }
        void claim() override { file->claim(); }
        std::unique_ptr<OutFile> file;
    };
    void remove_journals() {
        const Path folder = "/state/parcours/journals";
        const auto names = disk_->names_in(folder);
        for (const std::string& name : std::get<std::vector<std::string>>(names)) disk_->remove(folder / name);
    }

    std::shared_ptr<Storage> disk_;
    Broken broken_;
};

}  // namespace parcours::testing
