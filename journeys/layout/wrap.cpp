#include "journeys/layout/wrap.h"

#include <algorithm>

#include "journeys/text.h"

namespace parcours {
namespace {

constexpr std::string_view ellipsis = "…";
constexpr char32_t zero_width_joiner = 0x200D;

// What a person sees as one character: never split, measured once.
struct Grapheme {
    std::size_t end = 0;  // byte behind it
    int advance = 0;      // 1/1000 em
    char32_t character = 0;
    bool space = false;
    bool break_after = false;
};

bool breaks_line(char32_t c) {
    return c == ' ' || c == '\t' || c == 0x200B || c == 0x3000 || (c >= 0x2000 && c <= 0x200A && c != 0x2007);
}
bool is_ideograph(char32_t c) {
    return (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7AF) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0xFF00 && c <= 0xFF60) || (c >= 0x20000 && c <= 0x3FFFD);
}
bool is_flag_letter(char32_t c) { return c >= 0x1F1E6 && c <= 0x1F1FF; }
// French and ideographic punctuation that stays with the word before it.
bool never_begins_a_line(char32_t c) {
    constexpr std::u32string_view closing = U";:!?»%€)],.…、。，．」』】）！？：；";
    return closing.find(c) != closing.npos;
}
bool never_ends_a_line(char32_t c) {
    constexpr std::u32string_view opening = U"«([「『【（";
    return opening.find(c) != opening.npos;
}
bool is_word_joint(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2013 || c == 0x2014 || c == '/'; }
bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

// One paragraph, measured.
std::vector<Grapheme> graphemes_of(std::string_view paragraph, Weight weight, const FontMetrics& metrics) {
    std::vector<Grapheme> result;
    result.reserve(paragraph.size());
    bool joined = false;
    bool half_flag = false;
    for (std::size_t at = 0; at < paragraph.size();) {
        const char32_t c = next_character(paragraph, at);
        const bool second_of_flag = half_flag && is_flag_letter(c);
        if (!result.empty() && (joined || joins_previous(c) || second_of_flag)) {
            result.back().end = at;
            if (joins_previous(c)) result.back().advance += metrics.advance(c, weight);
        } else {
            result.push_back({at, metrics.advance(c, weight), c, breaks_line(c), false});
        }
        joined = c == zero_width_joiner;
        half_flag = is_flag_letter(c) && !second_of_flag;
    }
    return result;
}

bool may_break_between(const Grapheme* before, const Grapheme& at, const Grapheme& next) {
    if (next.space || never_begins_a_line(next.character)) return false;
    if (at.space) return !(before && never_ends_a_line(before->character));
    if (never_ends_a_line(at.character)) return false;
    if (is_word_joint(at.character)) return before && !before->space && !is_digit(next.character);
    return is_ideograph(at.character) || is_ideograph(next.character);
}

void mark_breaks(std::vector<Grapheme>& graphemes) {
    for (std::size_t i = 0; i + 1 < graphemes.size(); ++i)
        graphemes[i].break_after =
            may_break_between(i > 0 ? &graphemes[i - 1] : nullptr, graphemes[i], graphemes[i + 1]);
}

struct Paragraph {
    std::string_view text;
    std::size_t begin = 0;  // byte in the whole text
    std::vector<Grapheme> graphemes;
    bool right_to_left = false;
};

struct Range {
    const Paragraph* paragraph = nullptr;
    std::size_t begin = 0;
    std::size_t end = 0;  // graphemes, without white space at the end
    int advance = 0;
};

struct Broken {
    std::vector<Range> lines;
    bool split_word = false;
    bool whole = true;  // all of the text is in the lines
};

Range without_end_space(Range line) {
    const auto& graphemes = line.paragraph->graphemes;
    while (line.end > line.begin && graphemes[line.end - 1].space) line.advance -= graphemes[--line.end].advance;
    return line;
}

// Adds the lines of a paragraph until there are `most`.
void add_lines(const Paragraph& paragraph, int limit, std::size_t most, Broken& broken) {
    const auto& graphemes = paragraph.graphemes;
    Range line{&paragraph, 0, 0, 0};
    Range good = line;  // up to the last place where the line may end
    for (std::size_t i = 0; i < graphemes.size(); ++i) {
        const int advance = graphemes[i].advance;
        if (line.advance + advance > limit && i > line.begin && !graphemes[i].space) {
            if (broken.lines.size() > most) return;
            const bool split = good.end == line.begin;
            broken.split_word = broken.split_word || split;
            const Range full = split ? line : good;
            broken.lines.push_back(without_end_space(full));
            line = {&paragraph, full.end, i, line.advance - full.advance};
            good = {&paragraph, line.begin, line.begin, 0};
        }
        line.end = i + 1;
        line.advance += advance;
        if (graphemes[i].break_after) good = line;
    }
    broken.lines.push_back(without_end_space(line));
}

Broken broken_at(const std::vector<Paragraph>& paragraphs, int limit, std::size_t most) {
    Broken broken;
    for (const Paragraph& paragraph : paragraphs) {
        if (broken.lines.size() > most) break;
        add_lines(paragraph, limit, most, broken);
    }
    broken.whole = broken.lines.size() <= most;
    return broken;
}

std::vector<Paragraph> paragraphs_of(std::string_view text, Weight weight, const FontMetrics& metrics) {
    std::vector<Paragraph> result;
    std::size_t begin = 0;
    for (;;) {
        const auto end = text.find('\n');
        const auto line = text.substr(0, end);
        result.push_back({line, begin, graphemes_of(line, weight, metrics), reads_right_to_left(line)});
        mark_breaks(result.back().graphemes);
        if (end == text.npos) return result;
        text.remove_prefix(end + 1);
        begin += end + 1;
    }
}

std::string_view text_of(const Range& line) {
    const auto& graphemes = line.paragraph->graphemes;
    const auto offset = [&](std::size_t index) { return index == 0 ? 0 : graphemes[index - 1].end; };
    return line.paragraph->text.substr(offset(line.begin), offset(line.end) - offset(line.begin));
}

// A line that begins with a word of the other direction than its paragraph's gets an invisible mark before it, so that
// whoever draws the line alone runs it the right way.
std::string directed(const Range& line) {
    constexpr std::string_view left_to_right_mark = "\u200E";
    constexpr std::string_view right_to_left_mark = "\u200F";
    const std::string_view text = text_of(line);
    const bool right_to_left = line.paragraph->right_to_left;
    if (text.empty() || reads_right_to_left(text) == right_to_left) return std::string(text);
    return std::string(right_to_left ? right_to_left_mark : left_to_right_mark).append(text);
}

int in_units(int advance, int size) { return (advance * size + 999) / 1000; }

WrappedLine whole_line(const Range& line, int size) {
    const std::string_view text = text_of(line);
    const std::size_t begin =
        line.paragraph->begin + static_cast<std::size_t>(text.data() - line.paragraph->text.data());
    return {directed(line), in_units(line.advance, size), begin, begin + text.size()};
}

WrappedLine shortened_line(Range line, int limit, int size, Weight weight, const FontMetrics& metrics) {
    const int dots = metrics.advance(U'…', weight);
    const auto& graphemes = line.paragraph->graphemes;
    while (line.end > line.begin && line.advance + dots > limit) line.advance -= graphemes[--line.end].advance;
    line = without_end_space(line);
    WrappedLine shortened = whole_line(line, size);
    shortened.text.append(ellipsis);
    shortened.width = in_units(line.advance + dots, size);
    return shortened;
}

WrappedText set_in(const Broken& broken, Size room, int size, std::size_t most, const TextStyle& style,
                   const FontMetrics& metrics) {
    WrappedText result{size, {}, !broken.whole};
    const int limit = room.width * 1000 / size;
    const std::size_t count = std::min(broken.lines.size(), most);
    result.lines.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        const Range& line = broken.lines[i];
        if (result.cut && i + 1 == count)
            result.lines.push_back(shortened_line(line, limit, size, style.weight, metrics));
        else
            result.lines.push_back(whole_line(line, size));
    }
    return result;
}

}  // namespace

