#include <doctest/doctest.h>

#include "assets/embedded.h"

using namespace parcours;

TEST_CASE("every embedded file is found by its path") {
    for (const auto& asset : assets::all()) {
        CAPTURE(asset.path);
        CHECK(assets::find(asset.path).data() == asset.content.data());
    }
}

TEST_CASE("a file that is not embedded is empty") { CHECK(assets::find("words/none.json").empty()); }
