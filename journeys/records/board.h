// What is put on a board beside notes: lines between notes, and views to come back to.
#pragma once

#include "journeys/records/note.h"

namespace parcours {

/// A line from one note to another.
struct Connector {
    Id<Connector> id;
    std::string ref;
    Id<Note> from;
    Id<Note> to;
    std::string title;
};

template <>
struct Schema<Connector> {
    static constexpr std::string_view kind = "connector";
    static constexpr std::string_view ref_prefix = "K";
    static constexpr auto fields = std::tuple{
        Field{"ref", &Connector::ref, {.most = 20}},
        Field{"from", &Connector::from, {.required = true, .owner = true}},
        Field{"to", &Connector::to, {.required = true, .owner = true}},
        Field{"title", &Connector::title, {.most = longest_line}},
    };
};

/// A part of a board to come back to, and to present. It owns nothing that lies there.
struct SavedView {
    Id<SavedView> id;
    std::string ref;
    Id<Journey> journey;
    std::string title;
    Spot corner;           ///< upper left, in canvas units
    Spot extent;           ///< width and height, in canvas units
    std::string speaking;  ///< what the presenter wants to say
    std::string order;
};

template <>
struct Schema<SavedView> {
    static constexpr std::string_view kind = "saved_view";
    static constexpr std::string_view ref_prefix = "VU";
    static constexpr auto fields = std::tuple{
        Field{"ref", &SavedView::ref, {.most = 20}},
        Field{"journey", &SavedView::journey, {.required = true, .owner = true}},
        Field{"title", &SavedView::title, {.most = longest_line}},
        Field{"corner", &SavedView::corner},
        Field{"extent", &SavedView::extent},
        Field{"speaking", &SavedView::speaking, {.most = longest_text}},
        Field{"order", &SavedView::order, {.most = 200}},
    };
};

}  // namespace parcours
