#include "app/look/type_ahead.h"

#include <algorithm>
#include <cctype>

namespace parcours {
namespace {

constexpr int patience = 30;  // frames

}  // namespace

void TypeAhead::start_frame() {
    if (!awaiting()) return;
    ImGuiIO& io = ImGui::GetIO();
    ImVector<ImWchar>& typed = io.InputQueueCharacters;
    for (const ImWchar each : typed) kept_.push_back(each);
    if (io.WantTextInput) {
        typed = kept_;
        frames_left_ = 0;
    } else {
        typed.clear();
        --frames_left_;
    }
    if (!awaiting()) kept_.clear();
}

void TypeAhead::await(char letter) {
    kept_.clear();
    frames_left_ = patience;
    const ImVector<ImWchar>& typed = ImGui::GetIO().InputQueueCharacters;
    const auto is_letter = [&](ImWchar each) { return each < 0x80 && std::tolower(static_cast<int>(each)) == letter; };
    const ImWchar* from = letter == 0 ? typed.begin() : std::find_if(typed.begin(), typed.end(), is_letter);
    if (letter != 0 && from != typed.end()) ++from;
    for (; from != typed.end(); ++from) kept_.push_back(*from);
}

}  // namespace parcours
