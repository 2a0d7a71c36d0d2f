// Links and other annotations: each is in the structure, says what it is, and comes in its order.
#include "tests/export/matterhorn.h"

namespace parcours::testing::matterhorn {
namespace {

/// The elements that hold each annotation, by the annotation's object.
void collect(QPDF& pdf, QPDFObjectHandle element, std::map<QPDFObjGen, std::string>& holders) {
    QPDFObjectHandle kids = element.getKey("/K");
    const auto one = [&](QPDFObjectHandle kid) {
        if (!kid.isDictionary()) return;
        if (kid.hasKey("/S")) return collect(pdf, kid, holders);
        if (kid.hasKey("/Obj"))
            holders[kid.getKey("/Obj").getObjGen()] = element.hasKey("/S") ? type_of(pdf, element) : "";
    };
    if (!kids.isArray()) return one(kids);
    for (QPDFObjectHandle kid : kids.getArrayAsVector()) one(kid);
}

void check_one(QPDF& pdf, QPDFObjectHandle annotation, const std::string& holder, Failures& failures) {
    const std::string subtype = annotation.getKey("/Subtype").getName();
    const bool contents =
        annotation.getKey("/Contents").isString() && !annotation.getKey("/Contents").getStringValue().empty();
    if (subtype == "/TrapNet") fail(failures, "28-007", subtype);
    if (subtype == "/Widget" && holder != "Form") fail(failures, "28-010", holder);
    if (subtype == "/PrinterMark" && !holder.empty()) fail(failures, "28-017", holder);
    if (subtype == "/Link") {
        if (holder != "Link") fail(failures, "28-011", holder);
        if (!contents) fail(failures, "28-012", subtype);
    } else if (subtype != "/Widget" && subtype != "/PrinterMark") {
        if (holder != "Annot") fail(failures, "28-002", subtype);
        if (!contents) fail(failures, "28-004", subtype);
    }
    if (contents && !pdf.getRoot().hasKey("/Lang")) fail(failures, "11-004", subtype);
}

}  // namespace

void check_annotations(QPDF& pdf, Failures& failures) {
    std::map<QPDFObjGen, std::string> holders;
    if (pdf.getRoot().getKey("/StructTreeRoot").isDictionary())
        collect(pdf, pdf.getRoot().getKey("/StructTreeRoot"), holders);
    for (QPDFObjectHandle page : pdf.getAllPages()) {
        QPDFObjectHandle annotations = page.getKey("/Annots");
        if (!annotations.isArray() || annotations.getArrayNItems() == 0) continue;
        QPDFObjectHandle tabs = page.getKey("/Tabs");
        if (!tabs.isName())
            fail(failures, "28-008", "Tabs");
        else if (tabs.getName() != "/S")
            fail(failures, "28-009", tabs.getName());
        for (QPDFObjectHandle annotation : annotations.getArrayAsVector()) {
            const auto holder = holders.find(annotation.getObjGen());
            check_one(pdf, annotation, holder == holders.end() ? "" : holder->second, failures);
        }
    }
}

}  // namespace parcours::testing::matterhorn
