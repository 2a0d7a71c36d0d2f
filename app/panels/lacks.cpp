// What is missing before a steering committee, record by record.
#include <algorithm>

#include "app/panels/actions_view.h"

namespace parcours {
namespace {

struct Group {
    Lack::Subject subject;
    std::string ref;
    std::string text;
};

std::vector<Group> groups_of(const Screen& screen) {
    std::vector<Group> groups;
    for (const Lack& lack : screen.derived.lacks()) {
        const std::string word(screen.words("missing." + std::string(name_of(lack.what))));
        const auto same = std::find_if(groups.begin(), groups.end(),
                                       [&](const Group& group) { return group.subject == lack.subject; });
        if (same != groups.end())
            same->text += ", " + word;
        else
            groups.push_back({lack.subject, lack.ref, word});
    }
    return groups;
}

std::string label_of(const Screen& screen, const Group& group) {
    const std::string whose = group.ref.empty() ? std::string(screen.words("kind.about")) : group.ref;
    return screen.words("plan.lack", {{"ref", whose}, {"text", group.text}});
}

float group_height(const Screen& screen, const std::string& label, float width) {
    const float text = measured(screen, label, {type::small}, width - screen.px(space::medium * 2)).y;
    return std::max(screen.px(target), text + screen.px(space::medium * 2));
}

void draw_group(const Screen& screen, const Group& group, const std::string& label, ImVec2 size) {
    const Touch at = touch(screen, (label + "##lack").c_str(), size);
    draw_ground(screen, at.min, at.max, at.hovered || at.focused ? Ink::accent_soft : Ink::lane);
    const float pad = screen.px(space::medium), inner = size.x - pad * 2;
    const float height = measured(screen, label, {type::small}, inner).y;
    draw_text(screen, {at.min.x + pad, at.middle().y - height / 2}, label, {type::small}, inner);
    if (at.pressed) std::visit([&](const auto& id) { screen.out.post(GoTo{id}); }, group.subject);
}

}  // namespace

std::size_t lacking_records(const Screen& screen) {
    std::vector<Lack::Subject> seen;
    for (const Lack& lack : screen.derived.lacks())
        if (std::find(seen.begin(), seen.end(), lack.subject) == seen.end()) seen.push_back(lack.subject);
    return seen.size();
}

void draw_lacks(const Screen& screen) {
    const std::vector<Group> groups = groups_of(screen);
    if (groups.empty()) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        draw_icon(screen, Icon::check, {at.x + screen.px(12), at.y + screen.px(12)}, 22, Ink::accent);
        ImGui::SetCursorScreenPos({at.x + screen.px(34), at.y + screen.px(2)});
        return write(screen, screen.words("plan.nothing_missing"), {type::body, true});
    }
    write(screen, screen.words.count("plan.lacks", groups.size()), {type::body, true});
    gap(screen, space::small);
    const float between = screen.px(space::small), whole = room();
    const auto columns = static_cast<std::size_t>(std::max(1.f, (whole + between) / screen.px(300)));
    const float width = (whole - between * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    for (std::size_t first = 0; first < groups.size(); first += columns) {
        const std::size_t end = std::min(first + columns, groups.size());
        float height = 0;
        for (std::size_t i = first; i < end; ++i)
            height = std::max(height, group_height(screen, label_of(screen, groups[i]), width));
        for (std::size_t i = first; i < end; ++i) {
            if (i > first) ImGui::SameLine(0, between);
            draw_group(screen, groups[i], label_of(screen, groups[i]), {width, height});
        }
    }
}

}  // namespace parcours
