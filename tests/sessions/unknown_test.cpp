// What a newer program has written and this one does not understand: fields, words, kinds and keys of the header,
// through loading, editing, saving and merging.
#include "journeys/text.h"
#include "sessions/json_writer.h"
#include "sessions/merge.h"
#include "tests/support/build.h"
#include "tests/support/desk.h"
#include "tests/support/record.h"
#include "tests/support/run_length.h"

using namespace parcours;
using namespace parcours::testing;

namespace {

std::string any_text(Chance& chance) {
    constexpr std::string_view pieces[]{"a",    "é",       "\\u00e9", "\\n",  "\\\"", "\\\\", "\\/", "\\ud83d\\ude00",
                                        "日本", "\\u0000", "\\u202e", "=1+1", " ",    "{",    "}",   "\\u0041"};
    std::string text = "\"";
    for (std::size_t left = chance.below(6); left > 0; --left) text += pieces[chance.below(std::size(pieces))];
    return text + "\"";
}

/// JSON as programs write it, without white space, numbers in every spelling.
std::string any_json(Chance& chance, std::size_t depth = 3) {
    constexpr std::string_view plain[]{"null",
                                       "true",
                                       "false",
                                       "0",
                                       "-0",
                                       "1.50",
                                       "1e2",
                                       "-1E-7",
                                       "123456789012345678901234567890",
                                       "0.1000",
                                       "9007199254740993",
                                       "[]",
                                       "{}"};
    const std::size_t kind = chance.below(depth == 0 ? 2 : 4);
    if (kind == 0) return std::string(plain[chance.below(std::size(plain))]);
    if (kind == 1) return any_text(chance);
    std::string out(kind == 2 ? "[" : "{");
    for (std::size_t i = 0, count = chance.below(4); i < count; ++i) {
        if (i > 0) out += ',';
        if (kind == 3) out += "\"k" + std::to_string(i) + "\":";
        out += any_json(chance, depth - 1);
    }
    return out + (kind == 2 ? "]" : "}");
}

std::string new_name(Chance& chance) {
    std::string name = "zz";
    for (int i = 0; i < 8; ++i) name += static_cast<char>('a' + chance.below(26));
    return name;
}

/// A line of the file that a newer program has added to, and what must be found again in it.
struct Written {
    std::string record;  ///< begins with its id: "\"id\":\"…\"", or empty: anywhere
    std::string member;
};

/// The text as a newer program would have written it.
std::string by_newer_program(std::string text, Chance& chance, std::vector<Written>& all) {
    std::vector<std::size_t> records;
    for (std::size_t at = text.find("\"id\":\""); at != std::string::npos; at = text.find("\"id\":\"", at + 1))
        records.push_back(at);
    for (std::size_t left = 1 + chance.below(5); left > 0; --left) {
        const std::size_t at = records[chance.below(records.size())];
        const std::string id = text.substr(at, 23), member = "\"" + new_name(chance) + "\":" + any_json(chance);
        text.insert(at, member + ",");
        all.push_back({id, member});
        records.clear();
        for (std::size_t next = text.find("\"id\":\""); next != std::string::npos;
             next = text.find("\"id\":\"", next + 1))
            records.push_back(next);
    }
    if (chance.one_in(2)) {
        const std::string kind = new_name(chance), id = hex(chance.bits());
        const std::string record = "{\"id\":\"" + id + "\",\"x\":" + any_json(chance) + "}";
        text.insert(text.find("\"records\":{") + 11, "\n\"" + kind + "\":[\n" + record + "\n],");
        all.push_back({"", "\"" + kind + "\":[\n" + record});
    }
    if (chance.one_in(2)) {
        const std::string key = "\"" + new_name(chance) + "\":" + any_json(chance);
        text.insert(text.find("\"versions\""), key + ",\n");
        all.push_back({"", "\n" + key + ",\n"});
    }
    return text;
}

/// What is no longer there, byte for byte; empty where all is.
std::string missing_in(const std::string& text, const std::vector<Written>& all) {
    for (const Written& one : all) {
        std::string_view where = text;
        if (!one.record.empty()) {
            const std::size_t at = text.find(one.record);
            if (at == std::string::npos) return one.record;
            const std::size_t begin = text.rfind('\n', at);
            where = where.substr(begin, text.find('\n', at) - begin);
        }
        if (where.find(one.member) == std::string_view::npos) return one.record + " " + one.member;
    }
    return {};
}

Session edited(Session session, Chance& chance, IdMint& mint, std::uint64_t session_id) {
    for (std::size_t left = 1 + chance.below(4); left > 0; --left) {
        const Document next = after_random_gesture(session.document, chance, mint);
        record(session, diff(session.document, next), session_id);
    }
    return session;
}

Session read(const std::string& text) { return made(read_session(text, "newer.parcours", "Tray")).session; }

}  // namespace

TEST_CASE("what a newer program wrote comes back byte for byte after loading, editing, saving and merging") {
    const unsigned seed = drawn_seed();
    const std::size_t rounds = long_run() ? 10'000 : 1'000;
    std::size_t kept = 0;
    for (std::size_t round = 0; round < rounds; ++round) {
        Chance chance(seed + static_cast<unsigned>(round));
        IdMint mint{.replica = 2000, .counter = 0}, other_mint{.replica = 3000, .counter = 0};
        Build base;
        const auto journey = base.journey();
        base.pain(base.step(base.stage(journey)), 2, {base.commitment()});
        base.free_note(journey);
        const std::string sound = written(session_of(base.document, "0123456789abcdef", 1));
        std::vector<Written> mine, theirs;
        const std::string here = by_newer_program(sound, chance, mine), there = by_newer_program(sound, chance, theirs);

        const std::string again = written(edited(read(here), chance, mint, 2));
        const Session saved = read(again);
        const Session copy = edited(read(there), chance, other_mint, 3);
        const Copy copies[]{{"mine", saved}, {"theirs", copy}};
        const std::string merged = written(made(merge(copies, "Tray")).session);
        std::string missing = missing_in(again, mine);
        if (missing.empty()) missing = missing_in(merged, mine);
        if (missing.empty()) missing = missing_in(merged, theirs);
        CHECK_MESSAGE(missing == "", "seed " << seed << ", round " << round);
        if (!missing.empty()) break;
        kept += mine.size() * 2 + theirs.size();
    }
    MESSAGE("seed " << seed << ": " << rounds << " rounds, " << kept << " times something unknown was kept");
}
