// The POSIX implementation of storage.h.
#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <thread>

#include "sessions/storage.h"

namespace parcours {
namespace {

std::error_code last_error() { return {errno, std::generic_category()}; }

/// A descriptor, or -1; an interruption is no failure.
int opened(const Storage::Path& path, int flags, mode_t mode = 0) {
    for (;;) {
        const int number = ::open(path.c_str(), flags, mode);
        if (number >= 0 || errno != EINTR) return number;
    }
}

/// A descriptor that is closed with its scope.
class Descriptor {
  public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    int number() const { return number_; }
    explicit operator bool() const { return number_ >= 0; }

  private:
    int number_;
};

/// On shared and cloud folders fsync may not exist; the journal, which is local, still holds the data.
std::error_code after_sync(int result) {
    if (result == 0 || errno == EINVAL || errno == ENOTSUP) return {};
    return last_error();
}

class DiskFile : public OutFile {
  public:
    DiskFile(const Storage::Path& path, int flags, mode_t mode) : file_(opened(path, flags, mode)) {}
    int number() const { return file_.number(); }
    std::error_code write(std::string_view bytes) override {
        while (!bytes.empty()) {
            const ssize_t count = ::write(file_.number(), bytes.data(), bytes.size());
            if (count < 0 && errno == EINTR) continue;
            if (count < 0) return last_error();
            bytes.remove_prefix(static_cast<std::size_t>(count));
        }
        return {};
    }
    std::error_code sync() override { return after_sync(::fsync(file_.number())); }
    std::error_code sync_content() override { return after_sync(::fdatasync(file_.number())); }
    void claim() override {
        while (::flock(file_.number(), LOCK_EX) != 0 && errno == EINTR) {
        }
    }

  private:
    Descriptor file_;
};

class HeldFolder : public FolderHold {
  public:
    explicit HeldFolder(const Storage::Path& folder) : folder_(opened(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {}
    /// False where the folder cannot be held, or another program does not let go of it.
    bool wait() const {
        using namespace std::chrono_literals;
        for (auto waited = 0ms; folder_ && waited < longest_wait; waited += 5ms) {
            if (::flock(folder_.number(), LOCK_EX | LOCK_NB) == 0) return true;
            if (errno != EWOULDBLOCK && errno != EINTR) return false;
            std::this_thread::sleep_for(5ms);
        }
        return false;
    }

  private:
    static constexpr std::chrono::milliseconds longest_wait{3000};
    Descriptor folder_;
};

class Disk : public Storage {
  public:
    Got<std::string> read(const Path& path, std::size_t most) override {
        const Descriptor file(opened(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK));
        if (!file) return last_error();
        struct stat facts {};
        if (::fstat(file.number(), &facts) != 0) return last_error();
        if (!S_ISREG(facts.st_mode)) return std::make_error_code(std::errc::is_a_directory);
        if (facts.st_size > static_cast<off_t>(most)) return std::make_error_code(std::errc::file_too_large);
        return read_all(file.number(), static_cast<std::size_t>(facts.st_size), most);
    }

    Got<std::unique_ptr<OutFile>> create(const Path& path, const Path& like) override {
        struct stat facts {};
        const bool known = !like.empty() && ::stat(like.c_str(), &facts) == 0;
        const int flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW;
        auto file = std::make_unique<DiskFile>(path, flags, known ? facts.st_mode & 0777 : 0666);
        if (file->number() < 0) return last_error();
        if (known) static_cast<void>(::fchmod(file->number(), facts.st_mode & 0777));
        return file;
    }

    std::error_code rename(const Path& from, const Path& to) override {
        return ::rename(from.c_str(), to.c_str()) == 0 ? std::error_code{} : last_error();
    }
    std::error_code rename_new(const Path& from, const Path& to) override {
        if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return {};
        if (errno != EINVAL && errno != ENOSYS) return last_error();
        if (exists(to)) return std::make_error_code(std::errc::file_exists);
        return rename(from, to);
    }
    std::error_code remove(const Path& path) override {
        return ::unlink(path.c_str()) == 0 ? std::error_code{} : last_error();
    }
    std::error_code sync_folder(const Path& folder) override {
        const Descriptor file(opened(folder.empty() ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        return file ? after_sync(::fsync(file.number())) : last_error();
    }
    std::error_code make_folder(const Path& folder) override {
        return ::mkdir(folder.c_str(), 0777) == 0 || errno == EEXIST ? std::error_code{} : last_error();
    }
    Got<std::vector<std::string>> names_in(const Path& folder) override {
        std::vector<std::string> names;
        std::error_code error;
        std::filesystem::directory_iterator at(folder.empty() ? "." : folder, error);
        if (error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory) return names;
        for (; !error && at != std::filesystem::directory_iterator(); at.increment(error))
            names.push_back(at->path().filename().string());
        if (error) return error;
        std::sort(names.begin(), names.end());
        return names;
    }
    bool exists(const Path& path) override {
        struct stat facts {};
        return ::lstat(path.c_str(), &facts) == 0;
    }
    bool is_claimed(const Path& path) override {
        const Descriptor file(opened(path, O_RDONLY | O_CLOEXEC));
        if (!file || ::flock(file.number(), LOCK_SH | LOCK_NB) == 0) return false;
        return errno == EWOULDBLOCK;
    }
    std::unique_ptr<FolderHold> hold(const Path& folder) override {
        auto held = std::make_unique<HeldFolder>(folder.empty() ? "." : folder);
        return held->wait() ? std::move(held) : nullptr;
    }

  private:
    static Got<std::string> read_all(int number, std::size_t expected, std::size_t most) {
        std::string content(std::max<std::size_t>(expected, 4096), '\0');
        std::size_t length = 0;
        for (;;) {
            const ssize_t count = ::read(number, content.data() + length, content.size() - length);
            if (count < 0 && errno == EINTR) continue;
            if (count < 0) return last_error();
            if (count == 0) break;
            length += static_cast<std::size_t>(count);
            if (length > most) return std::make_error_code(std::errc::file_too_large);
            if (length == content.size()) content.resize(content.size() + 65536);
        }
        content.resize(length);
        return content;
    }
};

}  // namespace

std::unique_ptr<Storage> disk() { return std::make_unique<Disk>(); }

}  // namespace parcours
