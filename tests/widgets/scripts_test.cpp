#include "widgets/scripts.h"

#include <doctest/doctest.h>

#include <string>

using namespace parcours;

TEST_CASE("what a French town hall types needs no picture") {
    for (const auto* line : {"", "Guichet fermé le mercredi", "« Où est mon dossier\u202F? » : 12\u202F%",
                             "Œuvre, cœur, ÿ, €, n°\u00A03, 10\u202F000", "→ étape 4 ✔ ☎ ≥ ½ …", "Заявление", "Αίτηση",
                             "Łódź, Tiếng Việt, Kraków", "ქართული", "Հայերեն", "አማርኛ"})
        CHECK_MESSAGE(!needs_image(line), std::string(line));
}

TEST_CASE("joined, stacked and right-to-left scripts, accents of their own, emoji and ideographs need a picture") {
    for (const auto* line : {"مرحبا",
                             "שלום",
                             "नमस्ते",
                             "বাংলা",
                             "தமிழ்",
                             "ไทย",
                             "ខ្មែរ",
                             "မြန်မာ",
                             "བོད་",
                             "e\u0301te\u0301",
                             "😀",
                             "Merci 🙏",
                             "👩‍👩‍👧",
                             "🇫🇷",
                             "❤️",
                             "☎️",
                             "1️⃣",
                             "⚡",
                             "⭐",
                             "日本語",
                             "中文",
                             "한국어",
                             "𞤀𞤣𞤤𞤢𞤥",
                             "a\u200Db"})
        CHECK_MESSAGE(needs_image(line), std::string(line));
}

TEST_CASE("bytes that are no text are drawn as such") { CHECK(!needs_image("\xC3 caf\xE9 \xFF")); }
