// Named moments of a session: the whole document kept inside itself, compressed, to compare with and to bring back
// from.
#pragma once

#include <optional>
#include <string>

#include "journeys/document.h"

namespace parcours {

/// The document without its own named moments, as text for Checkpoint::content.
std::string packed(const Document& document);

/// What `packed` was given; nothing where the content is damaged or beyond the size of any session.
std::optional<Document> unpacked(std::string_view content);

/// The document as it was in `version`; named moments, and what an unreadable content could not hold, stay.
Document brought_back(const Document& now, const Document& version);

/// One record as it was in `version`, with what it belongs to and what belonged to it, as far as that is gone now.
/// `tray_title` as in read_session.
Document brought_back(const Document& now, const Document& version, std::string_view kind, std::uint64_t id,
                      std::string_view tray_title);

}  // namespace parcours
