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
    REQUIRE(found.size() == 1);
    CHECK(found.front()->id == "full_screen");
    CHECK(commands_found("", words_in(Language::fr)).size() == commands().size());
}
