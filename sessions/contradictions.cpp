#include "sessions/contradictions.h"

#include "journeys/edit.h"
#include "sessions/joined_record.h"
#include "sessions/open_deletions.h"

namespace parcours {
namespace {

/// Where something lies and its order: the later write stands and nobody is asked.
bool is_soft(std::string_view field) { return field == "spot" || field == "order"; }

template <class R>
const Trace* trace_of(const Session& session, Id<R> id) {
    const auto& traces = session.ledger.of<R>();
    const auto found = traces.find(id);
    return found == traces.end() ? nullptr : &found->second;
}

Side deletion_side(Dot dot, bool deleted) {
    return {dot,
            deleted ? "true" : "false",
            {{deleted ? "deleted" : "kept", deleted ? "merge.deleted" : "merge.kept", {}}},
            {}};
}

template <class R>
Side side_of(const Document& document, R record, std::string_view field, Dot dot, const std::string& value) {
    if (read_field_json(record, field, value) > Fit::limited) return {dot, value, {{value, "", {}}}, {}};
    return {dot, value, reading_of(document, record, field), {}};
}

bool told_already(const std::vector<Side>& sides, const std::string& value) {
    return std::any_of(sides.begin(), sides.end(), [&](const Side& side) { return side.value == value; });
}

/// The sides of a field, each value once; fewer than two where nothing is contradicted.
template <class R, class Field>
std::vector<Side> sides_of(const Document& document, const R& record, const Trace& trace, const Field& field) {
    const std::string shown = json_of(record, trace, field);
    std::vector<Side> sides{{trace.dot_of(field.name), shown, reading_of(document, record, field.name), {}}};
    for (const auto& one : trace.alternatives)
        if (one.field == field.name && !told_already(sides, one.value))
            sides.push_back(side_of(document, record, field.name, one.dot, one.value));
    return sides;
}

/// A record that is shown although it was deleted: in one copy only, or by people who did not know what it holds.
std::vector<Side> deletion_sides(const Trace& trace) {
    const Dot dot = trace.dot_of(deletion_field);
    if (trace.deleted) return {deletion_side({}, false), deletion_side(dot, true)};
    std::vector<Side> sides{deletion_side(dot, false)};
    for (const auto& one : trace.alternatives)
        if (one.field == deletion_field && !told_already(sides, one.value))
            sides.push_back(deletion_side(one.dot, one.value == "true"));
    return sides;
}

void name_writer(Side& side, const Writers& writers) {
    const auto found = writers.find(side.dot.session);
    if (found != writers.end()) side.writer = found->second;
}

template <class R>
void find_in(const Session& session, const R& record, std::vector<Contradiction>& found) {
    const Trace* trace = trace_of(session, record.id);
    if (!trace || (trace->alternatives.empty() && !trace->deleted)) return;
    const Document& document = session.document;
    const auto add = [&](std::string_view field, std::vector<Side> sides, bool is_text) {
        if (sides.size() < 2) return;
        for (Side& side : sides) name_writer(side, session.ledger.writers);
        found.push_back({Schema<R>::kind, record.id.value, pointer_to(document, record), title_of(record), field,
                         std::move(sides), is_text});
    };
    if (!went_with_owner(session, record)) add(deletion_field, deletion_sides(*trace), false);
    for_each_field<R>([&](const auto& field) {
        using T = typename std::remove_cvref_t<decltype(field)>::Type;
        if (!is_soft(field.name))
            add(field.name, sides_of(document, record, *trace, field), std::is_same_v<T, std::string>);
    });
}

// ---- choosing -----------------------------------------------------------------------------------

template <class R>
Edit edit_that_writes(const R& record, std::string_view name) {
    if constexpr (std::is_same_v<R, Vote>) {
        return CastVote{record.voter, record.perspective, record.step, record.commitment, record.value, record.source};
    } else if constexpr (std::is_same_v<R, Consensus>) {
        return SetConsensus{record.step, record.commitment, record.value, record.evidence};
    } else if constexpr (std::is_same_v<R, Ballot>) {
        return PutDots{record.round, record.voter, record.note, record.cluster, record.action, record.dots};
    } else {
        Write<R> write{record, {}};
        std::size_t place = 0;
        for_each_field<R>([&](const auto& field) { write.fields.set(place++, field.name == name); });
        return write;
    }
}

/// Nothing for what can never be removed.
template <class R>
std::optional<Edit> edit_that_removes(const R& record) {
    if constexpr (std::is_same_v<R, Vote>)
        return WithdrawVote{record.voter, record.step, record.commitment};
    else if constexpr (std::is_same_v<R, Consensus>)
        return ClearConsensus{record.step, record.commitment};
    else if constexpr (std::is_same_v<R, Ballot>)
        return PutDots{record.round, record.voter, record.note, record.cluster, record.action, 0};
    else if constexpr (!std::is_same_v<R, About>)
        return Remove<R>{record.id};
    else
        return std::nullopt;
}

/// The record with the chosen value; false where it cannot take it.
template <class R>
bool take_value(R& record, std::string_view name, const Contradiction& about, const ChosenSide& choice) {
    if (const auto* place = std::get_if<std::size_t>(&choice.value))
        return read_field_json(record, name, about.sides[*place].value) <= Fit::limited;
    bool taken = false;
    for_each_field<R>([&](const auto& field) {
        if constexpr (std::is_same_v<typename std::remove_cvref_t<decltype(field)>::Type, std::string>)
            if (field.name == name) record.*field.member = std::get<std::string>(choice.value), taken = true;
    });
    return taken;
}

class Choosing {
  public:
    explicit Choosing(const Session& session)
        : session_(session), open_(contradictions(session)), document_(session.document) {}

