// Who wrote what: for each record and field the dot of its last write, so that copies can be merged without a common
// base. Lies beside the document; the domain never sees it.
#pragma once

#include <map>
#include <unordered_map>

#include "journeys/change.h"

namespace parcours {

/// One gesture of one opened session. All fields written by it carry the same dot.
struct Dot {
    std::uint64_t counter = 0;
    std::uint64_t session = 0;  ///< drawn anew each time a file is opened for writing, at its first write
    friend auto operator<=>(const Dot&, const Dot&) = default;
};

/// The greatest counter seen of each session.
using Versions = std::map<std::uint64_t, std::uint64_t>;

/// How often a session may have been opened and written in, by everybody: each time adds one to its versions.
inline constexpr std::size_t most_openings = 65'536;

bool covers(const Versions& versions, Dot dot);

/// Who wrote in one opened session, and when they began.
struct Writer {
    std::string name;  ///< as they call themselves; may be empty
    std::string at;    ///< UTC
    friend auto operator<=>(const Writer&, const Writer&) = default;
};
/// By session.
using Writers = std::map<std::uint64_t, Writer>;

/// The dot that the next gesture of this session gets: one more than every counter seen.
Dot next_dot(const Versions& versions, std::uint64_t session);

/// The hidden field that says whether a record is deleted; every write of a record writes it too.
inline constexpr std::string_view deletion_field = "_del";

/// What the session knows of one record beyond its values.
struct Trace {
    struct FieldDot {
        std::string field;
        Dot dot;
    };
    /// The other side of an open contradiction: a value written without knowledge of the one shown.
    struct Alternative {
        std::string field;
        Dot dot;
        std::string value;  ///< as JSON
    };
    /// A field, or a value of a known field, that this version does not understand. It is written back as it came.
    struct Kept {
        std::string field;
        std::string value;  ///< as JSON
    };

    Dot birth;                              ///< of every field that is not in `later`
    std::vector<FieldDot> later;            ///< by field
    std::vector<Alternative> alternatives;  ///< by field, then dot
    std::vector<Kept> kept;                 ///< by field
    bool deleted = false;

    Dot dot_of(std::string_view field) const;
    /// A write of the field that has seen all there was: contradictions of this field end.
    void wrote(std::string_view field, Dot dot);
    /// The write of the deletion field that goes with every gesture. `alone`: the gesture writes no other field here;
    /// else its dot is the greatest of the record's and is not told apart.
    void wrote_deletion(bool now_deleted, bool alone, Dot dot);
};

template <class Record>
using Traces = std::unordered_map<Id<Record>, Trace>;

struct Ledger {
    Versions versions;
    Writers writers;
    PerKind<AllKinds, Traces> traces;

    template <class Record>
    const Traces<Record>& of() const {
        return traces.of<Record>();
    }
    template <class Record>
    Traces<Record>& of() {
        return traces.of<Record>();
    }
};

}  // namespace parcours
