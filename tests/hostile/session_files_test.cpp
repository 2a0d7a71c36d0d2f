// Files that are opened as sessions and are none, or are broken ones.
#include "sessions/json.h"
#include "tests/hostile/arrivals.h"
#include "tests/support/build.h"
#include "tests/support/desk.h"

using namespace parcours;
using namespace parcours::testing;

namespace {

const std::string header =
    R"({"format":"parcours","schema":1,"min_reader":1,"doc_id":"00000000000000aa","seq":1,"versions":{},)";

std::string with_records(const std::string& records) { return header + "\"records\":{" + records + "}}"; }
std::string with_note(const std::string& members) { return with_records("\"note\":[{" + members + "}]"); }
std::string with_header(const std::string& members) { return "{" + members + ",\"records\":{}}"; }

/// The code and place of the problem, or the codes of the notices of a session that opened all the same.
std::string answer_to(const std::string& text) {
    auto read = read_session(text, "x.parcours", "Tray");
    if (const auto* problem = std::get_if<Problem>(&read)) {
        check_worded("problem." + problem->code, {{"detail", problem->detail}, {"place", problem->place}});
        CHECK(problem->file == "x.parcours");
        return problem->code + (problem->place.empty() ? "" : "@" + problem->place);
    }
    std::string list = "opened";
    for (const Notice& notice : std::get<Loaded>(read).notices) {
        check_worded("notice." + notice.code, {{"detail", notice.detail}, {"place", notice.place}});
        if (notice.code != "changed_by_hand") list += " " + notice.code;
    }
    return list;
}

void check_all(const std::vector<Arrival>& arrivals) {
    for (const Arrival& arrival : arrivals) {
        INFO(arrival.name << ": " << arrival.bytes.substr(0, 200));
        const Effort effort;
        CHECK(answer_to(arrival.bytes) == arrival.answer);
        CHECK(effort.seconds() < build_slowness);
    }
    MESSAGE(arrivals.size() << " arrivals");
}

std::string sound_session() {
    Chance chance(4);
    return written(session_of(random_document(chance, 12), "0123456789abcdef", 9));
}

}  // namespace

