// Two openings of one file in any order of opening, editing, saving, closing and dying.
#include <set>

#include "tests/support/build.h"
#include "tests/support/desk.h"

using namespace parcours;
using namespace parcours::testing;

namespace {

/// Every value that the file holds of a text: the one shown and those written against it.
std::set<std::string> values_of(const Session& session, Id<Note> id) {
    std::set<std::string> values{session.document.find(id)->text};
    const auto found = session.ledger.of<Note>().find(id);
    if (found == session.ledger.of<Note>().end()) return values;
    for (const auto& one : found->second.alternatives)
        if (one.field == "text") values.insert(one.value.substr(1, one.value.size() - 2));
    return values;
}

class Schedule {
  public:
    explicit Schedule(unsigned seed) : desk_(seed) {
        Build build;
        build.mint.replica = 5;
        journey_ = build.journey();
        shared_ = build.free_note(journey_, "0");
        OpenSession session = made(OpenSession::create(desk_.machine, desk_.path(), build.document, "Tray"));
        REQUIRE_FALSE(session.close());
    }

    void run(int steps) {
        for (; steps > 0; --steps) happen(who_[desk_.chance.below(2)]);
        for (auto& one : who_)
            if (one) REQUIRE_FALSE(one->close());
        for (auto& one : who_) one.reset();
        check();
    }

    std::size_t edits = 0, deaths = 0, saves = 0;

  private:
    void happen(std::optional<OpenSession>& one) {
        const std::size_t what = desk_.chance.below(100);
        if (!one) {
            one.emplace(desk_.open());
        } else if (what < 50) {
            add(*one);
        } else if (what < 65) {
            write(*one);
        } else if (what < 83) {
            REQUIRE_FALSE(one->checkpoint());
            ++saves;
        } else if (what < 93) {
            REQUIRE_FALSE(one->close());
            one.reset();
        } else {
            one.reset();  // its journal stays
            ++deaths;
        }
    }
    void keep(OpenSession& session, const Edit& edit) {
        Change change = diff(session.document(), std::get<Document>(after(session.document(), edit)));
        REQUIRE(made(session.append(std::move(change), "edit")) == session.session().seq);
        ++edits;
    }
    void add(OpenSession& session) {
        Note note;
        note.id = desk_.mint.next<Note>();
        note.journey = journey_;
        note.text = "n" + std::to_string(++written_);
        added_.insert(note.text);
        keep(session, Add<Note>{note});
    }
    /// Whoever writes has seen what is shown and what stands against it: these may go.
    void write(OpenSession& session) {
        for (const std::string& seen : values_of(session.session(), shared_)) standing_.erase(seen);
        const std::string text = std::to_string(++written_);
        standing_.insert(text);
        keep(session, write_of(*session.document().find(shared_), &Note::text, text));
    }
    void check() {
        const OpenSession again = desk_.open();
        std::set<std::string> texts;
        for (const Note& note : again.document().all<Note>()) texts.insert(note.text);
        for (const std::string& text : added_) CHECK(texts.contains(text));
        const auto values = values_of(again.session(), shared_);
        for (const std::string& text : standing_) CHECK(values.contains(text));
        CHECK(again.document().all<Note>().size() == added_.size() + 1);
        CHECK(desk_.names(desk_.journals()).empty());
        for (const std::string& name : desk_.names(desk_.folder)) CHECK_FALSE(name.ends_with(".tmp"));
        const auto read = read_session(desk_.bytes(), "", "Tray");
        CHECK(diff(std::get<Loaded>(read).session.document, again.document()).empty());
    }

    Desk desk_;
    std::optional<OpenSession> who_[2];
    Id<Journey> journey_;
    Id<Note> shared_;
    std::set<std::string> added_, standing_{"0"};
    int written_ = 0;
};

}  // namespace

TEST_CASE(
    "two programs on one file, opening, editing, saving, closing and dying at random: all of both is on the disk") {
    const unsigned schedules = std::getenv("PARCOURS_LONG_TESTS") ? 1'000 : 60;
    std::size_t edits = 0, deaths = 0, saves = 0;
    for (unsigned seed = 1; seed <= schedules; ++seed) {
        CAPTURE(seed);
        Schedule schedule(seed);
        schedule.run(60);
        edits += schedule.edits, deaths += schedule.deaths, saves += schedule.saves;
    }
    MESSAGE(schedules << " schedules from seed 1, " << edits << " edits, " << saves << " saves, " << deaths
                      << " deaths");
}
