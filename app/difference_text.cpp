#include "app/difference_text.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/numbers.h"
#include "journeys/refs.h"
#include "journeys/text.h"

namespace parcours {
namespace {

using nlohmann::ordered_json;

/// Records that a line names one by one, and characters of a text that it quotes.
constexpr std::size_t most_named = 8, most_quoted = 120;

std::string listed(const std::vector<std::string>& parts, std::string_view between) {
    std::string text;
    for (const std::string& part : parts) {
        if (!text.empty()) text += between;
        text += part;
    }
    return text;
}

class Phrases {
  public:
    explicit Phrases(const Words& words) : words_(words) {}

    std::string value(const Readings& readings) const {
        if (readings.empty()) return std::string(words_("none"));
        std::vector<std::string> parts;
        for (const Reading& one : readings) parts.push_back(part(one));
        return listed(parts, ", ");
    }
    std::string field(std::string_view name) const {
        const std::string key = "field." + std::string(name);
        std::string text(words_.has(key) ? words_(key) : name);
        if (text.starts_with("É")) return "é" + text.substr(std::string_view("É").size());
        if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') text[0] = lowered(text[0]);
        return text;
    }
    /// A record by its ref and title, or by its kind.
    std::string record(std::string_view kind, const std::string& ref, const std::string& title) const {
        if (ref.empty()) return std::string(words_("kind." + std::string(kind)));
        if (title.empty()) return ref;
        return words_("diff.named", {{"ref", ref}, {"title", shortened(title, 40)}});
    }

  private:
    std::string part(const Reading& reading) const {
        if (words_.has(reading.word)) return std::string(words_(reading.word));
        if (reading.number) return quantity(words_.language(), *reading.number);
        if (!reading.typed) return reading.text;
        return words_("diff.quoted", {{"text", shortened(reading.text, most_quoted)}});
    }

    const Words& words_;
};

class Lines {
  public:
    Lines(const Words& words, const Differences& differences)
        : words_(words), phrases_(words), differences_(differences) {}

    std::vector<std::string> all() {
        for (const Fate fate : {Fate::added, Fate::removed}) counts(fate);
        for (const Difference& one : differences_.records)
            if (one.fate == Fate::moved) lines_.push_back(move(one));
        for (const Difference& one : differences_.records)
            if (one.fate == Fate::written) writes(one);
        number("diff.votes_added", differences_.votes_added);
        number("diff.votes_changed", differences_.votes_changed);
        number("diff.votes_removed", differences_.votes_removed);
        number("diff.laid_elsewhere", differences_.laid_elsewhere);
        for (const ScoreDifference& one : differences_.scores) lines_.push_back(score(one));
        return std::move(lines_);
    }

  private:
    void number(std::string_view key, std::size_t n) {
        if (n > 0) lines_.push_back(words_.count(key, n));
    }
    /// "12 notes added: N3, N4…", kind by kind.
    void counts(Fate fate) {
        const auto& records = differences_.records;
        for (std::size_t at = 0; at < records.size(); ++at) {
            const std::string_view kind = records[at].kind;
            if (records[at].fate != fate || (at > 0 && seen(kind, fate, at))) continue;
            std::vector<std::string> named;
            const std::size_t n = differences_.count(fate, kind);
            for (const Difference& one : records)
                if (one.fate == fate && one.kind == kind && named.size() < most_named)
                    named.push_back(n <= 3 ? phrases_.record(kind, one.ref, one.title) : one.ref);
            if (n > most_named) named.push_back("…");
            std::string line = words_.count("diff." + std::string(name_of(fate)) + "." + std::string(kind), n);
            lines_.push_back(line + " – " + listed(named, ", "));
        }
    }
    bool seen(std::string_view kind, Fate fate, std::size_t before) const {
        const auto& records = differences_.records;
        return std::any_of(records.begin(), records.begin() + static_cast<std::ptrdiff_t>(before),
                           [&](const Difference& one) { return one.kind == kind && one.fate == fate; });
    }
    std::string move(const Difference& one) const {
        const std::string key =
            std::string(one.behind.empty() ? "diff.first" : "diff.behind") + (one.into.empty() ? "" : "_into");
        const std::string where = words_(key, {{"behind", one.behind}, {"into", one.into}});
        return words_("diff.moved." + std::string(one.kind), {{"ref", one.ref}, {"where", where}});
    }
    void writes(const Difference& one) {
        const std::string what = phrases_.record(one.kind, one.ref, one.title);
        for (const FieldDifference& field : one.fields)
            lines_.push_back(words_("diff.written", {{"what", what},
                                                     {"field", phrases_.field(field.field)},
                                                     {"before", phrases_.value(field.before)},
                                                     {"after", phrases_.value(field.after)}}));
    }
    std::string score(const ScoreDifference& one) const {
        const char* key = one.journey.empty()      ? "diff.score_mean"
                          : one.commitment.empty() ? "diff.score_journey"
                                                   : "diff.score_commitment";
        return words_(key, {{"journey", one.journey},
                            {"commitment", one.commitment},
                            {"before", points(words_.language(), one.before)},
                            {"after", points(words_.language(), one.after)}});
    }

