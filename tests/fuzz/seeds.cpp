#include "tests/fuzz/seeds.h"

#include "sessions/edit_lines/edit_lines.h"
#include "sessions/file.h"
#include "sessions/journal.h"
#include "sessions/json_writer.h"
#include "sessions/tables/tables.h"
#include "tests/support/random_session.h"
#include "tests/support/record.h"

namespace parcours::testing {
namespace {

const std::string doc_id = "0123456789abcdef";

/// The lines made one after the other; those that the model refuses are left out.
Document edited(Document document, const std::vector<std::string>& lines) {
    IdMint mint{.replica = 5, .counter = 0};
    for (const std::string& line : lines) {
        const auto read = read_edit_line(line, document, mint);
        const auto* asked = std::get_if<Asked>(&read);
        if (!asked || !std::holds_alternative<Edit>(*asked)) continue;
        Next next = after(document, std::get<Edit>(*asked));
        if (auto* made = std::get_if<Document>(&next)) document = std::move(*made);
    }
    return document;
}

const std::vector<std::string>& first_lines() {
    static const std::vector<std::string> lines{
        R"({"edit":"write_about","title":"Relation usager","organisation":"Ville"})",
        R"({"edit":"add_commitment","title":"Information"})",
        R"({"edit":"add_commitment","title":"Délais","weight":2,"rules":["Répondre","Rappeler"]})",
        R"({"edit":"add_journey","title":"Carte d’identité"})",
        R"({"edit":"add_stage","journey":"P1","title":"Demander"})",
        R"({"edit":"add_stage","journey":"P1","title":"Recevoir"})",
        R"({"edit":"add_step","stage":"PH1","title":"Venir","weight":3,"channels":["counter","web"],"emotion":-1})",
        R"({"edit":"add_step","stage":"PH2","title":"Retirer","delay_announced":10,"delay_actual":12.5})",
        R"({"edit":"add_note","step":"E1","kind":"pain","severity":3,"text":"Trop long","commitments":["C1","C2"]})",
        R"({"edit":"add_note","journey":"P1","kind":"idea","text":"=1+1","spot":[40,-20]})",
        R"({"edit":"add_cluster","journey":"P1","title":"Attente"})",
        R"({"edit":"cluster_notes","notes":["N1"],"cluster":"G1"})",
        R"({"edit":"cast_vote","voter":"U1","perspective":"user","step":"E1","commitment":"C1","value":2})",
        R"({"edit":"cast_vote","voter":"A1","perspective":"agent","step":"E1","commitment":"C1","value":null})",
        R"({"edit":"set_consensus","step":"E2","commitment":"C2","value":1,"evidence":"Registre"})",
        R"({"edit":"add_action","title":"Un second guichet","resolves":["N1"],"expects":["E1:C1=4"],"due":"2026-05-01"})",
        R"({"edit":"add_scenario","title":"Sobre","actions":["A1"]})",
    };
    return lines;
}

/// A value that a field of this type takes.
std::string plausible(const FieldType& type) {
    using Kind = FieldType::Kind;
    const auto ref = [&] {
        std::string found;
        for_each_kind([&]<class R>(parcours::Kind<R>) {
            if (Schema<R>::kind == type.record) found = "\"" + std::string(Schema<R>::ref_prefix) + "1\"";
        });
        return found;
    };
    switch (type.kind) {
        case Kind::text:
            return "\"a\"";
        case Kind::whole_number:
        case Kind::number:
            return type.rule.least > 1 ? std::to_string(static_cast<int>(type.rule.least)) : "1";
        case Kind::rating:
            return "3";
        case Kind::truth:
            return "true";
        case Kind::choice:
            return "\"" + std::string(type.choices.back()) + "\"";
        case Kind::date:
            return "\"2026-03-31\"";
        case Kind::ref:
            return ref();
        case Kind::texts:
            return "[\"a\",\"b\"]";
        case Kind::refs:
            return "[" + ref() + "]";
        case Kind::expectations:
            return "[\"E1:C1=3\"]";
        case Kind::spots:
            return "[[1,2]]";
        case Kind::spot:
            return "[1,2]";
        default:
            return "\"m\"";
    }
}

std::string random_session_text(unsigned seed) {
    Chance chance(seed);
    IdMint mint{.replica = 2000, .counter = 0};
    Session session = session_of(random_document(chance, 1), doc_id, 7);
    for (int left = 6; left > 0; --left) {
        const Document next = after_random_gesture(session.document, chance, mint);
        record(session, diff(session.document, next), 8 + chance.below(2));
    }
    return written(session);
}

/// A copy of the small session that somebody has gone on with.
Session continued(unsigned seed, std::uint64_t session_id) {
    Chance chance(seed);
    IdMint mint{.replica = session_id, .counter = 0};
    Session session = small_session();
    for (int left = 12; left > 0; --left) {
        const Document next = after_random_gesture(session.document, chance, mint);
        record(session, diff(session.document, next), session_id);
    }
    return session;
}

}  // namespace

const Session& small_session() {
    static const Session session = session_of(edited(empty_document(), first_lines()), doc_id, 0xabc);
    return session;
}

std::vector<std::string> session_file_seeds() {
    std::string newer = written(small_session());
    const auto at = newer.find("\"text\":\"Trop");
    newer.insert(at,
                 R"("colour":{"hue":[1.50,"\u00e9"]},"_alt":{"text":[{"dot":"2@0000000000000def","value":"Lent"}]},)");
    return {written(small_session()), newer, random_session_text(1), random_session_text(2)};
}

std::vector<std::string> journal_seeds() {
    Chance chance(3);
    IdMint mint{.replica = 77, .counter = 0};
    Session session = small_session();
    const JournalHead head{"/s.parcours", doc_id, 0xdef, session.seq, schema_version, session.ledger.versions, {}};
    std::string journal = head_text(head), lines = journal.substr(journal.find('{'));
    for (int left = 12; left > 0; --left) {
        const Change change = diff(session.document, after_random_gesture(session.document, chance, mint));
        if (change.empty()) continue;
        const Writes writes = writes_of(change, session);
        const Dot dot = next_dot(session.ledger.versions, 0xdef);
        session = stamped(std::move(session), writes, dot);
        const std::string frame = frame_text(++session.seq, dot, "2026-11-21T14:32:00Z", "gesture", writes);
        journal += frame;
        lines += frame.substr(frame.find('{'));
    }
    return {journal, lines};
}

std::vector<std::string> table_seeds() {
    std::vector<std::string> seeds;
    Chance chance(4);
    const Document document = random_document(chance, 3);
    for (const FlatTable& table : tables_of(document))
        for (const CsvDialect dialect : {CsvDialect::french, CsvDialect::rfc})
            seeds.push_back(std::string(table.name) + ".csv\n" + csv_of(table, dialect));
    seeds.push_back("Étapes (2).csv\nréf;étape;phase\nE9;x;PH1\n");
    seeds.push_back("notes.csv\nref\ttext\tjourney\nN9\t\"a\"\"b\nc\"\tP1\n");
    return seeds;
}

std::vector<std::string> edit_line_seeds() {
    std::string first, every;
    for (const std::string& line : first_lines()) first += line + "\n";
    for (const EditShape& shape : all_edit_shapes()) {
        std::string line = "{\"edit\":\"" + shape.name + "\"";
        for (const FieldShape& field : shape.fields)
            line += ",\"" + std::string(field.name) + "\":" + plausible(field.type);
        every += line + "}\n";
    }
    return {first, every, "{\"edit\":\"undo\"}\n{\"edit\":\"redo\"}\n"};
}

std::vector<std::string> merge_seeds() {
    std::vector<std::string> seeds;
    for (unsigned i = 1; i <= 3; ++i)
        seeds.push_back(written(continued(i, 0x10)) + "\n----\n" + written(continued(i + 10, 0x20)));
    seeds.push_back(written(continued(5, 0x30)));
    return seeds;
}

}  // namespace parcours::testing
