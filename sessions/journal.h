// The journal of an open session as bytes: one checksummed frame for each gesture, in order. Never touches a disk.
#pragma once

#include <optional>

#include "sessions/writes.h"

namespace parcours {

/// The first frame: which file the journal belongs to and where it starts.
struct JournalHead {
    std::string path;  ///< of the session file, absolute
    std::string doc_id;
    std::uint64_t session = 0;
    std::uint64_t base_seq = 0;  ///< of the file that the journal continues
    int schema = schema_version;
    Versions base_versions;
    std::string writer;  ///< name of who writes
};

/// One gesture, or a copy that was taken in.
struct JournalFrame {
    std::uint64_t seq = 0;
    Dot dot;
    std::string at;     ///< UTC
    std::string label;  ///< name of the edit
    std::string json;   ///< the frame's content
    bool is_copy = false;
};

std::string head_text(const JournalHead& head);
/// A frame for the file; what it holds is read back by `frame_writes`.
std::string frame_text(std::uint64_t seq, Dot dot, std::string_view at, std::string_view label, const Writes& writes);

/// A frame for a copy that was taken in, whose file has this text. The dot only says when.
std::string copy_frame_text(std::uint64_t seq, Dot dot, std::string_view at, std::string_view file_text);

struct Journal {
    JournalHead head;
    std::vector<JournalFrame> frames;  ///< up to the first that is not whole
    bool damaged = false;              ///< whole frames come after one that is not: more than a torn end
};

/// True where any whole frame is to be found in it.
bool holds_frames(std::string_view bytes);

/// Nothing where not even the head is whole.
std::optional<Journal> read_journal(std::string_view bytes);

/// What the gesture wrote, upon the rows as they are in `session`.
Writes frame_writes(const JournalFrame& frame, const Session& session);
/// The text of the file that the frame of a copy holds.
std::string frame_copy(const JournalFrame& frame);

}  // namespace parcours
