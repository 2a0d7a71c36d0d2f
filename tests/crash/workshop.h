// A workshop at a desk whose disk fails or whose program dies: what was done, and what people were told of it.
#pragma once

#include <map>

#include "tests/support/desk.h"
#include "tests/support/faulty_storage.h"

namespace parcours::testing {

struct Account {
    std::map<std::uint64_t, Document> at;  ///< the document after each change
    std::uint64_t acknowledged = 0;        ///< greatest change said to be durable
    std::vector<std::string> problems;
    bool wrongly_saved = false;  ///< "saved" was said of a file that lacks something

    void heard(const std::variant<std::uint64_t, Problem>& answer) {
        if (const auto* seq = std::get_if<std::uint64_t>(&answer))
            acknowledged = std::max(acknowledged, *seq);
        else
            problems.push_back(std::get<Problem>(answer).code);
    }
    /// What a save or a closing answered.
    void heard(const OpenSession& session, const std::optional<Problem>& answer) {
        if (answer) return problems.push_back(answer->code);
        acknowledged = std::max(acknowledged, session.session().seq);
        auto read = read_session(content_of(session.path()), "", "Tray");
        const auto* loaded = std::get_if<Loaded>(&read);
        if (!loaded || !diff(loaded->session.document, session.document()).empty()) wrongly_saved = true;
    }
};

inline void work(Desk& desk, OpenSession& session, Account& account, int gestures) {
    for (; gestures > 0; --gestures) {
        const Change change = desk.gesture(session.document());
        account.at[session.session().seq + 1] = with(session.document(), change);
        account.heard(session.append(change, "gesture"));
    }
}

/// Opens, works, saves, works, closes, whatever the disk says.
inline void workshop(Desk& desk, Account& account) {
    auto opened = OpenSession::open(desk.machine, desk.path(), OpenSession::Use::write, "Tray");
    if (auto* problem = std::get_if<Problem>(&opened)) return account.problems.push_back(problem->code);
    auto& session = std::get<OpenSession>(opened);
    work(desk, session, account, 3);
    account.heard(session, session.checkpoint());
    work(desk, session, account, 3);
    account.heard(session, session.close());
}

inline void begin(Desk& desk, Account& account) {
    const OpenSession session = desk.create();
    account.at[session.session().seq] = session.document();
    account.acknowledged = session.session().seq;
}

/// Reads the session with a sound disk: everything acknowledged is there, and nothing that was never done.
inline void check_nothing_lost(const Desk& desk, const Account& account) {
    CHECK_FALSE(account.wrongly_saved);
    const OpenSession again = desk.open();
    const std::uint64_t seq = again.session().seq;
    CHECK(seq >= account.acknowledged);
    REQUIRE(account.at.contains(seq));
    CHECK(diff(account.at.at(seq), again.document()).empty());
}

}  // namespace parcours::testing
