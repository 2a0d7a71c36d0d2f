#include "sessions/edit_lines/edit_lines.h"

#include <random>

#include "journeys/change.h"
#include "journeys/refs.h"
#include "tests/support/build.h"
#include "tests/support/random_document.h"

using namespace parcours;
using testing::Build;

namespace {

/// A session that lines are given to.
struct Typing {
    Build build;

    /// "" where the edit was made, else "code field".
    std::string line(const std::string& text) {
        auto asked = read_edit_line(text, build.document, build.mint);
        if (const auto* refusal = std::get_if<LineRefusal>(&asked)) return refusal->code + " " + refusal->field;
        const Edit edit = std::get<Edit>(std::get<Asked>(asked));
        const auto refusal = build.refused(edit);
        return refusal ? "refusal." + refusal->code + " " + refusal->field : "";
    }
    /// A line with ' for ".
    std::string operator()(std::string text) {
        std::replace(text.begin(), text.end(), '\'', '"');
        return line(text);
    }
};

Typing small_session() {
    Typing type;
    type.build.commitment();
    type.build.commitment("Delays");
    const auto stage = type.build.stage(type.build.journey());
    type.build.step(stage);
    type.build.step(stage);
    return type;
}

template <class R>
const R& only(const Typing& type) {
    REQUIRE(type.build.document.all<R>().size() == 1);
    return *type.build.document.all<R>().begin();
}

}  // namespace

TEST_CASE("a note is added, written and removed by lines") {
    Typing type = small_session();
    CHECK(type("{'edit':'add_note','ref':'N7','step':'e2','kind':'pain','severity':2,'text':'Queue',"
               "'commitments':['C1','c2'],'spot':[12,-3],'perspective':'user'}") == "");
    const Note note = only<Note>(type);
    CHECK(note.ref == "N7");
    CHECK(note.journey);
    CHECK(note.commitments.size() == 2);
    CHECK(note.spot == Spot{12, -3});
    CHECK(type("{'edit':'write_note','note':'n7','text':'Long queue','severity':null,'ref':'N9'}") == "");
    CHECK(only<Note>(type).text == "Long queue");
    CHECK_FALSE(only<Note>(type).severity);
    CHECK(only<Note>(type).perspective == Perspective::user);
    CHECK(type("{'edit':'remove_note','note':'N9'}") == "");
    CHECK(type.build.document.all<Note>().empty());
}

TEST_CASE("every other kind of edit goes by lines too") {
    Typing type = small_session();
    for (const char* line : {
             "{'edit':'write_about','title':'Accueil 2026'}",
             "{'edit':'add_action','ref':'A1','title':'Post delays','due':'2026-03-31','cost':1200.5,'dimension':null,"
             "'contributors':['Hall','IT'],'expects':['E1:C2=3',{'step':'E2','commitment':'C1','value':4}]}",
             "{'edit':'add_scenario','ref':'S1','actions':['A1']}",
             "{'edit':'place_action','action':'A1','scenario':'S1','inside':false}",
             "{'edit':'cast_vote','voter':'Agent 1','perspective':'agent','step':'E1','commitment':'C1','value':3}",
             "{'edit':'cast_vote','voter':'User 1','perspective':'user','step':'E1','commitment':'C1','value':'na'}",
             "{'edit':'withdraw_vote','voter':'User 1','step':'E1','commitment':'C1'}",
             "{'edit':'set_consensus','step':'E1','commitment':'C2','value':null,'evidence':'Survey'}",
             "{'edit':'clear_consensus','step':'E1','commitment':'C2'}",
             "{'edit':'move_step','step':'E2','stage':'PH1','before':'E1'}",
             "{'edit':'move_stage','stage':'PH1'}",
             "{'edit':'add_prompt','ref':'PR1','step':'E1','kind':'idea','text':'A screen'}",
             "{'edit':'adopt_prompt','prompt':'PR1'}",
             "{'edit':'add_cluster','ref':'G1','journey':'P1','title':'Queue'}",
             "{'edit':'cluster_notes','notes':['N1'],'cluster':'G1'}",
             "{'edit':'move_notes','notes':['N1'],'spots':[[5,6]]}",
             "{'edit':'attach_notes','notes':['N1'],'step':'E2'}",
             "{'edit':'plan_action','notes':['N1']}",
         }) {
        INFO(line);
        CHECK(type(line) == "");
    }
    const Action& action = *type.build.document.find(by_ref<Action>(type.build.document, "A1"));
    CHECK(action.expects.size() == 2);
    CHECK(action.due == date_from_iso("2026-03-31"));
    CHECK(type.build.document.all<Vote>().size() == 1);
    CHECK(by_ref<Action>(type.build.document, "A2"));
}

