// Edit lines of every bad shape: each is refused with its reason, its field and what was expected.
#include "sessions/edit_lines/edit_lines.h"
#include "app/cli/edit_list.h"
#include "tests/hostile/arrivals.h"
#include "tests/support/build.h"

using namespace parcours;
using namespace parcours::testing;

namespace {

Document session() {
    Build build;
    build.commitment();
    const auto journey = build.journey();
    const auto step = build.step(build.stage(journey));
    build.pain(step, 2, {});
    return build.document;
}

/// "code:field" of the refusal, of the line or of the model; "made" where there is none.
std::string answer_to(const std::string& line) {
    static const Document document = session();
    IdMint mint{.replica = 9, .counter = 0};
    const auto read = read_edit_line(line, document, mint);
    LineRefusal refusal;
    if (const auto* refused = std::get_if<LineRefusal>(&read)) {
        refusal = *refused;
    } else if (const auto* edit = std::get_if<Edit>(&std::get<Asked>(read))) {
        const Next next = after(document, *edit);
        const auto* by_model = std::get_if<Refusal>(&next);
        if (!by_model) return "made";
        refusal = {"refusal." + by_model->code, by_model->field, by_model->value, {}};
    } else {
        return "rewound";
    }
    for (const Language language : {Language::fr, Language::en}) {
        const std::string text = refusal_text(words_in(language), refusal);
        CHECK_MESSAGE(text.size() < 2000, text.substr(0, 200));
        CHECK_MESSAGE(text.find("‹") == std::string::npos, text);
    }
    CHECK(words_in(Language::fr).has(refusal.code));
    CHECK(words_in(Language::en).has(refusal.code));
    return refusal.code + (refusal.field.empty() ? "" : ":" + refusal.field);
}

}  // namespace

