#include "journeys/workshop/quick_note.h"

#include <algorithm>
#include <optional>

#include "journeys/refs.h"
#include "journeys/text.h"

namespace parcours {
namespace {

constexpr std::string_view blanks = " \t";

/// "E4", "N12", "PH2": letters of a prefix, then digits only.
bool looks_like_ref(std::string_view word, std::string_view prefix) {
    return word.size() > prefix.size() && same_ref(word.substr(0, prefix.size()), prefix) &&
           std::all_of(word.begin() + static_cast<std::ptrdiff_t>(prefix.size()), word.end(), is_digit);
}

/// "- text", "• text", "3. text", "3) text" without what marks it as one of a list. A star is a mark of its own.
std::string_view without_bullet(std::string_view line) {
    using namespace std::string_view_literals;
    for (const auto bullet : {"-"sv, "–"sv, "—"sv, "•"sv, "·"sv, "◦"sv, "▪"sv})
        if (line.starts_with(bullet) && line.substr(bullet.size()).starts_with(' '))
            return trimmed(line.substr(bullet.size()));
    const auto digits = std::min(line.find_first_not_of("0123456789"), line.size());
    const std::string_view behind = line.substr(digits);
    const bool numbered = digits > 0 && digits < 4 && (behind.starts_with(". ") || behind.starts_with(") "));
    return numbered ? trimmed(behind.substr(2)) : line;
}

std::optional<NoteKind> kind_of_mark(char mark) {
    switch (mark) {
        case '!':
            return NoteKind::pain;
        case '+':
            return NoteKind::strength;
        case '*':
            return NoteKind::idea;
        case '?':
            return NoteKind::question;
        case '"':
            return NoteKind::verbatim;
        default:
            return {};
    }
}

/// Reads a line from its beginning, one mark after the other.
class QuickReader {
  public:
    QuickReader(const Document& document, const QuickPlace& place, std::string_view line)
        : document_(document), rest_(without_bullet(trimmed(line))) {
        note_.journey = place.journey;
        note_.step = place.step;
        note_.kind = place.kind;
    }

    QuickLine read() {
        if (rest_.empty()) return std::monostate{};
        while (!fault_ && (take_ref() || take_mark() || take_severity() || take_perspective() || take_commitment()))
            rest_ = trimmed(rest_);
        if (fault_) return *fault_;
        if (note_.kind == NoteKind::verbatim && marked_ && rest_.ends_with('"')) rest_.remove_suffix(1);
        note_.text = trimmed(rest_);
        if (note_.text.empty()) return QuickFault{"no_text", ""};
        return note_;
    }

  private:
    std::string_view word() const { return rest_.substr(0, std::min(rest_.find_first_of(blanks), rest_.size())); }
    bool eat(std::size_t bytes) {
        rest_.remove_prefix(bytes);
        return true;
    }

    bool take_ref() {
        if (placed_) return false;
        std::string_view ref = word();
        const std::size_t whole = ref.size();
        while (ref.ends_with(':') || ref.ends_with(',')) ref.remove_suffix(1);
        if (!looks_like_ref(ref, Schema<Step>::ref_prefix)) {
            const bool other = looks_like_ref(ref, Schema<Note>::ref_prefix) && by_ref<Note>(document_, ref);
            if (other) fault_ = QuickFault{"other_ref", std::string(ref)};
            const Id<Step> own = is_blank(ref) || other ? Id<Step>{} : by_ref<Step>(document_, ref);
            return own && place_on(own, whole);
        }
        const Id<Step> step = by_ref<Step>(document_, ref);
        if (!step) fault_ = QuickFault{"no_step", std::string(ref)};
        return step && place_on(step, whole);
    }
    bool place_on(Id<Step> step, std::size_t bytes) {
        note_.step = step;
        if (const Stage* stage = document_.find(document_.find(step)->stage)) note_.journey = stage->journey;
        placed_ = true;
        return eat(bytes);
    }
    bool take_mark() {
        const auto kind = rest_.empty() || marked_ ? std::nullopt : kind_of_mark(rest_.front());
        if (!kind) return false;
        marked_ = true;
        note_.kind = *kind;
        const auto run = std::min(rest_.find_first_not_of('!'), rest_.size());
        if (*kind != NoteKind::pain || run < 2) return eat(1);
        note_.severity = static_cast<int>(std::min<std::size_t>(run, 3));
        return eat(run);
    }
    bool take_severity() {
        if (!marked_ || note_.kind != NoteKind::pain || note_.severity) return false;
        const std::string_view digit = word();
        if (digit.size() != 1 || digit[0] < '1' || digit[0] > '3') return false;
        note_.severity = digit[0] - '0';
        return eat(1);
    }
    bool take_perspective() {
        if (note_.perspective || rest_.size() < 2 || rest_[1] != ':') return false;
        const char side = lowered(rest_[0]);
        if (side != 'u' && side != 'a') return false;
        note_.perspective = side == 'u' ? Perspective::user : Perspective::agent;
        return eat(2);
    }
    bool take_commitment() {
        const std::string_view ref = word();
        if (!looks_like_ref(ref, Schema<Commitment>::ref_prefix)) return false;
        const Id<Commitment> commitment = by_ref<Commitment>(document_, ref);
        if (!commitment) return false;
        note_.commitments.push_back(commitment);
        return eat(ref.size());
    }

    const Document& document_;
    std::string_view rest_;
    Note note_;
    std::optional<QuickFault> fault_;
    bool placed_ = false;
    bool marked_ = false;
};

}  // namespace

QuickLine read_quick_note(const Document& document, const QuickPlace& place, std::string_view line) {
    return QuickReader(document, place, line).read();
}

}  // namespace parcours
