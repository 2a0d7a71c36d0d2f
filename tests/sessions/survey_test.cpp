#include "sessions/survey.h"

#include "journeys/mirror.h"
#include "tests/support/build.h"

using namespace parcours;
using testing::Build;

namespace {

Vocabulary some_words() {
    Vocabulary vocabulary;
    vocabulary.add("survey_column", "regard|vous êtes", "perspective");
    vocabulary.add("perspective", "usager|usagère", "user");
    vocabulary.add("perspective", "agent|agente", "agent");
    vocabulary.add("survey_answer", "toujours|tout à fait d’accord", "4");
    vocabulary.add("survey_answer", "jamais", "0");
    vocabulary.add("survey_answer", "sans objet", "na");
    vocabulary.add("survey_answer", "nsp", "unknown");
    return vocabulary;
}

struct Asked : Build {
    Id<Commitment> c1 = commitment("Information in real time"), c2 = commitment("Delays");
    Id<Journey> j = journey();
    Id<Stage> s = stage(j);
    Id<Step> a = step(s), b = step(s);
    Vocabulary vocabulary = some_words();
    Surveyed last;

    Id<Question> question(std::string text, Id<Commitment> commitment, std::vector<Id<Step>> steps) {
        Question one;
        one.text = std::move(text);
        one.commitment = commitment;
        one.steps = std::move(steps);
        return add(one);
    }
    Asked& take(std::string text, std::string name = "folder/Enquête mars.csv") {
        const auto read = read_survey(document, {std::move(name), std::move(text)}, vocabulary);
        REQUIRE(std::holds_alternative<ReadSurvey>(read));
        last = import_survey(document, std::get<ReadSurvey>(read), vocabulary, mint);
        document = last.document;
        return *this;
    }
    std::optional<int> rating(std::string voter, Id<Step> step, Id<Commitment> commitment) const {
        return at(vote_id(voter, step, commitment)).value;
    }
};

}  // namespace

TEST_CASE("answers become votes that name their survey, one person a row") {
    Asked asked;
    asked.question("Were you informed?", asked.c1, {asked.a, asked.b});
    asked.question("Was the delay kept?", asked.c2, {asked.a});
    asked.take("Regard;Were you informed?;Was the delay kept?\nusager;1;5\nagent;3;4\n");
    CHECK(asked.last.users == 1);
    CHECK(asked.last.agents == 1);
    CHECK(asked.last.added == 6);
    CHECK(asked.last.problems.empty());
    CHECK(asked.rating("Enquête mars 1", asked.a, asked.c1) == 0);
    CHECK(asked.rating("Enquête mars 1", asked.b, asked.c1) == 0);
    CHECK(asked.rating("Enquête mars 1", asked.a, asked.c2) == 4);
    CHECK(asked.rating("Enquête mars 2", asked.a, asked.c1) == 2);
    const Vote& vote = asked.at(vote_id("Enquête mars 2", asked.a, asked.c1));
    CHECK(vote.source == "Enquête mars");
    CHECK(vote.perspective == Perspective::agent);
}

TEST_CASE("the same survey taken twice changes nothing; one answer changed changes one vote") {
    Asked asked;
    asked.question("Q", asked.c1, {asked.a});
    asked.take("regard,Q\nuser,5\nagent,2\n").take("regard,Q\nuser,5\nagent,2\n");
    CHECK(asked.last.unchanged == 2);
    CHECK(asked.last.added + asked.last.changed == 0);
    asked.take("regard,Q\nuser,4\nagent,2\n");
    CHECK(asked.last.changed == 1);
}

TEST_CASE("what a question rates is told once and found again by its words") {
    Asked asked;
    asked.take("regard,Étiez-vous bien informé ?\nuser,5\n");
    CHECK(asked.last.unmapped.size() == 1);
    CHECK(asked.document.all<Vote>().empty());
    REQUIRE(asked.document.all<Question>().size() == 1);
    Question mapped = *asked.document.all<Question>().begin();
    asked.edit(write_of(mapped, &Question::commitment, asked.c1));
    mapped.commitment = asked.c1;
    asked.edit(write_of(mapped, &Question::steps, std::vector{asked.a}));
    asked.take("regard,etiez vous bien INFORME\nuser,5\n", "juin.csv");
    CHECK(asked.document.all<Question>().size() == 1);
    CHECK(asked.last.unmapped.empty());
    CHECK(asked.rating("juin 1", asked.a, asked.c1) == 4);
}

TEST_CASE("refs and titles in a question suggest what it rates") {
    Asked asked;
    Question question;
    question.text = "E2:C2 – how long did you wait?";
    question = suggested(asked.document, question);
    CHECK(question.commitment == asked.c2);
    CHECK(question.steps == std::vector{asked.b});
    question = Question{};
    question.text = "Did P1 give information in real time?";
    question = suggested(asked.document, question);
    CHECK(question.commitment == asked.c1);
    CHECK(question.steps == std::vector{asked.a, asked.b});
}

TEST_CASE("words answer too; what does not apply, is not known or left empty is told apart") {
    Asked asked;
    asked.question("Q", asked.c1, {asked.a});
    asked.take("regard,Q\nuser,Toujours\nuser,Jamais\nuser,sans objet\nuser,NSP\nuser,\nuser,9\n");
    CHECK(asked.rating("Enquête mars 1", asked.a, asked.c1) == 4);
    CHECK(asked.rating("Enquête mars 2", asked.a, asked.c1) == 0);
    CHECK_FALSE(asked.rating("Enquête mars 3", asked.a, asked.c1));
    CHECK(asked.document.all<Vote>().size() == 3);
    CHECK(asked.last.without_answer == 2);
    REQUIRE(asked.last.problems.size() == 1);
    CHECK(asked.last.problems[0].line == 7);
    CHECK(asked.last.problems[0].expected == "1..5");
}

