#include "sessions/door.h"

#include <utility>

#include "journeys/text.h"

namespace parcours {
namespace {

struct Beginning {
    std::string_view bytes;
    std::string_view kind;
};
constexpr Beginning foreign[]{
    {"PK\x03\x04", "zip"}, {"%PDF", "pdf"}, {"\x89PNG", "png"}, {"\xFF\xD8\xFF", "jpeg"}, {"\x1F\x8B", "gzip"},
};

std::optional<Problem> not_a_text(std::string_view text, std::string_view file) {
    if (text.empty()) return Problem{"file_empty", std::string(file), "", ""};
    for (const Beginning& one : foreign)
        if (text.starts_with(one.bytes)) return Problem{"file_binary", std::string(file), "", std::string(one.kind)};
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
        return Problem{"not_utf8", std::string(file), "1:1", ""};
    if (text.substr(0, 4096).find('\0') != std::string_view::npos)
        return Problem{"file_binary", std::string(file), "", "bin"};
    return {};
}

}  // namespace

std::variant<JsonText, Problem> read_file_json(std::string_view text, std::string_view file, const JsonLimits& limits) {
    if (auto problem = not_a_text(text, file)) return *problem;
    auto read = read_json(text, limits);
    if (auto* fault = std::get_if<JsonFault>(&read))
        return Problem{fault->code, std::string(file), place_in(text, fault->at), fault->detail};
    return std::move(std::get<JsonText>(read));
}

void Notices::add(std::string code, std::string place, std::string detail) {
    if (!full())
        list_.push_back({std::move(code), std::move(place), std::move(detail)});
    else
        ++left_out_;
}

bool Notices::full() const { return list_.size() >= most; }

std::vector<Notice> Notices::take() {
    if (left_out_ > 0) list_.push_back({"more", "", std::to_string(left_out_)});
    left_out_ = 0;
    return std::exchange(list_, {});
}

}  // namespace parcours
