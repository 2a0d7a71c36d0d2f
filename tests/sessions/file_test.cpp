#include <doctest/doctest.h>

#include "sessions/file.h"
#include "tests/support/random_session.h"

using namespace parcours;
using namespace parcours::testing;

namespace {

Loaded loaded(const std::string& text) {
    auto read = read_session(text, "test.parcours", "Tray");
    const auto* problem = std::get_if<Problem>(&read);
    INFO((problem ? problem->code + " " + problem->place + " " + problem->detail : std::string()));
    REQUIRE(std::holds_alternative<Loaded>(read));
    return std::move(std::get<Loaded>(read));
}

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
            session = recorded(std::move(session), diff(session.document, next), 7 + chance.below(3));
        }
        const std::string text = written(session);
        const Loaded back = loaded(text);
        CHECK(codes(back.notices) == "");
        CHECK(diff(session.document, back.session.document).empty());
        CHECK(diff(session.hidden, back.session.hidden).empty());
        CHECK(back.session.repairs.empty());
        CHECK((written(back.session) == text));
    }
}
