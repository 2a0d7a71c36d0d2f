#include "journeys/portfolio.h"

#include <set>
#include <unordered_map>
#include <unordered_set>

#include "journeys/order_of.h"
#include "journeys/refs.h"
#include "journeys/text.h"

namespace parcours {
namespace {

using Points = std::optional<double>;

Points mean_of(const std::vector<Points>& all) {
    double sum = 0;
    int there = 0;
    for (const Points& one : all)
        if (one) sum += *one, ++there;
    return there ? Points(sum / there) : std::nullopt;
}

/// Who voted on a journey, in one pass over the votes.
struct Voters {
    std::unordered_set<std::string_view> people[2];
    std::size_t consensus = 0, pains = 0, blocking = 0;
};

std::unordered_map<Id<Journey>, Voters> voters_of(const Document& document) {
    std::unordered_map<Id<Step>, Id<Journey>> journey;
    for (const Step& step : document.all<Step>())
        if (const Stage* stage = document.find(step.stage)) journey[step.id] = stage->journey;
    std::unordered_map<Id<Journey>, Voters> result;
    for (const Vote& vote : document.all<Vote>())
        result[journey[vote.step]].people[static_cast<std::size_t>(vote.perspective)].insert(vote.voter);
    for (const Consensus& one : document.all<Consensus>()) ++result[journey[one.step]].consensus;
    for (const Note& note : document.all<Note>()) {
        if (note.kind != NoteKind::pain || !note.open || note.parked) continue;
        ++result[note.journey].pains;
        result[note.journey].blocking += note.severity == 3;
    }
    return result;
}

bool is_done(const PortfolioAction& action) { return action.status == ActionStatus::done; }

class Assembly {
  public:
    Assembly(std::span<const PortfolioSession> sessions, std::optional<Date> today)
        : sessions_(sessions), today_(today) {}

    Portfolio run() {
        for (const PortfolioSession& session : sessions_) find_columns(session.document);
        for (std::size_t place = 0; place < sessions_.size(); ++place) add_session(place);
        std::stable_sort(result_.journeys.begin(), result_.journeys.end(), [](const auto& a, const auto& b) {
            return std::tuple(folded(a.organisation), folded(a.department)) <
                   std::tuple(folded(b.organisation), folded(b.department));
        });
        result_.departments = groups([](const PortfolioJourney& journey) { return journey.department; });
        result_.organisations = groups([](const PortfolioJourney& journey) { return journey.organisation; });
        sort_actions();
        summarise();
        find_trend();
        return std::move(result_);
    }

  private:
    void find_columns(const Document& document) {
        for (const Commitment* commitment : in_order<Commitment>(document))
            if (column_.try_emplace(folded(trimmed(commitment->title)), result_.columns.size()).second)
                result_.columns.push_back(commitment->title);
    }

    void add_session(std::size_t place) {
        const Document& document = sessions_[place].document;
        const Scores scores = score(document);
        const auto voters = voters_of(document);
        const About* about = document.find(about_id);
        for (const JourneyScore& one : scores.journeys) {
            const Journey& record = *document.find(one.journey);
            PortfolioJourney journey;
            journey.session = place;
            journey.id = record.id;
            journey.ref = record.ref;
            journey.title = record.title;
            journey.organisation = record.organisation.empty() && about ? about->organisation : record.organisation;
            journey.department = record.department;
            journey.referent = record.referent;
            journey.status = record.status;
            journey.score = one.score;
            journey.coverage = one.coverage;
            journey.provisional = one.provisional();
            journey.commitments.resize(result_.columns.size());
            for (const CommitmentScore& cell : one.commitments)
                if (const Commitment* commitment = document.find(cell.commitment))
                    journey.commitments[column_.at(folded(trimmed(commitment->title)))] = cell.score;
            if (const auto found = voters.find(record.id); found != voters.end()) {
                journey.users = found->second.people[0].size();
                journey.agents = found->second.people[1].size();
                journey.by_consensus = found->second.consensus;
                journey.open_pains = found->second.pains;
                journey.blocking_pains = found->second.blocking;
            }
            result_.journeys.push_back(std::move(journey));
        }
        for (const Action* action : in_order<Action>(document))
            if (action->status != ActionStatus::dropped) add_action(place, document, *action);
    }

    void add_action(std::size_t place, const Document& document, const Action& record) {
        PortfolioAction action;
        action.session = place;
        action.id = record.id;
        action.ref = record.ref;
        action.title = record.title;
        if (const Journey* journey = document.find(record.journey)) {
            action.journey = journey->ref;
            action.journey_title = journey->title;
            action.department = journey->department;
        }
        action.lead = record.lead;
        action.status = record.status;
        action.start = record.start;
        action.due = record.due;
        if (!is_done(action)) {
            action.blocked = record.blocked;
            action.late = today_ && record.due && *record.due < *today_;
        }
        result_.actions.push_back(std::move(action));
    }

