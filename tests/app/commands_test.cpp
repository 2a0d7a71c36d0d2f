#include "app/commands.h"

#include <doctest/doctest.h>

#include <set>

using namespace parcours;

TEST_CASE("no shortcut is given twice, and no command") {
    std::set<ImGuiKeyChord> chords;
    std::set<std::string_view> ids;
    for (const Command& command : commands()) {
        INFO(command.id);
        CHECK(ids.insert(command.id).second);
        for (const ImGuiKeyChord chord : {command.shortcut, command.other_shortcut})
            if (chord) CHECK(chords.insert(chord).second);
    }
}

TEST_CASE("every command has a label in every language, and no two the same one") {
    for (const Language language : {Language::fr, Language::en}) {
        std::set<std::string_view> labels;
        for (const Command& command : commands()) {
            INFO(command.id);
            const std::string key = "command." + std::string(command.id);
            CHECK(words_in(language).has(key));
            CHECK(labels.insert(words_in(language)(key)).second);
        }
    }
}

TEST_CASE("without a session nothing that needs one is offered") {
    const State home;
    for (const std::string_view id : {"save", "undo", "export", "plan_action", "view_actions", "new_note"}) {
        INFO(id);
        REQUIRE(find_command(id));
        CHECK_FALSE(find_command(id)->enabled(home));
    }
    for (const std::string_view id : {"open", "settings", "quit", "palette"}) CHECK(find_command(id)->enabled(home));
}

TEST_CASE("commands are found by words without accents or case") {
    const auto found = commands_found("PLEIN ecran", words_in(Language::fr));
    REQUIRE_FALSE(found.empty());
    CHECK(found.front()->id == "full_screen");
    CHECK(commands_found("", words_in(Language::fr)).size() == commands().size());
}

TEST_CASE("commands are found by what people call them too, behind those whose label says so") {
    const auto first = [](std::string_view query) {
        const auto found = commands_found(query, words_in(Language::fr));
        return found.empty() ? std::string_view{} : found.front()->id;
    };
    CHECK(first("cible") == "make_to_be");
    CHECK(commands_found("futur", words_in(Language::fr)).size() == 2);
    CHECK(first("minuteur") == "workshop_pause");
    CHECK(first("sondage") == "import_survey");
    CHECK(first("obsidian") == "import_board");
    CHECK(first("dossier") == "dossier");
    CHECK(first("figer") == "freeze");
    CHECK(first("lire") == "read_dossier");
    CHECK_FALSE(commands_found("compte rendu", words_in(Language::fr)).empty());
    CHECK(commands_found("copil", words_in(Language::fr)).size() >= 3);
}

TEST_CASE("the other words of commands are those of commands, in every language") {
    for (const Language language : {Language::fr, Language::en})
        for (const auto& [key, phrase] : words_in(language).all())
            if (key.starts_with("command_words.")) {
                INFO(key);
                CHECK(find_command(key.substr(std::string_view("command_words.").size())));
            }
}
