// Builds documents for tests in few words. Every function goes through the edits that the application itself uses.
#pragma once

#include <doctest/doctest.h>

#include "journeys/edit.h"
#include "journeys/order_of.h"

namespace parcours::testing {

/// A document under construction. A refusal fails the test and leaves the document as it was.
struct Build {
    Document document = empty_document();
    IdMint mint;

    std::optional<Refusal> refused(const Edit& edit) {
        Next next = after(document, edit);
        if (auto* refusal = std::get_if<Refusal>(&next)) return *refusal;
        document = std::get<Document>(next);
        return {};
    }
    /// The code of the refusal, or "" where the edit was made.
    std::string refusal_code(const Edit& edit) {
        const auto refusal = refused(edit);
        return refusal ? refusal->code : "";
    }
    void edit(const Edit& one) {
        const auto refusal = refused(one);
        INFO(name_of_edit(one) << ": " << (refusal ? refusal->code + " " + refusal->field : ""));
        CHECK_FALSE(refusal.has_value());
    }
    template <class R>
    Id<R> add(R record) {
        record.id = mint.next<R>();
        const Id<R> id = record.id;
        edit(Add<R>{std::move(record)});
        return id;
    }
    template <class R>
    const R& at(Id<R> id) const {
        const R* found = document.find(id);
        REQUIRE(found);
        return *found;
    }

    Id<Commitment> commitment(std::string title = "Information", double weight = 1) {
        Commitment record;
        record.title = std::move(title);
        record.weight = weight;
        return add(record);
    }
    Id<Journey> journey(std::string title = "Renew an identity card") {
        Journey record;
        record.title = std::move(title);
        return add(record);
    }
    Id<Stage> stage(Id<Journey> journey, std::string title = "Ask") {
        Stage record;
        record.journey = journey;
        record.title = std::move(title);
        return add(record);
    }
    Id<Step> step(Id<Stage> stage, int weight = 1, std::string title = "Come to the counter") {
        Step record;
        record.stage = stage;
        record.weight = weight;
        record.title = std::move(title);
        return add(record);
    }
    Id<Note> pain(Id<Step> step, int severity, std::vector<Id<Commitment>> commitments, std::string text = "Too long") {
        Note record;
        record.step = step;
        record.severity = severity;
        record.commitments = std::move(commitments);
        record.text = std::move(text);
        return add(record);
    }
    Id<Note> free_note(Id<Journey> journey, std::string text = "An idea", Spot spot = {}) {
        Note record;
        record.journey = journey;
        record.kind = NoteKind::idea;
        record.text = std::move(text);
        record.spot = spot;
        return add(record);
    }
    void vote(std::string voter, Perspective perspective, Id<Step> step, Id<Commitment> commitment,
              std::optional<int> value) {
        edit(CastVote{std::move(voter), perspective, step, commitment, value, {}});
    }
    void consensus(Id<Step> step, Id<Commitment> commitment, std::optional<int> value) {
        edit(SetConsensus{step, commitment, value, ""});
    }
};

}  // namespace parcours::testing
