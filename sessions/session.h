// A session as it lives in a file: the document, and what the document does not know about itself.
#pragma once

#include "sessions/ledger.h"
#include "sessions/problem.h"

namespace parcours {

/// The version of the file format that this program writes, and the oldest that a reader must know to change a file.
inline constexpr int schema_version = 1;
inline constexpr int least_reader = 1;

/// Records of a kind that this version does not know, each as the JSON that came.
struct UnknownKind {
    std::string kind;
    std::vector<std::string> records;
};

struct Session {
    Document document;  ///< what people see; follows every rule of the model
    Document hidden;    ///< the last rows of deleted records, and rows that have no place to be shown in
    Ledger ledger;
    Change repairs;  ///< what was set right when the file was read; stamped with the first write

    std::vector<UnknownKind> unknown_kinds;
    std::vector<Trace::Kept> unknown_header;  ///< keys of the header
    std::string doc_id;                       ///< 16 hexadecimal digits; the same in every copy of this session
    std::uint64_t seq = 0;                    ///< changes made since the session began
    std::string saved_at;                     ///< UTC, "2026-11-21T22:07:58Z"; empty: never
    int schema = schema_version;
    int min_reader = least_reader;

    /// True where a newer program asks that this one does not change the file.
    bool is_for_newer() const { return min_reader > schema_version; }
    /// True where nobody else may open it to write any more.
    bool is_full() const { return ledger.versions.size() >= most_openings; }
};

/// A session around a document, all of it written by one gesture of `session_id` (no dot for an empty document).
Session session_of(Document document, std::string doc_id, std::uint64_t session_id);

/// The session after `change`: its changed fields, of all records touched, carry one dot of the session `session_id`.
/// Pass the session by move: nothing else is copied.
Session recorded(Session session, const Change& change, std::uint64_t session_id);

}  // namespace parcours
