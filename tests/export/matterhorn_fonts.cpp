// Fonts: embedded, with a Unicode text for each code.
#include <cstdlib>
#include <regex>

#include "tests/export/matterhorn.h"

namespace parcours::testing::matterhorn {
namespace {

std::string stream_text(QPDFObjectHandle stream) {
    const auto bytes = stream.getStreamData();
    return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
}

void check_composite(QPDFObjectHandle font, Failures& failures) {
    const std::string name = font.getKey("/BaseFont").isName() ? font.getKey("/BaseFont").getName() : "font";
    QPDFObjectHandle encoding = font.getKey("/Encoding");
    if (encoding.isName() && encoding.getName() != "/Identity-H" && encoding.getName() != "/Identity-V")
        fail(failures, "31-006", name);
    QPDFObjectHandle descendant = font.getKey("/DescendantFonts").getArrayItem(0);
    if (descendant.getKey("/Subtype").getName() == "/CIDFontType2") {
        QPDFObjectHandle map = descendant.getKey("/CIDToGIDMap");
        if (map.isNull())
            fail(failures, "31-005", name);
        else if (!map.isStream() && !(map.isName() && map.getName() == "/Identity"))
            fail(failures, "31-004", name);
    }
    QPDFObjectHandle descriptor = descendant.getKey("/FontDescriptor");
    if (!descriptor.isDictionary() ||
        !(descriptor.getKey("/FontFile2").isStream() || descriptor.getKey("/FontFile3").isStream()))
        fail(failures, "31-009", name);
}

}  // namespace

std::map<int, std::vector<int>> unicode_map(QPDFObjectHandle font) {
    std::map<int, std::vector<int>> map;
    if (!font.getKey("/ToUnicode").isStream()) return map;
    const std::string text = stream_text(font.getKey("/ToUnicode"));
    const std::regex pair("<([0-9A-F]{4})> <([0-9A-F]*)>\n");
    for (std::sregex_iterator at(text.begin(), text.end(), pair), end; at != end; ++at) {
        std::vector<int> units;
        const std::string hex = (*at)[2];
        for (std::size_t i = 0; i + 4 <= hex.size(); i += 4) units.push_back(std::stoi(hex.substr(i, 4), nullptr, 16));
        map[std::stoi((*at)[1], nullptr, 16)] = units;
    }
    return map;
}

void check_fonts(QPDF& pdf, Failures& failures) {
    for (QPDFObjectHandle object : pdf.getAllObjects()) {
        if (!object.isDictionary() || !object.getKey("/Type").isName() || object.getKey("/Type").getName() != "/Font")
            continue;
        if (!object.getKey("/Subtype").isName() || object.getKey("/Subtype").getName() != "/Type0") continue;
        check_composite(object, failures);
        if (!object.getKey("/ToUnicode").isStream()) fail(failures, "31-027", "ToUnicode");
        for (const auto& [code, units] : unicode_map(object))
            for (const int unit : units) {
                if (unit == 0) fail(failures, "31-028", std::to_string(code));
                if (unit == 0xFEFF || unit == 0xFFFE) fail(failures, "31-029", std::to_string(code));
            }
    }
}

}  // namespace parcours::testing::matterhorn
