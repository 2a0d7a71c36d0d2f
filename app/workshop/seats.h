// Who may see which dots while a secret round is open on one laptop.
#pragma once

#include <string_view>

#include "app/workshop/meeting.h"

namespace parcours {

/// True while the dots of the seat taken are to stay hidden: it has voted in secret, and left its seat since.
bool is_sealed(const Document& document, const VoteRound& round, const Seats& seats, std::string_view voter);

}  // namespace parcours
