#include "app/export/freeze.h"

#include <algorithm>

#include "app/numbers.h"
#include "journeys/text.h"
#include "sessions/contradictions.h"
#include "sessions/figures.h"

namespace parcours {
namespace {

std::string text_of(const Readings& readings, Language language) {
    const Words& words = words_in(language);
    std::string text;
    for (const Reading& one : readings) {
        if (!text.empty()) text += ", ";
        text += words.has(one.word) ? std::string(words(one.word))
                : one.number        ? quantity(language, *one.number)
                                    : one.text;
    }
    constexpr std::size_t most = 300;
    return text.empty() ? std::string(words("none")) : shortened(text, most);
}

std::string name_of_field(std::string_view field, const Words& words) {
    const std::string key = "field." + std::string(field);
    return std::string(words.has(key) ? words(key) : words.has(field) ? words(field) : field);
}

}  // namespace

int next_dossier_number(const Document& document) {
    int highest = 0;
    for (const Dossier& one : document.all<Dossier>()) highest = std::max(highest, one.number);
    return highest + 1;
}

Edit freezing(const Document& document, const ExportRequest& request) {
    const About* about = document.find(about_id);
    Dossier dossier;
    dossier.id = request.frozen;
    dossier.number = request.number;
    dossier.title = about ? about->title : "";
    dossier.day = request.date;
    dossier.committee = request.committee;
    dossier.sections =
        names_of(request.chapters.empty() ? chapters_named(about ? about->sections : std::vector<std::string>{})
                                          : request.chapters);
    dossier.scenario = request.scenario;
    dossier.figures = figures_json(figures_of(document, score(document)));
    return Add<Dossier>{dossier};
}

std::vector<Disagreement> disagreements_of(const Session& session, Language language) {
    const Words& words = words_in(language);
    std::vector<Disagreement> all;
    for (const Contradiction& one : contradictions(session)) {
        Disagreement said;
        said.where = one.ref.empty() ? std::string(words("kind." + std::string(one.kind))) : one.ref;
        if (!one.title.empty()) said.where += " · " + shortened(one.title, 60);
        said.field =
            one.field == deletion_field ? std::string(words("merge.deleted")) : name_of_field(one.field, words);
        for (const Side& side : one.sides) said.sides.push_back(text_of(side.reading, language));
        all.push_back(std::move(said));
    }
    return all;
}

}  // namespace parcours
