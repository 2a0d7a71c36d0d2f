#include "sessions/boards/canvas.h"

#include <cmath>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "journeys/text.h"

namespace parcours {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* our_key = "parcours";  // one key of our own on a node; others may drop it

std::string text_at(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

std::optional<double> number_at(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_number() ? std::optional(found->get<double>()) : std::nullopt;
}

std::string color_of(const BoardBox& box) {
    switch (box.kind) {
        case BoxKind::pain:
            return box.severity == 3 ? "1" : box.severity == 2 ? "2" : "3";
        case BoxKind::strength:
            return "4";
        case BoxKind::idea:
            return "5";
        case BoxKind::question:
            return "6";
        default:
            return "";
    }
}

std::string markdown_of(const BoardBox& box) {
    std::string text = box.title.empty() ? "" : "**" + box.title + "**";
    if (!box.text.empty()) text += (text.empty() ? "" : "\n\n") + box.text;
    if (!box.scores.empty()) text += "\n\nscore: " + box.scores;
    return text;
}

/// Title, body and scores again from what `markdown_of` wrote, or people changed.
void read_markdown(BoardBox& box, std::string text) {
    if (const std::size_t at = text.rfind("score: ");
        at != std::string::npos && (at == 0 || text[at - 1] == '\n') && text.find('\n', at) == std::string::npos)
        text.resize(at);
    text = trimmed(text);
    const std::size_t end = text.find("**", 2);
    const bool titled = box.kind == BoxKind::step || box.kind == BoxKind::action || box.kind == BoxKind::other;
    if (titled && text.starts_with("**") && end != std::string::npos && text.find('\n') > end) {
        box.title = text.substr(2, end - 2);
        box.text = trimmed(std::string_view(text).substr(end + 2));
        if (box.kind == BoxKind::other) box.text = box.title + (box.text.empty() ? "" : "\n" + box.text);
    } else if (box.kind == BoxKind::step || box.kind == BoxKind::action) {
        const std::size_t line = text.find('\n');
        box.title = text.substr(0, line);
        box.text = line == std::string::npos ? "" : trimmed(std::string_view(text).substr(line + 1));
    } else {
        box.text = text;
    }
}

Json node_of(const BoardBox& box) {
    const bool frame = box.kind == BoxKind::frame;
    Json node{{"id", box.id}, {"type", frame ? "group" : "text"}};
    node["x"] = std::lround(box.x);
    node["y"] = std::lround(box.y);
    node["width"] = std::lround(box.width);
    node["height"] = std::lround(box.height);
    if (const std::string color = color_of(box); !color.empty()) node["color"] = color;
    node[frame ? "label" : "text"] = frame ? box.title : markdown_of(box);
    node[our_key] = {{"kind", std::string(name_of(box.kind))}, {"ref", box.ref}};
    return node;
}

Json edge_of(const BoardLink& link) {
    Json edge{{"id", link.id}, {"fromNode", link.from}, {"toNode", link.to}};
    if (!link.label.empty()) edge["label"] = link.label;
    return edge;
}

/// What we write of an object, over what was there: other keys stay, and places where people put things.
Json over(Json before, const Json& ours) {
    for (const auto& [key, value] : ours.items())
        if (key != "x" && key != "y" && key != "width" && key != "height") before[key] = value;
    return before;
}

/// Puts ours among what is there: known ids are rewritten, new ones come behind, others stay.
Json merged(const Json& before, const std::vector<Json>& ours, const std::function<bool(const Json&)>& was_ours) {
    std::map<std::string, const Json*> by_id;
    for (const Json& one : ours) by_id[text_at(one, "id")] = &one;
    Json result = Json::array();
    std::set<std::string> written;
    for (const Json& one : before) {
        const auto found = one.is_object() ? by_id.find(text_at(one, "id")) : by_id.end();
        if (found == by_id.end()) {
            if (!was_ours(one)) result.push_back(one);
        } else if (written.insert(found->first).second) {
            result.push_back(over(one, *found->second));
        }
    }
    for (const Json& one : ours)
        if (written.insert(text_at(one, "id")).second) result.push_back(one);
    return result;
}

/// The kind and ref that a node was written with, from our key or, where another program dropped it, from its id.
void recognise(const Json& node, BoardBox& box) {
    std::string kind, ref;
    if (const auto ours = node.find(our_key); ours != node.end() && ours->is_object()) {
        kind = text_at(*ours, "kind");
        ref = text_at(*ours, "ref");
    } else if (const std::size_t dash = box.id.find('-'); dash != std::string::npos) {
        kind = box.id.substr(0, dash);
        ref = box.id.substr(dash + 1);
    }
    const auto known = named<BoxKind>(kind);
    if (!known || ref.empty() || ref.size() > 20) return;
    box.kind = *known;
    box.ref = ref;
    box.ours = true;
}

class Reader {
  public:
    void node(const Json& node) {
        const std::string type = node.is_object() ? text_at(node, "type") : "";
        BoardBox box;
        box.id = node.is_object() ? text_at(node, "id") : "";
        const auto x = number_at(node, "x"), y = number_at(node, "y"), width = number_at(node, "width"),
                   height = number_at(node, "height");
        if (box.id.empty() || type.empty() || !x || !y || !width || !height)
            return board_.remarks.push_back({"board.no_geometry", box.id.empty() ? type : box.id});
        if (!ids_.insert(box.id).second) return board_.remarks.push_back({"board.twice", box.id});
        box.x = *x, box.y = *y, box.width = *width, box.height = *height;
        recognise(node, box);
        if (type == "group") {
            box.kind = BoxKind::frame;
            box.title = text_at(node, "label");
        } else if (type == "text") {
            colour(node, box);
            read_markdown(box, text_at(node, "text"));
        } else {
            return board_.remarks.push_back(
                {type == "link" || type == "file" ? "board.not_taken" : "board.unknown_type",
                 type + " " + text_at(node, type == "link" ? "url" : "file")});
        }
        board_.boxes.push_back(std::move(box));
    }
    void edge(const Json& edge) {
        BoardLink link{text_at(edge, "id"), text_at(edge, "fromNode"), text_at(edge, "toNode"), text_at(edge, "label")};
        if (!ids_.count(link.from) || !ids_.count(link.to))
            return board_.remarks.push_back({"board.loose_link", link.id});
        board_.links.push_back(std::move(link));
    }
    Whiteboard end() {
        find_frames(board_);
        guess_kinds(board_);
        return std::move(board_);
    }

  private:
    static void colour(const Json& node, BoardBox& box) {
        const auto number = number_at(node, "color");
        const std::string color = number ? std::to_string(static_cast<int>(*number)) : text_at(node, "color");
        if (color == "1" || color == "2" || color == "3") box.severity = color == "1" ? 3 : color == "2" ? 2 : 1;
        if (box.ours) return;
        if (color == "4") box.kind = BoxKind::strength;
        if (color == "5") box.kind = BoxKind::idea;
        if (color == "6") box.kind = BoxKind::question;
    }
    Whiteboard board_;
    std::set<std::string> ids_;
};

const Json& list_at(const Json& all, const char* key) {
    static const Json none = Json::array();
    const auto found = all.find(key);
    return found != all.end() && found->is_array() ? *found : none;
}

std::vector<std::string> ids_in(const Json& list) {
    std::vector<std::string> ids;
    for (const Json& one : list)
        if (one.is_object()) ids.push_back(text_at(one, "id"));
    return ids;
}

}  // namespace

std::string canvas_of(const Whiteboard& board, std::string_view before) {
    Json all = before.empty() ? Json::object() : Json::parse(before, nullptr, false);
    if (!all.is_object()) all = Json::object();
    Whiteboard named = board;
    take_back_ids(named, ids_in(list_at(all, "nodes")));
    std::vector<Json> nodes, edges;
    for (const BoardBox& box : named.boxes) nodes.push_back(node_of(box));
    for (const BoardLink& link : named.links) edges.push_back(edge_of(link));
    const Json nodes_before = list_at(all, "nodes"), edges_before = list_at(all, "edges");
    all["nodes"] =
        merged(nodes_before, nodes, [](const Json& one) { return one.is_object() && one.contains(our_key); });
    all["edges"] = merged(edges_before, edges, [](const Json& one) {
        return one.is_object() && text_at(one, "id").find('>') != std::string::npos;
    });
    return all.dump(1, '\t', false, Json::error_handler_t::replace) + "\n";
}

std::variant<Whiteboard, BoardProblem> read_canvas(std::string_view bytes) {
    if (bytes.size() > largest_board) return BoardProblem{"board.too_large"};
    const Json all = Json::parse(bytes, nullptr, false);
    if (all.is_discarded()) return BoardProblem{"board.not_json"};
    if (!all.is_object() || text_at(all, "type") == "excalidraw") return BoardProblem{"board.not_a_board"};
    if (list_at(all, "nodes").size() > most_boxes) return BoardProblem{"board.too_large"};
    Reader reader;
    for (const Json& node : list_at(all, "nodes")) reader.node(node);
    for (const Json& edge : list_at(all, "edges")) reader.edge(edge);
    return reader.end();
}

}  // namespace parcours
