#include "sessions/file.h"

#include "sessions/checksum.h"
#include "tests/support/build.h"
#include "tests/support/desk.h"
#include "tests/support/json_schema.h"
#include "tests/support/record.h"

using namespace parcours;
using namespace parcours::testing;

namespace {

Loaded loaded(const std::string& text) { return made(read_session(text, "test.parcours", "Tray")); }

std::string codes(const std::vector<Notice>& notices) {
    std::string list;
    for (const Notice& notice : notices) list += notice.code + "(" + notice.place + ":" + notice.detail + ") ";
    return list;
}

}  // namespace

TEST_CASE("a random session is read back as it was written, and written again to the same bytes") {
    for (unsigned seed = 1; seed <= 60; ++seed) {
        CAPTURE(seed);
        Chance chance(seed);
        IdMint mint{.replica = 2000, .counter = 0};
        Session session = session_of(random_document(chance, 20), "0123456789abcdef", chance.bits());
        for (int gestures = 0; gestures < 30; ++gestures) {
            const Document next = after_random_gesture(session.document, chance, mint);
            record(session, diff(session.document, next), 7 + chance.below(3));
        }
        const std::string text = written(session);
        CHECK(session_schema_errors(text) == "");
        const Loaded back = loaded(text);
        CHECK(codes(back.notices) == "");
        CHECK(diff(session.document, back.session.document).empty());
        CHECK(diff(session.hidden, back.session.hidden).empty());
        CHECK(back.session.repairs.empty());
        CHECK((written(back.session) == text));
    }
}

namespace {

/// The text with the first occurrence of `old` replaced; the checksum is made to fit again.
std::string altered(std::string text, std::string_view old, std::string_view fresh) {
    const auto at = text.find(old);
    REQUIRE(at != std::string::npos);
    text.replace(at, old.size(), fresh);
    const std::string_view key = "\"body_crc32c\":\"";
    const auto digits = text.find(key) + key.size();
    const std::string_view all = text;
    const std::string sum = crc_text(crc32c({all.substr(0, digits), all.substr(digits + 8)}));
    return text.replace(digits, 8, sum);
}

/// A small session whose text is known.
Session small_session() {
    Build build;
    build.commitment();
    const auto journey = build.journey();
    const auto step = build.step(build.stage(journey));
    build.pain(step, 3, {});
    build.free_note(journey);
    return session_of(build.document, "0123456789abcdef", 0xabc);
}

Session edited(Session session, const Edit& edit) {
    const Document next = std::get<Document>(after(session.document, edit));
    const Change change = diff(session.document, next);
    return recorded(std::move(session), change, 0xdef);
}

}  // namespace

TEST_CASE("what a newer version has written comes back byte for byte after loading, editing and saving") {
    const std::string unknown_field = R"("zeal":{"b":1.50,"a":[1e2,"\u00e9",-0]})";
    const std::string unknown_kind = R"({"id":"0000000000000009","x":"œ","_dot":"4@0000000000000abc"})";
    std::string text = written(small_session());
    text = altered(text, "\"text\":\"Too long\"", "\"text\":\"Too long\"," + unknown_field);
    text = altered(text, "\"kind\":\"idea\"", "\"kind\":\"riddle\"");
    text = altered(text, "\"stage\":[", "\"gizmo\":[\n" + unknown_kind + "\n],\n\"stage\":[");
    text = altered(text, "\"schema\":1", "\"schema\":7");
    text = altered(text, "\"versions\"", "\"wall\":{\"colour\":\"mauve\"},\n\"versions\"");
    text = altered(text, "\"versions\"", "\"room\":12,\n\"versions\"");
    const Loaded newer = loaded(text);
    CHECK(codes(newer.notices) == "newer_schema(:7) unknown_value(N2:kind) ");

    const Note& note = *newer.session.document.all<Note>().begin();
    const Session saved = edited(newer.session, write_of(note, &Note::votes, 4));
    const std::string again = written(saved);
    CHECK(again.find(unknown_field) != std::string::npos);
    CHECK(again.find("\"gizmo\":[\n" + unknown_kind + "\n]") != std::string::npos);
    CHECK(again.find("\"kind\":\"riddle\"") != std::string::npos);
    CHECK(again.find("\"schema\":7") != std::string::npos);
    CHECK(again.find("\"wall\":{\"colour\":\"mauve\"}") != std::string::npos);
    CHECK(again.find("\"room\":12") != std::string::npos);
    CHECK((written(loaded(again).session) == again));
}

