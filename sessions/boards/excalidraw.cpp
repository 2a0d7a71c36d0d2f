#include "sessions/boards/excalidraw.h"

#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "journeys/id.h"
#include "journeys/text.h"

namespace parcours {
namespace {

using Json = nlohmann::ordered_json;

std::string text_at(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

double number_at(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_number() ? found->get<double>() : 0;
}

/// The same number for the same id: a scene that has not changed gives the same bytes.
std::int64_t seed_of(std::string_view id) {
    std::uint64_t bits = 0;
    for (const unsigned char c : id) bits = mixed(bits ^ c);
    return static_cast<std::int64_t>(bits & 0x7FFFFFFF);
}

const char* ground_of(const BoardBox& box) {
    switch (box.kind) {
        case BoxKind::step:
            return "#ffffff";
        case BoxKind::pain:
            return box.severity == 3 ? "#ffc9c9" : box.severity == 2 ? "#ffd8a8" : "#ffec99";
        case BoxKind::strength:
            return "#b2f2bb";
        case BoxKind::idea:
            return "#a5d8ff";
        case BoxKind::question:
            return "#d0bfff";
        case BoxKind::action:
            return "#e9ecef";
        default:
            return "#fff3bf";
    }
}

Json base_of(const std::string& id, const char* type, double x, double y, double width, double height) {
    Json one{{"id", id}, {"type", type}};
    one["x"] = x, one["y"] = y, one["width"] = width, one["height"] = height;
    one["angle"] = 0;
    one["strokeColor"] = "#1e1e1e";
    one["backgroundColor"] = "transparent";
    one["fillStyle"] = "solid";
    one["strokeWidth"] = 1;
    one["strokeStyle"] = "solid";
    one["roughness"] = 0;
    one["opacity"] = 100;
    one["groupIds"] = Json::array();
    one["frameId"] = nullptr;
    one["roundness"] = nullptr;
    one["seed"] = seed_of(id);
    one["version"] = 1;
    one["versionNonce"] = seed_of(id + "nonce");
    one["isDeleted"] = false;
    one["boundElements"] = Json::array();
    one["updated"] = 1;
    one["link"] = nullptr;
    one["locked"] = false;
    return one;
}

Json custom_of(const BoardBox& box) {
    return {{"parcours", {{"kind", std::string(name_of(box.kind))}, {"ref", box.ref}}}};
}

std::string words_of(const BoardBox& box) {
    if (box.title.empty()) return box.text;
    return box.text.empty() ? box.title : box.title + "\n\n" + box.text;
}

class Writer {
  public:
    /// `before`: the elements as they are now.
    Writer(const Whiteboard& board, const Json& before) : board_(board) {
        for (const Json& one : before) {
            if (!one.is_object() || text_at(one, "type") != "text") continue;
            const std::string container = text_at(one, "containerId");
            (container.empty() ? bare_texts_[text_at(one, "id")] : texts_[container]) = text_at(one, "id");
        }
        for (const BoardLink& link : board.links) {
            bound_[link.from].push_back({{"id", link.id}, {"type", "arrow"}});
            bound_[link.to].push_back({{"id", link.id}, {"type", "arrow"}});
            for (const BoardBox& box : board.boxes)
                if (box.id == link.from || box.id == link.to) places_[box.id] = &box;
        }
    }
    std::vector<Json> run() {
        for (const BoardBox& box : board_.boxes) box.kind == BoxKind::frame ? frame(box) : card(box);
        for (const BoardLink& link : board_.links) arrow(link);
        return std::move(elements_);
    }

  private:
    void frame(const BoardBox& box) {
        Json one = base_of(box.id, "frame", box.x, box.y, box.width, box.height);
        one["name"] = box.title;
        one["customData"] = custom_of(box);
        elements_.push_back(std::move(one));
    }
    /// A sticky note is a rectangle with a text bound to it.
    void card(const BoardBox& box) {
        constexpr double inset = 8, size = 14, line_height = 1.25;
        if (bare_texts_.contains(box.id)) return bare(box);
        const auto bound = texts_.find(box.id);
        const std::string text_id = bound == texts_.end() ? box.id + "-text" : bound->second;
        Json ground = base_of(box.id, "rectangle", box.x, box.y, box.width, box.height);
        ground["backgroundColor"] = ground_of(box);
        ground["roundness"] = {{"type", 3}};
        if (!box.frame.empty()) ground["frameId"] = box.frame;
        ground["boundElements"] = Json::array({{{"id", text_id}, {"type", "text"}}});
        for (const Json& one : bound_[box.id]) ground["boundElements"].push_back(one);
        ground["customData"] = custom_of(box);
        Json text =
            base_of(text_id, "text", box.x + inset, box.y + inset, box.width - 2 * inset, box.height - 2 * inset);
        if (!box.frame.empty()) text["frameId"] = box.frame;
        text["text"] = text["originalText"] = words_of(box);
        text["fontSize"] = size;
        text["fontFamily"] = 2;
        text["textAlign"] = "left";
        text["verticalAlign"] = "top";
        text["containerId"] = box.id;
        text["lineHeight"] = line_height;
        text["autoResize"] = true;
        elements_.push_back(std::move(ground));
        elements_.push_back(std::move(text));
    }
    /// A text that somebody wrote without a ground.
    void bare(const BoardBox& box) {
        Json text = base_of(box.id, "text", box.x, box.y, box.width, box.height);
        text["text"] = text["originalText"] = words_of(box);
        text["customData"] = custom_of(box);
        elements_.push_back(std::move(text));
    }
    void arrow(const BoardLink& link) {
        const auto from = places_.find(link.from), to = places_.find(link.to);
        if (from == places_.end() || to == places_.end()) return;
        const BoardBox &a = *from->second, &b = *to->second;
        const bool beside = b.x >= a.right() || a.x >= b.right();
        const double x1 = beside ? (b.x > a.x ? a.right() : a.x) : a.x + a.width / 2;
        const double y1 = beside ? a.y + a.height / 2 : (b.y > a.y ? a.bottom() : a.y);
        const double x2 = beside ? (b.x > a.x ? b.x : b.right()) : b.x + b.width / 2;
        const double y2 = beside ? b.y + b.height / 2 : (b.y > a.y ? b.y : b.bottom());
        Json one = base_of(link.id, "arrow", x1, y1, std::abs(x2 - x1), std::abs(y2 - y1));
        one["points"] = Json::array({Json::array({0, 0}), Json::array({x2 - x1, y2 - y1})});
        one["startBinding"] = {{"elementId", link.from}, {"focus", 0}, {"gap", 1}};
        one["endBinding"] = {{"elementId", link.to}, {"focus", 0}, {"gap", 1}};
        one["startArrowhead"] = nullptr;
        one["endArrowhead"] = "arrow";
        one["lastCommittedPoint"] = nullptr;
        one["customData"] = {{"parcours", {{"kind", "link"}}}};
        elements_.push_back(std::move(one));
    }

    const Whiteboard& board_;
    std::map<std::string, std::vector<Json>> bound_;
    std::map<std::string, const BoardBox*> places_;
    std::map<std::string, std::string> texts_;  ///< those there already, by what they are bound to
    std::map<std::string, std::string> bare_texts_;
    std::vector<Json> elements_;
};

/// Ours over what was there: places and what others added stay; the version counts the change.
Json over(Json before, const Json& ours) {
    bool changed = false;
    const auto put = [&](Json& there, const Json& from, const char* key) {
        if (!from.contains(key) || (there.contains(key) && there[key] == from[key])) return;
        there[key] = from[key];
        changed = true;
    };
    for (const char* key : {"text", "originalText", "name", "backgroundColor", "containerId"}) put(before, ours, key);
    if (ours.contains("customData")) {
        if (!before.contains("customData") || !before["customData"].is_object()) before["customData"] = Json::object();
        put(before["customData"], ours["customData"], "parcours");
    }
    if (changed) before["version"] = static_cast<std::int64_t>(number_at(before, "version")) + 1;
    return before;
}

bool was_ours(const Json& one) {
    const auto custom = one.find("customData");
    return custom != one.end() && custom->is_object() && custom->contains("parcours");
}

Json merged(const Json& before, const std::vector<Json>& ours) {
    std::map<std::string, const Json*> by_id;
    for (const Json& one : ours) by_id[text_at(one, "id")] = &one;
    Json result = Json::array();
    std::set<std::string> written;
    for (const Json& one : before) {
        const auto found = one.is_object() ? by_id.find(text_at(one, "id")) : by_id.end();
        if (found == by_id.end()) {
            if (!one.is_object() || !was_ours(one)) result.push_back(one);
        } else if (written.insert(found->first).second) {
            result.push_back(over(one, *found->second));
        }
    }
    for (const Json& one : ours)
        if (written.insert(text_at(one, "id")).second) result.push_back(one);
    return result;
}

const Json& list_at(const Json& all, const char* key) {
    static const Json none = Json::array();
    const auto found = all.find(key);
    return found != all.end() && found->is_array() ? *found : none;
}

class Reader {
  public:
    explicit Reader(const Json& elements) {
        for (const Json& one : elements) {
            if (!one.is_object() || (one.contains("isDeleted") && one["isDeleted"] == true)) continue;
            if (text_at(one, "type") == "text" && !text_at(one, "containerId").empty())
                texts_[text_at(one, "containerId")] = said(one);
            all_.push_back(&one);
        }
    }
    Whiteboard run() {
        for (const Json* one : all_) take(*one);
        for (const Json* one : all_)
            if (text_at(*one, "type") == "arrow") link(*one);
        find_frames(board_);
        guess_kinds(board_);
        return std::move(board_);
    }

  private:
    static std::string said(const Json& text) {
        const std::string original = text_at(text, "originalText");
        return original.empty() ? text_at(text, "text") : original;
    }
    void take(const Json& one) {
        const std::string type = text_at(one, "type");
        BoardBox box;
        box.id = text_at(one, "id");
        if (type == "text" && !text_at(one, "containerId").empty()) return;
        if (type == "arrow") return;
        if (box.id.empty()) return board_.remarks.push_back({"board.no_geometry", type});
        if (!ids_.insert(box.id).second) return board_.remarks.push_back({"board.twice", box.id});
        box.x = number_at(one, "x"), box.y = number_at(one, "y");
        box.width = number_at(one, "width"), box.height = number_at(one, "height");
        box.frame = text_at(one, "frameId");
        recognise(one, box);
        if (type == "frame" || type == "magicframe") {
            box.kind = BoxKind::frame;
            box.title = text_at(one, "name");
            box.frame.clear();
        } else if (type == "rectangle" || type == "diamond" || type == "ellipse" || type == "text") {
            const auto text = texts_.find(box.id);
            box.text = type == "text" ? said(one) : text == texts_.end() ? "" : text->second;
            if (is_blank(box.text)) return board_.remarks.push_back({"board.not_taken", type});
            split(box);
            if (!box.ours) colour(text_at(one, "backgroundColor"), box);
        } else {
            return board_.remarks.push_back({"board.not_taken", type});
        }
        board_.boxes.push_back(std::move(box));
    }
    static void recognise(const Json& one, BoardBox& box) {
        if (!was_ours(one) || !one["customData"]["parcours"].is_object()) return;
        const Json& ours = one["customData"]["parcours"];
        const auto kind = named<BoxKind>(text_at(ours, "kind"));
        if (!kind || text_at(ours, "ref").empty()) return;
        box.kind = *kind;
        box.ref = text_at(ours, "ref");
        box.ours = true;
    }
    static void split(BoardBox& box) {
        if (box.kind != BoxKind::step && box.kind != BoxKind::action) return;
        const std::size_t end = box.text.find('\n');
        box.title = box.text.substr(0, end);
        box.text = end == std::string::npos ? "" : std::string(trimmed(std::string_view(box.text).substr(end)));
    }
    /// The usual colours of stickies in its palette.
    static void colour(const std::string& color, BoardBox& box) {
        if (color == "#ffc9c9" || color == "#ff8787" || color == "#fa5252" || color == "#e03131") box.severity = 3;
        if (color == "#ffd8a8" || color == "#fd7e14" || color == "#f08c00") box.severity = 2;
        if (color == "#b2f2bb" || color == "#40c057" || color == "#2f9e44") box.kind = BoxKind::strength;
        if (color == "#a5d8ff" || color == "#228be6" || color == "#1971c2") box.kind = BoxKind::idea;
        if (color == "#d0bfff" || color == "#7950f2") box.kind = BoxKind::question;
    }
    void link(const Json& arrow) {
        const auto end = [&](const char* key) {
            const auto found = arrow.find(key);
            return found != arrow.end() && found->is_object() ? text_at(*found, "elementId") : std::string{};
        };
        BoardLink link{text_at(arrow, "id"), end("startBinding"), end("endBinding"), ""};
        if (!ids_.count(link.from) || !ids_.count(link.to))
            return board_.remarks.push_back({"board.loose_link", link.id});
        board_.links.push_back(std::move(link));
    }

    std::vector<const Json*> all_;
    std::map<std::string, std::string> texts_;
    std::set<std::string> ids_;
    Whiteboard board_;
};

}  // namespace

std::string excalidraw_of(const Whiteboard& board, std::string_view before) {
    Json all = before.empty() ? Json::object() : Json::parse(before, nullptr, false);
    if (!all.is_object()) all = Json::object();
    const Json elements = list_at(all, "elements");
    all["type"] = "excalidraw";
    all["version"] = 2;
    all["source"] = "Parcours";
    Whiteboard named = board;
    std::vector<std::string> there;
    for (const Json& one : elements)
        if (one.is_object()) there.push_back(text_at(one, "id"));
    take_back_ids(named, there);
    all["elements"] = merged(elements, Writer(named, elements).run());
    if (!all.contains("appState")) all["appState"] = {{"gridSize", nullptr}, {"viewBackgroundColor", "#ffffff"}};
    if (!all.contains("files")) all["files"] = Json::object();
    return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::variant<Whiteboard, BoardProblem> read_excalidraw(std::string_view bytes) {
    if (bytes.size() > largest_board) return BoardProblem{"board.too_large"};
    const Json all = Json::parse(bytes, nullptr, false);
    if (all.is_discarded()) return BoardProblem{"board.not_json"};
    if (!all.is_object() || text_at(all, "type") != "excalidraw") return BoardProblem{"board.not_a_board"};
    if (list_at(all, "elements").size() > 4 * most_boxes) return BoardProblem{"board.too_large"};
    return Reader(list_at(all, "elements")).run();
}

}  // namespace parcours
