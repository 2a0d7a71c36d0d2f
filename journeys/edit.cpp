#include "journeys/edit.h"

#include "journeys/draft.h"

namespace parcours {
namespace {

template <class R>
std::string name_of_one(const Add<R>&) {
    return "add_" + std::string(Schema<R>::kind);
}
template <class R>
std::string name_of_one(const Write<R>&) {
    return "write_" + std::string(Schema<R>::kind);
}
template <class R>
std::string name_of_one(const Remove<R>&) {
    return "remove_" + std::string(Schema<R>::kind);
}
template <class E>
std::string name_of_one(const E&) {
    return std::string(Schema<E>::kind);
}

}  // namespace

Next after(const Document& document, std::span<const Edit> edits) {
    Draft draft(document);
    std::optional<Refusal> refusal;
    for (const Edit& edit : edits) {
        with_edit(edit, [&](const auto& one) { refusal = edit_draft(draft, one); });
        if (refusal) return *refusal;
    }
    return draft.document();
}

Next after(const Document& document, const Edit& edit) { return after(document, std::span(&edit, 1)); }

std::string name_of_edit(const Edit& edit) {
    std::string name;
    with_edit(edit, [&](const auto& one) { name = name_of_one(one); });
    return name;
}

Document empty_document() {
    About about;
    about.id = about_id;
    Draft draft{Document{}};
    draft.put(about);
    return draft.document();
}

}  // namespace parcours
