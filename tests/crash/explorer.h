// A workshop on a simulated disk. At each call to that disk the power goes, in several of the ways in which it may; the
// session is opened again from what is left, and must hold everything that was acknowledged and nothing that was not
// made.
#pragma once

#include <set>

#include "sessions/file.h"
#include "sessions/open_session.h"
#include "tests/crash/broken_disk.h"
#include "tests/support/build.h"
#include "tests/support/simulated_disk.h"

namespace parcours::testing {

struct Explored {
    std::size_t histories = 0, calls = 0, states = 0, distinct = 0;
    std::size_t during_recovery = 0;  ///< of the states: power lost a second time
    std::size_t lost = 0;             ///< something acknowledged is not there
    std::size_t unreadable = 0;
    std::size_t invented = 0;  ///< a document that never was
    std::string first_failure;

    std::size_t failures() const { return lost + unreadable + invented; }
};

class Explorer {
  public:
    Explorer(unsigned seed, Broken broken, Explored& explored)
        : seed_(seed), chance_(seed), broken_(broken), explored_(explored), disk_(std::make_shared<SimulatedDisk>()) {
        disk_->make_folder("/home");
        disk_->make_folder("/state");
        disk_->sync_folder("/");
    }

    /// One history, from a new session to its last closing.
    void run(int steps) {
        ++explored_.histories;
        disk_->changed = [this] { lose_power(); };
        Build build;
        build.mint.replica = 7;
        const auto journey = build.journey();
        step_ = build.step(build.stage(journey));
        made_at_[1] = build.document;
        session_ = std::get<OpenSession>(OpenSession::create(machine(disk_), places_[0], build.document, ""));
        acknowledge();
        for (; steps > 0 && explored_.failures() == 0; --steps) happen();
        if (explored_.failures() == 0) close();
        disk_->changed = [] {};
    }

  private:
    using Path = Storage::Path;
    enum class Found { all, lost, unreadable, invented };
    static constexpr int ways = 6;  ///< in which the power is lost at each call

    Machine machine(const std::shared_ptr<SimulatedDisk>& disk) {
        Machine machine;
        machine.storage = std::make_shared<BrokenDisk>(disk, broken_);
        machine.state_folder = "/state/parcours";
        machine.now = [] { return std::string("2026-11-21T14:32:00Z"); };
        machine.draw = [this] { return ++drawn_; };
        return machine;
    }

    // ---- what people do -------------------------------------------------------------------------

    void happen() {
        const std::size_t what = chance_.below(100);
        if (what < 62)
            append();
        else if (what < 78)
            checkpoint();
        else if (what < 86)
            close(), open();
        else if (what < 94)
            session_.reset(), open();  // the program dies, the power stays
        else
            save_as();
    }
    void append() {
        std::vector<Entry> entries;
        Document document = session_->document();
        std::uint64_t seq = session_->session().seq;
        for (std::size_t count = 1 + chance_.below(3); count > 0; --count) {
            Change change = gesture(document);
            document = with(document, change);
            made_at_[++seq] = document;
            entries.push_back({std::move(change), "gesture"});
        }
        REQUIRE(std::get<std::uint64_t>(session_->append(entries)) == seq);
        acknowledge();
    }
    void checkpoint() {
        REQUIRE_FALSE(session_->checkpoint());
        acknowledge();
    }
    void close() {
        REQUIRE_FALSE(session_->close());
        acknowledge();
        session_.reset();
    }
    void open() {
        session_ = std::get<OpenSession>(OpenSession::open(machine(disk_), places_[0], OpenSession::Use::write, ""));
        REQUIRE(session_->session().seq >= acknowledged_);
        acknowledge();
    }
    void save_as() {
        const Path next = "/home/" + std::to_string(++names_) + ".parcours";
        places_.push_back(next);
        REQUIRE_FALSE(session_->save_as(next));
        places_ = {next};
        acknowledge();
    }
    Edit any_edit(const Document& document) {
        const auto notes = document.all<Note>().entries();
        const std::string text =
            std::to_string(++written_) + std::string(chance_.below(chance_.one_in(8) ? 1500 : 60), 'a');
        if (notes.size() < 2 || chance_.one_in(3)) {
            Note note;
            note.id = mint_.next<Note>();
            note.step = step_;
            note.text = text;
            return Add<Note>{note};
        }
        const Note& note = *notes[chance_.below(notes.size())].row;
        if (chance_.one_in(4)) return Remove<Note>{note.id};
        return write_of(note, &Note::text, text);
    }
    Change gesture(const Document& document) {
        return diff(document, std::get<Document>(after(document, any_edit(document))));
    }
    void acknowledge() {
        acknowledged_ = session_->session().seq;
        lose_power();
    }

