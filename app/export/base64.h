// Pictures as records keep them and as web pages take them.
#pragma once

#include <string>
#include <string_view>

namespace parcours {

/// Empty where the text is none.
std::string bytes_of_base64(std::string_view text);
std::string base64_of(std::string_view bytes);

}  // namespace parcours