    const Words& words_;
    const Phrases phrases_;
    const Differences& differences_;
    std::vector<std::string> lines_;
};

// As JSON, values in files' form, parts of lists separated as in tables.

std::string plain(const Readings& readings) {
    std::vector<std::string> parts;
    for (const Reading& one : readings) parts.push_back(one.text);
    return listed(parts, "|");
}

ordered_json json_of(const std::optional<double>& number) { return number ? ordered_json(*number) : ordered_json(); }

ordered_json json_of(const Difference& one) {
    ordered_json json{{"what", name_of(one.fate)}, {"kind", one.kind}, {"ref", one.ref}, {"title", one.title}};
    if (one.fate == Fate::moved) {
        json["behind"] = one.behind;
        json["into"] = one.into;
    }
    for (const FieldDifference& field : one.fields)
        json["fields"].push_back(
            {{"field", field.field}, {"before", plain(field.before)}, {"after", plain(field.after)}});
    return json;
}

}  // namespace

std::vector<std::string> lines_of(const Words& words, const Differences& differences) {
    return Lines(words, differences).all();
}

std::string in_short(const Words& words, const MergeReport& report) {
    constexpr std::size_t most = 3;
    std::vector<std::string> told;
    for (const Differences& one : report.brought)
        for (const std::string& line : lines_of(words, one)) told.push_back(shortened(line, 80));
    std::string text;
    for (std::size_t i = 0; i < std::min(told.size(), most); ++i) text += (i > 0 ? " · " : "") + told[i];
    if (told.size() > most) text += " …";
    const std::size_t open = report.contradictions.size();
    if (open > 0) text += (text.empty() ? "" : " · ") + words.count("copies.open", open);
    return text;
}

std::string line_of(const Words& words, const Contradiction& contradiction) {
    const Phrases phrases(words);
    const std::string what = phrases.record(contradiction.kind, contradiction.ref, contradiction.title);
    if (contradiction.field == deletion_field) return words("merge.deletion", {{"what", what}});
    std::vector<std::string> values;
    for (const Side& side : contradiction.sides) values.push_back(phrases.value(side.reading));
    values.front() = words("merge.shown", {{"value", values.front()}});
    return words(
        "merge.contradiction",
        {{"what", what}, {"field", phrases.field(contradiction.field)}, {"values", listed(values, words("merge.or"))}});
}

std::string heading_of(const Words& words, const Contradiction& contradiction) {
    const Phrases phrases(words);
    const std::string what = phrases.record(contradiction.kind, contradiction.ref, contradiction.title);
    if (contradiction.field == deletion_field) return words("copies.about_deletion", {{"what", what}});
    return words("copies.about", {{"what", what}, {"field", phrases.field(contradiction.field)}});
}

std::string value_text(const Words& words, const Contradiction& contradiction, std::size_t side) {
    const Readings& readings = contradiction.sides[side].reading;
    constexpr std::size_t most_shown = 1'200;
    if (readings.size() == 1 && readings.front().typed) return shortened(readings.front().text, most_shown);
    return Phrases(words).value(readings);
}

std::string line_of(const Words& words, const Difference& difference) {
    const Phrases phrases(words);
    std::vector<std::string> fields;
    for (const FieldDifference& one : difference.fields) fields.push_back(phrases.field(one.field));
    return words("copies.fate." + std::string(name_of(difference.fate)),
                 {{"what", phrases.record(difference.kind, difference.ref, difference.title)},
                  {"fields", listed(fields, ", ")}});
}

ordered_json json_of(const Differences& differences) {
    ordered_json records = ordered_json::array(), scores = ordered_json::array();
    for (const Difference& one : differences.records) records.push_back(json_of(one));
    for (const ScoreDifference& one : differences.scores)
        scores.push_back({{"journey", one.journey},
                          {"commitment", one.commitment},
                          {"before", json_of(one.before)},
                          {"after", json_of(one.after)}});
    return {{"records", std::move(records)},
            {"votes",
             {{"added", differences.votes_added},
              {"changed", differences.votes_changed},
              {"removed", differences.votes_removed}}},
            {"laid_elsewhere", differences.laid_elsewhere},
            {"scores", std::move(scores)}};
}

ordered_json json_of(const Contradiction& contradiction) {
    ordered_json values = ordered_json::array();
    for (const Side& side : contradiction.sides) values.push_back(plain(side.reading));
    const bool deletion = contradiction.field == deletion_field;
    return {{"kind", contradiction.kind},
            {"ref", contradiction.ref},
            {"title", contradiction.title},
            {"field", deletion ? std::string("deletion") : std::string(contradiction.field)},
            {"shown", plain(contradiction.sides.front().reading)},
            {"values", std::move(values)}};
}

}  // namespace parcours