TEST_CASE("lines that hold no edit are refused with their reason") {
    const std::string note = R"({"edit":"write_note","note":"N1",)";
    const std::vector<Arrival> arrivals{
        {"", "", "line.cut_short"},
        {"", "   ", "line.cut_short"},
        {"", "undo", "line.not_json"},
        {"", "{", "line.cut_short"},
        {"", "[]", "line.not_an_edit"},
        {"", "\"undo\"", "line.not_an_edit"},
        {"", "null", "line.not_an_edit"},
        {"", "42", "line.not_an_edit"},
        {"", "{}", "line.not_an_edit:edit"},
        {"", R"({"edit":null})", "line.not_an_edit:edit"},
        {"", R"({"edit":7})", "line.not_an_edit:edit"},
        {"", R"({"edit":["undo"]})", "line.not_an_edit:edit"},
        {"", R"({"Edit":"undo"})", "line.not_an_edit:edit"},
        {"", R"({"edit":""})", "line.unknown_edit:edit"},
        {"", R"({"edit":"drop_tables"})", "line.unknown_edit:edit"},
        {"", R"({"edit":"Undo"})", "line.unknown_edit:edit"},
        {"", R"({"edit":")" + std::string(100'000, 'x') + "\"}", "line.unknown_edit:edit"},
        {"", R"({"edit":"undo\u0000"})", "line.unknown_edit:edit"},
        {"", R"({"edit":"undo"} {"edit":"undo"})", "line.not_json"},
        {"", R"({"edit":"undo"},)", "line.not_json"},
        {"", R"({"edit":"undo","edit":"redo"})", "line.double_key"},
        {"", R"({"edit":"undo","times":2})", "line.unknown_field:times"},
        {"", R"({"edit":"redo","note":"N1"})", "line.unknown_field:note"},
        {"", R"({"edit":"undo"})", "rewound"},
        {"", "\xEF\xBB\xBF{\"edit\":\"undo\"}", "rewound"},
        {"", "\xFF\xFE{", "line.not_json"},
        {"", "{\"edit\":\"und\xF3\"}", "line.not_utf8"},
        {"", R"({"edit":"\ud800"})", "line.not_json"},
        {"", R"({'edit':'undo'})", "line.not_json"},
        {"", "{\"edit\":\"undo\"", "line.cut_short"},
        {"", "{\"edit\":\"undo\x01\"}", "line.not_json"},
        {"", with_nuls("{\"edit\":\"undo~\"}"), "line.not_json"},
        {"", repeated("[", 100'000), "line.too_deep"},
        {"", repeated("{\"edit\":", 100'000), "line.too_deep"},
        {"", note + R"("votes":1e999})", "line.number_out_of_range"},
        {"", note + R"("votes":NaN})", "line.not_json"},
        {"", "{\"edit\":\"undo\"}" + std::string((1u << 20), ' '), "line.too_long"},
        {"", std::string((2u << 20), '{'), "line.too_long"},
        {"", R"({"edit":"write_note"})", "line.missing_field:note"},
        {"", R"({"edit":"write_note","note":null})", "line.wrong_value:note"},
        {"", R"({"edit":"write_note","note":7})", "line.wrong_value:note"},
        {"", R"({"edit":"write_note","note":""})", "line.unknown_ref:note"},
        {"", R"({"edit":"write_note","note":"N9"})", "line.unknown_ref:note"},
        {"", R"({"edit":"write_note","note":"E1"})", "line.unknown_ref:note"},
        {"", R"({"edit":"write_note","note":")" + std::string(100'000, 'N') + "\"}", "line.unknown_ref:note"},
        {"", R"({"edit":"write_note","note":["N1"]})", "line.wrong_value:note"},
        {"", note + R"("ref":"N 1"})", "refusal.bad_ref:ref"},
        {"", note + R"("ref":"=1+1"})", "refusal.bad_ref:ref"},
        {"", note + R"("id":"1"})", "line.unknown_field:id"},
        {"", note + R"("_del":true})", "line.unknown_field:_del"},
        {"", note + R"("severity":4})", "line.wrong_value:severity"},
        {"", note + R"("severity":2.5})", "line.wrong_value:severity"},
        {"", note + R"("severity":"2"})", "line.wrong_value:severity"},
        {"", note + R"("votes":-1})", "line.wrong_value:votes"},
        {"", note + R"("votes":99999999999999999999})", "line.wrong_value:votes"},
        {"", note + R"("spot":[1]})", "line.wrong_value:spot"},
        {"", note + R"("spot":[1,2,3]})", "line.wrong_value:spot"},
        {"", note + R"("spot":[1e300,0]})", "line.wrong_value:spot"},
        {"", note + R"("spot":[99999999,0]})", "line.wrong_value:spot"},
        {"", note + R"("kind":"riddle"})", "line.wrong_value:kind"},
        {"", note + R"("kind":null})", "line.wrong_value:kind"},
        {"", note + R"("open":1})", "line.wrong_value:open"},
        {"", note + R"("commitments":["C9"]})", "line.unknown_ref:commitments"},
        {"", note + R"("commitments":[null]})", "line.wrong_value:commitments"},
        {"", note + R"("commitments":"C1"})", "line.wrong_value:commitments"},
        {"", note + R"("text":7})", "line.wrong_value:text"},
        {"", note + "\"text\":\"" + std::string(30'000, 'x') + "\"}", "refusal.too_long:text"},
        {"", note + R"("text":")" + repeated("\\u0301", 10'000) + "\"}", "made"},
        {"", R"({"edit":"add_note"})", "line.missing_field:journey"},
        {"", R"({"edit":"add_note","journey":"P9"})", "line.unknown_ref:journey"},
        {"", R"({"edit":"add_note","journey":"P1","ref":"N1"})", "refusal.ref_in_use:ref"},
        {"", R"({"edit":"add_step","stage":"PH1","order":"é"})", "line.wrong_value:order"},
        {"", R"({"edit":"add_action","start":"2026-02-30"})", "line.wrong_value:start"},
        {"", R"({"edit":"add_action","start":"2026-05-02","due":"2026-05-01"})", "refusal.due_before_start:due"},
        {"", R"({"edit":"add_action","expects":["E1"]})", "line.wrong_value:expects"},
        {"", R"({"edit":"add_action","expects":["E1:C1=9"]})", "line.wrong_value:expects"},
        {"", R"({"edit":"add_action","expects":["E9:C1=1"]})", "line.unknown_ref:expects"},
        {"", R"({"edit":"add_action","cost":-1})", "line.wrong_value:cost"},
        {"", R"({"edit":"cast_vote","voter":"U1","perspective":"user","step":"E1","commitment":"C1"})",
         "line.missing_field:value"},
        {"", R"({"edit":"cast_vote","voter":"U1","perspective":"user","step":"E1","commitment":"C1","value":5})",
         "line.wrong_value:value"},
        {"", R"({"edit":"cast_vote","voter":" ","perspective":"user","step":"E1","commitment":"C1","value":3})",
         "refusal.blank:voter"},
        {"", R"({"edit":"move_notes","notes":["N1"],"spots":[]})", "refusal.lists_differ:spots"},
        {"", R"({"edit":"move_notes","notes":[],"spots":[[0,0]]})", "refusal.lists_differ:spots"},
    };
    for (const Arrival& arrival : arrivals) {
        INFO(arrival.bytes.substr(0, 200));
        const Effort effort;
        CHECK(answer_to(arrival.bytes) == arrival.answer);
        CHECK(effort.seconds() < build_slowness);
    }
    MESSAGE(arrivals.size() << " lines");
}

TEST_CASE("in every field of every edit, values of another type are refused by the field's name") {
    std::size_t tried = 0;
    for (const EditShape& shape : all_edit_shapes())
        for (const FieldShape& field : shape.fields)
            for (const char* value : {"{\"x\":{}}", "[[[]]]", "[7,true]", "1e300", "-7.5", "true", "\"\\u0000\""}) {
                const std::string line =
                    "{\"edit\":\"" + shape.name + "\",\"" + std::string(field.name) + "\":" + value + "}";
                INFO(line);
                const std::string answer = answer_to(line);
                const bool is_text = field.type.kind == FieldType::Kind::text && value[0] == '"';
                const bool is_truth = field.type.kind == FieldType::Kind::truth && std::string(value) == "true";
                const bool refused = answer.starts_with("line.") || answer.starts_with("refusal.");
                const bool is_number = field.type.kind == FieldType::Kind::number && field.type.rule.least < -7.5;
                CHECK((refused || is_text || is_truth || is_number));
                ++tried;
            }
    MESSAGE(tried << " values");
    CHECK(tried > 500);
}
