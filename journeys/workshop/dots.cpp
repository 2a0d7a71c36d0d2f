#include "journeys/workshop/dots.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "journeys/order_of.h"
#include "journeys/refs.h"
#include "journeys/text.h"

namespace parcours {
namespace {

bool is_on(const Ballot& ballot, const Votable& thing) {
    return ballot.note == thing.note && ballot.cluster == thing.cluster && ballot.action == thing.action;
}

/// The steps' places in reading order; what lies free comes last.
std::map<Id<Step>, std::size_t> places_of_steps(const Document& document) {
    std::map<Id<Step>, std::size_t> places;
    for (const Journey* journey : in_order<Journey>(document))
        for (const Step* step : steps_of(document, journey->id)) places.emplace(step->id, places.size());
    return places;
}

/// Ids of what has dots in the round: it stays in it, whatever becomes of it.
std::set<std::uint64_t> things_with_dots(const Document& document, const VoteRound& round) {
    std::set<std::uint64_t> ids;
    for (const Ballot& each : document.all<Ballot>())
        if (each.round == round.id) ids.insert(std::max({each.note.value, each.cluster.value, each.action.value}));
    return ids;
}

bool is_within(const VoteRound& round, Id<Journey> journey) { return !round.journey || journey == round.journey; }

std::vector<Votable> notes_of(const Document& document, const VoteRound& round, const std::set<std::uint64_t>& voted) {
    const auto places = places_of_steps(document);
    const auto place = [&](const Note* note) {
        const auto found = places.find(note->step);
        return found == places.end() ? places.size() : found->second;
    };
    std::vector<const Note*> notes;
    for (const Note& note : document.all<Note>())
        if (voted.contains(note.id.value) || (!note.parked && !is_blank(note.text) && is_within(round, note.journey)))
            notes.push_back(&note);
    const auto key = [&](const Note* note) {
        return std::tuple(place(note), note->ref.size(), std::string_view(note->ref));
    };
    std::stable_sort(notes.begin(), notes.end(), [&](const Note* a, const Note* b) { return key(a) < key(b); });
    std::vector<Votable> result;
    for (const Note* note : notes) result.push_back({note->id, {}, {}, note->ref, note->text});
    return result;
}

/// The change of the notes' own counts by the dots of the round.
void count_dots(const Document& document, const VoteRound& round, int sign, std::vector<Edit>& edits) {
    for (const DotsOn& each : result_of(document, round).things)
        if (const Note* note = document.find(each.thing.note); note && each.dots > 0)
            edits.push_back(write_of(*note, &Note::votes, std::max(0, note->votes + sign * each.dots)));
}

/// The first word of the text, which loses it.
std::string_view next_word(std::string_view& text) {
    text = trimmed(text);
    const auto end = std::min(text.find_first_of(" \t="), text.size());
    const std::string_view word = text.substr(0, end);
    text = trimmed(text.substr(end));
    return word;
}

std::optional<int> small_number(std::string_view text) {
    if (text.empty() || text.size() > 3) return {};
    int number = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return {};
        number = number * 10 + (c - '0');
    }
    return number;
}

}  // namespace

std::vector<Votable> votables(const Document& document, const VoteRound& round) {
    const std::set<std::uint64_t> voted = things_with_dots(document, round);
    if (round.scope == VoteScope::notes) return notes_of(document, round, voted);
    std::vector<Votable> result;
    if (round.scope == VoteScope::clusters) {
        for (const Cluster& each : document.all<Cluster>())
            if (voted.contains(each.id.value) || is_within(round, each.journey))
                result.push_back({{}, each.id, {}, each.ref, each.title});
    } else {
        for (const Action* each : in_order<Action>(document))
            if (voted.contains(each->id.value) ||
                (each->status != ActionStatus::dropped && is_within(round, each->journey)))
                result.push_back({{}, {}, each->id, each->ref, each->title});
    }
    return result;
}

