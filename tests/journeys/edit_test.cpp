#include "journeys/edit.h"

#include <random>

#include "journeys/history.h"
#include "journeys/order.h"
#include "journeys/text.h"
#include "tests/support/build.h"

using namespace parcours;
using testing::Build;

TEST_CASE("a record added without a ref is given the next free one") {
    Build build;
    const auto journey = build.journey();
    CHECK(build.at(journey).ref == "P1");
    const auto stage = build.stage(journey);
    CHECK(build.at(build.step(stage)).ref == "E1");
    CHECK(build.at(build.step(stage)).ref == "E2");
}

TEST_CASE("a ref in use is refused") {
    Build build;
    build.journey();
    Journey twin;
    twin.id = build.mint.next<Journey>();
    twin.ref = "P1";
    CHECK(build.refusal_code(Add<Journey>{twin}) == "ref_in_use");
    CHECK(build.document.all<Journey>().size() == 1);
}

TEST_CASE("what lies outside a field's rule is refused and changes nothing") {
    Build build;
    const auto step = build.step(build.stage(build.journey()));
    const auto c = build.commitment();
    CHECK(build.refusal_code(write_of(build.at(step), &Step::weight, 4)) == "out_of_range");
    CHECK(build.refusal_code(CastVote{"u", Perspective::user, step, c, 5, {}}) == "out_of_range");
    CHECK(build.refusal_code(CastVote{" ", Perspective::user, step, c, 1, {}}) == "blank");
    CHECK(build.refusal_code(write_of(build.at(step), &Step::title, std::string(600, 'x'))) == "too_long");
    CHECK(build.refusal_code(write_of(build.at(step), &Step::title, std::string("\xff"))) == "not_utf8");
}

TEST_CASE("a note dropped on a step is of that step's journey") {
    Build build;
    const auto first = build.journey(), second = build.journey("Another");
    const auto step = build.step(build.stage(second));
    const auto note = build.free_note(first);
    build.edit(AttachNotes{{note}, step});
    CHECK(build.at(note).journey == second);
    build.edit(MoveNotes{{note}, {{40, 80}}});
    CHECK_FALSE(build.at(note).step);
    CHECK(build.at(note).spot == Spot{40, 80});
}

TEST_CASE("a removed step sets its notes free and takes its votes along") {
    Build build;
    const auto c = build.commitment();
    const auto step = build.step(build.stage(build.journey()));
    const auto note = build.pain(step, 2, {c});
    build.vote("u", Perspective::user, step, c, 1);
    build.edit(Remove<Step>{step});
    CHECK(build.document.all<Vote>().empty());
    CHECK_FALSE(build.at(note).step);
}

TEST_CASE("a removed journey goes with all it owns; actions stay without it") {
    Build build;
    const auto c = build.commitment();
    const auto journey = build.journey();
    const auto step = build.step(build.stage(journey));
    const auto note = build.pain(step, 2, {c});
    const auto action = build.mint.next<Action>();
    build.edit(PlanAction{action, "", {note}});
    build.edit(Remove<Journey>{journey});
    CHECK(build.document.all<Stage>().empty());
    CHECK(build.document.all<Step>().empty());
    CHECK(build.document.all<Note>().empty());
    CHECK(build.at(action).resolves.empty());
    CHECK_FALSE(build.at(action).journey);
}

TEST_CASE("an action made from pain points knows what it resolves and where") {
    Build build;
    const auto c = build.commitment();
    const auto journey = build.journey();
    const auto step = build.step(build.stage(journey));
    const auto minor = build.pain(step, 1, {c}, "Hard to park"), grave = build.pain(step, 3, {c}, "Nobody answers");
    const auto id = build.mint.next<Action>();
    build.edit(PlanAction{id, "", {minor, grave}});
    const Action& action = build.at(id);
    CHECK(action.title == "Nobody answers");
    CHECK(action.journey == journey);
    CHECK(action.resolves == std::vector{minor, grave});
    CHECK(action.ref == "A1");
}

TEST_CASE("an adopted prompt becomes a note of the room") {
    Build build;
    const auto step = build.step(build.stage(build.journey()));
    Prompt prompt;
    prompt.step = step;
    prompt.text = "No seat to wait on";
    prompt.severity = 2;
    const auto id = build.add(prompt);
    const auto note = build.mint.next<Note>();
    build.edit(AdoptPrompt{id, note});
    CHECK(build.at(note).text == "No seat to wait on");
    CHECK(build.document.all<Prompt>().empty());
}

