#include "app/cli/commands.h"
#include "journeys/readiness.h"

namespace parcours {
namespace {

std::string counts_of(const Words& words, const Document& document) {
    std::string text;
    const auto add = [&]<class R>(Kind<R>) {
        if (!text.empty()) text += ", ";
        text += std::string(words("kinds." + std::string(Schema<R>::kind))) + " " +
                std::to_string(document.all<R>().size());
    };
    add(Kind<Journey>{}), add(Kind<Step>{}), add(Kind<Note>{}), add(Kind<Action>{});
    return text;
}

Exit check_one(const std::string& file, Console& console) {
    const Words& words = console.words();
    Exit end = Exit::done;
    const auto opened = open_session(console, file, OpenSession::Use::read, end);
    if (!opened) return end;
    const Document& document = opened->document();
    console.line(file + ": " + words("cli.check.readable", {{"counts", counts_of(words, document)}}));
    for (const Notice& notice : opened->notices())
        if (notice.code == "read_from_copy")
            end = Exit::input;  // told already
        else
            console.line(file + ": " + console.notice_text(notice));
    const auto lacks = readiness(document, score(document));
    for (const Lack& lack : lacks)
        console.line(file + ": " + (lack.ref.empty() ? "" : lack.ref + ": ") +
                     words("cli.check.missing", {{"what", words("missing." + std::string(name_of(lack.what)))}}));
    if (lacks.empty()) console.line(file + ": " + std::string(words("cli.check.ready")));
    return end;
}

}  // namespace

Exit check_sessions(const Request& request, Console& console) {
    if (request.files.empty()) {
        console.trouble("parcours", request.command, console.words()("cli.usage.file"));
        return Exit::usage;
    }
    Exit end = Exit::done;
    for (const std::string& file : request.files) end = std::max(end, check_one(file, console));
    return end;
}

}  // namespace parcours
