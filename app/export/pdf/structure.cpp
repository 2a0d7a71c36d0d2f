#include "app/export/pdf/structure.h"

#include <algorithm>

namespace parcours::pdf {
namespace {

constexpr std::array names{"Document", "Sect",  "H1",    "H2",  "H3",   "H4",        "P",       "L",
                           "LI",       "Lbl",   "LBody", "TOC", "TOCI", "Reference", "Link",    "Table",
                           "THead",    "TBody", "TR",    "TH",  "TD",   "Figure",    "Caption", "Span"};

std::string attributes_of(Tag tag, const Said& said) {
    std::string result;
    if (said.header != HeaderOf::none)
        result += std::string("/A<</O/Table/Scope/") + (said.header == HeaderOf::row ? "Row>>" : "Column>>");
    if (tag == Tag::L) result += "/A<</O/List/ListNumbering/None>>";
    if (tag == Tag::Figure) {
        result += "/A<</O/Layout/Placement/Block/BBox[";
        for (const double side : said.box) {
            append_number(result, side);
            result += ' ';
        }
        result += "]>>";
    }
    if (!said.alternative.empty()) result += "/Alt" + text_string(said.alternative);
    if (!said.language.empty()) result += "/Lang" + text_string(said.language);
    return result;
}

}  // namespace

bool holds_content(Tag tag) {
    constexpr std::array only_elements{Tag::Document, Tag::Sect, Tag::L,     Tag::LI,    Tag::TOC,      Tag::TOCI,
                                       Tag::Table,    Tag::TR,   Tag::THead, Tag::TBody, Tag::Reference};
    return std::find(only_elements.begin(), only_elements.end(), tag) == only_elements.end();
}

Element Structure::add(Tag tag, Element parent, Said said) {
    const auto element = static_cast<Element>(elements_.size());
    elements_.push_back({tag, parent, std::move(said)});
    if (parent >= 0) elements_[parent].kids.push_back({Kid::Kind::element, element});
    return element;
}

std::string_view Structure::name(Element element) const { return names[static_cast<std::size_t>(tag(element))]; }

int Structure::add_content(Element element, std::size_t page) {
    if (contents_.size() <= page) contents_.resize(page + 1);
    const int number = static_cast<int>(contents_[page].size());
    contents_[page].push_back(element);
    elements_[element].kids.push_back({Kid::Kind::content, number, page});
    return number;
}

void Structure::add_annotation(Element element, std::size_t page, Object annotation) {
    annotations_.push_back(element);
    elements_[element].kids.push_back({Kid::Kind::annotation, annotation, page});
}

std::string Structure::body(const Node& node, const std::vector<Object>& objects, Object root,
                            const std::vector<Object>& pages) const {
    std::string result = "<</Type/StructElem/S/";
    result += names[static_cast<std::size_t>(node.tag)];
    result += "/P " + ref(node.parent < 0 ? root : objects[node.parent]);
    const auto on_page =
        std::find_if(node.kids.begin(), node.kids.end(), [](const Kid& kid) { return kid.kind != Kid::Kind::element; });
    const bool drawn = on_page != node.kids.end();
    if (drawn) result += "/Pg " + ref(pages[on_page->page]);
    result += attributes_of(node.tag, node.said);
    if (!node.kids.empty()) result += "/K[";
    for (const Kid& kid : node.kids) {
        if (kid.kind == Kid::Kind::element)
            result += ref(objects[kid.number]);
        else if (kid.kind == Kid::Kind::annotation)
            result += "<</Type/OBJR/Obj " + ref(kid.number) + "/Pg " + ref(pages[kid.page]) + ">>";
        else if (kid.page == on_page->page)
            result += std::to_string(kid.number);
        else
            result += "<</Type/MCR/Pg " + ref(pages[kid.page]) + "/MCID " + std::to_string(kid.number) + ">>";
        result += ' ';
    }
    return result + (node.kids.empty() ? ">>" : "]>>");
}

Object Structure::write(File& file, const std::vector<Object>& pages, std::size_t annotation_keys_from) const {
    const Object root = file.reserve();
    std::vector<Object> objects;
    for (std::size_t i = 0; i < elements_.size(); ++i) objects.push_back(file.reserve());
    for (std::size_t i = 0; i < elements_.size(); ++i) file.put(objects[i], body(elements_[i], objects, root, pages));
    std::string numbers = "<</Nums[";
    for (std::size_t page = 0; page < contents_.size(); ++page) {
        std::string owners = "[";
        for (const Element owner : contents_[page]) owners += ref(objects[owner]) + ' ';
        numbers += std::to_string(page) + ' ' + ref(file.add(owners + "]")) + '\n';
    }
    for (std::size_t i = 0; i < annotations_.size(); ++i)
        numbers += std::to_string(annotation_keys_from + i) + ' ' + ref(objects[annotations_[i]]) + '\n';
    const Object parents = file.add(numbers + "]>>");
    file.put(root, "<</Type/StructTreeRoot/K " + ref(objects.front()) + "/ParentTree " + ref(parents) +
                       "/ParentTreeNextKey " + std::to_string(annotation_keys_from + annotations_.size()) + ">>");
    return root;
}

}  // namespace parcours::pdf