TEST_CASE("a pain point that becomes an idea loses its severity") {
    Build build;
    const auto note = build.pain(build.step(build.stage(build.journey())), 3, {});
    build.edit(write_of(build.at(note), &Note::kind, NoteKind::idea));
    CHECK_FALSE(build.at(note).severity.has_value());
    CHECK(build.refusal_code(write_of(build.at(note), &Note::severity, std::optional<int>(2))) ==
          "severity_without_pain");
}

TEST_CASE("steps are moved between stages without renumbering the others") {
    Build build;
    const auto journey = build.journey();
    const auto one = build.stage(journey), two = build.stage(journey);
    const auto a = build.step(one), b = build.step(one), c = build.step(two);
    build.edit(MoveStep{c, one, b});
    std::vector<Id<Step>> order;
    for (const Step* step : steps_of(build.document, journey)) order.push_back(step->id);
    CHECK(order == std::vector{a, c, b});
    build.edit(MoveStage{two, one});
    CHECK(stages_of(build.document, journey).front()->id == two);
}

TEST_CASE("several edits are made all or none") {
    Build build;
    const auto journey = build.journey();
    Stage stage;
    stage.id = build.mint.next<Stage>();
    stage.journey = journey;
    const std::vector<Edit> edits{Add<Stage>{stage}, Remove<Note>{Id<Note>{999}}};
    CHECK(std::holds_alternative<Refusal>(after(build.document, edits)));
}

TEST_CASE("a ninth commitment is refused") {
    Build build;
    for (std::size_t i = 0; i < most_commitments; ++i) build.commitment();
    Commitment ninth;
    ninth.id = build.mint.next<Commitment>();
    CHECK(build.refusal_code(Add<Commitment>{ninth}) == "too_many_commitments");
}

TEST_CASE("undo walks all the way back and redo all the way forth, whatever was done") {
    const unsigned seed = std::random_device{}();
    MESSAGE("seed " << seed);
    std::mt19937 random(seed);
    Build build;
    History history;
    std::vector<Document> states{build.document};
    const auto step = [&](const Edit& edit) {
        const Document before = build.document;
        if (build.refused(edit)) return;
        history = remembered(std::move(history), name_of_edit(edit), before, build.document);
        states.push_back(build.document);
    };
    const auto c =
        Add<Commitment>{{.id = build.mint.next<Commitment>(), .ref = "", .title = "", .rules = {}, .order = ""}};
    step(c);
    Journey journey;
    journey.id = build.mint.next<Journey>();
    step(Add<Journey>{journey});
    for (int i = 0; i < 200; ++i) {
        const auto pick = [&]<class R>(const Table<R>& table) {
            return table.empty() ? Id<R>{} : table.entries()[random() % table.size()].id;
        };
        switch (random() % 8) {
            case 0:
                step(Add<Stage>{
                    {.id = build.mint.next<Stage>(), .ref = "", .journey = journey.id, .title = "s", .order = ""}});
                break;
            case 1: {
                Step record;
                record.id = build.mint.next<Step>();
                record.stage = pick(build.document.all<Stage>());
                step(Add<Step>{record});
                break;
            }
            case 2: {
                Note note;
                note.id = build.mint.next<Note>();
                note.journey = journey.id;
                note.step = pick(build.document.all<Step>());
                step(Add<Note>{note});
                break;
            }
            case 3:
                step(CastVote{"v" + std::to_string(random() % 3),
                              Perspective::user,
                              pick(build.document.all<Step>()),
                              c.record.id,
                              static_cast<int>(random() % 5),
                              {}});
                break;
            case 4:
                step(Remove<Step>{pick(build.document.all<Step>())});
                break;
            case 5:
                step(MoveStep{pick(build.document.all<Step>()), pick(build.document.all<Stage>()),
                              pick(build.document.all<Step>())});
                break;
            case 6:
                step(PlanAction{build.mint.next<Action>(), "", {pick(build.document.all<Note>())}});
                break;
            default:
                step(Remove<Note>{pick(build.document.all<Note>())});
        }
    }
    // An edit that changed nothing is no step of the history.
    std::vector<Document> visited;
    for (const Document& state : states)
        if (visited.empty() || !diff(visited.back(), state).empty()) visited.push_back(state);
    CHECK(history.done.size() == visited.size() - 1);
    Document now = build.document;
    for (std::size_t i = visited.size() - 1; i-- > 0;) {
        Rewound back = undo(now, std::move(history));
        now = back.document;
        history = std::move(back.history);
        REQUIRE(diff(now, visited[i]).empty());
    }
    for (std::size_t i = 1; i < visited.size(); ++i) {
        Rewound forth = redo(now, std::move(history));
        now = forth.document;
        history = std::move(forth.history);
        REQUIRE(diff(now, visited[i]).empty());
    }
}

