#include "app/workshop/seats.h"

#include <algorithm>

namespace parcours {

bool is_sealed(const Document& document, const VoteRound& round, const Seats& seats, std::string_view voter) {
    if (!round.secret || round.closed || seats.begun == seats.taken) return false;
    const auto& all = document.all<Ballot>();
    return std::any_of(all.begin(), all.end(),
                       [&](const Ballot& each) { return each.round == round.id && each.voter == voter; });
}

}  // namespace parcours
