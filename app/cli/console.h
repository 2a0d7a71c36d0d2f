// The terminal: results on stdout, troubles on stderr, one a line, in words of one language.
#pragma once

#include "app/cli/request.h"
#include "app/words.h"
#include "sessions/open_session.h"

namespace parcours {

class Console {
  public:
    explicit Console(const Words& words) : words_(words) {}

    const Words& words() const { return words_; }
    Language language() const { return words_.language(); }

    /// One line of result.
    void line(std::string_view text);
    /// Text that ends its lines itself.
    void text(std::string_view text);
    /// Sends on what has been written. False where the output takes no more.
    bool flush();

    /// "FILE: place: what" on stderr; the place may be empty.
    void trouble(std::string_view file, std::string_view place, std::string_view what);
    void trouble(const Problem& problem);

    /// The share done (0..1) on stderr, where that is a terminal. `progress_done` takes it away again.
    void progress(double share);
    void progress_done();

    /// What was set right in a session, in words.
    std::string notice_text(const Notice& notice) const;

  private:
    const Words& words_;
    int shown_percent_ = -1;
};

/// What the program ends with after this problem.
Exit exit_after(const Problem& problem);

/// Opens a session, or tells why it cannot be and sets `end`.
std::optional<OpenSession> open_session(Console& console, const std::string& file, OpenSession::Use use, Exit& end);

/// The record with this ref, or none after telling so: `option` is what it was given to.
template <class R>
Id<R> record_named(Console& console, const Document& document, const std::string& ref, std::string_view file);

}  // namespace parcours
