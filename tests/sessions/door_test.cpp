// Everything that is no session, or a damaged one, gets its own message and builds nothing.
#include "sessions/door.h"

#include <utility>

#include "app/words.h"
#include "tests/support/build.h"
#include "tests/support/desk.h"
#include "tests/support/record.h"

using namespace parcours;
using namespace parcours::testing;

namespace {

const std::string head = R"({"format":"parcours","schema":1,"min_reader":1,"doc_id":"00000000000000aa","seq":1,)";

std::string with_records(std::string records) { return head + R"("versions":{},"records":{)" + records + "}}"; }
std::string repeated(std::string_view piece, std::size_t times) {
    std::string text;
    for (; times > 0; --times) text += piece;
    return text;
}
/// Bytes with a NUL in them.
std::string bytes(std::initializer_list<int> values) {
    std::string text;
    for (const int value : values) text.push_back(static_cast<char>(value));
    return text;
}
std::string header(std::string_view key, std::string_view value) {
    std::string text = with_records("");
    const auto at = text.find('"' + std::string(key) + "\":");
    REQUIRE(at != std::string::npos);
    const auto start = at + key.size() + 3;
    return text.substr(0, start) + std::string(value) + text.substr(text.find_first_of(",}", start));
}

/// The code of the problem and its place, or the codes of the notices of a session that opened all the same.
std::string answer(const std::string& text) {
    auto read = read_session(text, "x.parcours", "Tray");
    if (const auto* problem = std::get_if<Problem>(&read))
        return problem->code + (problem->place.empty() ? "" : "@" + problem->place);
    std::string list = "opened";
    for (const Notice& notice : std::get<Loaded>(read).notices)
        if (notice.code != "changed_by_hand") list += " " + notice.code;
    return list;
}

struct Arrival {
    std::string text;
    std::string answer;
};

}  // namespace

