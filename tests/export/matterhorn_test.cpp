// The dossier keeps every condition of PDF/UA-1 that a program can check, and the checker would have noticed.
#include "tests/export/matterhorn.h"

#include <doctest/doctest.h>
#include <qpdf/QPDFWriter.hh>

#include <functional>

#include "app/export/pdf/pdf.h"
#include "tests/support/demonstration.h"
#include "tests/support/random_document.h"
#include "tests/support/worked_example.h"

using namespace parcours;
using namespace parcours::testing;

namespace {

std::string pdf_of(const Document& document, Language language = Language::fr) {
    ExportRequest request;
    request.language = language;
    request.date = *date_from_iso("2026-02-12");
    request.version = "7";
    const dossier::Matter matter(document, request);
    return pdf::pdf_of(dossier_of(matter), matter);
}

const std::string& small_dossier() {
    static const std::string pdf = pdf_of(WorkedExample{}.document);
    return pdf;
}

using Handle = QPDFObjectHandle;

Handle parsed(const char* text) { return Handle::parse(text); }

/// The first element of that type, in reading order.
Handle element(QPDF& pdf, const std::string& type, Handle from) {
    if (from.isDictionary() && from.hasKey("/S") && from.getKey("/S").getName() == "/" + type) return from;
    Handle kids = from.isDictionary() ? from.getKey("/K") : Handle::newNull();
    if (kids.isDictionary()) return element(pdf, type, kids);
    for (int i = 0; kids.isArray() && i < kids.getArrayNItems(); ++i)
        if (Handle found = element(pdf, type, kids.getArrayItem(i)); found.isDictionary()) return found;
    return Handle::newNull();
}
Handle element(QPDF& pdf, const std::string& type) {
    return element(pdf, type, pdf.getRoot().getKey("/StructTreeRoot"));
}

void rename(QPDF& pdf, const std::string& type, const std::string& to) {
    element(pdf, type).replaceKey("/S", Handle::newName("/" + to));
}

/// A new element at the end of the document.
Handle add(QPDF& pdf, const std::string& body) {
    Handle one = pdf.makeIndirectObject(parsed(body.c_str()));
    Handle document = element(pdf, "Document");
    one.replaceKey("/P", document);
    document.getKey("/K").appendItem(one);
    return one;
}

Handle first_page(QPDF& pdf) { return pdf.getAllPages().at(0); }

void draw(QPDF& pdf, const char* operators) {
    first_page(pdf).addPageContents(Handle::newStream(&pdf, operators), false);
}

Handle font(QPDF& pdf) {
    Handle fonts = first_page(pdf).getKey("/Resources").getKey("/Font");
    return fonts.getKey(*fonts.getKeys().begin());
}
Handle descendant(QPDF& pdf) { return font(pdf).getKey("/DescendantFonts").getArrayItem(0); }

void map_to(QPDF& pdf, const char* units) {
    const std::string map = std::string("1 beginbfchar\n<0003> <") + units + ">\nendbfchar\n";
    font(pdf).replaceKey("/ToUnicode", Handle::newStream(&pdf, map));
}

Handle page_with_links(QPDF& pdf) {
    for (Handle page : pdf.getAllPages())
        if (page.hasKey("/Annots")) return page;
    return Handle::newNull();
}

void annotate(QPDF& pdf, const char* body) {
    page_with_links(pdf).getKey("/Annots").appendItem(pdf.makeIndirectObject(parsed(body)));
}
Handle link(QPDF& pdf) { return page_with_links(pdf).getKey("/Annots").getArrayItem(0); }

void metadata(QPDF& pdf, const std::string& from, const std::string& to) {
    Handle stream = pdf.getRoot().getKey("/Metadata");
    const auto bytes = stream.getStreamData();
    std::string text(reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize());
    text.replace(text.find(from), from.size(), to);
    stream.replaceStreamData(text, Handle::newNull(), Handle::newNull());
}

void form(QPDF& pdf, const char* fields) { pdf.getRoot().replaceKey("/AcroForm", parsed(fields)); }

void share_form(QPDF& pdf, const char* body, bool twice) {
    Handle stream = pdf.makeIndirectObject(Handle::newStream(&pdf, "q Q"));
    stream.replaceDict(parsed(body));
    stream.replaceStreamData("q Q", Handle::newNull(), Handle::newNull());
    Handle forms = parsed("<<>>");
    forms.replaceKey("/X", stream);
    if (twice) forms.replaceKey("/Y", stream);
    first_page(pdf).getKey("/Resources").replaceKey("/XObject", forms);
}

struct Break {
    const char* number;
    std::function<void(QPDF&)> act;
};

void no_language(QPDF& pdf) { pdf.getRoot().removeKey("/Lang"); }

const std::vector<Break> breaks{
    {"01-003", [](QPDF& p) { draw(p, "/P<</MCID 0>>BDC /Artifact BMC EMC EMC"); }},
    {"01-004", [](QPDF& p) { draw(p, "/Artifact BMC /P<</MCID 0>>BDC EMC EMC"); }},
    {"01-005", [](QPDF& p) { draw(p, "0 0 9 9 re f"); }},
    {"01-007", [](QPDF& p) { p.getRoot().replaceKey("/MarkInfo", parsed("<</Marked true/Suspects true>>")); }},
    {"02-001", [](QPDF& p) { rename(p, "P", "Prose"); }},
    {"02-003", [](QPDF& p) { p.getRoot().getKey("/StructTreeRoot").replaceKey("/RoleMap", parsed("<</A/B/B/A>>")); }},
    {"02-004", [](QPDF& p) { p.getRoot().getKey("/StructTreeRoot").replaceKey("/RoleMap", parsed("<</P/Div>>")); }},
    {"06-001", [](QPDF& p) { p.getRoot().removeKey("/Metadata"); }},
    {"06-002", [](QPDF& p) { metadata(p, "<pdfuaid:part>1</pdfuaid:part>", ""); }},
    {"06-003", [](QPDF& p) { metadata(p, "<dc:title>", "<dc:heading>"); }},
    {"07-001", [](QPDF& p) { p.getRoot().replaceKey("/ViewerPreferences", parsed("<<>>")); }},
    {"07-002", [](QPDF& p) { p.getRoot().replaceKey("/ViewerPreferences", parsed("<</DisplayDocTitle false>>")); }},
    {"09-004", [](QPDF& p) { rename(p, "TR", "P"); }},
    {"09-005", [](QPDF& p) { rename(p, "LI", "P"); }},
    {"09-006", [](QPDF& p) { rename(p, "TOC", "P"); }},
    {"09-007", [](QPDF& p) { rename(p, "P", "RB"); }},
    {"09-008", [](QPDF& p) { rename(p, "P", "WT"); }},
    {"10-001", [](QPDF& p) { map_to(p, ""); }},
    {"11-001", no_language},
    {"11-002", no_language},
    {"11-003", no_language},
    {"11-004", no_language},
    {"11-005", [](QPDF& p) { no_language(p), form(p, "<</Fields[<</TU(name)>>]>>"); }},
    {"11-006", no_language},
    {"13-004", [](QPDF& p) { element(p, "Figure").removeKey("/Alt"); }},
    {"14-002", [](QPDF& p) { rename(p, "H1", "H2"); }},
    {"14-003", [](QPDF& p) { rename(p, "H2", "H4"); }},
    {"14-006", [](QPDF& p) { add(p, "<</S/H>>"), add(p, "<</S/H>>"); }},
    {"14-007", [](QPDF& p) { rename(p, "P", "H"); }},
    {"15-003", [](QPDF& p) { element(p, "TH").removeKey("/A"); }},
    {"17-002", [](QPDF& p) { rename(p, "P", "Formula"); }},
    {"19-003", [](QPDF& p) { rename(p, "P", "Note"); }},
    {"19-004", [](QPDF& p) { add(p, "<</S/Note/ID(1)>>"), add(p, "<</S/Note/ID(1)>>"); }},
    {"20-001", [](QPDF& p) { p.getRoot().replaceKey("/OCProperties", parsed("<</Configs[<<>>]>>")); }},
    {"20-002", [](QPDF& p) { p.getRoot().replaceKey("/OCProperties", parsed("<</D<</Name()>>>>")); }},
    {"20-003", [](QPDF& p) { p.getRoot().replaceKey("/OCProperties", parsed("<</D<</Name(a)/AS[]>>>>")); }},
    {"21-001", [](QPDF& p) { p.getRoot().replaceKey("/AF", p.makeIndirectObject(parsed("<</EF<<>>/F(a)>>"))); }},
    {"25-001",
     [](QPDF& p) {
         form(p, "<<>>");
         p.getRoot()
             .getKey("/AcroForm")
             .replaceKey("/XFA", Handle::newStream(&p, "<dynamicRender>required</dynamicRender>"));
     }},
    {"28-002", [](QPDF& p) { annotate(p, "<</Subtype/Text/Contents(a)>>"); }},
    {"28-004", [](QPDF& p) { annotate(p, "<</Subtype/Text>>"); }},
    {"28-005", [](QPDF& p) { form(p, "<</Fields[<</T(name)>>]>>"); }},
    {"28-007", [](QPDF& p) { annotate(p, "<</Subtype/TrapNet>>"); }},
    {"28-008", [](QPDF& p) { page_with_links(p).removeKey("/Tabs"); }},
    {"28-009", [](QPDF& p) { page_with_links(p).replaceKey("/Tabs", Handle::newName("/R")); }},
    {"28-010", [](QPDF& p) { annotate(p, "<</Subtype/Widget>>"); }},
    {"28-011", [](QPDF& p) { rename(p, "Link", "Span"); }},
    {"28-012", [](QPDF& p) { link(p).removeKey("/Contents"); }},
    {"28-017", [](QPDF& p) { link(p).replaceKey("/Subtype", Handle::newName("/PrinterMark")); }},
    {"30-001", [](QPDF& p) { share_form(p, "<</Subtype/Form/Ref<<>>>>", false); }},
    {"30-002", [](QPDF& p) { share_form(p, "<</Subtype/Form/StructParents 900>>", true); }},
    {"31-004",
     [](QPDF& p) {
         descendant(p).replaceKey("/Subtype", Handle::newName("/CIDFontType2"));
         descendant(p).replaceKey("/CIDToGIDMap", Handle::newName("/Other"));
     }},
    {"31-005", [](QPDF& p) { descendant(p).replaceKey("/Subtype", Handle::newName("/CIDFontType2")); }},
    {"31-006", [](QPDF& p) { font(p).replaceKey("/Encoding", Handle::newName("/Mine-H")); }},
    {"31-009",
     [](QPDF& p) {
         descendant(p).getKey("/FontDescriptor").removeKey("/FontFile3");
         descendant(p).getKey("/FontDescriptor").removeKey("/FontFile2");
     }},
    {"31-011",
     [](QPDF& p) {
         draw(p, ("/Artifact BMC BT " + *first_page(p).getKey("/Resources").getKey("/Font").getKeys().begin() +
                  " 9 Tf <FFF0> Tj ET EMC")
                     .c_str());
     }},
    {"31-016", [](QPDF& p) { descendant(p).replaceKey("/W", parsed("[0 [9]]")); }},
    {"31-027", [](QPDF& p) { font(p).removeKey("/ToUnicode"); }},
    {"31-028", [](QPDF& p) { map_to(p, "0000"); }},
    {"31-029", [](QPDF& p) { map_to(p, "FEFF"); }},
    {"31-030",
     [](QPDF& p) {
         draw(p, ("/Artifact BMC BT " + *first_page(p).getKey("/Resources").getKey("/Font").getKeys().begin() +
                  " 9 Tf <0000> Tj ET EMC")
                     .c_str());
     }},
};

/// The small dossier, broken in one way. Locked for 26-002: no reading aloud.
std::string broken(const std::string& whole, const std::function<void(QPDF&)>& act, bool locked = false) {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("whole", whole.data(), whole.size());
    if (act) act(pdf);
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    if (locked)
        writer.setR3EncryptionParametersInsecure("", "owner", false, true, true, true, true, true, qpdf_r3p_full);
    writer.write();
    const auto bytes = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
}

std::string text_of(const matterhorn::Failures& failures) {
    std::string text;
    for (const auto& [number, where] : failures) text += number + " (" + where + ") ";
    return text;
}

}  // namespace

TEST_CASE("a dossier keeps every condition of the Matterhorn Protocol that a program can check") {
    CHECK(matterhorn::conditions().size() >= 45);
    CHECK(text_of(matterhorn::failures_of(small_dossier())) == "");
    for (const Language language : {Language::fr, Language::en})
        CHECK(text_of(matterhorn::failures_of(pdf_of(demonstration(language), language))) == "");
}

TEST_CASE("a file broken on purpose in one way fails that condition") {
    CHECK(text_of(matterhorn::failures_of(broken(small_dossier(), {}))) == "");
    CHECK(matterhorn::failures_of(broken(small_dossier(), {}, true), "").count("26-002") == 1);
    std::vector<std::string> numbers{"26-002"};
    for (const Break& one : breaks) {
        const auto failures = matterhorn::failures_of(broken(small_dossier(), one.act));
        CHECK_MESSAGE(failures.count(one.number) == 1, one.number << ": " << text_of(failures));
        numbers.push_back(one.number);
    }
    std::sort(numbers.begin(), numbers.end());
    CHECK(numbers == matterhorn::conditions());
}