RoundResult result_of(const Document& document, const VoteRound& round) {
    RoundResult result;
    for (Votable& thing : votables(document, round)) result.things.push_back({std::move(thing), 0, 0, 0});
    std::set<std::string_view> voters;
    std::map<std::uint64_t, DotsOn*> by_id;
    for (DotsOn& each : result.things)
        by_id[std::max({each.thing.note.value, each.thing.cluster.value, each.thing.action.value})] = &each;
    for (const Ballot& ballot : document.all<Ballot>()) {
        if (ballot.round != round.id) continue;
        const auto found = by_id.find(std::max({ballot.note.value, ballot.cluster.value, ballot.action.value}));
        if (found == by_id.end() || !is_on(ballot, found->second->thing)) continue;
        found->second->dots += ballot.dots;
        found->second->voters += ballot.dots > 0;
        result.dots += ballot.dots;
        voters.insert(ballot.voter);
    }
    result.voters = static_cast<int>(voters.size());
    for (DotsOn& each : result.things)
        if (result.dots > 0) each.share = static_cast<double>(each.dots) / result.dots;
    std::stable_sort(result.things.begin(), result.things.end(),
                     [](const DotsOn& a, const DotsOn& b) { return a.dots > b.dots; });
    return result;
}

int dots_on(const Document& document, const VoteRound& round, std::string_view voter, const Votable& thing) {
    const std::uint64_t id = std::max({thing.note.value, thing.cluster.value, thing.action.value});
    const Ballot* ballot = document.find(ballot_id(round.id, voter, id));
    return ballot ? ballot->dots : 0;
}

int dots_left(const Document& document, const VoteRound& round, std::string_view voter) {
    int left = round.budget;
    for (const Ballot& ballot : document.all<Ballot>())
        if (ballot.round == round.id && ballot.voter == voter) left -= ballot.dots;
    return left;
}

Edit put_dots(const VoteRound& round, std::string_view voter, const Votable& thing, int dots) {
    return PutDots{round.id, std::string(voter), thing.note, thing.cluster, thing.action, dots};
}

std::variant<Edit, Refusal> read_vote(const Document& document, const VoteRound& round, std::string_view voter,
                                      std::string_view line) {
    std::string_view rest = line;
    const std::string_view ref = next_word(rest);
    if (ref.empty()) return Refusal{"vote_what", "", ""};
    const std::vector<Votable> all = votables(document, round);
    auto found = std::find_if(all.begin(), all.end(), [&](const Votable& each) { return same_ref(each.ref, ref); });
    if (round.scope == VoteScope::clusters && found == all.end())
        if (const Note* member = document.find(by_ref<Note>(document, ref)); member && member->cluster)
            found = std::ranges::find(all, member->cluster, &Votable::cluster);
    if (found == all.end()) return Refusal{"vote_what", "", std::string(ref)};
    if (rest.starts_with('=')) rest.remove_prefix(1);
    if (rest.empty()) return put_dots(round, voter, *found, dots_on(document, round, voter, *found) + 1);
    const auto dots = small_number(trimmed(rest));
    if (!dots) return Refusal{"vote_how_many", "", std::string(rest)};
    return put_dots(round, voter, *found, *dots);
}

std::vector<Edit> close_round(const Document& document, const VoteRound& round) {
    std::vector<Edit> edits{write_of(round, &VoteRound::closed, true)};
    count_dots(document, round, 1, edits);
    return edits;
}

std::vector<Edit> reopen_round(const Document& document, const VoteRound& round) {
    std::vector<Edit> edits{write_of(round, &VoteRound::closed, false)};
    count_dots(document, round, -1, edits);
    return edits;
}

ClusterVotes votes_of(const Document& document, Id<Cluster> cluster) {
    std::map<Id<Note>, int> on_paper;
    for (const Note& note : document.all<Note>())
        if (note.cluster == cluster) on_paper[note.id] = note.votes;
    std::map<std::pair<Id<VoteRound>, std::string_view>, int> most;
    for (const Ballot& ballot : document.all<Ballot>()) {
        const VoteRound* round = document.find(ballot.round);
        const auto member = on_paper.find(ballot.note);
        if (!round || !round->closed || (ballot.cluster != cluster && member == on_paper.end())) continue;
        if (member != on_paper.end()) member->second -= ballot.dots;
        int& dots = most[{ballot.round, ballot.voter}];
        dots = std::max(dots, ballot.dots);
    }
    ClusterVotes votes;
    std::set<std::string_view> voters;
    for (const auto& [who, dots] : most) votes.dots += dots, voters.insert(who.second);
    for (const auto& [note, dots] : on_paper) votes.dots += std::max(0, dots);
    votes.voters = static_cast<int>(voters.size());
    return votes;
}

}  // namespace parcours
