// The file as a whole: description, language, what is forbidden.
#include "tests/export/matterhorn.h"

#include <regex>

namespace parcours::testing::matterhorn {
namespace {

bool is_missing(QPDFObjectHandle object) { return object.isNull(); }

std::string stream_text(QPDFObjectHandle stream) {
    const auto bytes = stream.getStreamData();
    return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
}

void check_metadata(QPDFObjectHandle catalog, Failures& failures) {
    QPDFObjectHandle metadata = catalog.getKey("/Metadata");
    if (!metadata.isStream()) return fail(failures, "06-001", "Metadata");
    const std::string text = stream_text(metadata);
    if (!std::regex_search(text, std::regex("pdfuaid:part(>|=\")1"))) fail(failures, "06-002", "pdfuaid:part");
    if (!std::regex_search(text, std::regex("<dc:title>\\s*<rdf:Alt>\\s*<rdf:li[^>]*>[^<]")))
        fail(failures, "06-003", "dc:title");
    if (is_missing(catalog.getKey("/Lang")) && text.find("xml:lang=\"x-default\"") != std::string::npos)
        fail(failures, "11-006", "dc:title");
}

void check_layers(QPDFObjectHandle catalog, Failures& failures) {
    QPDFObjectHandle layers = catalog.getKey("/OCProperties");
    if (!layers.isDictionary()) return;
    const auto unnamed = [](QPDFObjectHandle one) {
        return !one.getKey("/Name").isString() || one.getKey("/Name").getStringValue().empty();
    };
    QPDFObjectHandle configs = layers.getKey("/Configs");
    for (int i = 0; configs.isArray() && i < configs.getArrayNItems(); ++i) {
        if (unnamed(configs.getArrayItem(i))) fail(failures, "20-001", "Configs");
        if (configs.getArrayItem(i).hasKey("/AS")) fail(failures, "20-003", "Configs");
    }
    QPDFObjectHandle main = layers.getKey("/D");
    if (main.isDictionary() && unnamed(main)) fail(failures, "20-002", "D");
    if (main.isDictionary() && main.hasKey("/AS")) fail(failures, "20-003", "D");
}

void check_outline(QPDFObjectHandle catalog, Failures& failures) {
    QPDFObjectHandle outlines = catalog.getKey("/Outlines");
    if (outlines.isDictionary() && outlines.hasKey("/First") && is_missing(catalog.getKey("/Lang")))
        fail(failures, "11-003", "Outlines");
}

void check_forms(QPDFObjectHandle catalog, Failures& failures) {
    QPDFObjectHandle form = catalog.getKey("/AcroForm");
    if (!form.isDictionary()) return;
    QPDFObjectHandle xfa = form.getKey("/XFA");
    if (xfa.isStream() && std::regex_search(stream_text(xfa), std::regex("dynamicRender>\\s*required\\s*<")))
        fail(failures, "25-001", "XFA");
    QPDFObjectHandle fields = form.getKey("/Fields");
    for (int i = 0; fields.isArray() && i < fields.getArrayNItems(); ++i) {
        QPDFObjectHandle field = fields.getArrayItem(i);
        if (!field.getKey("/TU").isString()) fail(failures, "28-005", "Fields");
        if (field.getKey("/TU").isString() && is_missing(catalog.getKey("/Lang"))) fail(failures, "11-005", "Fields");
    }
}

void check_embedded_files(QPDF& pdf, Failures& failures) {
    for (QPDFObjectHandle object : pdf.getAllObjects())
        if (object.isDictionary() && object.hasKey("/EF") && !(object.hasKey("/F") && object.hasKey("/UF")))
            fail(failures, "21-001", "Filespec");
}

void check_role_map(QPDFObjectHandle catalog, Failures& failures) {
    QPDFObjectHandle roles = catalog.getKey("/StructTreeRoot").isDictionary()
                                 ? catalog.getKey("/StructTreeRoot").getKey("/RoleMap")
                                 : QPDFObjectHandle::newNull();
    if (!roles.isDictionary()) return;
    for (const std::string& role : roles.getKeys()) {
        if (role == "/P" || role == "/H1" || role == "/Table") fail(failures, "02-004", role);
        std::string at = role;
        for (std::size_t steps = 0; roles.hasKey(at); at = roles.getKey(at).getName())
            if (++steps > roles.getKeys().size()) {
                fail(failures, "02-003", role);
                break;
            }
    }
}

}  // namespace

const std::vector<std::string>& conditions() {
    static const std::vector<std::string> all{
        "01-003", "01-004", "01-005", "01-007", "02-001", "02-003", "02-004", "06-001", "06-002", "06-003", "07-001",
        "07-002", "09-004", "09-005", "09-006", "09-007", "09-008", "10-001", "11-001", "11-002", "11-003", "11-004",
        "11-005", "11-006", "13-004", "14-002", "14-003", "14-006", "14-007", "15-003", "17-002", "19-003", "19-004",
        "20-001", "20-002", "20-003", "21-001", "25-001", "26-002", "28-002", "28-004", "28-005", "28-007", "28-008",
        "28-009", "28-010", "28-011", "28-012", "28-017", "30-001", "30-002", "31-004", "31-005", "31-006", "31-009",
        "31-011", "31-016", "31-027", "31-028", "31-029", "31-030"};
    return all;
}

void check_catalog(QPDF& pdf, Failures& failures) {
    QPDFObjectHandle catalog = pdf.getRoot();
    QPDFObjectHandle mark = catalog.getKey("/MarkInfo");
    if (mark.isDictionary() && mark.getKey("/Suspects").isBool() && mark.getKey("/Suspects").getBoolValue())
        fail(failures, "01-007", "MarkInfo");
    check_metadata(catalog, failures);
    QPDFObjectHandle preferences = catalog.getKey("/ViewerPreferences");
    QPDFObjectHandle title =
        preferences.isDictionary() ? preferences.getKey("/DisplayDocTitle") : QPDFObjectHandle::newNull();
    if (!title.isBool())
        fail(failures, "07-001", "ViewerPreferences");
    else if (!title.getBoolValue())
        fail(failures, "07-002", "ViewerPreferences");
    check_layers(catalog, failures);
    check_outline(catalog, failures);
    check_forms(catalog, failures);
    check_embedded_files(pdf, failures);
    check_role_map(catalog, failures);
    if (pdf.isEncrypted() && !pdf.allowAccessibility()) fail(failures, "26-002", "Encrypt");
}

Failures failures_of(const std::string& bytes, const char* password) {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("checked", bytes.data(), bytes.size(), password);
    Failures failures;
    check_catalog(pdf, failures);
    check_structure(pdf, failures);
    check_annotations(pdf, failures);
    check_fonts(pdf, failures);
    check_pages(pdf, failures);
    return failures;
}

}  // namespace parcours::testing::matterhorn
