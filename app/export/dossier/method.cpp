// How scores are computed, in plain words, and the commitments with their golden rules.
#include "app/export/dossier/matter.h"
#include "app/numbers.h"

namespace parcours::dossier {

Section method(const Matter& matter) {
    Section section{{2, matter.word("export.method.title"), ""}, {}};
    section.blocks.push_back({Paragraph{matter.word("export.method.lead"), Role::lead}});
    const auto explained = [&](std::initializer_list<std::string_view> parts) {
        Blocks blocks;
        for (const std::string_view part : parts) {
            const std::string key = "export.method." + std::string(part);
            blocks.push_back({Heading{3, matter.word(key + ".title"), ""}});
            blocks.push_back({Paragraph{matter.word(key)}});
        }
        return blocks;
    };
    section.blocks.push_back({Pair{explained({"votes", "cell", "cap", "journey"}),
                                   explained({"coverage", "mirror", "projection", "gain", "rounding"})}});
    return section;
}

std::vector<Section> framework(const Matter& matter) {
    if (matter.commitments.empty()) return {};
    const About* about = matter.document.find(about_id);
    Section section{{2, about && !about->framework.empty() ? about->framework : matter.word("field.framework"), ""},
                    {}};
    section.blocks.push_back({Paragraph{matter.word("export.framework.lead"), Role::lead}});
    for (const Commitment* one : matter.commitments) {
        section.blocks.push_back({Heading{3, joined({one->ref, one->title}, " · "), ""}});
        if (one->weight != 1)
            section.blocks.push_back({Paragraph{
                matter.word("export.framework.weight", {{"n", quantity(matter.language, one->weight)}}), Role::small}});
        if (!one->rules.empty()) section.blocks.push_back({List{one->rules}});
    }
    return {section};
}

}  // namespace parcours::dossier
