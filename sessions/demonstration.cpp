// The demonstration session: templates that have been lived in. Declared in templates.h.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "journeys/order_of.h"
#include "journeys/refs.h"
#include "sessions/edit_lines/edit_lines.h"
#include "sessions/figures.h"
#include "sessions/plain_reader.h"
#include "sessions/versions.h"

namespace parcours {
namespace {

/// Where free notes lie: columns that grow to the left of the grid.
constexpr int pitch = 240;
constexpr int column = 6;

class Demonstration {
  public:
    Demonstration(std::string_view text, const Catalogue& catalogue, std::string_view language)
        : catalogue_(catalogue), language_(language), reader_(text, "demo.json") {}

    std::variant<Document, Problem> made(JsonValue root) {
        std::vector<std::string> templates;
        reader_.each(root, "journeys", [&](JsonValue one) {
            templates.push_back(reader_.value<std::string>(one, "template", {.required = true}));
        });
        auto fresh = new_document(catalogue_, templates, default_framework, language_, mint_);
        if (auto* problem = std::get_if<Problem>(&fresh)) return *problem;
        document_ = std::get<Document>(std::move(fresh));
        note_what_is_there();
        write_about(root);
        std::size_t journey = 0;
        reader_.each(root, "journeys", [&](JsonValue one) { live_in(one, journey++); });
        reader_.each(root, "actions", [&](JsonValue one) { add_action(one); });
        reader_.each(root, "scenarios", [&](JsonValue one) { add_scenario(one); });
        reader_.each(root, "lived", [&](JsonValue one) { live_through(one); });
        if (reader_.failed()) return *reader_.problem();
        return document_;
    }

  private:
    void note_what_is_there() {
        for (const Commitment* one : in_order<Commitment>(document_)) commitments_.push_back(one->id);
        for (const Journey* one : in_order<Journey>(document_)) {
            journeys_.push_back(one->id);
            steps_.emplace_back();
            for (const Step* step : steps_of(document_, one->id)) steps_.back().push_back(step->id);
        }
    }

    void edit(const Edit& one, JsonValue at) {
        Next next = after(document_, one);
        if (auto* refusal = std::get_if<Refusal>(&next))
            reader_.expected(name_of_edit(one) + " " + refusal->code + " " + refusal->field, at);
        else
            document_ = std::get<Document>(std::move(next));
    }

    /// The element at a place that the file counts from 1.
    template <class Element>
    Element counted(const std::vector<Element>& list, JsonValue object, std::string_view key) {
        const int place = reader_.value<int>(object, key);
        if (place >= 1 && static_cast<std::size_t>(place) <= list.size())
            return list[static_cast<std::size_t>(place) - 1];
        reader_.expected(key, object);
        return {};
    }
    template <class R>
    Id<R> keyed(const std::map<std::string, Id<R>>& keys, const std::string& key, JsonValue at) {
        const auto found = keys.find(key);
        if (found != keys.end()) return found->second;
        reader_.expected(key, at);
        return {};
    }
    std::string said(JsonValue object, std::string_view key) { return reader_.wording(object, key).in(language_); }

    void write_about(JsonValue root) {
        const About about = *document_.find(about_id);
        edit(write_of(about, &About::title, said(root, "title")), root);
        edit(write_of(about, &About::organisation, said(root, "organisation")), root);
    }

    void live_in(JsonValue json, std::size_t place) {
        const Journey journey = *document_.find(journeys_[place]);
        edit(write_of(journey, &Journey::department, said(json, "department")), json);
        edit(write_of(journey, &Journey::referent, said(json, "referent")), json);
        edit(write_of(journey, &Journey::status, reader_.value<JourneyStatus>(json, "status")), json);
        std::map<std::string, Id<Cluster>> clusters;
        reader_.each(json, "clusters", [&](JsonValue one) { add_cluster(one, journey.id, clusters); });
        survey_ = said(json, "survey");
        int free = 0;
        reader_.each(json, "notes", [&](JsonValue one) { add_note(one, place, clusters, free); });
        reader_.each(json, "ratings", [&](JsonValue one) { vote(one, place); });
        reader_.each(json, "consensus", [&](JsonValue one) { agree(one, place); });
    }

