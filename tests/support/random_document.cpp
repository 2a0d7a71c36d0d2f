#include "tests/support/random_document.h"

#include "tests/support/build.h"

namespace parcours::testing {
namespace {

template <class T>
std::vector<T> some_of(Chance& chance, const std::vector<T>& all, int one_in) {
    std::vector<T> some;
    for (const T& each : all)
        if (chance.one_in(one_in)) some.push_back(each);
    return some;
}

class RandomDocument {
  public:
    RandomDocument(Chance& chance, int size) : chance_(chance), size_(size) {}

    Document document() {
        const int commitments = chance_.whole(1, 6), journeys = chance_.whole(1, 2 + size_);
        for (int i = 0; i < commitments; ++i) add_commitment();
        for (int i = 0; i < journeys; ++i) add_journey();
        for (int i = chance_.whole(0, 6 * size_); i > 0; --i) add_action();
        for (int i = chance_.whole(0, 3); i > 0; --i) add_scenario();
        if (!steps_.empty() && chance_.one_in(2)) shuffle_a_step();
        return build_.document;
    }

  private:
    std::string maybe_ref(std::string_view prefix) {
        return chance_.one_in(5) ? std::string(prefix) + "-" + std::to_string(++refs_) : "";
    }
    std::vector<std::string> texts(int most) {
        std::vector<std::string> list;
        for (int i = chance_.whole(0, most); i > 0; --i) list.push_back(chance_.text());
        return list;
    }
    std::optional<double> amount() {
        if (chance_.one_in(3)) return std::nullopt;
        return chance_.one_in(2) ? chance_.whole(0, 500) : chance_.whole(0, 1'000'000) / 997.0;
    }

    void add_commitment() {
        Commitment record;
        record.ref = maybe_ref("@C");
        record.title = chance_.text();
        record.weight = chance_.one_in(2) ? 1 : chance_.whole(1, 1000) / 100.0;
        record.rules = texts(3);
        commitments_.push_back(build_.add(record));
    }

    void add_journey() {
        Journey record;
        record.ref = maybe_ref("P");
        record.title = chance_.text();
        record.audience = chance_.text();
        record.department = chance_.text();
        record.referent = chance_.text();
        record.status = static_cast<JourneyStatus>(chance_.whole(0, 5));
        journeys_.push_back(build_.add(record));
        clusters_.clear();
        for (int i = chance_.whole(0, 3); i > 0; --i) {
            Cluster cluster;
            cluster.journey = journeys_.back();
            cluster.title = chance_.one_in(3) ? "" : chance_.one_in(2) ? "Attente" : chance_.text();
            clusters_.push_back(build_.add(cluster));
        }
        for (int i = chance_.whole(0, 4); i > 0; --i) add_stage();
        for (int i = chance_.whole(0, 3); i > 0; --i) add_note({});
    }

    void add_stage() {
        Stage record;
        record.ref = maybe_ref("PH");
        record.journey = journeys_.back();
        record.title = chance_.text();
        stages_.push_back(build_.add(record));
        for (int i = chance_.whole(0, 2 + size_); i > 0; --i) add_step();
    }

