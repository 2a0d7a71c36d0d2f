#include "app/export/files.h"

#include <algorithm>

#include "journeys/text.h"

namespace parcours {
namespace {

ExportProblem export_problem_of(std::error_code error, const std::filesystem::path& where) {
    const std::string code = problem_of(error, where).code;
    const bool known =
        std::find(export_problem_codes.begin(), export_problem_codes.end(), code) != export_problem_codes.end();
    if (code == "file_exists" || code == "not_a_file" || code == "file_missing")
        return {"not_a_folder", where.string()};
    return {known ? code : "disk_failed", where.string()};
}

constexpr std::size_t longest_name = 120;
constexpr std::string_view forbidden = "\\/:*?\"<>|";

bool is_reserved(std::string_view name) {
    constexpr std::string_view reserved[] = {"con", "prn", "aux", "nul"};
    std::string stem(name.substr(0, name.find('.')));
    for (char& c : stem) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    if (stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")))
        return stem[3] >= '0' && stem[3] <= '9';
    return std::find(std::begin(reserved), std::end(reserved), stem) != std::end(reserved);
}

/// The whole characters of the text that fit in `most` bytes.
std::string_view first_bytes(std::string_view text, std::size_t most) {
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t next = at;
        next_character(text, next);
        if (next > most) break;
        at = next;
    }
    return text.substr(0, at);
}

}  // namespace

std::string clean_file_name(std::string_view name, std::string_view ending) {
    const std::string tidy = tidy_text(name);
    std::string result;
    for (std::size_t at = 0; at < tidy.size();) {
        const char32_t c = next_character(tidy, at);
        const bool dropped = c < 0x20 || (c >= 0x7F && c < 0xA0) ||
                             (c < 0x80 && forbidden.find(static_cast<char>(c)) != std::string_view::npos);
        const bool blank = dropped || c == U' ' || c == 0xA0 || c == 0x202F;
        if (!blank)
            append_character(result, c);
        else if (!result.ends_with(' '))
            result += ' ';
    }
    std::string_view kept = trimmed(result);
    while (!kept.empty() && (kept.front() == '.' || kept.front() == '-' || kept.front() == ' ')) kept.remove_prefix(1);
    kept = first_bytes(kept, longest_name - ending.size());
    while (!kept.empty() && (kept.back() == '.' || kept.back() == ' ')) kept.remove_suffix(1);
    if (kept.empty() || is_reserved(kept)) return "parcours" + std::string(ending);
    return std::string(kept) + std::string(ending);
}

std::optional<ExportProblem> write_whole(Storage& storage, const std::filesystem::path& file, std::string_view bytes) {
    const std::filesystem::path beside =
        file.parent_path() / (".parcours-" + file.extension().string().substr(1) + ".tmp");
    storage.remove(beside);  // left by an export that did not end
    auto created = storage.create(beside, {});
    if (const auto* error = std::get_if<std::error_code>(&created)) return export_problem_of(*error, file);
    auto& out = std::get<std::unique_ptr<OutFile>>(created);
    auto error = out->write(bytes);
    if (!error) error = out->sync();
    if (!error) error = storage.rename(beside, file);
    if (!error) return std::nullopt;
    storage.remove(beside);
    return export_problem_of(error, file);
}

std::optional<ExportProblem> make_folder(Storage& storage, const std::filesystem::path& folder) {
    if (const auto error = make_folders(storage, folder)) return export_problem_of(error, folder);
    return std::nullopt;
}

}  // namespace parcours
