#include <unistd.h>

#include <cerrno>
#include <deque>

#include "app/cli/commands.h"
#include "app/cli/edit_list.h"
#include "app/difference_text.h"
#include "journeys/history.h"
#include "journeys/text.h"
#include "sessions/edit_lines/edit_lines.h"
#include "sessions/json_writer.h"

namespace parcours {
namespace {

/// Lines of stdin, as many at a time as have come: their edits share one flush to the disk.
class Lines {
  public:
    struct Line {
        std::size_t number = 0;
        std::string text;  ///< one byte longer than a line may be, where it was longer still
    };

    /// Waits for at least one line; none at the end.
    std::vector<Line> next() {
        std::vector<Line> lines;
        while (lines.empty() && !ended_) {
            char bytes[1 << 16];
            const auto count = ::read(STDIN_FILENO, bytes, sizeof bytes);
            if (count < 0 && errno == EINTR) continue;
            ended_ = count <= 0;
            split({bytes, ended_ ? 0 : static_cast<std::size_t>(count)}, lines);
            if (ended_ && !begun_.empty()) finish(lines);
        }
        return lines;
    }

  private:
    void split(std::string_view bytes, std::vector<Line>& lines) {
        while (!bytes.empty()) {
            const std::size_t end = std::min(bytes.find('\n'), bytes.size());
            const std::size_t room = longest_edit_line + 1 - std::min(begun_.size(), longest_edit_line + 1);
            begun_ += bytes.substr(0, std::min(end, room));
            if (end < bytes.size()) finish(lines);
            bytes.remove_prefix(std::min(end + 1, bytes.size()));
        }
    }
    void finish(std::vector<Line>& lines) {
        lines.push_back({++number_, std::move(begun_)});
        begun_.clear();
    }

    std::string begun_;
    std::size_t number_ = 0;
    bool ended_ = false;
};

class Taking {
  public:
    Taking(OpenSession& session, std::string file, Console& console)
        : session_(session),
          file_(std::move(file)),
          console_(console),
          mint_(new_mint(this_machine())),
          document_(session.document()) {}

    Exit run() {
        Lines lines;
        bool takes = true;
        while (takes) {
            const auto some = lines.next();
            if (some.empty()) break;
            takes = take(some);
        }
        const auto problem = session_.close();
        tell_found();
        if (!problem) return !takes ? Exit::machine : refused_ ? Exit::input : Exit::done;
        console_.trouble(*problem);
        if (session_.durable() == session_.session().seq)
            console_.trouble(file_, "", console_.words()("cli.kept_here"));
        return exit_after(*problem);
    }

  private:
    /// What one line is answered once all changes are on the disk.
    struct Answer {
        std::size_t line;
        std::string refused;       ///< empty: it was made
        std::string ref;           ///< of the record added, where the line gave none
        std::size_t entries_then;  ///< so many of the changes stand when this edit does
    };

    /// False where the disk takes no more.
    bool take(const std::vector<Lines::Line>& lines) {
        answers_.clear();
        entries_.clear();
        for (const Lines::Line& line : lines)
            if (!is_blank(line.text)) take_one(line);
        const std::size_t before = session_.durable();
        const auto kept = session_.append(entries_);
        if (const auto* problem = std::get_if<Problem>(&kept)) {
            console_.trouble(*problem);
            for (const Answer& answer : answers_)
                tell_refused(answer.line, answer.refused.empty() ? problem_text(*problem) : answer.refused);
            console_.flush();
            return false;
        }
        for (const Answer& answer : answers_) tell(answer, entries_.empty() ? before : std::get<std::uint64_t>(kept));
        const bool told = console_.flush();
        if (session_.behind() >= most_behind) {
            static_cast<void>(session_.checkpoint());  // its problem is told at the end
            tell_found();
        }
        return told;
    }

    /// What a save has found in the file, and goes on from what it has made of it.
    void tell_found() {
        const Words& words = console_.words();
        for (const auto& kept : session_.set_aside())
            console_.trouble(file_, "", words("toast.set_aside", {{"place", kept.string()}}));
        for (const CameIn& came : session_.came_in())
            console_.trouble(file_, "", words("toast.came_in", {{"what", in_short(words, came.report)}}));
        document_ = session_.document();
    }

    void take_one(const Lines::Line& line) {
        auto read = read_edit_line(line.text, document_, mint_);
        Answer answer{line.number, {}, {}, 0};
        if (const auto* refusal = std::get_if<LineRefusal>(&read))
            answer.refused = refusal_text(console_.words(), *refusal);
        else if (const auto* rewind = std::get_if<Rewind>(&std::get<Asked>(read)))
            answer.refused = go_back(*rewind);
        else
            answer.refused = make(std::get<Edit>(std::get<Asked>(read)), answer.ref);
        answer.entries_then = entries_.size();
        refused_ = refused_ || !answer.refused.empty();
        answers_.push_back(std::move(answer));
    }

    std::string make(const Edit& edit, std::string& ref) {
        Next next = after(document_, edit);
        if (const auto* refusal = std::get_if<Refusal>(&next))
            return refusal_text(console_.words(),
                                LineRefusal{"refusal." + refusal->code, refusal->field, refusal->value, {}});
        Document& made = std::get<Document>(next);
        ref = ref_given(edit, made);
        std::string label = name_of_edit(edit);
        history_ = remembered(std::move(history_), label, document_, made);
        keep(std::move(made), std::move(label));
        return {};
    }

    std::string go_back(Rewind rewind) {
        const bool back = rewind == Rewind::undo;
        if ((back ? history_.done : history_.undone).empty())
            return std::string(console_.words()(back ? "line.nothing_to_undo" : "line.nothing_to_redo"));
        Rewound rewound = back ? undo(document_, std::move(history_)) : redo(document_, std::move(history_));
        history_ = std::move(rewound.history);
        keep(std::move(rewound.document), back ? "undo" : "redo");
        return {};
    }

    void keep(Document next, std::string label) {
        Change change = diff(document_, next);
        document_ = std::move(next);
        if (!change.empty()) entries_.push_back({std::move(change), std::move(label)});
    }

    void tell(const Answer& answer, std::uint64_t last) {
        if (!answer.refused.empty()) return tell_refused(answer.line, answer.refused);
        std::string text = "{\"seq\":" + std::to_string(last - (entries_.size() - answer.entries_then));
        text += ",\"durable\":true";
        if (!answer.ref.empty()) write_json_text(text += ",\"ref\":", answer.ref);
        console_.text(text + "}\n");
    }
    void tell_refused(std::size_t line, std::string_view why) {
        std::string text = "{\"refused\":";
        write_json_text(text, why);
        console_.text(text + ",\"line\":" + std::to_string(line) + "}\n");
    }
    std::string problem_text(const Problem& problem) const {
        return console_.words()("problem." + problem.code, {{"detail", problem.detail}});
    }

    OpenSession& session_;
    std::string file_;
    Console& console_;
    IdMint mint_;
    Document document_;
    History history_;
    bool refused_ = false;
    std::vector<Answer> answers_;
    std::vector<Entry> entries_;
};

}  // namespace

Exit take_edit_lines(const Request& request, Console& console) {
    if (request.list) return list_edits(console), Exit::done;
    if (request.files.empty()) {
        console.trouble("parcours", request.command, console.words()("cli.usage.file"));
        return Exit::usage;
    }
    Exit end = Exit::done;
    auto session = open_session(console, request.files.front(), OpenSession::Use::write, end);
    if (!session) return end;
    return Taking(*session, request.files.front(), console).run();
}

}  // namespace parcours