TEST_CASE("a line that says no edit is refused, and why") {
    Typing type = small_session();
    CHECK(type("") == "line.cut_short ");
    CHECK(type("nonsense") == "line.not_json ");
    CHECK(type("[1]") == "line.not_an_edit ");
    CHECK(type("{}") == "line.not_an_edit edit");
    CHECK(type("{'edit':7}") == "line.not_an_edit edit");
    CHECK(type("{'edit':'add_nothing'}") == "line.unknown_edit edit");
    CHECK(type("{'edit':'add_note','journey':'P1','journey':'P1'}") == "line.double_key ");
    CHECK(type("{'edit':'add_note','journey':'P1','mood':'grey'}") == "line.unknown_field mood");
    CHECK(type("{'edit':'add_note','text':'x'}") == "line.missing_field journey");
    CHECK(type("{'edit':'write_note','text':'x'}") == "line.missing_field note");
    CHECK(type("{'edit':'write_note','note':'N1','text':'x'}") == "line.unknown_ref note");
    CHECK(type("{'edit':'add_note','journey':'','text':'x'}") == "line.unknown_ref journey");
    CHECK(type("{'edit':'add_note','journey':'P1','severity':4}") == "line.wrong_value severity");
    CHECK(type("{'edit':'add_note','journey':'P1','severity':1.5}") == "line.wrong_value severity");
    CHECK(type("{'edit':'add_note','journey':'P1','votes':99999999999999999999}") != "");
    CHECK(type("{'edit':'add_note','journey':'P1','text':5}") == "line.wrong_value text");
    CHECK(type("{'edit':'add_note','journey':'P1','open':'yes'}") == "line.wrong_value open");
    CHECK(type("{'edit':'add_note','journey':'P1','open':null}") == "line.wrong_value open");
    CHECK(type("{'edit':'add_note','journey':'P1','kind':'remark'}") == "line.wrong_value kind");
    CHECK(type("{'edit':'add_note','journey':'P1','spot':[1]}") == "line.wrong_value spot");
    CHECK(type("{'edit':'add_note','journey':'P1','commitments':['C9']}") == "line.unknown_ref commitments");
    CHECK(type("{'edit':'add_note','journey':'P1','kind':'idea','severity':1}") ==
          "refusal.severity_without_pain severity");
    CHECK(type("{'edit':'add_action','due':'2026-02-30'}") == "line.wrong_value due");
    CHECK(type("{'edit':'add_action','expects':['E1:C1=5']}") == "line.wrong_value expects");
    CHECK(type("{'edit':'add_commitment','order':'!'}") == "line.wrong_value order");
    CHECK(type("{'edit':'set_consensus','step':'E1','commitment':'C1'}") == "line.missing_field value");
    CHECK(type("{'edit':'set_consensus','step':'E1','commitment':'C1','value':5}") == "line.wrong_value value");
    CHECK(type("{'edit':'undo','steps':3}") == "line.unknown_field steps");
    CHECK(type.line(std::string(2 << 20, ' ')) == "line.too_long ");
    CHECK(type.line(R"({"edit":"add_note","text":)" + std::string(50'000, '[') + std::string(50'000, ']') + "}") ==
          "line.too_deep ");
    CHECK(type.build.document.all<Note>().empty());
}

TEST_CASE("an edit written as a line and read again does the same") {
    const unsigned seed = std::random_device{}();
    MESSAGE("seed " << seed);
    for (unsigned round = 0; round < 20; ++round) {
        INFO("seed " << seed + round);
        testing::Chance chance(seed + round);
        const Document document = testing::random_document(chance);
        const Document other = testing::random_document(chance);
        Typing type;
        const auto same = [&](const Edit& edit) {
            type.build.document = document;
            const std::string line = written_edit_line(edit, document);
            INFO(line);
            CHECK(type.line(line) == "");
            const Next next = after(document, edit);
            REQUIRE(std::holds_alternative<Document>(next));
            CHECK(diff(type.build.document, std::get<Document>(next)).empty());
        };
        for (const Note& note : document.all<Note>()) {
            Write<Note> write{note, {}};
            write.fields.set();
            write.record.text = chance.text();
            same(write);
            if (note.step) same(AttachNotes{{note.id}, note.step});
        }
        for (const Action& action : document.all<Action>()) {
            Write<Action> write{action, {}};
            write.fields.set();
            write.record.contributors.push_back(chance.text());
            same(write);
            same(Remove<Action>{action.id});
        }
        for (const Vote& vote : document.all<Vote>())
            same(CastVote{vote.voter, vote.perspective, vote.step, vote.commitment, chance.whole(0, 4), {}});
    }
}

TEST_CASE("the list of edits names every edit once, with the type of every field") {
    const auto shapes = all_edit_shapes();
    CHECK(shapes.size() == AllEdits::count + 2);
    for (const EditShape& shape : shapes)
        for (const FieldShape& field : shape.fields) {
            INFO(shape.name << "." << field.name);
            CHECK((field.type.kind != FieldType::Kind::choice || !field.type.choices.empty()));
            CHECK((field.type.kind != FieldType::Kind::ref || !field.type.record.empty()));
        }
}
