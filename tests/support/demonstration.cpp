#include "tests/support/demonstration.h"

#include <unistd.h>
#include <zlib.h>

#include <cstdio>
#include <fstream>
#include <set>
#include <sstream>
#include <stdexcept>

#include "assets/embedded.h"
#include "sessions/templates.h"

namespace parcours::testing {
namespace {

std::vector<Source> embedded(std::string_view folder) {
    std::vector<Source> sources;
    for (const auto& asset : assets::all())
        if (asset.path.starts_with(folder)) sources.push_back({std::string(asset.path), std::string(asset.content)});
    return sources;
}

Document made(Language language) {
    const Catalogue catalogue = catalogue_of(embedded("templates/"), embedded("frameworks/"));
    return std::get<Document>(demo_document(assets::find("demo/demo.json"), catalogue, code_of(language)));
}

std::size_t number_at(const std::string& bytes, std::size_t at, std::size_t count) {
    std::size_t value = 0;
    for (std::size_t i = count; i > 0; --i) value = value << 8 | static_cast<unsigned char>(bytes.at(at + i - 1));
    return value;
}

std::string inflated(const std::string& packed, std::size_t size) {
    std::string result(size, '\0');
    z_stream stream{};
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(result.data());
    stream.avail_out = static_cast<uInt>(size);
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) return {};
    inflate(&stream, Z_FINISH);
    inflateEnd(&stream);
    return result;
}

}  // namespace

const Document& demonstration(Language language) {
    static const Document french = made(Language::fr), english = made(Language::en);
    return language == Language::fr ? french : english;
}

OwnFolder::OwnFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "parcours-test-XXXXXX").string();
    if (!::mkdtemp(name.data())) throw std::runtime_error("no folder for the test");
    path_ = name;
}

OwnFolder::~OwnFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::string content_of(const std::filesystem::path& file) {
    std::ostringstream content;
    content << std::ifstream(file, std::ios::binary).rdbuf();
    return content.str();
}

std::string output_of(const std::string& command) {
    std::string output;
    FILE* pipe = popen(command.c_str(), "r");
    if (!pipe) return output;
    char buffer[4096];
    while (const std::size_t count = std::fread(buffer, 1, sizeof buffer, pipe)) output.append(buffer, count);
    pclose(pipe);
    return output;
}

std::string markup_fault(const std::string& text) {
    static const std::set<std::string> empty_elements{"meta", "br", "link", "img"};
    std::vector<std::string> open;
    for (std::size_t at = text.find('<'); at != std::string::npos; at = text.find('<', at + 1)) {
        const std::size_t end = text.find('>', at);
        if (end == std::string::npos) return "<";
        if (text[at + 1] == '!' || text[at + 1] == '?') continue;
        const bool closing = text[at + 1] == '/';
        const std::size_t from = at + (closing ? 2 : 1);
        const std::string name = text.substr(from, text.find_first_of(" />", from) - from);
        if (closing) {
            if (open.empty() || open.back() != name) return "/" + name;
            open.pop_back();
        } else if (text[end - 1] != '/' && !empty_elements.contains(name)) {
            open.push_back(name);
        }
    }
    return open.empty() ? "" : open.back();
}

std::string unzipped(const std::string& archive, const std::string& name) {
    const std::size_t end = archive.rfind("PK\x05\x06");
    if (end == std::string::npos) return {};
    std::size_t at = number_at(archive, end + 16, 4);
    for (std::size_t left = number_at(archive, end + 10, 2); left > 0; --left) {
        const std::size_t name_size = number_at(archive, at + 28, 2);
        if (archive.substr(at + 46, name_size) == name) {
            const std::size_t local = number_at(archive, at + 42, 4);
            const std::size_t start =
                local + 30 + number_at(archive, local + 26, 2) + number_at(archive, local + 28, 2);
            const std::string packed = archive.substr(start, number_at(archive, at + 20, 4));
            return number_at(archive, at + 10, 2) == 0 ? packed : inflated(packed, number_at(archive, at + 24, 4));
        }
        at += 46 + name_size + number_at(archive, at + 30, 2) + number_at(archive, at + 32, 2);
    }
    return {};
}

}  // namespace parcours::testing
