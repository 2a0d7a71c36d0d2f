#include "sessions/ledger.h"

namespace parcours {

bool covers(const Versions& versions, Dot dot) {
    const auto found = versions.find(dot.session);
    return found != versions.end() && dot.counter <= found->second;
}

Dot next_dot(const Versions& versions, std::uint64_t session) {
    std::uint64_t greatest = 0;
    for (const auto& [other, counter] : versions) greatest = std::max(greatest, counter);
    return {greatest + 1, session};
}

Dot Trace::dot_of(std::string_view field) const {
    Dot last = birth;
    for (const FieldDot& one : later) {
        if (one.field == field) return one.dot;
        last = std::max(last, one.dot);
    }
    return field == deletion_field ? last : birth;
}

void Trace::wrote(std::string_view field, Dot dot) {
    const auto same = [&](const auto& one) { return one.field == field; };
    std::erase_if(alternatives, same);
    std::erase_if(kept, same);
    const auto at = std::find_if(later.begin(), later.end(), [&](const FieldDot& one) { return one.field >= field; });
    if (at != later.end() && at->field == field)
        at->dot = dot;
    else
        later.insert(at, {std::string(field), dot});
}

void Trace::wrote_deletion(bool now_deleted, bool alone, Dot dot) {
    wrote(deletion_field, dot);
    deleted = now_deleted;
    if (!alone) std::erase_if(later, [](const FieldDot& one) { return one.field == deletion_field; });
}

}  // namespace parcours
