#include "sessions/tables/rating_rows.h"

#include "journeys/edit.h"

namespace parcours {
namespace {

using Answer = std::optional<RowRefusal>;

template <class R>
Answer read_fields(const TableRow& row, const CellReader& reader, R& rating) {
    Answer answer;
    for_each_field<R>([&](const auto& field) {
        const auto cell = answer || field.name == "value" ? std::nullopt : row.cell(field.name);
        if (!cell) return;
        if (auto refusal = reader.read(*cell, field.rule, rating.*field.member))
            answer = RowRefusal{std::string(field.name), std::move(*refusal)};
    });
    return answer;
}

template <class R>
Answer read_row(const TableRow& row, const CellReader& reader, R& rating) {
    if (Answer refusal = read_fields(row, reader, rating)) return refusal;
    if (!rating.step) return missing_ref("step", Schema<Step>::kind);
    if (!rating.commitment) return missing_ref("commitment", Schema<Commitment>::kind);
    if (auto refusal = reader.read_rating(row.cell("value").value_or(""), rating.value))
        return RowRefusal{"value", std::move(*refusal)};
    return {};
}

template <class R, class E>
Answer put(const R* current, const R& rating, const E& edit, Draft& draft, Outcome& outcome) {
    bool same = current != nullptr;
    for_each_field<R>([&](const auto& field) { same = same && rating.*field.member == current->*field.member; });
    const Outcome done = same ? Outcome::unchanged : current ? Outcome::changed : Outcome::added;
    if (!same)
        if (Answer refusal = refused_by_model(edit_draft(draft, edit))) return refusal;
    outcome = done;
    return {};
}

}  // namespace

Answer read_rating(Kind<Vote>, const TableRow& row, const CellReader& reader, Draft& draft, Outcome& outcome) {
    Vote vote;
    if (Answer refusal = read_row(row, reader, vote)) return refusal;
    vote = settled(draft, std::move(vote));
    const Vote* current = draft.find(vote_id(vote.voter, vote.step, vote.commitment));
    if (current && !row.cell("source")) vote.source = current->source;
    if (is_blank(row.cell("perspective").value_or(""))) {
        if (!current) return RowRefusal{"perspective", {"row.one_of", "", "user, agent"}};
        vote.perspective = current->perspective;
    }
    const CastVote edit{vote.voter, vote.perspective, vote.step, vote.commitment, vote.value, vote.source};
    return put(current, vote, edit, draft, outcome);
}

Answer read_rating(Kind<Consensus>, const TableRow& row, const CellReader& reader, Draft& draft, Outcome& outcome) {
    Consensus consensus;
    if (Answer refusal = read_row(row, reader, consensus)) return refusal;
    const Consensus* current = draft.find(consensus_id(consensus.step, consensus.commitment));
    if (current && !row.cell("evidence")) consensus.evidence = current->evidence;
    consensus = settled(draft, std::move(consensus));
    const SetConsensus edit{consensus.step, consensus.commitment, consensus.value, consensus.evidence};
    return put(current, consensus, edit, draft, outcome);
}

}  // namespace parcours