TEST_CASE("several questions on one cell give that person's mean, other scales are brought to 0..4") {
    Asked asked;
    const auto wide = asked.question("Out of ten", asked.c1, {asked.a});
    asked.edit(write_of(asked.at(wide), &Question::worst, 0.0));
    asked.edit(write_of(asked.at(wide), &Question::best, 10.0));
    const auto turned = asked.question("How annoyed", asked.c1, {asked.a});
    asked.edit(write_of(asked.at(turned), &Question::worst, 5.0));
    asked.edit(write_of(asked.at(turned), &Question::best, 1.0));
    asked.take("regard,Out of ten,How annoyed\nuser,10,5\nagent,\"7,5\",2\n");
    CHECK(asked.rating("Enquête mars 1", asked.a, asked.c1) == 2);
    CHECK(asked.rating("Enquête mars 2", asked.a, asked.c1) == 3);
    CHECK_FALSE(rating_of(asked.at(wide), 10.5));
}

TEST_CASE("a row without a perspective is refused alone, a file without such a column as a whole") {
    Asked asked;
    asked.question("Q", asked.c1, {asked.a});
    asked.take(
        "profile,Q\nuser,5\nmayor,5\nagent,1\nagent,2\nuser,3\nuser,3\nuser,3\nuser,3\nuser,3\nuser,3\nuser,3\n");
    CHECK(asked.last.problems.size() == 1);
    CHECK(asked.document.all<Vote>().size() == 10);
    const auto read = read_survey(asked.document, {"x.csv", "colour,Q\nred,5\n"}, asked.vocabulary);
    REQUIRE(std::holds_alternative<TableProblem>(read));
    CHECK(std::get<TableProblem>(read).code == "survey.no_perspective");
}

TEST_CASE("a person named by a column keeps the vote when rows are sorted otherwise") {
    Asked asked;
    asked.question("Q", asked.c1, {asked.a});
    asked.take("id,regard,Q\n17,user,5\n18,agent,1\n").take("id,regard,Q\n18,agent,1\n17,user,5\n");
    CHECK(asked.last.unchanged == 2);
    CHECK(asked.document.all<Vote>().size() == 2);
}

TEST_CASE("the scale of a question is the one its words say, else the smallest usual one that holds its answers") {
    const auto scale = [](std::string_view words, std::vector<double> found) {
        const AnswerRange range = proposed_scale(words, found);
        return std::pair(range.least, range.greatest);
    };
    CHECK(scale("Were you informed?", {}) == std::pair(1.0, 5.0));
    CHECK(scale("Étiez-vous informé (de 0 à 10)", {3, 4}) == std::pair(0.0, 10.0));
    CHECK(scale("E4:C1 – de 1-5", {2, 5}) == std::pair(1.0, 5.0));
    CHECK(scale("From 0 to 20, in 2026", {}) == std::pair(0.0, 20.0));
    CHECK(scale("Étapes 1 à 3", {2, 9}) == std::pair(1.0, 10.0));
    CHECK(scale("Q", {3, 10}) == std::pair(1.0, 10.0));
    CHECK(scale("Q", {0, 9}) == std::pair(0.0, 10.0));
    CHECK(scale("Q", {2, 4}) == std::pair(1.0, 5.0));
    CHECK(scale("De 0 à 10", {3, 4, 9, 10, 10, 7, 12}) == std::pair(0.0, 10.0));
    CHECK(scale("Q", {-3, 3}) == std::pair(-3.0, 3.0));
}

TEST_CASE("a new question's answers are taken on the scale that is proposed for it") {
    Asked asked;
    asked.take("regard,E1:C1 de 0 à 10\nuser,10\nuser,3\nagent,0\n");
    CHECK(asked.last.problems.empty());
    CHECK(asked.rating("Enquête mars 1", asked.a, asked.c1) == 4);
    CHECK(asked.rating("Enquête mars 3", asked.a, asked.c1) == 0);
}

TEST_CASE("a survey that is mapped otherwise before it is taken writes its questions so") {
    Asked asked;
    asked.question("Q", asked.c1, {asked.a});
    auto read = std::get<ReadSurvey>(
        read_survey(asked.document, {"mars.csv", "regard,Q,R\nuser,5,2\nagent,2,9\n"}, asked.vocabulary));
    CHECK(rating_the_same(read).empty());
    CHECK(read.ranges[2]->greatest == 9);
    read.questions[1].steps = {asked.b};
    read.questions[2].commitment = asked.c1;
    read.questions[2].steps = {asked.a, asked.b};
    read.source = "Guichet";
    read.day = date_from_iso("2026-03-09");
    CHECK(rating_the_same(read) == std::vector<std::size_t>{1, 2});
    const Document before = asked.document;
    const Surveyed taken = import_survey(asked.document, read, asked.vocabulary, asked.mint);
    CHECK(asked.document.all<Question>().size() == 1);
    CHECK(taken.document.all<Question>().size() == 2);
    CHECK(taken.document.find(read.questions[1].id)->steps == std::vector{asked.b});
    CHECK(taken.taken == std::vector<std::size_t>{0, 2, 2});
    CHECK(has_votes_of(taken.document, "Guichet, 09/03/2026"));
    CHECK_FALSE(has_votes_of(before, "Guichet, 09/03/2026"));
}