TEST_CASE("files of every other kind are told from sessions by their first bytes or their first sign") {
    const auto other = [](std::string name, std::string bytes, std::string answer = "file_binary") {
        return Arrival{std::move(name), with_nuls(std::move(bytes)), std::move(answer)};
    };
    check_all({
        other("zip", "PK\x03\x04\x14~~~"),
        other("docx, an archive of another kind", "PK\x03\x04\x14~\x06~"),
        other("empty zip", "PK\x05\x06~~~~"),
        other("pdf", "%PDF-1.7\n%\xE2\xE3\xCF\xD3"),
        other("png", "\x89PNG\r\n\x1A\n"),
        other("jpeg", "\xFF\xD8\xFF\xE0~\x10JFIF"),
        other("gzip", "\x1F\x8B\x08~"),
        other("gif", "GIF89a\x01~\x01~"),
        other("bitmap", "BM\x36~~~"),
        other("webp", "RIFF\x24~~~WEBPVP8 "),
        other("xz",
              "\xFD"
              "7zXZ~~\x04"),
        other("zstd", "\x28\xB5\x2F\xFD\x04~"),
        other("bzip2", "BZh91AY&SY~"),
        other("7z", "7z\xBC\xAF\x27\x1C~\x04"),
        other("rar", "Rar!\x1A\x07\x01~"),
        other("sqlite", "SQLite format 3~\x10~"),
        other("program",
              "\x7F"
              "ELF\x02\x01\x01~"),
        other("Windows program", "MZ\x90~\x03~"),
        other("old Office", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1~"),
        other("mp4",
              "~~~\x20"
              "ftypisom"),
        other("ogg", "OggS~\x02~~"),
        other("font", "~\x01~~~\x0F"),
        other("tar", "atelier.parcours~~~~"),
        other("wasm", "~asm\x01~~~"),
        other("NULs only", "~~~~~~~~"),
        other("UTF-16, little end first", "\xFF\xFE{~\"~f~", "not_utf8@1:1"),
        other("UTF-16, great end first", "\xFE\xFF~{~\"", "not_utf8@1:1"),
        other("UTF-16 without mark", "{~\"~f~o~"),
        other("UTF-32", "\xFF\xFE~~{~~~", "not_utf8@1:1"),
        other("rtf", "{\\rtf1\\ansi", "not_json@1:2"),
        other("html", "<!DOCTYPE html><html>", "not_json@1:1"),
        other("xml", "<?xml version=\"1.0\"?>", "not_json@1:1"),
        other("svg", "<svg xmlns=\"\"/>", "not_json@1:1"),
        other("csv", "ref;titre\r\nP1;Carte", "not_json@1:1"),
        other("ini", "[parcours]\nformat=1", "not_json@1:2"),
        other("yaml", "format: parcours", "not_json@1:2"),
        other("yaml with its mark", "---\nformat: parcours", "not_json@1:2"),
        other("python", "#!/usr/bin/python3", "not_json@1:1"),
        other("javascript", "var x = {}", "not_json@1:1"),
        other("a prefix against scripts", ")]}',\n{}", "not_json@1:1"),
        other("JSON lines", "{\"edit\":\"undo\"}\n{\"edit\":\"undo\"}", "not_json@2:1"),
        other("a journal of ours", "J1 00000000 1 2 {}\n", "not_json@1:1"),
        other("JSON with comments", "// session\n{}", "not_json@1:1"),
        other("JSON5", "{format:'parcours'}", "not_json@1:3"),
        other("a geographic file", R"({"type":"FeatureCollection","features":[]})", "not_a_session"),
        other("a package file", R"({"name":"parcours","version":"1"})", "not_a_session"),
        other("a canvas", R"({"nodes":[],"edges":[]})", "not_a_session"),
        other("another format's name", R"({"format":"parcours2"})", "not_a_session"),
        other("its name in capitals", R"({"format":"PARCOURS"})", "not_a_session"),
        other("its name as a key", R"({"parcours":"format"})", "not_a_session"),
        other("a list of sessions", R"([{"format":"parcours"}])", "not_a_session"),
        other("a number", "-0.0", "not_a_session"),
        other("a word", "true", "not_a_session"),
        other("a capital word", "True", "not_json@1:1"),
        other("a word cut", "tru", "cut_short@1:4"),
        other("a text cut", "\"parc", "cut_short@1:6"),
        other("a number cut", "12.", "cut_short@1:4"),
        other("an exponent cut", "12e", "cut_short@1:4"),
        other("an escape cut", "\"\\u00", "cut_short@1:6"),
        other("an accent cut", "\"\xC3", "cut_short@1:3"),
        other("a leading nought", "{\"a\":012}", "not_json@1:8"),
        other("a leading plus", "{\"a\":+1}", "not_json@1:6"),
        other("a leading point", "{\"a\":.5}", "not_json@1:6"),
        other("a hexadecimal number", "{\"a\":0x10}", "not_json@1:7"),
        other("a comma too many", "{\"a\":[1,]}", "not_json@1:9"),
        other("a comma too few", "{\"a\":[1 2]}", "not_json@1:9"),
        other("two marks", "\xEF\xBB\xBF\xEF\xBB\xBF{}", "not_json@1:2"),
        other("a mark cut", "\xEF\xBB", "cut_short@1:2"),
    });
}

TEST_CASE("a session that stops anywhere in the middle is said to be cut short") {
    const std::string sound = sound_session();
    REQUIRE(answer_to(sound) == "opened");
    std::vector<Arrival> arrivals;
    const std::size_t end = sound.rfind('}');
    for (std::size_t i = 1; i < 60; ++i) {
        const std::size_t cut = end * i / 60;
        const std::string half = sound.substr(0, cut);
        std::string place = place_in(half, half.size());
        arrivals.push_back({"cut at " + std::to_string(cut), half, "cut_short@" + place});
    }
    check_all(arrivals);
}

TEST_CASE("depths, counts and lengths beyond the limits are refused where they begin") {
    const std::size_t at = with_records("").size() - 2;
    const auto column = [&](std::size_t further) { return "1:" + std::to_string(at + further); };
    const std::string deep_lists = repeated("[", 65), deep_objects = repeated("{\"a\":", 65);
    check_all({
        {"lists", repeated("[", 1'000'000), "too_deep@1:65"},
        {"objects", repeated("{\"a\":", 500'000), "too_deep@1:321"},
        {"both", repeated("[{\"a\":", 200'000), "too_deep@1:193"},
        {"deep where unknown", with_records("\"x\":[" + deep_lists), "too_deep@" + column(67)},
        {"deep in a record", with_note("\"x\":" + deep_lists), "too_deep@" + column(74)},
        {"deep in the trace", with_note("\"_alt\":" + deep_objects), "too_deep@" + column(317)},
        {"deep in the header", header + "\"x\":" + deep_lists, "too_deep@1:" + std::to_string(header.size() + 4 + 64)},
        {"values", with_records("\"x\":[" + repeated("0,", 4'000'001) + "0]"), "too_many_values@1:8000096"},
        {"empty objects", "[" + repeated("{},", 4'000'000), "too_many_values@1:11999999"},
        {"a text", with_note("\"text\":\"" + std::string((16u << 20) + 1, 'x') + "\""), "text_too_long@" + column(17)},
        {"a key", with_note("\"" + std::string((16u << 20) + 1, 'x') + "\":1"), "text_too_long@" + column(10)},
        {"a file", std::string((64u << 20) + 1, ' '), "file_too_large@1:1"},
        {"white space", std::string(1u << 20, ' '), "cut_short@1:1048577"},
        {"digits", with_note("\"votes\":" + std::string(1u << 20, '9')), "number_out_of_range@1:1048701"},
        {"noughts", with_note("\"votes\":0." + std::string(1u << 20, '0')), "opened id_given placed_in_tray ref_given"},
        {"an exponent", with_note("\"votes\":1e-999999999"), "opened id_given placed_in_tray ref_given"},
    });
}

TEST_CASE("numbers, escapes and bytes that no text or computer has") {
    const std::size_t at = with_note("").size() - 4;
    const auto in_text = [&](std::string bytes, std::string code, std::size_t further) {
        return Arrival{code, with_note("\"text\":\"" + bytes + "\""), code + "@1:" + std::to_string(at + further)};
    };
    const auto number = [&](std::string digits, std::string code, std::size_t further) {
        return Arrival{digits, with_note("\"votes\":" + digits), code + "@1:" + std::to_string(at + further)};
    };
    check_all({
        number("1e999", "number_out_of_range", 13),
        number("-1e999", "number_out_of_range", 14),
        number("NaN", "not_json", 9),
        number("-NaN", "not_json", 10),
        number("nan", "not_json", 10),
        number("Infinity", "not_json", 9),
        number("-Infinity", "not_json", 10),
        number("1.", "not_json", 11),
        number("1e", "not_json", 11),
        number("--1", "not_json", 10),
        number("1_000", "not_json", 10),
        number("1,5e", "not_json", 13),
        in_text("\x80", "not_utf8", 9),
        in_text("\xBF\xBF", "not_utf8", 9),
        in_text("\xC0\x80", "not_utf8", 9),
        in_text("\xC1\xBF", "not_utf8", 9),
        in_text("\xC3", "not_utf8", 10),
        in_text("\xE0\x80\x80", "not_utf8", 10),
        in_text("\xE2\x82", "not_utf8", 10),
        in_text("\xED\xA0\x80", "not_utf8", 10),
        in_text("\xED\xBF\xBF", "not_utf8", 10),
        in_text("\xF0\x80\x80\x80", "not_utf8", 10),
        in_text("\xF4\x90\x80\x80", "not_utf8", 10),
        in_text("\xF5\x80\x80\x80", "not_utf8", 9),
        in_text("\xF8\x88\x80\x80\x80", "not_utf8", 9),
        in_text("\xFE", "not_utf8", 9),
        in_text("\xFF", "not_utf8", 9),
        in_text("caf\xE9", "not_utf8", 13),
        in_text("\\ud800", "not_json", 15),
        in_text("\\udfff", "not_json", 14),
        in_text("\\ud800\\u0041", "not_json", 20),
        in_text("\\ud800\\ud800", "not_json", 20),
        in_text("\\x41", "not_json", 10),
        in_text("\\u00g0", "not_json", 13),
        in_text("\\", "cut_short", 15),
        in_text("a\nb", "not_json", 10),
        in_text("a\tb", "not_json", 10),
        in_text(std::string(1, '\x1B') + "[2J", "not_json", 9),
        {"a NUL in the beginning", with_nuls(with_note("\"text\":\"a~b\"")), "file_binary"},
        {"a NUL far from the beginning", with_nuls(with_note("\"text\":\"" + std::string(8000, 'x') + "~\"")),
         "not_json@1:" + std::to_string(at + 8009)},
    });
}

TEST_CASE("headers that no program of ours writes") {
    const std::string rest = R"("schema":1,"min_reader":1,"doc_id":"aa","seq":1)";
    const auto with = [&](std::string_view key, const std::string& value) {
        std::string text = rest;
        const auto begin = text.find('"' + std::string(key) + "\":") + key.size() + 3;
        text.replace(begin, std::min(text.find(',', begin), text.size()) - begin, value);
        return with_header(R"("format":"parcours",)" + text);
    };
    std::vector<Arrival> arrivals;
    for (const char* key : {"schema", "min_reader", "seq"})
        for (const char* value : {"null", "true", "\"1\"", "[1]", "{}", "1.5", "-1", "1e2", "9007199254740993",
                                  "99999999999999999999", "-9223372036854775808"})
            arrivals.push_back({std::string(key) + " " + value, with(key, value), "bad_header@" + std::string(key)});
    for (const char* value : {"null", "7", "[]", "{}", "\"\"", "\"xyz\"", "\"0x10\"", "\" aa\"", "\"-1\"",
                              "\"00000000000000000aa\"", "\"../../aa\"", "\"a\\u0000\""})
        arrivals.push_back({std::string("doc_id ") + value, with("doc_id", value), "bad_header@doc_id"});
    for (const char* value : {"null", "7", "[]", "\"\""})
        arrivals.push_back({std::string("versions ") + value,
                            with_header(R"("format":"parcours",)" + rest + ",\"versions\":" + value),
                            "bad_header@versions"});
    for (const char* value : {R"({"":1})", R"({"zz":1})", R"({"aa":-1})", R"({"aa":null})", R"({"aa":1.5})",
                              R"({"aa":"1"})", R"({"aa":281474976710657})", R"({"aa":9223372036854775807})",
                              R"({"aa":18446744073709551616})", R"({"00000000000000000aa":1})"})
        arrivals.push_back({std::string("versions ") + value,
                            with_header(R"("format":"parcours",)" + rest + ",\"versions\":" + value),
                            "bad_counter@versions"});
    std::string many = "{\"0\":1";
    for (int i = 1; i < 65'537; ++i) many += ",\"" + std::to_string(i) + "\":1";
    arrivals.push_back({"openings", with_header(R"("format":"parcours",)" + rest + ",\"versions\":" + many + "}"),
                        "too_many_openings@versions"});
    arrivals.push_back({"newer", with("schema", "1000000000000"), "opened newer_schema"});
    arrivals.push_back({"for newer readers", with("min_reader", "2"), "opened newer_read_only"});
    arrivals.push_back({"for far newer readers", with("min_reader", "9007199254740992"), "opened newer_read_only"});
    arrivals.push_back(
        {"a moment that is none", with_header(R"("format":"parcours","saved_at":[7],)" + rest), "opened"});
    check_all(arrivals);
}

TEST_CASE("records that are the same, own themselves or are owned by nothing stay all in the file") {
    const auto record = [](const char* kind, const char* members) {
        return with_records("\"" + std::string(kind) + "\":[" + members + "]");
    };
    const std::string same = R"({"id":"b","ref":"N1","text":"a"})";
    check_all({
        {"the same record twice", record("note", (same + "," + same).c_str()),
         "opened id_given placed_in_tray placed_in_tray ref_given"},
        {"a note that is its own step", record("note", R"({"id":"b","ref":"N1","step":"b"})"),
         "opened placed_in_tray reference_emptied"},
        {"a stage that is its own journey", record("stage", R"({"id":"b","ref":"PH1","order":"1","journey":"b"})"),
         "opened placed_in_tray"},
        {"a step and a stage that own each other",
         with_records(R"("stage":[{"id":"b","ref":"PH1","order":"1","journey":"c"}],)"
                      R"("step":[{"id":"c","ref":"E1","order":"1","stage":"c"}])"),
         "opened placed_in_tray placed_in_tray"},
        {"actions in the scenario twice",
         with_records(R"("action":[{"id":"b","ref":"A1","order":"1"}],)"
                      R"("scenario":[{"id":"c","ref":"S1","order":"1","actions":["b","b"]}])"),
         "opened"},
        {"refs that differ in case only", record("note", R"({"id":"b","ref":"n1"},{"id":"c","ref":"N1"})"),
         "opened placed_in_tray placed_in_tray ref_given"},
        {"a ref with spaces", record("note", R"({"id":"b","ref":"N 1"})"), "opened placed_in_tray ref_given"},
        {"a ref like a formula", record("note", R"({"id":"b","ref":"=1+1"})"), "opened placed_in_tray ref_given"},
        {"a ref of a thousand signs",
         record("note", ("{\"id\":\"b\",\"ref\":\"" + std::string(1000, 'N') + "\"}").c_str()),
         "opened out_of_range placed_in_tray"},
        {"orders that are none",
         record("stage", R"({"id":"b","ref":"PH1","order":"é"},{"id":"c","ref":"PH2","order":""})"),
         "opened order_given placed_in_tray order_given placed_in_tray"},
        {"the same order twice",
         record("journey", R"({"id":"b","ref":"P1","order":"1"},{"id":"c","ref":"P2","order":"1"})"), "opened"},
        {"an owner that is deleted",
         with_records(R"("journey":[{"id":"b","ref":"P1","order":"1","_del":true}],)"
                      R"("stage":[{"id":"c","ref":"PH1","order":"1","journey":"b"}])"),
         "opened"},
        {"a deletion of nothing", record("note", R"({"_del":true})"), "opened id_given"},
        {"records that are none", record("note", R"(null,true,7,"x",[],1.5)"),
         "opened wrong_value wrong_value wrong_value wrong_value wrong_value wrong_value"},
        {"a kind with an empty name", record("", R"({"id":"b"})"), "opened"},
        {"a kind named as a member of objects", record("__proto__", R"({"id":"b"})"), "opened"},
        {"a kind that is no list", with_records(R"("gizmo":{"a":1})"), "bad_header@records.gizmo"},
        {"a kind twice", with_records(R"("note":[],"note":[])"), "double_key@1:108"},
        {"records twice", header + R"("records":{},"records":{}})", "double_key@1:1"},
        {"a key twice in two spellings", with_note(R"("text":"a","t\u0065xt":"b")"), "double_key@1:117"},
    });
}

namespace {

/// Values of wrong types for a field, as JSON; `unknown` words count as a value of a newer version.
template <class T>
std::vector<std::string> misfits() {
    if constexpr (is_optional<T>) {
        return misfits<typename OptionOf<T>::Value>();
    } else if constexpr (is_list<T>) {
        std::vector<std::string> list{"7", "\"a\"", "{}", "null", "true"};
        for (const std::string& one : misfits<typename T::value_type>()) list.push_back("[" + one + "]");
        return list;
    } else {
        std::vector<std::string> list{"{\"x\":1}", "[7,7,7]", "true"};
        if constexpr (!std::is_same_v<T, bool>) list.push_back("false");
        if constexpr (!std::is_arithmetic_v<T> || std::is_same_v<T, bool>) list.push_back("20260101");
        if constexpr (!std::is_same_v<T, std::string>) list.push_back("\"no such thing\"");
        if constexpr (std::is_same_v<T, int>) list.push_back("1.5");
        if constexpr (is_id<T>) list.push_back("\"00000000000000001\"");
        if constexpr (std::is_same_v<T, bool>) list.erase(list.begin() + 2);
        return list;
    }
}

}  // namespace

TEST_CASE("every field of every kind, filled with values of wrong types, is noted by its name and kept as it came") {
    std::size_t tried = 0;
    for_each_kind([&]<class R>(Kind<R>) {
        for_each_field<R>([&](const auto& field) {
            using T = typename std::remove_cvref_t<decltype(field)>::Type;
            for (const std::string& value : misfits<T>()) {
                const std::string member = "\"" + std::string(field.name) + "\":" + value;
                INFO(Schema<R>::kind << " " << member);
                const std::string text =
                    with_records("\"" + std::string(Schema<R>::kind) + "\":[{\"id\":\"1\"," + member + "}]");
                const Loaded loaded = made(read_session(text, "x", "Tray"));
                const bool noted = std::any_of(loaded.notices.begin(), loaded.notices.end(), [&](const Notice& one) {
                    return (one.code == "wrong_value" || one.code == "unknown_value") && one.detail == field.name;
                });
                CHECK(noted);
                CHECK(written(loaded.session).find(member) != std::string::npos);
                ++tried;
            }
        });
    });
    MESSAGE(tried << " values");
    CHECK(tried > 300);
}

TEST_CASE("no file is changed by being opened, whatever it holds") {
    Desk desk;
    for (const std::string& bytes :
         {std::string(), std::string("PK\x03\x04"), std::string("{"), with_note("\"text\":7"),
          with_records("\"x\":[1]"),
          with_header(R"("format":"parcours","schema":9,"min_reader":9,"doc_id":"aa","seq":1)"), sound_session()}) {
        put_content(desk.path(), bytes);
        { auto opened = OpenSession::open(desk.machine, desk.path(), OpenSession::Use::write, "Tray"); }
        CHECK(desk.bytes() == bytes);
    }
}
