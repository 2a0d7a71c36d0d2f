#include "app/words.h"

#include <doctest/doctest.h>

#include "app/numbers.h"
#include "journeys/edit.h"
#include "journeys/text.h"

using namespace parcours;

namespace {

/// The names of the slots of a phrase, in order of the alphabet.
std::vector<std::string> slots_of(std::string_view phrase) {
    std::vector<std::string> names;
    for (std::size_t open = phrase.find('{'); open != std::string_view::npos; open = phrase.find('{', open + 1))
        names.emplace_back(phrase.substr(open, phrase.find('}', open) - open));
    std::sort(names.begin(), names.end());
    return names;
}

bool has_plain_space_before_double_mark(std::string_view phrase) {
    for (const std::string_view mark : {" :", " ;", " !", " ?", "« ", " »"})
        if (phrase.find(mark) != std::string_view::npos) return true;
    return false;
}

}  // namespace

TEST_CASE("both languages say the same things with the same slots") {
    const auto &french = words_in(Language::fr).all(), &english = words_in(Language::en).all();
    CHECK(french.size() == english.size());
    for (const auto& [key, phrase] : english) {
        INFO(key);
        const auto found = french.find(key);
        REQUIRE(found != french.end());
        CHECK(slots_of(phrase) == slots_of(found->second));
        CHECK_FALSE(is_blank(phrase));
    }
}

TEST_CASE("French phrases keep narrow no-break spaces before double marks") {
    for (const auto& [key, phrase] : words_in(Language::fr).all()) {
        INFO(key << ": " << phrase);
        CHECK_FALSE(has_plain_space_before_double_mark(phrase));
    }
}

TEST_CASE("a missing phrase shows its key instead of nothing") {
    CHECK(words_in(Language::fr)("no.such.key") == "‹no.such.key›");
}

TEST_CASE("every field of every record has a name in both languages, and every edit a label") {
    for (const Language language : {Language::fr, Language::en}) {
        const Words& words = words_in(language);
        for_each_kind([&]<class R>(Kind<R>) {
            CHECK(words.has("kind." + std::string(Schema<R>::kind)));
            for_each_field<R>([&](const auto& field) {
                INFO(field.name);
                const bool unseen = field.name == "order" || field.name == "spot";
                CHECK((unseen || words.has("field." + std::string(field.name))));
            });
        });
        CHECK(words.has("edit." + name_of_edit(Edit(Add<Note>{}))));
        CHECK(words.has("edit." + name_of_edit(Edit(CastVote{}))));
    }
}

TEST_CASE("numbers are written as each language writes them") {
    CHECK(points(Language::fr, 59.375) == "59,4");
    CHECK(points(Language::en, 59.375) == "59.4");
    CHECK(points(Language::en, -0.04) == "0.0");
    CHECK(points(Language::en, 0.25) == "0.3");
    CHECK(points(Language::en, std::optional<double>{}) == "–");
    CHECK(signed_points(Language::fr, 20.3125) == "+20,3");
    CHECK(signed_points(Language::en, -0.25) == "−0.3");
    CHECK(percent(Language::fr, 0.568) == "57\u202f%");
    CHECK(quantity(Language::fr, 12500) == "12\u202f500");
    CHECK(quantity(Language::en, 1234567.5) == "1,234,567.5");
    CHECK(euros(Language::fr, 8000) == "8\u202f000\u202f€");
    CHECK(euros(Language::en, 8000) == "€8,000");
    CHECK(day(Language::fr, *date_from_iso("2026-03-31")) == "31/03/2026");
    CHECK(day(Language::en, *date_from_iso("2026-03-31")) == "31 Mar 2026");
    CHECK(long_day(Language::fr, *date_from_iso("2026-08-01")) == "1er août 2026");
}
