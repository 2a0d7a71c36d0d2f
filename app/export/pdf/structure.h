// The structure of a PDF for screen readers: elements, what they hold, in reading order.
// Draws nothing; pages tell it which marked content belongs to which element.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "app/export/pdf/file.h"

namespace parcours::pdf {

enum class Tag {
    Document,
    Sect,
    H1,
    H2,
    H3,
    H4,
    P,
    L,
    LI,
    Lbl,
    LBody,
    TOC,
    TOCI,
    Reference,
    Link,
    Table,
    THead,
    TBody,
    TR,
    TH,
    TD,
    Figure,
    Caption,
    Span
};

/// False for those that only hold other elements: what is drawn directly in them is decoration.
bool holds_content(Tag tag);

enum class HeaderOf { none, column, row };

/// What an element says besides its content.
struct Said {
    std::string alternative = {};      ///< of a figure
    HeaderOf header = HeaderOf::none;  ///< of a TH
    std::string language = {};         ///< where it is not the document's
    std::array<double, 4> box = {};    ///< of a figure: left, bottom, right, top on its page
};

/// An element by its place in the tree; -1 is none.
using Element = int;

class Structure {
  public:
    Element add(Tag tag, Element parent, Said said = {});
    Tag tag(Element element) const { return elements_[element].tag; }
    std::string_view name(Element element) const;

    /// The page's next piece of marked content belongs to the element; its number on the page.
    int add_content(Element element, std::size_t page);
    void add_annotation(Element element, std::size_t page, Object annotation);

    /// Writes the tree; `pages`: their objects; the annotations have the keys from that number on. The answer is the
    /// root.
    Object write(File& file, const std::vector<Object>& pages, std::size_t annotation_keys_from) const;

  private:
    struct Kid {
        enum class Kind { element, content, annotation } kind;
        int number;  ///< the element, the piece of content or the annotation's object
        std::size_t page = 0;
    };
    struct Node {
        Tag tag;
        Element parent;
        Said said;
        std::vector<Kid> kids = {};
    };
    std::string body(const Node& node, const std::vector<Object>& objects, Object root,
                     const std::vector<Object>& pages) const;

    std::vector<Node> elements_;
    std::vector<std::vector<Element>> contents_;  ///< by page: the owner of each piece of marked content
    std::vector<Element> annotations_;            ///< in the order of their keys
};

}  // namespace parcours::pdf
