// The dossier on the screen: made once, its pages drawn as they are looked at. Each on a thread of its own.
#include "app/export/dossier/matter.h"
#include "app/export/pdf/pdf.h"
#include "app/worker.h"

namespace parcours {

void Worker::run(const effect::MakePages& asked) {
    making_ = std::jthread([this, document = asked.document,
                            request = with_session(asked.request)](const std::stop_token& ending) {
        const dossier::Matter matter(document, request);
        double told = 0;
        const auto go_on = [&](double share) {
            if (share - told >= 0.02) answer_(ReadDossier{reading::Moved{told = share}});
            return !ending.stop_requested() && !request.stop->load();
        };
        answer_(ReadDossier{reading::Made{pdf::pages_of(dossier::dossier_of(matter), matter, go_on), request.stop}});
    });
}

void Worker::run(const effect::DrawPages& asked) {
    drawing_ = std::jthread([this, asked](const std::stop_token& ending) {
        pdf::PagePainter painter(*asked.of);
        for (const std::size_t page : asked.wanted.pages) {
            if (ending.stop_requested()) return;
            answer_(ReadDossier{
                reading::Drawn{page, std::make_shared<const PagePicture>(painter.picture(page, asked.wanted.scale))}});
        }
    });
}

}  // namespace parcours