TEST_CASE("what is no session, or no sound one, is refused with its own message") {
    const std::string id = R"("id":"0000000001000001")";
    const Arrival arrivals[]{
        {"", "file_empty"},
        {"PK\x03\x04...", "file_binary"},
        {"%PDF-1.7", "file_binary"},
        {"\x89PNG\r\n", "file_binary"},
        {"\xFF\xD8\xFF\xE0", "file_binary"},
        {"\x1F\x8B\x08", "file_binary"},
        {bytes({0, 0, 0, 1}), "file_binary"},
        {std::string("{\"format\":\"parcours\"") + bytes({0}), "file_binary"},
        {bytes({0xFF, 0xFE, '{', 0}), "not_utf8@1:1"},
        {bytes({0xFE, 0xFF, 0, '{'}), "not_utf8@1:1"},
        {"Bonjour", "not_json@1:1"},
        {"<?xml version='1.0'?>", "not_json@1:1"},
        {"ref;titre\nP1;Carte", "not_json@1:1"},
        {"   \n ", "cut_short@2:2"},
        {"\xEF\xBB\xBF", "cut_short@1:2"},
        {"null", "not_a_session"},
        {"[]", "not_a_session"},
        {"\"parcours\"", "not_a_session"},
        {"42", "not_a_session"},
        {"{}", "not_a_session"},
        {R"({"format":"canvas"})", "not_a_session"},
        {R"({"format":["parcours"]})", "not_a_session"},
        {R"({"nodes":[],"edges":[]})", "not_a_session"},
        {R"({"format":"parcours"})", "bad_header@schema"},
        {header("schema", "0"), "bad_header@schema"},
        {header("schema", "-1"), "bad_header@schema"},
        {header("schema", "\"1\""), "bad_header@schema"},
        {header("schema", "1.5"), "bad_header@schema"},
        {header("schema", "99999999999999999999"), "bad_header@schema"},
        {header("min_reader", "null"), "bad_header@min_reader"},
        {header("min_reader", "true"), "bad_header@min_reader"},
        {header("doc_id", "\"\""), "bad_header@doc_id"},
        {header("doc_id", "17"), "bad_header@doc_id"},
        {header("doc_id", "\"../../etc/passwd\""), "bad_header@doc_id"},
        {header("doc_id", "\"00000000000000000aa\""), "bad_header@doc_id"},
        {header("seq", "-4"), "bad_header@seq"},
        {header("seq", "1e3"), "bad_header@seq"},
        {head + R"("versions":[],"records":{}})", "bad_header@versions"},
        {head + R"("versions":{"zz":1},"records":{}})", "bad_counter@versions"},
        {head + R"("versions":{"aa":-1},"records":{}})", "bad_counter@versions"},
        {head + R"("versions":{"aa":9223372036854775807},"records":{}})", "bad_counter@versions"},
        {head + R"("records":[]})", "bad_header@records"},
        {head + R"("records":null})", "bad_header@records"},
        {head + R"("versions":{}})", "bad_header@records"},
        {with_records(R"("note":{})"), "bad_header@records.note"},
        {with_records(R"("gizmo":7)"), "bad_header@records.gizmo"},
        {with_records("").substr(0, 40), "cut_short@1:41"},
        {with_records(R"("note":[{)" + id + R"(,"text":"un )").substr(0, 170), "cut_short@1:155"},
        {with_records("") + "}", "not_json@1:111"},
        {with_records("") + with_records(""), "not_json@1:111"},
        {with_records(R"("note":[{)" + id + R"(,}])"), "not_json@1:142"},
        {with_records(R"('note':[])"), "not_json@1:109"},
        {with_records(R"("note":[NaN])"), "not_json@1:117"},
        {with_records(R"("note":[Infinity])"), "not_json@1:117"},
        {with_records(R"("note":[{"votes":1e400}])"), "number_out_of_range@1:130"},
        {with_records("\"note\":[{\"text\":\"a\tb\"}]"), "not_json@1:127"},
        {with_records("\"note\":[{\"text\":\"\xE9t\xE9\"}]"), "not_utf8@1:127"},
        {with_records("\"note\":[{\"text\":\"\xC0\xAF\"}]"), "not_utf8@1:126"},
        {with_records("\"note\":[{\"text\":\"\xED\xA0\x80\"}]"), "not_utf8@1:127"},
        {with_records(R"("note":[{"text":"\ud800"}])"), "not_json@1:132"},
        {with_records(R"("note":[],"note":[])"), "double_key@1:108"},
        {with_records(R"("note":[{"text":"a","text":"b"}])"), "double_key@1:117"},
        {R"({"format":"parcours","format":"parcours"})", "double_key@1:1"},
        {repeated("[", 100'000), "too_deep@1:65"},
        {repeated("{\"a\":", 100'000), "too_deep@1:321"},
        {with_records(R"("gizmo":[)" + repeated("[", 70) + repeated("]", 70) + "]"), "too_deep@1:179"},
        {with_records("\"gizmo\":[" + repeated("0,", 4'000'001) + "0]"), "too_many_values@1:8000100"},
        {with_records("\"gizmo\":[\"" + std::string(17u << 20, 'x') + "\"]"), "text_too_long@1:118"},
        {std::string((64u << 20) + 1, ' '), "file_too_large@1:1"},
    };
    static_assert(std::size(arrivals) >= 60);
    for (const Arrival& arrival : arrivals) {
        INFO(arrival.text.substr(0, 300));
        CHECK(answer(arrival.text) == arrival.answer);
    }
}

TEST_CASE("what a sound session holds wrongly is set right, noted, and never dropped") {
    const auto one = [](std::string_view kind, std::string_view fields) {
        return with_records("\"" + std::string(kind) + R"(":[{"id":"0000000001000001","ref":"X1","order":"1",)" +
                            std::string(fields) + "}]");
    };
    const Arrival arrivals[]{
        {with_records(""), "opened"},
        {with_records(R"("note":[17])"), "opened wrong_value"},
        {with_records(R"("journey":[{}])"), "opened id_given order_given ref_given"},
        {with_records(R"("journey":[{"id":"zz","ref":"P1","order":"1"}])"), "opened id_given"},
        {with_records(R"("journey":[{"id":"0000000000000000","ref":"P1","order":"1"}])"), "opened id_given"},
        {with_records(R"("journey":[{"id":"b","ref":"P1","order":"1"},{"id":"b","ref":"P2","order":"2"}])"),
         "opened id_given"},
        {with_records(R"("journey":[{"id":"b","ref":"P1","order":"1"},{"id":"c","ref":"p1","order":"2"}])"),
         "opened ref_given"},
        {one("journey", R"("title":7)"), "opened wrong_value"},
        {one("journey", R"("status":"buried")"), "opened unknown_value"},
        {one("journey", "\"title\":\"" + std::string(501, 'x') + "\""), "opened out_of_range"},
        {one("journey", R"("title":"a\u0000\u202eb")"), "opened"},
        {one("journey", R"("_dot":"many")"), "opened wrong_value"},
        {one("journey", R"("_dot":"281474976710657@00000000000000aa")"), "opened wrong_value"},
        {one("journey", R"("_dots":[],"_alt":{"title":5},"_del":"no")"), "opened wrong_value wrong_value wrong_value"},
        {one("commitment", R"("weight":0)"), "opened out_of_range"},
        {one("commitment", R"("weight":1e300)"), "opened out_of_range"},
        {one("commitment", R"("rules":["a",3])"), "opened wrong_value"},
        {one("action", R"("start":"2026-13-01")"), "opened wrong_value"},
        {one("action", R"("start":"2026-05-02","due":"2026-05-01")"), "opened value_settled"},
        {one("action", R"("cost":-5)"), "opened out_of_range"},
        {one("action", R"("effort":null)"), "opened"},
        {one("action", R"("resolves":["0000000001000009"])"), "opened reference_emptied"},
        {one("action", R"("expects":[{"step":"1"}])"), "opened wrong_value"},
        {one("action", R"("expects":[{"step":"1","commitment":"2","value":9}])"),
         "opened out_of_range reference_emptied"},
        {one("stage", R"("journey":"0000000001000009")"), "opened placed_in_tray"},
        {one("step", R"("stage":null,"weight":3e9)"), "opened out_of_range placed_in_tray"},
        {one("step", R"("emotion":0.5)"), "opened wrong_value placed_in_tray"},
        {one("note", R"("votes":5000000000)"), "opened out_of_range placed_in_tray"},
        {one("note", R"("spot":[1e300,0])"), "opened out_of_range placed_in_tray"},
        {one("note", R"("spot":[1])"), "opened wrong_value placed_in_tray"},
        {one("note", R"("kind":"idea","severity":3)"), "opened placed_in_tray value_settled"},
        {with_records(R"("note":[{"id":"b","kind":"idea","severity":3}])"),
         "opened placed_in_tray ref_given value_settled"},
        {one("prompt", R"("text":"  ")"), "opened placed_in_tray value_settled"},
        {one("vote", R"("voter":"a","value":9)"), "opened out_of_range id_given set_aside"},
        {one("about", R"("title":"x")"), "opened id_given"},
    };
    for (const Arrival& arrival : arrivals) {
        INFO(arrival.text.substr(90, 300));
        std::string told = answer(arrival.text);
        CHECK(told == arrival.answer);
    }
    const auto many = made(read_session(with_records("\"note\":[" + repeated("0,", 300'000) + "0]"), "x", "Tray"));
    CHECK(many.notices.size() == 201);
    CHECK((many.notices.back() == Notice{"more", "", "299802"}));
    std::string nine;
    for (char digit = '1'; digit <= '9'; ++digit)
        nine += std::string(nine.empty() ? "" : ",") + "{\"id\":\"" + digit + "\",\"ref\":\"C" + digit +
                "\",\"order\":\"" + digit + "\"}";
    const auto read = made(read_session(with_records("\"commitment\":[" + nine + "]"), "x", "Tray"));
    CHECK(read.session.document.all<Commitment>().size() == most_commitments);
    CHECK(written(read.session).find("\"ref\":\"C9\"") != std::string::npos);
}

TEST_CASE("whatever is done to a file, reading it ends in a session that follows the rules or in a problem") {
    Chance chance(11);
    const std::string sound = written(session_of(random_document(chance, 12), "0123456789abcdef", 9));
    const std::string_view pieces[]{"null", "-1", "\"\"", "[]", "{}", "1e99", "true", "\"0000000000000001\"",
                                    ",",    "}",  "\\"};
    std::size_t opened = 0;
    for (int round = 0; round < 1500; ++round) {
        CAPTURE(round);
        std::string text = sound;
        for (std::size_t hits = 1 + chance.below(4); hits > 0; --hits) {
            const std::size_t colon = text.find(':', chance.below(text.size()));
            if (colon == std::string::npos) continue;
            const std::size_t end = text.find_first_of(",}]", colon);
            text.replace(colon + 1, end - colon - 1, pieces[chance.below(std::size(pieces))]);
        }
        auto read = read_session(text, "x.parcours", "Tray");
        if (!std::holds_alternative<Loaded>(read)) continue;
        ++opened;
        auto& session = std::get<Loaded>(read).session;
        record(session, std::exchange(session.repairs, {}), 3);
        const auto again = made(read_session(written(session), "x.parcours", "Tray"));
        CHECK(diff(session.document, again.session.document).empty());
        CHECK(again.session.repairs.empty());
    }
    CHECK(opened > 200);
}

TEST_CASE("every problem and every notice is worded in both languages") {
    for (const Language language : {Language::fr, Language::en}) {
        for (const char* code : problem_codes)
            CHECK_MESSAGE(words_in(language).has(std::string("problem.") + code), code);
        for (const char* code : notice_codes)
            CHECK_MESSAGE(words_in(language).has(std::string("notice.") + code), code);
    }
}
