#include "sessions/scripts.h"

#include <algorithm>
#include <tuple>

#include "sessions/json_writer.h"
#include "sessions/plain_reader.h"

namespace parcours {
namespace {

ScriptActivity activity_from(PlainReader& reader, JsonValue json) {
    ScriptActivity activity;
    activity.title = reader.wording(json, "title", true);
    activity.mode = reader.value<Mode>(json, "mode");
    activity.minutes = reader.value<int>(json, "minutes", {.least = 0, .most = 1'440});
    activity.prompt = reader.wording(json, "prompt");
    activity.participants = reader.wording(json, "participants");
    return activity;
}

Script script_from(PlainReader& reader, JsonValue json) {
    Script script;
    script.id = reader.value<std::string>(json, "id", {.most = 200, .required = true});
    script.title = reader.wording(json, "title", true);
    script.advice = reader.wording(json, "advice");
    script.order = reader.value<int>(json, "order");
    reader.each(json, "activities", [&](JsonValue one) { script.activities.push_back(activity_from(reader, one)); });
    if (script.activities.empty()) reader.expected("activities", json);
    return script;
}

void member(std::string& out, std::string_view key, std::string_view text) {
    write_json_text(out, key);
    out += ": ";
    write_json_text(out, text);
}

}  // namespace

int Script::minutes() const {
    int sum = 0;
    for (const ScriptActivity& each : activities) sum += each.minutes;
    return sum;
}

std::vector<Script> scripts_of(std::span<const Source> sources, std::vector<Problem>& problems) {
    std::vector<Script> scripts;
    for (const Source& source : sources) {
        const auto json = read_file_json(source.text, source.name, {.bytes = 4u << 20});
        if (const auto* problem = std::get_if<Problem>(&json)) {
            problems.push_back(*problem);
            continue;
        }
        PlainReader reader(source.text, source.name);
        Script script = script_from(reader, std::get<JsonText>(json).root());
        if (reader.failed()) {
            problems.push_back(*reader.problem());
            continue;
        }
        std::erase_if(scripts, [&](const Script& one) { return one.id == script.id; });
        scripts.push_back(std::move(script));
    }
    std::sort(scripts.begin(), scripts.end(),
              [](const Script& a, const Script& b) { return std::tie(a.order, a.id) < std::tie(b.order, b.id); });
    return scripts;
}

std::vector<Planned> planned(const Script& script, std::string_view language) {
    std::vector<Planned> result;
    for (const ScriptActivity& each : script.activities)
        result.push_back({each.title.in(language), each.mode, each.minutes, each.prompt.in(language),
                          each.participants.in(language)});
    return result;
}

std::string script_text(std::string_view id, std::string_view title, std::span<const Planned> activities) {
    std::string out = "{\n  ";
    member(out, "id", id);
    out += ",\n  ";
    member(out, "title", title);
    out += ",\n  \"activities\": [";
    for (const Planned& each : activities) {
        out += &each == activities.data() ? "\n    {" : ",\n    {";
        member(out, "title", each.title);
        out += ", ";
        member(out, "mode", name_of(each.mode));
        out += ", \"minutes\": " + std::to_string(each.minutes) + ", ";
        member(out, "prompt", each.prompt);
        out += ", ";
        member(out, "participants", each.participants);
        out += "}";
    }
    return out + "\n  ]\n}\n";
}

std::vector<std::filesystem::path> script_folders() {
    std::vector<std::filesystem::path> folders = template_folders();
    for (auto& folder : folders) folder.replace_filename("scripts");
    return folders;
}

}  // namespace parcours
