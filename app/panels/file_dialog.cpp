// Chooses a session to open, the name to save under, a survey, a folder of sessions: a small folder browser of our own.
#include "app/panels/dialogs.h"

namespace parcours {
namespace {

using Purpose = FileDialog::Purpose;

void draw_place(const Screen& screen, const FileDialog& dialog) {
    if (icon_button(screen, screen.word("file.up"), Icon::up, {false, dialog.folder.has_relative_path()}))
        screen.out.post(BrowseTo{dialog.folder.parent_path()});
    ImGui::SameLine();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    draw_ground(screen, at, {at.x + room(), at.y + screen.px(target)}, Ink::canvas);
    std::string path = dialog.folder.string();
    const Lettering lettering{};
    const float inner = room() - screen.px(space::large);
    while (measured(screen, path, lettering).x > inner && path.find('/', 1) != std::string::npos)
        path = "…" + path.substr(path.find('/', path.starts_with("…") ? 4 : 1));
    draw_line(screen, {at.x + screen.px(space::medium), at.y + screen.px(12)}, path, lettering, inner);
    ImGui::Dummy({1, screen.px(target)});
}

const char* nothing_here(Purpose purpose) {
    if (purpose == Purpose::survey) return "file.no_tables";
    return purpose == Purpose::board ? "file.no_boards" : "file.empty_folder";
}

void draw_entries(const Screen& screen, FileDialog& dialog) {
    const float height = std::min(screen.px(360), ImGui::GetMainViewport()->Size.y - screen.px(360));
    region(screen, "entries", {{0, height}, Ink::canvas, space::small, rounding}, [&] {
        for (const FolderEntry& entry : dialog.entries) {
            const std::string label = entry.name + (entry.is_folder ? "##folder" : "##file");
            const bool chosen = !entry.is_folder && dialog.typed == entry.name;
            const bool offered = entry.is_folder || dialog.purpose != Purpose::folder;
            if (!menu_row(screen, label.c_str(), entry.is_folder ? Icon::open : Icon::document, chosen, {}, offered))
                continue;
            if (entry.is_folder)
                screen.out.post(BrowseTo{dialog.folder / entry.name});
            else if (chosen && dialog.purpose != Purpose::save)
                screen.out.post(ConfirmFile{});
            else
                dialog.typed = entry.name;
        }
        if (dialog.listed && dialog.entries.empty())
            write(screen, screen.words(nothing_here(dialog.purpose)), {type::body, false, Ink::text_soft});
    });
}

const char* title_of(Purpose purpose) {
    switch (purpose) {
        case Purpose::save:
            return "command.save_as";
        case Purpose::merge:
            return "command.merge_copy";
        case Purpose::survey:
            return "command.import_survey";
        case Purpose::board:
            return "command.import_board";
        case Purpose::folder:
            return "plan.portfolio.open";
        case Purpose::open:
            return "command.open";
    }
    return "";
}

const char* confirming(Purpose purpose) {
    switch (purpose) {
        case Purpose::save:
            return "command.save";
        case Purpose::merge:
            return "copies.look";
        case Purpose::survey:
            return "plan.survey.read";
        case Purpose::board:
            return "plan.survey.read";
        case Purpose::folder:
            return "file.this_folder";
        case Purpose::open:
            return "command.open";
    }
    return "";
}

}  // namespace

void draw_file_dialog(const Screen& screen, const FileDialog& shown) {
    FileDialog dialog = shown;
    const bool saving = dialog.purpose == Purpose::save;
    bool confirmed = false;
    const bool any = dialog.purpose == Purpose::folder || !dialog.typed.empty();
    const bool open = sheet(screen, screen.word(title_of(dialog.purpose)), {760}, [&] {
        if (dialog.purpose == Purpose::survey)
            write(screen, screen.words("plan.survey.advice"), {type::body, false, Ink::text_soft});
        if (dialog.purpose == Purpose::board)
            write(screen, screen.words("import_board.advice"), {type::body, false, Ink::text_soft});
        if (dialog.purpose == Purpose::folder)
            write(screen, screen.words("plan.portfolio.open_advice"), {type::body, false, Ink::text_soft});
        draw_place(screen, dialog);
        draw_entries(screen, dialog);
        gap(screen, space::small);
        const bool folder = dialog.purpose == Purpose::folder;
        const std::string_view naming = saving ? "file.name" : folder ? "portfolio.folder" : "file.path";
        write_line(screen, screen.words(naming), {type::small, true, Ink::text_soft});
        if (saving && ImGui::IsWindowAppearing()) ImGui::SetKeyboardFocusHere();
        const Typed typed =
            text_field(screen, screen.word(naming), dialog.typed,
                       screen.words(saving ? "file.name_hint" : "file.path_hint"), 0, dialog.problem.has_value());
        if (typed.changed) dialog.problem.reset(), dialog.replace = false;
        confirmed = typed.entered;
        if (dialog.problem) write(screen, worded(screen, *dialog.problem), {type::small, true, Ink::danger});
        const bool exists = dialog.problem && dialog.problem->code == "file_exists";
        const std::array buttons{
            SheetButton{std::string(screen.words("action.cancel"))},
            SheetButton{std::string(screen.words(exists ? "file.replace" : confirming(dialog.purpose))),
                        exists ? Tone::danger : Tone::primary, any && !screen.state.busy}};
        const auto pressed = sheet_buttons(screen, buttons);
        if (pressed == 0u) screen.out.post(CloseDialog{});
        if (pressed == 1u) confirmed = true, dialog.replace = exists;
    });
    if (!open) return screen.out.post(CloseDialog{});
    if (!(dialog == shown)) screen.out.post(ShowDialog{dialog});
    if (confirmed && any) screen.out.post(ConfirmFile{});
}

}  // namespace parcours