    void add_step() {
        Step record;
        record.ref = maybe_ref("-E");
        record.stage = stages_.back();
        record.title = chance_.text();
        record.description = chance_.text();
        record.weight = chance_.whole(1, 3);
        record.channels = texts(2);
        record.office = static_cast<Office>(chance_.whole(0, 1));
        record.actor = chance_.text();
        if (const auto days = amount()) record.delay_announced = std::min(*days, 36'500.0);
        if (const auto days = amount()) record.delay_actual = std::min(*days, 36'500.0);
        if (!chance_.one_in(3)) record.emotion = chance_.whole(-2, 2);
        record.documents = texts(3);
        steps_.push_back(build_.add(record));
        for (int i = chance_.whole(0, 3); i > 0; --i) add_note(steps_.back());
        rate(steps_.back());
    }

    void add_note(Id<Step> step) {
        Note record;
        record.ref = maybe_ref("N");
        record.journey = journeys_.back();
        record.step = step;
        record.kind = chance_.one_in(2) ? NoteKind::pain : static_cast<NoteKind>(chance_.whole(0, 4));
        record.text = chance_.text();
        if (record.kind == NoteKind::pain && !chance_.one_in(4)) record.severity = chance_.whole(1, 3);
        if (!chance_.one_in(3)) record.perspective = static_cast<Perspective>(chance_.whole(0, 1));
        record.channel = chance_.text();
        record.commitments = some_of(chance_, commitments_, 2);
        if (!clusters_.empty() && chance_.one_in(2)) record.cluster = chance_.one_of(clusters_);
        record.open = !chance_.one_in(4);
        record.votes = chance_.whole(0, 9);
        notes_.push_back(build_.add(record));
    }

    void rate(Id<Step> step) {
        for (const Id<Commitment> commitment : commitments_) {
            for (int voter = chance_.whole(0, 6); voter > 0; --voter)
                build_.vote(chance_.one_in(9) ? "=voter " + std::to_string(voter) : "Agent " + std::to_string(voter),
                            static_cast<Perspective>(chance_.whole(0, 1)), step, commitment, rating());
            if (chance_.one_in(6)) build_.edit(SetConsensus{step, commitment, rating(), chance_.text()});
        }
    }
    std::optional<int> rating() {
        const int value = chance_.whole(-1, 4);
        return value < 0 ? std::nullopt : std::optional(value);
    }

    void add_action() {
        Action record;
        record.ref = maybe_ref("A");
        record.title = chance_.text();
        record.description = chance_.text();
        if (!chance_.one_in(3)) record.journey = chance_.one_of(journeys_);
        record.lead = chance_.text();
        record.contributors = texts(3);
        if (chance_.one_in(2)) record.start = Date{chance_.whole(18'000, 22'000)};
        if (chance_.one_in(2)) record.due = Date{chance_.whole(22'000, 30'000)};
        record.effort = amount();
        record.cost = amount();
        record.status = static_cast<ActionStatus>(chance_.whole(0, 5));
        if (chance_.one_in(2)) record.dimension = static_cast<Dimension>(chance_.whole(0, 2));
        record.resolves = some_of(chance_, notes_, 6);
        for (const Id<Step> step : some_of(chance_, steps_, 6))
            record.expects.push_back({step, chance_.one_of(commitments_), chance_.whole(0, 4)});
        record.indicator = chance_.text();
        record.baseline = chance_.text();
        record.target = chance_.text();
        actions_.push_back(build_.add(record));
    }

    void add_scenario() {
        Scenario record;
        record.title = chance_.text();
        record.actions = some_of(chance_, actions_, 2);
        build_.add(record);
    }

    void shuffle_a_step() {
        const Id<Step> step = chance_.one_of(steps_);
        build_.edit(MoveStep{step, build_.at(step).stage, chance_.one_of(steps_)});
    }

    Chance& chance_;
    int size_;
    int refs_ = 0;
    Build build_;
    std::vector<Id<Commitment>> commitments_;
    std::vector<Id<Journey>> journeys_;
    std::vector<Id<Cluster>> clusters_;
    std::vector<Id<Stage>> stages_;
    std::vector<Id<Step>> steps_;
    std::vector<Id<Note>> notes_;
    std::vector<Id<Action>> actions_;
};

}  // namespace

std::string Chance::word() {
    static const std::vector<std::string> words{
        "guichet", "œuvre",  "l’attente", "été",      "🙂",     "👩‍👩‍👧",
        "=1+1",    "-2",     "+33 1",     "@SUM(A1)", "\"",       "\"oui\"",
        ";",       ",",      "\n",        "\t",       "|",        "\\",
        "\\|",     "'",      "''=x",      "＝1",      "na",       "oui",
        "12,5",    "1.5",    "日本語",    "مرحبا",    "N1",       "C1=2",
        "\u202f",  "\u00a0", "%s%n",      "{0}",      "<b>x</b>", "##id",
        "\r\n",    "&amp;",  "a\tb",      "e\u0301"};
    return one_of(words);
}

std::string Chance::text() {
    std::string result;
    for (int i = whole(0, 5); i > 0; --i) {
        if (!result.empty() && !one_in(3)) result += ' ';
        result += word();
    }
    if (one_in(12)) result = ' ' + result + ' ';
    return result;
}

Document random_document(Chance& chance, int size) { return RandomDocument(chance, size).document(); }

}  // namespace parcours::testing
