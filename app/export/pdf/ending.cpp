// The end of a page and of the file: resources, links, bookmarks, what readers show of the file.
#include <algorithm>

#include "app/export/markup.h"
#include "app/export/pdf/page.h"

namespace parcours::pdf {
namespace {

std::string pdf_date(Date date) {
    std::string day = iso(date);
    std::erase(day, '-');
    return "(D:" + day + "000000Z)";
}

/// The description as readers and archives look for it, with the claim of PDF/UA-1.
std::string packet(const Description& description) {
    Markup markup;
    const std::string day = iso(description.date) + "T00:00:00Z";
    const auto told = [&](std::string_view name, std::string_view list, std::string_view text) {
        markup.open(name);
        markup.open(list);
        markup.element("rdf:li", text,
                       list == "rdf:Alt" ? Markup::Attributes{{"xml:lang", "x-default"}} : Markup::Attributes{});
        markup.close(list);
        markup.close(name);
    };
    markup.raw(
        "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\" "
        "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" "
        "xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n");
    told("dc:title", "rdf:Alt", description.title);
    told("dc:description", "rdf:Alt", description.subject);
    if (!description.author.empty()) told("dc:creator", "rdf:Seq", description.author);
    told("dc:language", "rdf:Bag", code_of(description.language));
    markup.element("xmp:CreatorTool", "Parcours");
    markup.element("xmp:CreateDate", day);
    markup.element("xmp:ModifyDate", day);
    markup.element("pdf:Producer", "Parcours");
    markup.element("pdfuaid:part", "1");
    markup.raw("</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>");
    return markup.content();
}

}  // namespace

std::string Paper::destination(std::size_t page, double y) const {
    std::string result = "[" + ref(pages_[page - 1]) + "/XYZ 0 ";
    append_number(result, (shapes_[page - 1].height - y) * enlarged_[page - 1]);
    return result + " null]";
}

void Paper::link(double x, double y, double width, double height, std::size_t page, double to_y,
                 const std::string& said) {
    const Object object = file_.reserve();
    links_.push_back({object, page, to_y, box(x, y, width, height), said});
    annotations_[page_ - 1].push_back(object);
    structure_.add_annotation(open_.back(), page_ - 1, object);
}

int Paper::bookmark(int parent, const std::string& text, std::size_t page, double y) {
    bookmarks_.push_back({text, parent, page, y});
    const int number = static_cast<int>(bookmarks_.size());
    if (parent > 0) bookmarks_[parent - 1].kids.push_back(number);
    return number;
}

void Paper::end_page() {
    into(Mode::none);
    if (drawn_) {
        const double times = enlarged_.back();
        return drawn_->pages.push_back({shapes_.back().width * times, shapes_.back().height * times, content_});
    }
    const Object content = file_.add_stream("", content_);
    std::string body = "<</Type/Page/Parent " + ref(tree_) + "/MediaBox[0 0 ";
    append_number(body, shapes_.back().width * enlarged_.back());
    body += ' ';
    append_number(body, shapes_.back().height * enlarged_.back());
    body += "]/Contents " + ref(content) + "/Resources " + ref(resources_) + "/StructParents " +
            std::to_string(page_ - 1) + "/Tabs/S";
    if (!annotations_[page_ - 1].empty()) {
        body += "/Annots[";
        for (const Object one : annotations_[page_ - 1]) body += ref(one) + ' ';
        body += "]";
    }
    file_.put(pages_[page_ - 1], body + ">>");
}

Object Paper::write_bookmarks() {
    const Object root = file_.reserve();
    std::vector<Object> objects;
    std::vector<int> top;
    for (std::size_t i = 0; i < bookmarks_.size(); ++i) {
        objects.push_back(file_.reserve());
        if (bookmarks_[i].parent == 0) top.push_back(static_cast<int>(i) + 1);
    }
    const auto ends = [&](const std::vector<int>& kids) {
        return "/First " + ref(objects[kids.front() - 1]) + "/Last " + ref(objects[kids.back() - 1]);
    };
    for (std::size_t i = 0; i < bookmarks_.size(); ++i) {
        const Bookmark& one = bookmarks_[i];
        const std::vector<int>& beside = one.parent == 0 ? top : bookmarks_[one.parent - 1].kids;
        const auto at = std::find(beside.begin(), beside.end(), static_cast<int>(i) + 1);
        std::string body = "<</Title" + text_string(one.text) + "/Dest" + destination(one.page, one.y) + "/Parent " +
                           ref(one.parent == 0 ? root : objects[one.parent - 1]);
        if (at != beside.begin()) body += "/Prev " + ref(objects[*std::prev(at) - 1]);
        if (std::next(at) != beside.end()) body += "/Next " + ref(objects[*std::next(at) - 1]);
        if (!one.kids.empty()) body += ends(one.kids) + "/Count -" + std::to_string(one.kids.size());
        file_.put(objects[i], body + ">>");
    }
    file_.put(root, "<</Type/Outlines/Count " + std::to_string(top.size()) + (top.empty() ? "" : ends(top)) + ">>");
    return root;
}

void Paper::write_links(std::size_t first_key) {
    for (std::size_t i = 0; i < links_.size(); ++i) {
        const Leading& one = links_[i];
        std::string body = "<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[";
        for (const double side : one.box) {
            append_number(body, side);
            body += ' ';
        }
        file_.put(one.object, body + "]/Dest" + destination(one.page, one.y) + "/Contents" + text_string(one.said) +
                                  "/StructParent " + std::to_string(first_key + i) + ">>");
    }
}

Object Paper::write_catalog(const Description& description) {
    const Object structure = structure_.write(file_, pages_, pages_.size());
    const Object outlines = write_bookmarks();
    const Object metadata = file_.add_stream("/Type/Metadata/Subtype/XML", packet(description), false);
    return file_.add("<</Type/Catalog/Pages " + ref(tree_) + "/StructTreeRoot " + ref(structure) + "/Outlines " +
                     ref(outlines) + "/Metadata " + ref(metadata) + "/MarkInfo<</Marked true>>/Lang" +
                     text_string(description.language == Language::fr ? "fr-FR" : "en-GB") +
                     "/ViewerPreferences<</DisplayDocTitle true>>/PageMode/UseOutlines>>");
}

Object Paper::write_description(const Description& description) {
    const std::string date = pdf_date(description.date);
    return file_.add("<</Title" + text_string(description.title) + "/Author" + text_string(description.author) +
                     "/Subject" + text_string(description.subject) + "/Creator(Parcours)/Producer(Parcours)" +
                     "/CreationDate" + date + "/ModDate" + date + ">>");
}

std::string Paper::bytes(const Description& description) {
    std::string kids = "<</Type/Pages/Count " + std::to_string(pages_.size()) + "/Kids[";
    for (const Object page : pages_) kids += ref(page) + ' ';
    file_.put(tree_, kids + "]>>");
    std::string resources = "<</Font" + faces_.write(file_) + "/XObject<<";
    for (const auto& [name, picture] : pictures_) resources += "/" + name + " " + ref(picture);
    file_.put(resources_, resources + ">>>>");
    write_links(pages_.size());
    const Object catalog = write_catalog(description);
    return file_.end(catalog, write_description(description));
}

std::unique_ptr<DrawnPages> Paper::drawn() {
    for (std::size_t i = 0; i < annotations_.size(); ++i)
        for (const Leading& one : links_) {
            if (std::find(annotations_[i].begin(), annotations_[i].end(), one.object) == annotations_[i].end())
                continue;
            DrawnPage& page = drawn_->pages[i];
            page.links.push_back(
                {one.box[0], page.height - one.box[3], one.box[2], page.height - one.box[1], one.page - 1});
        }
    for (const Bookmark& one : bookmarks_) drawn_->marks.push_back({one.parent == 0, one.text, one.page - 1});
    for (const auto& face : faces_.all()) drawn_->faces.emplace(face->resource(), face->face());
    return std::move(drawn_);
}

}  // namespace parcours::pdf