    void add_cluster(JsonValue json, Id<Journey> journey, std::map<std::string, Id<Cluster>>& clusters) {
        Cluster cluster;
        cluster.id = mint_.next<Cluster>();
        cluster.journey = journey;
        cluster.title = said(json, "title");
        cluster.spot = {-pitch * (1 + static_cast<int>(clusters.size())), -pitch};
        clusters[reader_.value<std::string>(json, "key", {.required = true})] = cluster.id;
        edit(Add<Cluster>{cluster}, json);
    }

    void add_note(JsonValue json, std::size_t place, const std::map<std::string, Id<Cluster>>& clusters, int& free) {
        Note note;
        note.id = mint_.next<Note>();
        note.journey = journeys_[place];
        if (reader_.value<int>(json, "step") > 0) {
            note.step = counted(steps_[place], json, "step");
        } else {
            note.spot = {-pitch * (1 + free / column), pitch * (free % column)};
            ++free;
        }
        note.kind = reader_.value<NoteKind>(json, "kind");
        note.text = said(json, "text");
        note.severity = reader_.value<std::optional<int>>(json, "severity");
        note.perspective = reader_.value<std::optional<Perspective>>(json, "perspective");
        note.channel = reader_.value<std::string>(json, "channel");
        for (const int one : reader_.value<std::vector<int>>(json, "commitments", {.least = 1, .most = 8}))
            if (one >= 1 && static_cast<std::size_t>(one) <= commitments_.size())
                note.commitments.push_back(commitments_[static_cast<std::size_t>(one) - 1]);
        if (const auto key = reader_.value<std::string>(json, "cluster"); !key.empty())
            note.cluster = keyed(clusters, key, json);
        if (json.find("open")) note.open = reader_.value<bool>(json, "open");
        note.votes = reader_.value<int>(json, "votes");
        if (const auto key = reader_.value<std::string>(json, "key"); !key.empty()) notes_[key] = note.id;
        edit(Add<Note>{note}, json);
    }

    /// 0..4, or "na" for not applicable.
    std::optional<int> rating(JsonValue value) {
        if (value.is(JsonKind::text) && value.text() == "na") return {};
        int number = 0;
        if (read_value(value, number, {.least = 0, .most = top_rating}) != Fit::exact) reader_.expected("value", value);
        return number;
    }

    void vote(JsonValue json, std::size_t place) {
        const auto step = counted(steps_[place], json, "step");
        const auto commitment = counted(commitments_, json, "commitment");
        for (const auto& [key, side, letter] :
             {std::tuple("user", Perspective::user, 'U'), std::tuple("agent", Perspective::agent, 'A')}) {
            int seat = 0;
            const auto perspective = side;
            const char initial = letter;
            reader_.each(json, key, [&](JsonValue value) {
                edit(CastVote{initial + std::to_string(++seat), perspective, step, commitment, rating(value), survey_},
                     value);
            });
        }
    }

    void agree(JsonValue json, std::size_t place) {
        const auto value = json.find("value");
        if (!value) return reader_.expected("value", json);
        edit(SetConsensus{counted(steps_[place], json, "step"), counted(commitments_, json, "commitment"),
                          rating(*value), said(json, "evidence")},
             json);
    }

    void add_action(JsonValue json) {
        Action action;
        action.id = mint_.next<Action>();
        action.title = said(json, "title");
        action.description = said(json, "description");
        if (json.find("journey")) action.journey = counted(journeys_, json, "journey");
        action.lead = said(json, "lead");
        for (const Wording& one : reader_.wordings(json, "contributors"))
            action.contributors.push_back(one.in(language_));
        action.start = reader_.value<std::optional<Date>>(json, "start");
        action.due = reader_.value<std::optional<Date>>(json, "due");
        action.effort = reader_.value<std::optional<double>>(json, "effort");
        action.cost = reader_.value<std::optional<double>>(json, "cost");
        action.status = reader_.value<ActionStatus>(json, "status");
        action.dimension = reader_.value<std::optional<Dimension>>(json, "dimension");
        for (const std::string& key : reader_.value<std::vector<std::string>>(json, "resolves"))
            action.resolves.push_back(keyed(notes_, key, json));
        reader_.each(json, "expects", [&](JsonValue one) { action.expects.push_back(expectation(one)); });
        action.indicator = said(json, "indicator");
        action.baseline = said(json, "baseline");
        action.target = said(json, "target");
        actions_[reader_.value<std::string>(json, "key", {.required = true})] = action.id;
        edit(Add<Action>{action}, json);
    }

