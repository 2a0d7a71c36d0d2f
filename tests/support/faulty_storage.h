// A disk whose calls fail, or after one of which the program dies. Counts every call.
#pragma once

#include <functional>

#include "sessions/storage.h"

namespace parcours::testing {

/// Thrown in the place of everything that a dead program would still do.
struct Crash {};

struct Faults {
    std::size_t calls = 0;
    /// Asked before each call with its number, from 1: an error makes the call fail with it.
    std::function<std::error_code(std::size_t)> fails = [](std::size_t) { return std::error_code(); };
    /// The call with this number is not made, nor any after it.
    std::size_t dies_at = 0;

    /// Asked after that: an error makes every call fail that has to do with this path.
    std::function<std::error_code(const Storage::Path&)> broken_below = [](const Storage::Path&) {
        return std::error_code();
    };
    /// Writes and flushes of files that had failed before.
    std::size_t used_after_failure = 0;

    std::error_code next(const Storage::Path& path) {
        ++calls;
        if (dies_at != 0 && calls >= dies_at) throw Crash{};
        const auto error = fails(calls);
        return error ? error : broken_below(path);
    }
};

class FaultyFile : public OutFile {
  public:
    FaultyFile(std::unique_ptr<OutFile> file, std::shared_ptr<Faults> faults, Storage::Path path)
        : file_(std::move(file)), faults_(std::move(faults)), path_(std::move(path)) {}
    /// A failing or deadly write leaves half of its bytes.
    std::error_code write(std::string_view bytes) override {
        try {
            const auto error = next();
            if (!error) return file_->write(bytes);
            static_cast<void>(file_->write(bytes.substr(0, bytes.size() / 2)));
            return error;
        } catch (const Crash&) {
            if (faults_->calls == faults_->dies_at) static_cast<void>(file_->write(bytes.substr(0, bytes.size() / 2)));
            throw;
        }
    }
    std::error_code sync() override {
        const auto error = next();
        return error ? error : file_->sync();
    }
    std::error_code sync_content() override {
        const auto error = next();
        return error ? error : file_->sync_content();
    }
    void claim() override { file_->claim(); }

  private:
    std::error_code next() {
        if (failed_) ++faults_->used_after_failure;
        const auto error = faults_->next(path_);
        failed_ = failed_ || error;
        return error;
    }
    std::unique_ptr<OutFile> file_;
    std::shared_ptr<Faults> faults_;
    Storage::Path path_;
    bool failed_ = false;
};

class FaultyStorage : public Storage {
  public:
    FaultyStorage(std::shared_ptr<Storage> disk, std::shared_ptr<Faults> faults)
        : disk_(std::move(disk)), faults_(std::move(faults)) {}
    Got<std::string> read(const Path& path, std::size_t most) override {
        if (const auto error = faults_->next(path)) return error;
        return disk_->read(path, most);
    }
    Got<std::unique_ptr<OutFile>> create(const Path& path, const Path& like) override {
        if (const auto error = faults_->next(path)) return error;
        auto created = disk_->create(path, like);
        if (auto* file = std::get_if<std::unique_ptr<OutFile>>(&created))
            return std::make_unique<FaultyFile>(std::move(*file), faults_, path);
        return std::get<std::error_code>(created);
    }
    std::error_code rename(const Path& from, const Path& to) override {
        const auto error = faults_->next(to);
        return error ? error : disk_->rename(from, to);
    }
    std::error_code rename_new(const Path& from, const Path& to) override {
        const auto error = faults_->next(to);
        return error ? error : disk_->rename_new(from, to);
    }
    std::error_code remove(const Path& path) override {
        const auto error = faults_->next(path);
        return error ? error : disk_->remove(path);
    }
    std::error_code sync_folder(const Path& folder) override {
        const auto error = faults_->next(folder);
        return error ? error : disk_->sync_folder(folder);
    }
    std::error_code make_folder(const Path& folder) override {
        const auto error = faults_->next(folder);
        return error ? error : disk_->make_folder(folder);
    }
    Got<std::vector<std::string>> names_in(const Path& folder) override {
        if (const auto error = faults_->next(folder)) return error;
        return disk_->names_in(folder);
    }
    bool exists(const Path& path) override { return disk_->exists(path); }
    bool is_claimed(const Path& path) override { return disk_->is_claimed(path); }
    std::unique_ptr<FolderHold> hold(const Path& folder) override { return disk_->hold(folder); }

  private:
    std::shared_ptr<Storage> disk_;
    std::shared_ptr<Faults> faults_;
};

}  // namespace parcours::testing