    // ---- what is found again --------------------------------------------------------------------

    void lose_power() {
        ++explored_.calls;
        for (int way = 0; way < ways && explored_.failures() == 0; ++way) look(disk_->after_power_loss(chance_), true);
    }

    void look(const std::shared_ptr<SimulatedDisk>& left, bool again) {
        ++explored_.states;
        const bool seen = !seen_.insert({left->fingerprint(), acknowledged_, places_.size()}).second;
        if (seen) return;
        ++explored_.distinct;
        if (again && chance_.one_in(12)) look_during_recovery(left);
        Found found = Found::all;
        std::string told;
        for (const Path& place : places_) {
            found = found_at(left, place, told);
            if (found == Found::all) return;
        }
        (found == Found::lost         ? explored_.lost
         : found == Found::unreadable ? explored_.unreadable
                                      : explored_.invented)++;
        if (explored_.first_failure.empty())
            explored_.first_failure =
                "seed " + std::to_string(seed_) + ", call " + std::to_string(explored_.calls) + ": " + told;
    }

    /// Recovery itself is cut off at each of its calls.
    void look_during_recovery(const std::shared_ptr<SimulatedDisk>& left) {
        const auto copy = left->after_power_loss(chance_);  // everything on it is safe: the same
        copy->changed = [this, disk = copy.get()] {
            for (int way = 0; way < 2 && explored_.failures() == 0; ++way) {
                ++explored_.during_recovery;
                look(disk->after_power_loss(chance_), false);
            }
        };
        OpenSession::open(machine(copy), places_.back(), OpenSession::Use::write, "");
        copy->changed = [] {};
    }

    Found found_at(const std::shared_ptr<SimulatedDisk>& left, const Path& place, std::string& told) {
        auto opened = OpenSession::open(machine(left), place, OpenSession::Use::write, "");
        if (const auto* problem = std::get_if<Problem>(&opened)) {
            told = problem->code;
            return acknowledged_ == 0 ? Found::all : Found::unreadable;
        }
        const auto& session = std::get<OpenSession>(opened);
        const std::uint64_t seq = session.session().seq;
        const auto then = made_at_.find(seq);
        told = std::to_string(seq) + " of " + std::to_string(acknowledged_);
        if (seq < acknowledged_) return Found::lost;
        if (then == made_at_.end() || !diff(then->second, session.document()).empty()) return Found::invented;
        for (const Notice& notice : session.notices())
            if (notice.code != "recovered" && notice.code != "journal_damaged")
                return told = notice.code, Found::invented;
        if (session.unsaved() || (chance_.one_in(8) && !stands_in_file(*left, place, seq))) return Found::unreadable;
        return Found::all;
    }
    bool stands_in_file(SimulatedDisk& disk, const Path& place, std::uint64_t seq) {
        const auto bytes = disk.read(place, largest_file);
        const auto read = read_session(std::get<std::string>(bytes), "", "");
        const auto* loaded = std::get_if<Loaded>(&read);
        return loaded && diff(loaded->session.document, made_at_[seq]).empty();
    }

    unsigned seed_;
    Chance chance_;
    Broken broken_;
    Explored& explored_;
    std::shared_ptr<SimulatedDisk> disk_;
    std::optional<OpenSession> session_;
    std::vector<Path> places_{"/home/0.parcours"};  ///< where people would look, in this order
    std::map<std::uint64_t, Document> made_at_;
    std::uint64_t acknowledged_ = 0, drawn_ = 0x1000;
    std::set<std::tuple<std::size_t, std::uint64_t, std::size_t>> seen_;
    Id<Step> step_;
    IdMint mint_{.replica = 9, .counter = 0};
    int written_ = 0, names_ = 0;
};

}  // namespace parcours::testing
