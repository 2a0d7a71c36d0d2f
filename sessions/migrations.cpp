#include "sessions/migrations.h"

#include <algorithm>
#include <array>

#include "sessions/json_writer.h"

namespace parcours {
namespace {

JsonTree tree_of(JsonValue value) {
    JsonTree tree{value.kind(), {}, {}, {}};
    if (value.is(JsonKind::object))
        value.for_each_member([&](std::string_view key, JsonValue member) {
            tree.members.push_back({std::string(key), tree_of(member)});
        });
    else if (value.is(JsonKind::array))
        value.for_each([&](JsonValue element) { tree.elements.push_back(tree_of(element)); });
    else
        tree.raw = value.raw();
    return tree;
}

void write(std::string& out, const JsonTree& tree);

template <class Parts, class Write>
void write_parts(std::string& out, std::string_view brackets, const Parts& parts, Write&& write_one) {
    out += brackets[0];
    for (const auto& part : parts) {
        if (&part != parts.data()) out += ',';
        write_one(part);
    }
    out += brackets[1];
}

void write(std::string& out, const JsonTree& tree) {
    if (tree.kind == JsonKind::object)
        write_parts(out, "{}", tree.members, [&](const JsonMember& member) {
            write_json_text(out, member.key);
            out += ':';
            write(out, member.value);
        });
    else if (tree.kind == JsonKind::array)
        write_parts(out, "[]", tree.elements, [&](const JsonTree& element) { write(out, element); });
    else
        out += tree.raw;
}

}  // namespace

JsonTree* JsonTree::find(std::string_view key) {
    const auto found =
        std::find_if(members.begin(), members.end(), [&](const JsonMember& member) { return member.key == key; });
    return found == members.end() ? nullptr : &found->value;
}

std::string migrated_text(JsonValue session, std::span<const Migration> steps) {
    JsonTree tree = tree_of(session);
    for (const Migration step : steps) step(tree);
    std::string text;
    write(text, tree);
    return text;
}

std::span<const Migration> migrations() {
    static constexpr std::array<Migration, schema_version - 1> steps{};  // no schema has been left behind yet
    return steps;
}

}  // namespace parcours
