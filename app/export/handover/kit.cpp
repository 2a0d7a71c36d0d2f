#include "app/export/handover/kit.h"

#include <zip.h>

#include <ctime>

#include "app/export/markup.h"
#include "app/numbers.h"
#include "assets/embedded.h"

namespace parcours {
namespace {

std::string address_of(const std::string& name) {
    constexpr char digits[] = "0123456789ABCDEF";
    std::string address;
    for (const unsigned char c : name) {
        const bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' ||
                           c == '.' || c == '_';
        if (plain)
            address += static_cast<char>(c);
        else
            (address += '%') += {digits[c >> 4], digits[c & 15]};
    }
    return address;
}

std::string size_of(const dossier::Matter& matter, std::size_t bytes) {
    return matter.word("kit.kilobytes", {{"n", quantity(matter.language, static_cast<double>((bytes + 1023) / 1024))}});
}

std::string what_of(const dossier::Matter& matter, const KitFile& file) {
    const std::string what = matter.word(file.what);
    return file.what.starts_with("csv_table.") ? matter.word("kit.what.csv", {{"table", what}}) : what;
}

}  // namespace

std::string kit_index(const dossier::Matter& matter, const std::vector<KitFile>& files) {
    const About* about = matter.document.find(about_id);
    const std::string title = dossier::joined({matter.word("kit.index"), about ? about->title : ""}, " – ");
    Markup markup;
    markup.raw("<!DOCTYPE html>\n");
    markup.open("html", {{"lang", std::string(code_of(matter.language))}});
    markup.raw(
        "<head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        "style-src 'unsafe-inline'\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta "
        "name=\"color-scheme\" content=\"light dark\">");
    markup.element("title", title);
    markup.raw("<style>\n");
    markup.raw(assets::find("export/dossier.css"));
    markup.raw("</style></head>");
    markup.open("body");
    markup.open("header");
    markup.open("div", {{"class", "page"}});
    if (about && !about->organisation.empty()) markup.element("p", about->organisation, {{"class", "organisation"}});
    markup.element("h1", title);
    markup.element("p", dossier::joined({matter.word("kit.lead"), dossier::edition_of(matter)}, " "),
                   {{"class", "subtitle"}});
    markup.close("div");
    markup.close("header");
    markup.open("main", {{"class", "page"}});
    markup.open("table", {{"class", "kit"}});
    markup.element("caption", matter.word("kit.lead"));
    markup.open("thead");
    markup.open("tr");
    for (const char* key : {"kit.file", "kit.what", "kit.size"})
        markup.element("th", matter.word(key), {{"scope", "col"}});
    markup.close("tr");
    markup.close("thead");
    markup.open("tbody");
    for (const KitFile& file : files) {
        markup.open("tr");
        markup.open("th", {{"scope", "row"}});
        markup.element("a", file.name, {{"href", address_of(file.name)}});
        markup.close("th");
        markup.element("td", what_of(matter, file));
        markup.element("td", size_of(matter, file.bytes.size()));
        markup.close("tr");
    }
    markup.close("tbody");
    markup.close("table");
    markup.close("main");
    markup.close("body");
    markup.close("html");
    markup.line();
    return markup.content();
}

std::string zipped(const std::vector<KitFile>& files, Date date) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* buffer = zip_source_buffer_create(nullptr, 0, 0, &error);
    if (!buffer) return {};
    zip_source_keep(buffer);
    zip_t* archive = zip_open_from_source(buffer, ZIP_TRUNCATE, &error);
    if (!archive) return zip_source_free(buffer), std::string{};
    constexpr std::time_t seconds_per_day = 86'400;
    bool whole = true;
    for (const KitFile& file : files) {
        zip_source_t* source = zip_source_buffer(archive, file.bytes.data(), file.bytes.size(), 0);
        const zip_int64_t at = zip_file_add(archive, file.name.c_str(), source, ZIP_FL_ENC_UTF_8);
        whole = whole && at >= 0;
        if (at >= 0) zip_file_set_mtime(archive, static_cast<zip_uint64_t>(at), date.days * seconds_per_day, 0);
    }
    whole = zip_close(archive) == 0 && whole;
    std::string bytes;
    if (whole && zip_source_open(buffer) == 0) {
        zip_stat_t about;
        zip_source_stat(buffer, &about);
        bytes.resize(about.size);
        zip_source_read(buffer, bytes.data(), about.size);
        zip_source_close(buffer);
    }
    zip_source_free(buffer);
    return bytes;
}

}  // namespace parcours
