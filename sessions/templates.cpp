#include "sessions/templates.h"

#include <algorithm>

#include "journeys/order_of.h"
#include "sessions/plain_reader.h"

namespace parcours {
namespace {

// ---- reading ------------------------------------------------------------------------------------

TemplateNote note_from(PlainReader& reader, JsonValue json) {
    TemplateNote note;
    note.kind = reader.value<NoteKind>(json, "kind");
    note.text = reader.wording(json, "text", true);
    note.severity = reader.value<std::optional<int>>(json, "severity", {.least = 1, .most = 3});
    note.perspective = reader.value<std::optional<Perspective>>(json, "perspective");
    note.channel = reader.value<std::string>(json, "channel", {.most = longest_line});
    note.commitments = reader.value<std::vector<int>>(json, "commitments", {.most = most_commitments});
    if (note.severity && note.kind != NoteKind::pain) reader.expected("severity", json);
    return note;
}

TemplateEvidence evidence_from(PlainReader& reader, JsonValue json) {
    return {reader.wording(json, "text", true), reader.value<std::string>(json, "date", {.most = 40}),
            reader.wording(json, "place"), reader.value<std::string>(json, "source", {.most = longest_line})};
}

TemplateStep step_from(PlainReader& reader, JsonValue json) {
    const Rule days{.least = 0, .most = 36'500};
    TemplateStep step;
    step.title = reader.wording(json, "title", true);
    step.description = reader.wording(json, "description");
    step.actor = reader.wording(json, "actor");
    if (json.find("weight")) step.weight = reader.value<int>(json, "weight", {.least = 1, .most = 3});
    step.channels = reader.value<std::vector<std::string>>(json, "channels", {.most = 20});
    step.office = reader.value<Office>(json, "office");
    step.delay_announced = reader.value<std::optional<double>>(json, "delay_announced", days);
    step.delay_actual = reader.value<std::optional<double>>(json, "delay_actual", days);
    step.emotion = reader.value<std::optional<int>>(json, "emotion", {.least = -2, .most = 2});
    step.documents = reader.wordings(json, "documents");
    reader.each(json, "prompts", [&](JsonValue one) { step.prompts.push_back(note_from(reader, one)); });
    reader.each(json, "evidence", [&](JsonValue one) { step.evidence.push_back(evidence_from(reader, one)); });
    return step;
}

TemplateStage stage_from(PlainReader& reader, JsonValue json) {
    TemplateStage stage;
    stage.title = reader.wording(json, "title", true);
    reader.each(json, "steps", [&](JsonValue one) { stage.steps.push_back(step_from(reader, one)); });
    return stage;
}

Template template_from(PlainReader& reader, JsonValue json) {
    Template result;
    result.id = reader.value<std::string>(json, "id", {.most = 100, .required = true});
    result.title = reader.wording(json, "title", true);
    result.summary = reader.wording(json, "summary");
    result.audience = reader.wording(json, "audience");
    result.department = reader.wording(json, "department");
    result.source = reader.value<std::string>(json, "source");
    result.complete = reader.value<bool>(json, "complete");
    result.order = reader.value<int>(json, "order");
    reader.each(json, "stages", [&](JsonValue one) { result.stages.push_back(stage_from(reader, one)); });
    if (result.stages.empty()) reader.expected("stages", json);
    return result;
}

Framework framework_from(PlainReader& reader, JsonValue json) {
    Framework result;
    result.id = reader.value<std::string>(json, "id", {.most = 100, .required = true});
    result.title = reader.wording(json, "title", true);
    reader.each(json, "commitments", [&](JsonValue one) {
        Framework::Rule rule{reader.wording(one, "title", true), 1, reader.wordings(one, "rules")};
        if (one.find("weight")) rule.weight = reader.value<double>(one, "weight", {.least = 0.01, .most = 100});
        result.commitments.push_back(std::move(rule));
    });
    if (result.commitments.empty() || result.commitments.size() > most_commitments)
        reader.expected("commitments", json);
    return result;
}

/// Reads one source with `from`; a broken one goes into `problems`.
template <class Made>
std::optional<Made> read_source(const Source& source, Made (*from)(PlainReader&, JsonValue),
                                std::vector<Problem>& problems) {
    constexpr std::size_t largest = 4u << 20;
    const auto json = read_file_json(source.text, source.name, {.bytes = largest});
    if (const auto* problem = std::get_if<Problem>(&json)) {
        problems.push_back(*problem);
        return {};
    }
    PlainReader reader(source.text, source.name);
    Made made = from(reader, std::get<JsonText>(json).root());
    if (!reader.failed()) return made;
    problems.push_back(*reader.problem());
    return {};
}

/// Adds it to the list in the place of an earlier one of the same id.
template <class Made>
void add_or_replace(std::vector<Made>& list, Made made) {
    const auto same = std::find_if(list.begin(), list.end(), [&](const Made& one) { return one.id == made.id; });
    if (same != list.end())
        *same = std::move(made);
    else
        list.push_back(std::move(made));
}

template <class Made>
const Made* find_in(const std::vector<Made>& list, std::string_view id) {
    const auto found = std::find_if(list.begin(), list.end(), [&](const Made& one) { return one.id == id; });
    return found == list.end() ? nullptr : &*found;
}

// ---- making edits -------------------------------------------------------------------------------

/// Turns one template into edits.
class Planting {
  public:
    Planting(const Document& document, std::string_view language, IdMint& mint)
        : commitments_(in_order<Commitment>(document)), language_(language), mint_(mint) {}

    std::vector<Edit> edits(const Template& chosen) {
        Journey journey;
        journey.id = mint_.next<Journey>();
        journey.title = chosen.title.in(language_);
        journey.summary = chosen.summary.in(language_);
        journey.audience = chosen.audience.in(language_);
        journey.department = chosen.department.in(language_);
        edits_.push_back(Add<Journey>{journey});
        for (const TemplateStage& stage : chosen.stages) add_stage(stage, journey.id);
        return std::move(edits_);
    }

  private:
    void add_stage(const TemplateStage& from, Id<Journey> journey) {
        Stage stage;
        stage.id = mint_.next<Stage>();
        stage.journey = journey;
        stage.title = from.title.in(language_);
        edits_.push_back(Add<Stage>{stage});
        for (const TemplateStep& step : from.steps) add_step(step, stage.id);
    }
    void add_step(const TemplateStep& from, Id<Stage> stage) {
        Step step;
        step.id = mint_.next<Step>();
        step.stage = stage;
        step.title = from.title.in(language_);
        step.description = from.description.in(language_);
        step.actor = from.actor.in(language_);
        step.weight = from.weight;
        step.channels = from.channels;
        step.office = from.office;
        step.delay_announced = from.delay_announced;
        step.delay_actual = from.delay_actual;
        step.emotion = from.emotion;
        for (const Wording& document : from.documents) step.documents.push_back(document.in(language_));
        edits_.push_back(Add<Step>{step});
        for (const TemplateNote& prompt : from.prompts) add_prompt(prompt, step.id);
        for (const TemplateEvidence& evidence : from.evidence) add_evidence(evidence, step.id);
    }
    void add_prompt(const TemplateNote& from, Id<Step> step) {
        Prompt prompt;
        prompt.id = mint_.next<Prompt>();
        prompt.step = step;
        prompt.kind = from.kind;
        prompt.text = from.text.in(language_);
        prompt.severity = from.severity;
        prompt.perspective = from.perspective;
        prompt.channel = from.channel;
        for (const int place : from.commitments)
            if (place >= 1 && static_cast<std::size_t>(place) <= commitments_.size())
                prompt.commitments.push_back(commitments_[static_cast<std::size_t>(place) - 1]->id);
        edits_.push_back(Add<Prompt>{prompt});
    }
    void add_evidence(const TemplateEvidence& from, Id<Step> step) {
        Evidence evidence;
        evidence.id = mint_.next<Evidence>();
        evidence.step = step;
        evidence.text = from.text.in(language_);
        evidence.date = from.date;
        evidence.place = from.place.in(language_);
        evidence.source = from.source;
        edits_.push_back(Add<Evidence>{evidence});
    }

    std::vector<const Commitment*> commitments_;
    std::string language_;
    IdMint& mint_;
    std::vector<Edit> edits_;
};

/// The document after edits that come from files which have been checked.
std::variant<Document, Problem> made(const Document& document, std::span<const Edit> edits, const std::string& id) {
    Next next = after(document, edits);
    if (auto* refusal = std::get_if<Refusal>(&next))
        return Problem{"template_broken", id, refusal->code, refusal->field};
    return std::get<Document>(std::move(next));
}

Edit titled(const Document& document, std::string title, std::string framework) {
    Write<About> write{*document.find(about_id), {}};
    std::size_t place = 0;
    for_each_field<About>(
        [&](const auto& field) { write.fields.set(place++, field.name == "title" || field.name == "framework"); });
    write.record.title = std::move(title);
    write.record.framework = std::move(framework);
    return write;
}

}  // namespace

std::string Wording::in(std::string_view language) const {
    for (const std::string_view wanted : {language, std::string_view("fr")})
        if (const auto found = texts.find(wanted); found != texts.end()) return found->second;
    return texts.empty() ? std::string() : texts.begin()->second;
}

const Template* Catalogue::find_template(std::string_view id) const { return find_in(templates, id); }
const Framework* Catalogue::find_framework(std::string_view id) const { return find_in(frameworks, id); }

Catalogue catalogue_of(std::span<const Source> templates, std::span<const Source> frameworks) {
    Catalogue catalogue;
    for (const Source& source : templates)
        if (auto one = read_source<Template>(source, template_from, catalogue.problems))
            add_or_replace(catalogue.templates, std::move(*one));
    for (const Source& source : frameworks)
        if (auto one = read_source<Framework>(source, framework_from, catalogue.problems))
            add_or_replace(catalogue.frameworks, std::move(*one));
    std::sort(catalogue.templates.begin(), catalogue.templates.end(), [](const Template& a, const Template& b) {
        return std::tuple(!a.complete, a.order, a.id) < std::tuple(!b.complete, b.order, b.id);
    });
    return catalogue;
}

std::vector<Source> sources_in(Storage& storage, std::span<const std::filesystem::path> folders,
                               std::vector<Problem>& problems) {
    constexpr std::size_t largest = 4u << 20;
    std::vector<Source> sources;
    for (const auto& folder : folders) {
        const auto names = storage.names_in(folder);
        if (const auto* error = std::get_if<std::error_code>(&names)) problems.push_back(problem_of(*error, folder));
        if (!std::holds_alternative<std::vector<std::string>>(names)) continue;
        for (const std::string& name : std::get<std::vector<std::string>>(names)) {
            if (!name.ends_with(".json")) continue;
            auto text = storage.read(folder / name, largest);
            if (const auto* error = std::get_if<std::error_code>(&text))
                problems.push_back(problem_of(*error, folder / name));
            else
                sources.push_back({(folder / name).string(), std::move(std::get<std::string>(text))});
        }
    }
    return sources;
}

std::vector<Edit> edits_for(const Template& chosen, const Document& document, std::string_view language, IdMint& mint) {
    return Planting(document, language, mint).edits(chosen);
}

std::vector<Edit> edits_for(const Framework& framework, std::string_view language, IdMint& mint) {
    std::vector<Edit> edits;
    for (const Framework::Rule& rule : framework.commitments) {
        Commitment commitment;
        commitment.id = mint.next<Commitment>();
        commitment.title = rule.title.in(language);
        commitment.weight = rule.weight;
        for (const Wording& golden : rule.rules) commitment.rules.push_back(golden.in(language));
        edits.push_back(Add<Commitment>{commitment});
    }
    return edits;
}

std::variant<Document, Problem> new_document(const Catalogue& catalogue, std::span<const std::string> templates,
                                             std::string_view framework, std::string_view language, IdMint& mint) {
    const Framework* rules = catalogue.find_framework(framework);
    if (!rules) return Problem{"framework_unknown", "", "", std::string(framework)};
    std::vector<const Template*> chosen;
    for (const std::string& id : templates) {
        chosen.push_back(catalogue.find_template(id));
        if (!chosen.back()) return Problem{"template_unknown", "", "", id};
    }
    Document document = empty_document();
    std::vector<Edit> first = edits_for(*rules, language, mint);
    first.push_back(
        titled(document, chosen.size() == 1 ? chosen[0]->title.in(language) : "", rules->title.in(language)));
    auto next = made(document, first, rules->id);
    for (const Template* one : chosen) {
        if (std::holds_alternative<Problem>(next)) break;
        document = std::get<Document>(next);
        next = made(document, edits_for(*one, document, language, mint), one->id);
    }
    return next;
}

}  // namespace parcours