TEST_CASE("undo leaves the fields that somebody else has written since") {
    Build build;
    const auto step = build.step(build.stage(build.journey()));
    const Document before = build.document;
    build.edit(write_of(build.at(step), &Step::title, std::string("Wait")));
    const History history = remembered({}, "write_step", before, build.document);
    build.edit(write_of(build.at(step), &Step::weight, 3));
    const Document back = undo(build.document, history).document;
    CHECK(back.find(step)->title == "Come to the counter");
    CHECK(back.find(step)->weight == 3);
}

TEST_CASE("order keys stay between their neighbours and short") {
    const unsigned seed = std::random_device{}();
    MESSAGE("seed " << seed);
    std::mt19937 random(seed);
    std::vector<std::string> keys;
    for (int i = 0; i < 2000; ++i) {
        const std::size_t at = random() % (keys.size() + 1);
        const std::string key =
            order_between(at ? keys[at - 1] : std::string{}, at < keys.size() ? keys[at] : std::string{});
        REQUIRE(is_order_key(key));
        keys.insert(keys.begin() + static_cast<std::ptrdiff_t>(at), key);
    }
    CHECK(std::is_sorted(keys.begin(), keys.end()));
    std::string last;
    for (int i = 0; i < 1000; ++i) last = order_between(last, "");
    CHECK(last.size() < 20);
}

TEST_CASE("text loses control characters and direction overrides, and keeps every script") {
    CHECK(tidy_text("a\x01"
                    "b\r\nc") == "ab\nc");
    CHECK(tidy_text("x\u202Ey") == "xy");
    CHECK(tidy_text("œuvre 😀 العربية 日本") == "œuvre 😀 العربية 日本");
    CHECK(folded("École Œuvre ÿ") == "ecole oeuvre y");
    CHECK(shortened("abcdef", 4) == "abc…");
    CHECK(shortened("abcd", 4) == "abcd");
}

TEST_CASE("days of the calendar are read and written as ISO dates") {
    for (const char* day : {"0001-01-01", "1970-01-01", "2000-02-29", "2026-12-31", "9999-12-31"})
        CHECK(iso(*date_from_iso(day)) == day);
    CHECK(date_from_iso("1970-03-01")->days == 59);
    for (int days = -719'162; days < 2'900'000; days += 97) REQUIRE(date_from_iso(iso({days}))->days == days);
    for (const char* none : {"2025-02-29", "2026-13-01", "2026-00-10", "26-01-01", "2026-1-01", "2026-01-32", ""})
        CHECK_FALSE(date_from_iso(none).has_value());
}

TEST_CASE("refs that differ by case only are the same ref") {
    Build build;
    Journey journey;
    journey.ref = "P1";
    build.add(journey);
    journey.ref = "p1";
    journey.id = build.mint.next<Journey>();
    CHECK(build.refusal_code(Add<Journey>{journey}) == "ref_in_use");
}

TEST_CASE("a voter is the same with or without invisible characters") {
    Build build;
    const auto step = build.step(build.stage(build.journey()));
    const auto commitment = build.commitment();
    build.vote("Agent 3", Perspective::agent, step, commitment, 1);
    build.vote("Agent\x01 3\r", Perspective::agent, step, commitment, 2);
    build.vote("Agent\x02 3\r", Perspective::agent, step, commitment, 3);
    CHECK(build.document.all<Vote>().size() == 2);
}

TEST_CASE("text that is tidy stays as it is") {
    const std::string marks = "a\u0301\u0302\u0303";
    const std::string once = tidy_text(marks + "\x01\u0301\u0302\u0303" + "\r\n");
    CHECK(once == marks + "\u0301\n");
    CHECK(tidy_text(once) == once);
}
