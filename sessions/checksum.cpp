#include "sessions/checksum.h"

#include <boost/crc.hpp>

#include "sessions/json_writer.h"

namespace parcours {

std::uint32_t crc32c(std::initializer_list<std::string_view> pieces) {
    boost::crc_optimal<32, 0x1EDC6F41, 0xFFFFFFFF, 0xFFFFFFFF, true, true> crc;
    for (const std::string_view piece : pieces) crc.process_bytes(piece.data(), piece.size());
    return crc.checksum();
}

std::string crc_text(std::uint32_t crc) { return hex(crc).substr(8); }

}  // namespace parcours