WrappedText fitted(std::string_view text, Size room, const TextStyle& style, const FontMetrics& metrics) {
    const auto lines_at = [&](int size) {
        return static_cast<std::size_t>(std::max(1, room.height / line_height(size)));
    };
    const auto limit_at = [&](int size) { return std::max(1, room.width * 1000 / size); };
    // More than can ever be seen is not even measured.
    const std::size_t longest =
        lines_at(style.smallest) * static_cast<std::size_t>(limit_at(style.smallest)) / 50 + 200;
    std::size_t kept = std::min(text.size(), longest);
    while (kept < text.size() && (static_cast<unsigned char>(text[kept]) & 0xC0) == 0x80) ++kept;
    const auto paragraphs = paragraphs_of(text.substr(0, kept), style.weight, metrics);
    const auto least = broken_at(paragraphs, limit_at(style.smallest), lines_at(style.smallest));
    for (int size = style.largest; size > style.smallest; --size) {
        const auto broken = broken_at(paragraphs, limit_at(size), lines_at(size));
        if (broken.whole && (!broken.split_word || least.split_word))
            return set_in(broken, room, size, lines_at(size), style, metrics);
    }
    return set_in(least, room, style.smallest, lines_at(style.smallest), style, metrics);
}

WrappedLine fitted_line(std::string_view text, int width, int size, Weight weight, const FontMetrics& metrics) {
    text = text.substr(0, text.find('\n'));
    const Paragraph paragraph{text, 0, graphemes_of(text, weight, metrics), reads_right_to_left(text)};
    Range whole{&paragraph, 0, paragraph.graphemes.size(), 0};
    for (const Grapheme& cluster : paragraph.graphemes) whole.advance += cluster.advance;
    const int limit = width * 1000 / size;
    if (whole.advance <= limit) return whole_line(whole, size);
    return shortened_line(whole, limit, size, weight, metrics);
}

}  // namespace parcours
