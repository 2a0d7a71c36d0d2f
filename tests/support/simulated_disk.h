// A disk that exists in memory and tells apart what would survive a loss of power from what would not. Content that has
// not been flushed may be there, missing, cut, or overwritten with zeros or garbage sector by sector; names that have
// not been flushed may be old or new, each by itself.
#pragma once

#include <functional>
#include <map>

#include "sessions/storage.h"
#include "tests/support/random_session.h"

namespace parcours::testing {

class SimulatedDisk : public Storage {
  public:
    SimulatedDisk();

    Got<std::string> read(const Path& path, std::size_t most) override;
    Got<std::unique_ptr<OutFile>> create(const Path& path, const Path& like) override;
    std::error_code rename(const Path& from, const Path& to) override;
    std::error_code rename_new(const Path& from, const Path& to) override;
    std::error_code remove(const Path& path) override;
    std::error_code sync_folder(const Path& folder) override;
    std::error_code make_folder(const Path& folder) override;
    Got<std::vector<std::string>> names_in(const Path& folder) override;
    bool exists(const Path& path) override;
    bool is_claimed(const Path& path) override;
    std::unique_ptr<FolderHold> hold(const Path& folder) override;

    /// Called after each call that changes something.
    std::function<void()> changed = [] {};

    /// One of the disks that may be found after the power goes now.
    std::shared_ptr<SimulatedDisk> after_power_loss(Chance& chance) const;
    /// Of all names and contents.
    std::size_t fingerprint() const;

    struct File {
        std::string content;
        std::size_t flushed = 0;  ///< bytes that are safe
        int claims = 0;
    };
    struct Folder;
    /// Either of both.
    struct Entry {
        std::shared_ptr<File> file;
        std::shared_ptr<Folder> folder;
    };
    using Entries = std::map<std::string, Entry>;
    /// A name put, or gone, or gone in favour of another.
    struct Change {
        std::string gone, put;
        Entry entry;
    };
    struct Folder {
        Entries entries, flushed;
        std::vector<Change> waiting;

        void make(Change change);
    };

  private:
    Folder* folder_at(const Path& path) const;
    const Entry* entry_at(const Path& path) const;

    std::shared_ptr<Folder> root_;
};

}  // namespace parcours::testing