TEST_CASE("a value that this version does not know gives way only when its own field is written") {
    const std::string text = altered(written(small_session()), "\"kind\":\"idea\"", "\"kind\":\"riddle\"");
    const Loaded newer = loaded(text);
    const Note& note = *std::next(newer.session.document.all<Note>().begin());
    CHECK(note.kind == NoteKind::pain);
    const std::string moved = written(edited(newer.session, write_of(note, &Note::spot, Spot{5, 5})));
    CHECK(moved.find("riddle") != std::string::npos);
    const std::string turned = written(edited(newer.session, write_of(note, &Note::kind, NoteKind::question)));
    CHECK(turned.find("riddle") == std::string::npos);
}

TEST_CASE("a file that asks for a newer reader is read and not written") {
    const Loaded newer = loaded(altered(written(small_session()), "\"min_reader\":1", "\"min_reader\":3"));
    CHECK(newer.session.is_for_newer());
    CHECK(codes(newer.notices) == "newer_read_only(:3) ");
    CHECK(newer.session.document.all<Note>().size() == 2);
}

TEST_CASE("a file changed by hand opens and says so; white space and a byte order mark do no harm") {
    const Session session = small_session();
    std::string text = written(session);
    const auto at = text.find("Too long");
    text.replace(at, 8, "Too slow");
    const Loaded by_hand = loaded("\xEF\xBB\xBF" + text + "\n\n");
    CHECK(codes(by_hand.notices) == "changed_by_hand(:) ");
    CHECK(by_hand.session.document.all<Note>().begin()->text == "Too slow");
}

TEST_CASE("a deletion is kept with what was deleted, and undoing it is a write like any other") {
    Session session = small_session();
    const Document before = session.document;
    const Id<Note> note = session.document.all<Note>().begin()->id;
    session = edited(std::move(session), Remove<Note>{note});
    CHECK(written(session).find("\"_del\":true") != std::string::npos);
    Session back = loaded(written(session)).session;
    CHECK_FALSE(back.document.find(note));
    CHECK(back.hidden.find(note)->text == "Too long");
    record(back, diff(back.document, before), 0x123);
    CHECK(written(back).find("_del\":true") == std::string::npos);
    CHECK(back.hidden.all<Note>().empty());
    CHECK(back.ledger.of<Note>().at(note).dot_of(deletion_field) == Dot{3, 0x123});
    CHECK(back.ledger.of<Note>().at(note).dot_of("text") == Dot{1, 0xabc});
    CHECK(diff(loaded(written(back)).session.document, before).empty());
}

TEST_CASE("one gesture is one dot, whatever it touches") {
    Session session = small_session();
    const auto stage = session.document.all<Stage>().begin()->id;
    session = edited(std::move(session), Remove<Stage>{stage});
    CHECK((session.ledger.versions == Versions{{0xabc, 1}, {0xdef, 2}}));
    const auto& traces = session.ledger.of<Step>();
    CHECK(traces.begin()->second.dot_of(deletion_field) == Dot{2, 0xdef});
    const auto note = session.document.all<Note>().begin()->id;
    CHECK(session.ledger.of<Note>().at(note).dot_of("step") == Dot{2, 0xdef});
    CHECK(session.ledger.of<Note>().at(note).dot_of("text") == Dot{1, 0xabc});
}

TEST_CASE("records whose owner is missing lie in a tray; votes on nothing stay in the file") {
    Build build;
    const auto commitment = build.commitment();
    const auto journey = build.journey();
    const auto step = build.step(build.stage(journey));
    build.free_note(journey);
    build.vote("seat", Perspective::user, step, commitment, 3);
    std::string text = written(session_of(build.document, "0123456789abcdef", 1));
    text = altered(text, "\"journey\":[\n", "\"journex\":[\n");
    text = altered(text, "\"stage\":[\n", "\"stagex\":[\n");
    const Loaded orphans = loaded(text);
    CHECK(codes(orphans.notices) == "placed_in_tray(E1:stage) placed_in_tray(N1:journey) ");
    const Document& shown = orphans.session.document;
    REQUIRE(shown.all<Journey>().size() == 1);
    CHECK(shown.all<Journey>().begin()->title == "Tray");
    CHECK(shown.all<Note>().begin()->journey == shown.all<Journey>().begin()->id);
    CHECK(shown.all<Vote>().size() == 1);

    const Loaded no_step = loaded(altered(text, "\"step\":[\n", "\"stepx\":[\n"));
    CHECK(no_step.session.document.all<Vote>().empty());
    CHECK(written(no_step.session).find("\"voter\":\"seat\"") != std::string::npos);
}
