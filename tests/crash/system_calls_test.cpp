// The system itself fails beneath the real disk: every call of its kind in this program passes here (see tests.cmake).
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdarg>

#include "tests/crash/workshop.h"

namespace {

enum class Fault { error, short_write, interruption };

struct Faults {
    bool armed = false;
    std::size_t calls = 0;  ///< of those that the fault may befall
    std::size_t at = 0;
    Fault fault = Fault::error;
    int error = 0;
    bool for_good = false;

    bool befalls(bool is_write, bool interruptible) {
        if (!armed || (fault == Fault::short_write && !is_write) || (fault == Fault::interruption && !interruptible))
            return false;
        ++calls;
        return calls == at || (for_good && calls > at);
    }
    /// For calls that answer -1.
    bool stops(bool interruptible = false) {
        if (!befalls(false, interruptible)) return false;
        errno = fault == Fault::interruption ? EINTR : error;
        return true;
    }
};
Faults faults;

}  // namespace

extern "C" {
ssize_t __real_write(int, const void*, size_t);
int __real_open(const char*, int, ...);
int __real_fsync(int);
int __real_fdatasync(int);
int __real_rename(const char*, const char*);
int __real_renameat2(int, const char*, int, const char*, unsigned);
int __real_unlink(const char*);
int __real_mkdir(const char*, mode_t);

ssize_t __wrap_write(int file, const void* bytes, size_t count) {
    if (!faults.befalls(true, true)) return __real_write(file, bytes, count);
    if (faults.fault == Fault::short_write) return __real_write(file, bytes, (count + 1) / 2);
    errno = faults.fault == Fault::interruption ? EINTR : faults.error;
    return -1;
}
int __wrap_open(const char* path, int flags, ...) {
    std::va_list rest;
    va_start(rest, flags);
    const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return faults.stops(true) ? -1 : __real_open(path, flags, mode);
}
int __wrap_fsync(int file) { return faults.stops(true) ? -1 : __real_fsync(file); }
int __wrap_fdatasync(int file) { return faults.stops(true) ? -1 : __real_fdatasync(file); }
int __wrap_rename(const char* from, const char* to) { return faults.stops() ? -1 : __real_rename(from, to); }
int __wrap_renameat2(int in, const char* from, int out, const char* to, unsigned flags) {
    return faults.stops() ? -1 : __real_renameat2(in, from, out, to, flags);
}
int __wrap_unlink(const char* path) { return faults.stops() ? -1 : __real_unlink(path); }
int __wrap_mkdir(const char* path, mode_t mode) { return faults.stops() ? -1 : __real_mkdir(path, mode); }
}

using namespace parcours;
using namespace parcours::testing;

namespace {

/// What people were told of a workshop with this fault; nothing where the fault was not met.
std::optional<std::vector<std::string>> told_with(const Faults& wanted) {
    Desk desk(11);
    Account account;
    begin(desk, account);
    faults = wanted;
    faults.armed = true;
    workshop(desk, account);
    faults.armed = false;
    check_nothing_lost(desk, account);
    if (faults.calls < wanted.at) return {};
    return account.problems;
}

/// Every call in its turn; returns how many there were, and adds up how many were told.
std::size_t each_call(Faults wanted, std::size_t& told) {
    for (wanted.at = 1;; ++wanted.at) {
        CAPTURE(wanted.at);
        CAPTURE(wanted.error);
        const auto problems = told_with(wanted);
        if (!problems) return wanted.at - 1;
        told += !problems->empty();
    }
}

}  // namespace

TEST_CASE("the n-th call to the system fails, until there is none left: told or made good, and nothing is lost") {
    std::size_t runs = 0, told = 0;
    for (const int error : {EIO, ENOSPC, EDQUOT, EROFS, EACCES})
        for (const bool for_good : {false, true})
            runs += each_call({.fault = Fault::error, .error = error, .for_good = for_good}, told);
    MESSAGE(runs << " failures, " << told << " told, the others made good");
    CHECK(told > 0);
}

TEST_CASE("a write that takes only half of its bytes is gone on with, wherever it happens") {
    std::size_t told = 0;
    const std::size_t runs = each_call({.fault = Fault::short_write}, told);
    MESSAGE(runs << " short writes");
    CHECK(runs > 5);
    CHECK(told == 0);
}

TEST_CASE("a call that is interrupted is made again or made good, and nobody is bothered") {
    std::size_t told = 0;
    const std::size_t runs = each_call({.fault = Fault::interruption}, told);
    MESSAGE(runs << " interruptions, " << told << " told");
    CHECK(runs > 20);
}
