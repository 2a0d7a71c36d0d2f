#include "sessions/versions.h"

#include "app/cli/commands.h"
#include "app/difference_text.h"
#include "app/moment.h"
#include "app/numbers.h"
#include "journeys/edit.h"
#include "journeys/order_of.h"
#include "journeys/refs.h"

namespace parcours {
namespace {

/// The change in the session's file.
Exit keep(OpenSession& session, Console& console, const Document& next, const std::string& label) {
    const auto kept = session.append(diff(session.document(), next), label);
    auto problem = std::holds_alternative<Problem>(kept) ? std::optional(std::get<Problem>(kept)) : session.close();
    if (!problem) return Exit::done;
    console.trouble(*problem);
    return exit_after(*problem);
}

Exit list_versions(const OpenSession& session, Console& console) {
    for (const Checkpoint* version : in_order<Checkpoint>(session.document())) {
        const std::string day = version->day ? iso(*version->day) : std::string();
        console.line(
            console.words()("versions.listed",
                            {{"ref", version->ref}, {"when", day + " " + version->minute}, {"title", version->title}}));
    }
    return Exit::done;
}

Exit name_version(OpenSession& session, const Request& request, Console& console) {
    const Moment now = this_moment();
    Checkpoint version;
    version.id = new_mint(this_machine()).next<Checkpoint>();
    version.title = request.name;
    version.day = now.day;
    version.minute = now.minute;
    version.content = packed(session.document());
    const auto id = version.id;
    const Next next = after(session.document(), Edit(Add<Checkpoint>{std::move(version)}));
    if (const auto* refusal = std::get_if<Refusal>(&next)) {
        console.trouble(request.files[0], "", console.words()("refusal." + refusal->code, {{"value", refusal->value}}));
        return Exit::input;
    }
    const Exit end = keep(session, console, std::get<Document>(next), "add_checkpoint");
    if (const Checkpoint* made = session.document().find(id); made && end == Exit::done)
        console.line(console.words()("versions.kept", {{"ref", made->ref}, {"title", made->title}}));
    return end;
}

/// The content of the version with this ref, or none after telling why.
std::optional<Document> content_of(const OpenSession& session, const Request& request, const std::string& ref,
                                   Console& console) {
    const Checkpoint* version = session.document().find(by_ref<Checkpoint>(session.document(), ref));
    if (!version) return console.trouble(request.files[0], ref, console.words()("versions.unknown")), std::nullopt;
    auto content = unpacked(version->content);
    if (!content) console.trouble(request.files[0], ref, console.words()("versions.unreadable"));
    return content;
}

Exit print_since(const OpenSession& session, const Request& request, Console& console) {
    const auto content = content_of(session, request, request.since, console);
    if (!content) return Exit::input;
    const Differences change = differences(*content, session.document().with(Table<Checkpoint>{}));
    for (const std::string& line : lines_of(console.words(), change)) console.line(line);
    if (change.empty()) console.line(console.words()("diff.same"));
    return Exit::done;
}

/// As in the version, all of it or the record of that ref.
std::optional<Document> restored(const Document& now, const Document& version, const Request& request,
                                 std::string_view tray_title) {
    if (request.files.size() < 2) return brought_back(now, version);
    std::optional<Document> next;
    for_each_kind([&]<class R>(Kind<R>) {
        if constexpr (has_ref<R>)
            for (const R& record : version.all<R>())
                if (!next && record.ref == request.files[1])
                    next = brought_back(now, version, Schema<R>::kind, record.id.value, tray_title);
    });
    return next;
}

Exit restore(OpenSession& session, const Request& request, Console& console) {
    const Words& words = console.words();
    const auto content = content_of(session, request, request.restore, console);
    if (!content) return Exit::input;
    const auto next = restored(session.document(), *content, request, words("tray.title"));
    if (!next) {
        console.trouble(request.files[0], request.files[1], words("versions.unknown_record"));
        return Exit::input;
    }
    const Exit end = keep(session, console, *next, "restore");
    if (end == Exit::done) console.line(words("versions.restored", {{"ref", request.restore}}));
    return end;
}

}  // namespace

Exit handle_versions(const Request& request, Console& console) {
    const std::size_t most_files = request.restore.empty() ? 1 : 2;
    if (request.files.empty() || request.files.size() > most_files) {
        console.trouble("parcours", request.command, console.words()("cli.usage.versions"));
        return Exit::usage;
    }
    const bool writes = !request.name.empty() || !request.restore.empty();
    Exit end = Exit::done;
    auto session =
        open_session(console, request.files[0], writes ? OpenSession::Use::write : OpenSession::Use::read, end);
    if (!session) return end;
    if (!request.name.empty()) return name_version(*session, request, console);
    if (!request.since.empty()) return print_since(*session, request, console);
    if (!request.restore.empty()) return restore(*session, request, console);
    return list_versions(*session, console);
}

}  // namespace parcours