    std::optional<Refusal> choose(const ChosenSide& choice) {
        const auto about = std::find_if(open_.begin(), open_.end(), [&](const Contradiction& one) {
            return one.kind == choice.kind && one.id == choice.id && one.field == choice.field;
        });
        const auto* place = std::get_if<std::size_t>(&choice.value);
        if (about == open_.end() || (place && *place >= about->sides.size())) return Refusal{"gone", "", ""};
        std::optional<Refusal> refusal;
        for_each_kind([&]<class R>(Kind<R>) {
            if (Schema<R>::kind == choice.kind) refusal = choose_of<R>(*about, choice);
        });
        return refusal;
    }

    /// A choice of what is shown already is a write all the same.
    Writes writes() {
        Writes writes = writes_of(diff(session_.document, document_), session_);
        for_each_kind([&]<class R>(Kind<R>) {
            for (const auto& [id, fields] : chosen_.of<R>()) add_to(writes.of<R>(), id, fields);
        });
        return writes;
    }

  private:
    template <class R>
    using Chosen = std::map<Id<R>, std::bitset<field_count<R>>>;

    template <class R>
    std::optional<Refusal> choose_of(const Contradiction& about, const ChosenSide& choice) {
        const R* current = document_.find(Id<R>{choice.id});
        if (!current) return {};  // another choice has removed what holds it
        auto& fields = chosen_.of<R>()[current->id];
        const auto* place = std::get_if<std::size_t>(&choice.value);
        if (choice.field == deletion_field) {
            if (!place) return Refusal{"gone", std::string(choice.field), ""};
            if (about.sides[*place].value == "false") return std::nullopt;
            const auto removal = edit_that_removes(*current);
            return removal ? make(*removal) : Refusal{"gone", std::string(choice.field), ""};
        }
        R record = *current;
        if (!take_value(record, choice.field, about, choice)) return Refusal{"gone", std::string(choice.field), ""};
        std::size_t at = 0;
        for_each_field<R>([&](const auto& field) {
            if (field.name == choice.field) fields.set(at);
            ++at;
        });
        return make(edit_that_writes(record, choice.field));
    }
    std::optional<Refusal> make(const Edit& edit) {
        Next next = after(document_, edit);
        if (auto* refusal = std::get_if<Refusal>(&next)) return *refusal;
        document_ = std::get<Document>(std::move(next));
        return {};
    }
    template <class R>
    void add_to(RowWrites<R>& writes, Id<R> id, const std::bitset<field_count<R>>& fields) const {
        const auto row = document_.all<R>().row(id);
        if (!row) return;
        const auto at = std::find_if(writes.begin(), writes.end(), [&](const auto& one) { return one.id >= id; });
        if (at != writes.end() && at->id == id)
            at->fields |= fields;
        else
            writes.insert(at, {id, row, fields});
    }

    const Session& session_;
    std::vector<Contradiction> open_;
    Document document_;
    PerKind<AllKinds, Chosen> chosen_;
};

}  // namespace

std::vector<Contradiction> contradictions(const Session& session) {
    std::vector<Contradiction> found;
    for_each_kind([&]<class R>(Kind<R>) {
        for (const R& record : session.document.all<R>()) find_in(session, record, found);
    });
    return found;
}

std::size_t settled_by_rule(const Session& session) {
    std::size_t count = 0;
    for_each_kind([&]<class R>(Kind<R>) {
        for (const R& record : session.document.all<R>()) {
            const Trace* trace = trace_of(session, record.id);
            if (!trace || trace->alternatives.empty()) continue;
            for_each_field<R>([&](const auto& field) {
                if (is_soft(field.name)) count += sides_of(session.document, record, *trace, field).size() > 1;
            });
        }
    });
    return count;
}

std::variant<Writes, Refusal> choices_as_writes(const Session& session, std::span<const ChosenSide> choices) {
    Choosing choosing(session);
    for (const ChosenSide& choice : choices)
        if (auto refusal = choosing.choose(choice)) return *refusal;
    return choosing.writes();
}

}  // namespace parcours
