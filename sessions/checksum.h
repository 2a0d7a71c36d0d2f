// CRC-32C, the checksum of files and of journal frames.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace parcours {

/// Of the pieces, as if they were one text.
std::uint32_t crc32c(std::initializer_list<std::string_view> pieces);

/// 8 lower-case hexadecimal digits.
std::string crc_text(std::uint32_t crc);

}  // namespace parcours