    Expectation expectation(JsonValue json) {
        const int journey = reader_.value<int>(json, "journey");
        const bool known = journey >= 1 && static_cast<std::size_t>(journey) <= steps_.size();
        if (!known) reader_.expected("journey", json);
        static const std::vector<Id<Step>> none;
        return {counted(known ? steps_[static_cast<std::size_t>(journey) - 1] : none, json, "step"),
                counted(commitments_, json, "commitment"), reader_.value<int>(json, "value")};
    }

    void add_scenario(JsonValue json) {
        Scenario scenario;
        scenario.id = mint_.next<Scenario>();
        scenario.title = said(json, "title");
        scenario.description = said(json, "description");
        for (const std::string& key : reader_.value<std::vector<std::string>>(json, "actions"))
            scenario.actions.push_back(keyed(actions_, key, json));
        edit(Add<Scenario>{scenario}, json);
    }

    /// One thing that happened in the months since: an edit line, or a moment at which figures were kept.
    void live_through(JsonValue json) {
        if (json.find("freeze")) return freeze(json);
        if (json.find("keep")) return keep(json);
        if (json.find("begin")) return begin(json);
        const auto asked = read_edit_line(worded(json).dump(), document_, mint_);
        const auto* one = std::get_if<Asked>(&asked);
        if (!one || !std::holds_alternative<Edit>(*one))
            return reader_.expected(one ? "edit" : std::get<LineRefusal>(asked).field, json);
        edit(std::get<Edit>(*one), json);
    }
    /// The value with each wording in it said in the language.
    nlohmann::json worded(JsonValue value) {
        if (value.is(JsonKind::object) && value.find("fr")) return reader_.wording_of(value, "fr").in(language_);
        if (value.is(JsonKind::object)) {
            auto object = nlohmann::json::object();
            value.for_each_member(
                [&](std::string_view key, JsonValue each) { object[std::string(key)] = worded(each); });
            return object;
        }
        if (!value.is(JsonKind::array)) return nlohmann::json::parse(value.raw());
        auto list = nlohmann::json::array();
        value.for_each([&](JsonValue each) { list.push_back(worded(each)); });
        return list;
    }
    void freeze(JsonValue json) {
        Dossier dossier;
        dossier.id = mint_.next<Dossier>();
        dossier.number = reader_.value<int>(json, "freeze");
        dossier.title = said(json, "title");
        dossier.day = reader_.value<std::optional<Date>>(json, "day");
        dossier.committee = said(json, "committee");
        dossier.scenario = by_ref<Scenario>(document_, reader_.value<std::string>(json, "scenario"));
        dossier.figures = figures_json(figures_of(document_, score(document_)));
        edit(Add<Dossier>{dossier}, json);
    }
    void keep(JsonValue json) {
        Checkpoint moment;
        moment.id = mint_.next<Checkpoint>();
        moment.title = said(json, "keep");
        moment.day = reader_.value<std::optional<Date>>(json, "day");
        moment.minute = reader_.value<std::string>(json, "minute");
        moment.content = packed(document_);
        edit(Add<Checkpoint>{moment}, json);
    }
    /// A workshop begins: its minutes will tell what has changed from here.
    void begin(JsonValue json) {
        const Workshop* workshop =
            document_.find(by_ref<Workshop>(document_, reader_.value<std::string>(json, "begin")));
        if (!workshop) return reader_.expected("begin", json);
        edit(write_of(*workshop, &Workshop::figures, figures_json(figures_of(document_, score(document_)))), json);
    }

    const Catalogue& catalogue_;
    std::string language_;
    std::string survey_;  ///< that the votes being read come from; empty: given in the room
    PlainReader reader_;
    IdMint mint_{.replica = 1, .counter = 0};
    Document document_;
    std::vector<Id<Commitment>> commitments_;
    std::vector<Id<Journey>> journeys_;
    std::vector<std::vector<Id<Step>>> steps_;  ///< of each journey
    std::map<std::string, Id<Note>> notes_;
    std::map<std::string, Id<Action>> actions_;
};

}  // namespace

std::variant<Document, Problem> demo_document(std::string_view text, const Catalogue& catalogue,
                                              std::string_view language) {
    const auto json = read_file_json(text, "demo.json");
    if (const auto* problem = std::get_if<Problem>(&json)) return *problem;
    return Demonstration(text, catalogue, language).made(std::get<JsonText>(json).root());
}

}  // namespace parcours
