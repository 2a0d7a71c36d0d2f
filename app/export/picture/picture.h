// A journey laid out for paper, whatever it is then drawn on: PDF, PNG or SVG.
#pragma once

#include "app/words.h"
#include "journeys/layout/marks.h"

namespace parcours {

/// Around a picture of its own, in units.
inline constexpr int picture_margin = 32;

class Picture {
  public:
    Picture(const Document& document, Id<Journey> journey, const Scores& scores, Language language);
    Picture(const Picture&) = delete;
    Picture& operator=(const Picture&) = delete;

    const Scene& scene() const { return scene_; }
    const Document& document() const { return document_; }
    /// Around everything that is printed.
    Box bounds() const { return bounds_; }
    /// The pieces that are printed, from back to front.
    std::vector<const Piece*> pieces() const;
    /// The marks of one of the scene's pieces, or of a part of one.
    Marks marks(const Piece& piece, Detail detail = Detail::full) const {
        return marks_of(subject_, scene_, piece, detail);
    }

  private:
    Document document_;  ///< without what only invites to act
    Subject subject_;
    Scene scene_;
    Box bounds_;
};

/// The colours of paper.
const Palette& paper_palette();

}  // namespace parcours
