// One session file being worked on: read, then every change made durable in a journal, then saved as a whole.
// Used from one thread at a time; makes no thread of its own. Destroying it without `close` is what a crash is: the
// next opening recovers everything that `append` has acknowledged.
#pragma once

#include <span>

#include "sessions/file.h"
#include "sessions/machine.h"
#include "sessions/merge.h"

namespace parcours {

/// One gesture for the journal.
struct Entry {
    Change change;
    std::string label;  ///< name of the edit, such as "add_note"
};

/// What a save found in the file, saved by somebody else meanwhile, and took in.
struct CameIn {
    MergeReport report;
    Change change;  ///< what it made of the document
};

/// A file that lacks so many changes should be saved soon: what a journal holds is out of sight for everybody else.
inline constexpr std::uint64_t most_behind = 200;

class OpenSession {
  public:
    using Path = std::filesystem::path;
    enum class Use {
        read,   ///< nothing is written anywhere; changes of journals are shown all the same
        write,  ///< journals of crashed programs are brought into the file at once
    };

    /// Opens a file. What journals hold beyond it is recovered and noted. `tray_title` as in read_session.
    static std::variant<OpenSession, Problem> open(Machine machine, const Path& path, Use use,
                                                   std::string_view tray_title);
    /// Writes a new file around the document and opens it. Refuses to replace a file unless `replace`.
    static std::variant<OpenSession, Problem> create(Machine machine, const Path& path, const Document& document,
                                                     std::string_view tray_title, bool replace = false);

    OpenSession(OpenSession&&) noexcept;
    OpenSession& operator=(OpenSession&&) noexcept;
    ~OpenSession();

    const Path& path() const;
    const Session& session() const;
    const Document& document() const { return session().document; }
    /// What was noted when it was opened.
    const std::vector<Notice>& notices() const;

    /// Puts changes into the session and on the disk, with one flush for all of them. Returns the number of the last
    /// change that is durable. On a problem the session holds the changes all the same, `durable()` tells what is on
    /// the disk, and the next `append` (of nothing, if need be) or
    /// `checkpoint` tries again with a new file.
    std::variant<std::uint64_t, Problem> append(std::span<const Entry> entries);
    std::variant<std::uint64_t, Problem> append(Change change, std::string label);

    /// Takes in another copy of this session, read from anywhere. In memory at first: the next `append` (of nothing, if
    /// need be) makes it durable.
    std::variant<MergeReport, Problem> take_in(const Copy& copy);
    /// Settles contradictions as one gesture; durable as `take_in`.
    std::optional<Refusal> choose(std::span<const ChosenSide> choices);
    /// What saves have taken in since this was last asked.
    std::vector<CameIn> came_in();
    /// Where saves have kept what they found damaged in the file's place, since this was last asked.
    std::vector<Path> set_aside();

    /// Number of the last change that a crash cannot take away.
    std::uint64_t durable() const;
    /// True where nothing can be written: for newer programs only, or opened too often already.
    bool read_only() const;
    /// True where the file itself lacks a change.
    bool unsaved() const;
    /// How many changes the file itself lacks, about.
    std::uint64_t behind() const;

    /// Brings the file up to date. Does nothing where nothing has changed. What somebody else has saved there since is
    /// taken in first, see `came_in`; what is damaged there is kept aside first, see `set_aside`; a session that is no
    /// copy of this one is left there, the problem "changed_on_disk", and so is what is too much to be read.
    std::optional<Problem> checkpoint();
    /// Writes the session to another file and goes on with that one. Refuses to replace a file unless `replace`.
    std::optional<Problem> save_as(const Path& path, bool replace = false);
    /// Checkpoint, then nothing is left behind. After a problem the journal stays for the next opening.
    std::optional<Problem> close();

  private:
    struct Inside;
    explicit OpenSession(std::unique_ptr<Inside> inside);
    static void keep_recovered(Inside& inside, const struct Recovery& recovery);
    std::unique_ptr<Inside> inside_;
};

}  // namespace parcours