    template <class NameOf>
    std::vector<PortfolioGroup> groups(NameOf&& name_of_group) const {
        std::vector<PortfolioGroup> found;
        std::unordered_map<std::string, std::size_t> place;
        for (std::size_t i = 0; i < result_.journeys.size(); ++i) {
            const std::string name = name_of_group(result_.journeys[i]);
            const auto [at, added] = place.try_emplace(folded(trimmed(name)), found.size());
            if (added) found.push_back({name, {}, {}, false, {}, 0, 0, 0, 0});
            found[at->second].journeys.push_back(i);
        }
        std::unordered_map<std::uint64_t, std::size_t> group_of;  // by session and journey
        for (std::size_t g = 0; g < found.size(); ++g)
            for (const std::size_t i : found[g].journeys)
                group_of[key(result_.journeys[i].session, result_.journeys[i].id)] = g;
        for (const PortfolioAction& action : result_.actions) {
            const Action* record = sessions_[action.session].document.find(action.id);
            const auto at = group_of.find(key(action.session, record->journey));
            if (at == group_of.end()) continue;
            PortfolioGroup& group = found[at->second];
            ++group.actions;
            group.done += is_done(action);
            group.late += action.late;
            group.blocked += !action.blocked.empty();
        }
        for (PortfolioGroup& group : found) {
            fill_means(group.journeys, group.mean, group.commitments);
            group.provisional = any_provisional(group.journeys);
        }
        return found;
    }
    static std::uint64_t key(std::size_t session, Id<Journey> journey) { return mixed(journey.value) ^ session; }

    bool any_provisional(const std::vector<std::size_t>& journeys) const {
        return std::any_of(journeys.begin(), journeys.end(), [&](std::size_t place) {
            return result_.journeys[place].score && result_.journeys[place].provisional;
        });
    }

    void fill_means(const std::vector<std::size_t>& journeys, Points& mean, std::vector<Points>& commitments) const {
        std::vector<Points> scores;
        for (const std::size_t i : journeys) scores.push_back(result_.journeys[i].score);
        mean = mean_of(scores);
        commitments.assign(result_.columns.size(), std::nullopt);
        for (std::size_t c = 0; c < commitments.size(); ++c) {
            scores.clear();
            for (const std::size_t i : journeys) scores.push_back(result_.journeys[i].commitments[c]);
            commitments[c] = mean_of(scores);
        }
    }

    void sort_actions() {
        const auto rank = [](const PortfolioAction& action) {
            const Date due = action.due.value_or(Date{1'000'000});
            return std::tuple(!action.late, action.blocked.empty(), is_done(action), due);
        };
        std::stable_sort(result_.actions.begin(), result_.actions.end(),
                         [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
    }

    void summarise() {
        for (const PortfolioAction& action : result_.actions) {
            result_.done += is_done(action);
            result_.late += action.late;
            result_.blocked += !action.blocked.empty();
        }
        std::vector<std::size_t> all(result_.journeys.size());
        for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
        fill_means(all, result_.mean, result_.commitments);
        result_.provisional = any_provisional(all);
    }

    void find_trend() {
        std::set<Date> days;
        for (const PortfolioSession& session : sessions_)
            for (const FrozenFigures& frozen : session.frozen) days.insert(frozen.day);
        for (const Date day : days) {
            std::vector<Points> scores;
            for (const PortfolioSession& session : sessions_) {
                const FrozenFigures* newest = nullptr;
                for (const FrozenFigures& frozen : session.frozen)
                    if (frozen.day <= day && (!newest || newest->day <= frozen.day)) newest = &frozen;
                if (newest)
                    for (const JourneyFigures& journey : newest->figures.journeys) scores.push_back(journey.score);
            }
            add_point(day, scores);
        }
        if (!today_ || days.empty() || *today_ <= *days.rbegin()) return;
        std::vector<Points> scores;
        for (const PortfolioJourney& journey : result_.journeys) scores.push_back(journey.score);
        add_point(*today_, scores);
    }
    void add_point(Date day, const std::vector<Points>& scores) {
        const auto there = static_cast<std::size_t>(
            std::count_if(scores.begin(), scores.end(), [](const Points& score) { return score.has_value(); }));
        result_.trend.push_back({day, mean_of(scores), there});
    }

    std::span<const PortfolioSession> sessions_;
    std::optional<Date> today_;
    std::unordered_map<std::string, std::size_t> column_;
    Portfolio result_;
};

}  // namespace

Portfolio portfolio_of(std::span<const PortfolioSession> sessions, std::optional<Date> today) {
    return Assembly(sessions, today).run();
}

}  // namespace parcours
