// Templates (journeys to start from) and frameworks (sets of commitments): plain JSON files, of the program or of a
// town. The embedded ones are handed in as text; nothing here reads assets.
#pragma once

#include <map>
#include <span>

#include "journeys/edit.h"
#include "sessions/machine.h"
#include "sessions/problem.h"

namespace parcours {

/// A text in one or several languages. A plain string in a file stands for every language.
struct Wording {
    std::map<std::string, std::string, std::less<>> texts;  ///< by language: "fr", "en"
    /// In that language, else in French, else in whichever there is.
    std::string in(std::string_view language) const;
};

struct TemplateNote {
    NoteKind kind = NoteKind::pain;
    Wording text;
    std::optional<int> severity;
    std::optional<Perspective> perspective;
    std::string channel;
    std::vector<int> commitments;  ///< places in the framework, from 1
};

struct TemplateEvidence {
    Wording text;
    std::string date;
    Wording place;
    std::string source;
};

struct TemplateStep {
    Wording title, description, actor;
    int weight = 1;
    std::vector<std::string> channels;
    Office office = Office::front;
    std::optional<double> delay_announced, delay_actual;
    std::optional<int> emotion;
    std::vector<Wording> documents;
    std::vector<TemplateNote> prompts;
    std::vector<TemplateEvidence> evidence;
};

struct TemplateStage {
    Wording title;
    std::vector<TemplateStep> steps;
};

struct Template {
    std::string id;
    Wording title, summary, audience, department;
    std::string source;
    bool complete = false;  ///< one of the rich ones
    int order = 0;          ///< in the list
    std::vector<TemplateStage> stages;
};

struct Framework {
    struct Rule {
        Wording title;
        double weight = 1;
        std::vector<Wording> rules;
    };
    std::string id;
    Wording title;
    std::vector<Rule> commitments;
};

/// The framework of a new session.
inline constexpr std::string_view default_framework = "four-commitments";

/// A JSON text and the name it goes by in problems.
struct Source {
    std::string name;
    std::string text;
};

/// What can be started from. A broken source is named in `problems`; the others are there all the same.
struct Catalogue {
    std::vector<Template> templates;  ///< complete ones first, then by order and id
    std::vector<Framework> frameworks;
    std::vector<Problem> problems;
    const Template* find_template(std::string_view id) const;
    const Framework* find_framework(std::string_view id) const;
};

/// Later sources replace earlier ones of the same id: hand in those of the program first, a person's own last.
Catalogue catalogue_of(std::span<const Source> templates, std::span<const Source> frameworks);

/// The *.json files of the folders, in the order of the folders; those that cannot be read are in `problems`.
std::vector<Source> sources_in(Storage& storage, std::span<const std::filesystem::path> folders,
                               std::vector<Problem>& problems);

/// Edits that add the template's journey to the document (the first is the Add<Journey>).
std::vector<Edit> edits_for(const Template& chosen, const Document& document, std::string_view language, IdMint& mint);

/// Edits that put the framework's commitments into a document that has none.
std::vector<Edit> edits_for(const Framework& framework, std::string_view language, IdMint& mint);

/// A new session's document: the framework and the templates named. Refuses unknown ids.
std::variant<Document, Problem> new_document(const Catalogue& catalogue, std::span<const std::string> templates,
                                             std::string_view framework, std::string_view language, IdMint& mint);

/// The demonstration session from the text of assets/demo/demo.json. The same text always gives the same document.
std::variant<Document, Problem> demo_document(std::string_view text, const Catalogue& catalogue,
                                              std::string_view language);

}  // namespace parcours
