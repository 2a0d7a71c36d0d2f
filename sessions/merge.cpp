#include "sessions/merge.h"

#include "sessions/file.h"
#include "sessions/joined.h"
#include "sessions/memory.h"
#include "sessions/shown.h"
#include "sessions/unread_records.h"

namespace parcours {
namespace {

/// How far the counters of two copies may lie apart. One that is further ahead would win for ever.
constexpr std::uint64_t farthest_counter = std::uint64_t{1} << 40;

std::uint64_t greatest_counter(const Versions& versions) { return next_dot(versions, 0).counter - 1; }

std::size_t joint_size(const Versions& a, const Versions& b) {
    std::size_t size = a.size();
    for (const auto& one : b) size += !a.contains(one.first);
    return size;
}

std::vector<MergeReport::NewRef> refs_given(const Session& merged) {
    std::vector<MergeReport::NewRef> result;
    for_each_kind([&]<class R>(Kind<R>) {
        if constexpr (has_ref<R>)
            for (const auto& change : merged.repairs.of<R>())
                if (change.before && change.after && change.before->ref != change.after->ref)
                    result.push_back({Schema<R>::kind, change.before->ref, change.after->ref, title_of(*change.after)});
    });
    return result;
}

bool all_empty(const std::vector<Differences>& brought) {
    return std::all_of(brought.begin(), brought.end(), [](const Differences& one) { return one.empty(); });
}

std::variant<Merged, Problem> merged_copies(std::span<const Copy> copies, std::string_view tray_title) {
    Merged merged{copies.front().session, {}};
    MergeReport& report = merged.report;
    if (auto problem = merge_problem(merged.session, copies.front())) return *problem;
    Notices unheard;
    for (const Copy& copy : copies.subspan(1)) {
        if (auto problem = merge_problem(merged.session, copy)) return *problem;
        const Document before = merged.session.document;
        merged.session =
            as_shown(joined(as_filed(std::move(merged.session)), as_filed(copy.session)), tray_title, unheard);
        report.brought.push_back(differences(before, merged.session.document));
    }
    report.contradictions = contradictions(merged.session);
    report.unread = unread_contradictions(merged.session);
    report.settled_by_rule = settled_by_rule(merged.session);
    report.refs_given = refs_given(merged.session);
    report.nothing_new = all_empty(report.brought) && written(merged.session) == written(copies.front().session);
    return merged;
}

}  // namespace

std::optional<Problem> merge_problem(const Session& mine, const Copy& theirs) {
    const Session& other = theirs.session;
    if (other.is_for_newer()) return Problem{"session_read_only", theirs.name, "", ""};
    if (mine.doc_id != other.doc_id) return Problem{"other_session", theirs.name, "", ""};
    const auto a = greatest_counter(mine.ledger.versions), b = greatest_counter(other.ledger.versions);
    if (std::max(a, b) - std::min(a, b) > farthest_counter) return Problem{"bad_counter", theirs.name, "versions", ""};
    if (joint_size(mine.ledger.versions, other.ledger.versions) >= most_openings)
        return Problem{"too_many_openings", theirs.name, "", std::to_string(most_openings)};
    return {};
}

std::variant<Merged, Problem> merge(std::span<const Copy> copies, std::string_view tray_title) {
    return unless_memory_ends(copies.front().name, [&] { return merged_copies(copies, tray_title); });
}

std::variant<Session, Refusal> chosen(Session session, std::span<const ChosenSide> choices, std::uint64_t session_id) {
    auto writes = choices_as_writes(session, choices);
    if (auto* refusal = std::get_if<Refusal>(&writes)) return *refusal;
    return recorded(std::move(session), std::get<Writes>(writes), session_id);
}

}  // namespace parcours
