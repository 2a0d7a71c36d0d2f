// The world behind the window: what it does without being asked.
#include "app/world.h"

#include <chrono>
#include <condition_variable>

#include "sessions/open_session.h"
#include "tests/support/desk.h"

using namespace parcours;
using namespace parcours::testing;

namespace {

class Answers {
  public:
    explicit Answers(const Machine& machine) : world([this] { has_come(); }, machine) {}

    /// Waits for an event of this kind that `fits`; a failed test where none comes.
    template <class One, class Fits>
    One next(Fits&& fits) {
        std::unique_lock hold(lock_);
        for (;;) {
            for (const Event& event : world.answers())
                if (const auto* one = std::get_if<One>(&event); one && fits(*one)) return *one;
            REQUIRE(come_.wait_for(hold, std::chrono::seconds(60), [&] { return news_; }));
            news_ = false;
        }
    }

  private:
    void has_come() {
        const std::lock_guard hold(lock_);
        news_ = true;
        come_.notify_one();
    }

    std::mutex lock_;
    std::condition_variable come_;
    bool news_ = false;

  public:
    World world;
};

}  // namespace

TEST_CASE("after many changes the file itself is brought up to date, and nobody is told that it was saved") {
    testing::Desk desk;
    Document document;
    {
        OpenSession session = desk.create();
        REQUIRE_FALSE(session.close());
        document = session.document();
    }
    Answers answers(desk.machine);
    answers.world.ask(Effects{effect::OpenSession{desk.path(), Language::fr, ""}});
    answers.next<SessionOpened>([](const auto&) { return true; });
    std::uint64_t number = 0;
    while (number < most_behind) {
        const Change change = desk.gesture(document);
        document = with(document, change);
        answers.world.ask(Effects{effect::KeepChange{std::make_shared<const Change>(change), "gesture", ++number}});
    }
    answers.next<ChangesKept>([&](const ChangesKept& kept) { return kept.number == number && kept.in_file; });
    CHECK(diff(made(read_session(desk.bytes(), "x", "Tray")).session.document, document).empty());
}
