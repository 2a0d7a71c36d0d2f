// Rows of a form over one or several records of a kind: each row shows a field of the schema and writes it on change.
// With several records a row shows what they have in common and writes to all of them.
#pragma once

#include <functional>

#include "app/panels/panels.h"

namespace parcours {

/// The pieces rows are made of; they know nothing of records.
namespace row {

struct Named {
    std::string id;     ///< of the field: "note/12/text"
    std::string label;  ///< in words
};
/// The label above a field.
void head(const Screen& screen, const Named& named);
/// What the field refused, below it.
void refusal(const Screen& screen, const Named& named);

using Write = std::function<void(std::string text, bool typing)>;
void line(const Screen& screen, const Named& named, const std::string& value, std::string_view hint,
          const Write& write);
void area(const Screen& screen, const Named& named, const std::string& value, int lines, const Write& write);
/// Written only once it is left or confirmed.
void settled_line(const Screen& screen, const Named& named, const std::string& value, std::string_view hint,
                  const Write& write);
/// Lines of a list, one of them for one more.
void list(const Screen& screen, const Named& named, const std::vector<std::string>& values,
          const std::function<void(std::vector<std::string>, bool typing)>& write);
void number(const Screen& screen, const Named& named, std::optional<double> value, double step, bool may_be_none,
            const std::function<void(std::optional<double>)>& write);
void day(const Screen& screen, const Named& named, std::optional<Date> value,
         const std::function<void(std::optional<Date>)>& write);
/// One of several; with `none`, pressing the chosen one again takes it away.
void choice(const Screen& screen, const Named& named, std::span<const Choice> choices,
            std::optional<std::size_t> chosen, bool none, const std::function<void(std::optional<std::size_t>)>& write);
/// The same as chips, for many or long words; several may be on.
void chips(const Screen& screen, const Named& named, std::span<const Choice> choices,
           const std::function<bool(std::size_t)>& is_on, const std::function<void(std::size_t)>& toggle);
/// Three large buttons with the shapes of the severities.
void severity(const Screen& screen, const Named& named, std::optional<int> value,
              const std::function<void(std::optional<int>)>& write);

}  // namespace row

/// "None", as it agrees with a record of this kind.
inline const char* word_for_none(const Screen& screen, std::string_view kind) {
    const std::string own = "none." + std::string(kind);
    return screen.word(screen.words.has(own) ? own : "none");
}

/// Tells a refusal that the model never sees: a text that is no number or no day.
void refuse_field(const Screen& screen, const std::string& field, std::string code, std::string value);

template <class R>
class Form {
  public:
    Form(const Screen& screen, std::vector<const R*> records) : screen_(screen), records_(std::move(records)) {}
    Form(const Screen& screen, const R& record) : Form(screen, std::vector<const R*>{&record}) {}

    const R& first() const { return *records_.front(); }

    void line(std::string R::*member, std::string_view hint = {}) const {
        row::line(screen_, named(member), first().*member, hint,
                  [&](std::string text, bool typing) { write(member, std::move(text), typing); });
    }
    void area(std::string R::*member, int lines) const {
        row::area(screen_, named(member), first().*member, lines,
                  [&](std::string text, bool typing) { write(member, std::move(text), typing); });
    }
    void settled_line(std::string R::*member) const {
        row::settled_line(screen_, named(member), first().*member, {},
                          [&](std::string text, bool) { write(member, std::move(text)); });
    }
    void list(std::vector<std::string> R::*member) const {
        row::list(screen_, named(member), first().*member,
                  [&](std::vector<std::string> values, bool typing) { write(member, std::move(values), typing); });
    }
    void number(std::optional<double> R::*member, double step) const {
        row::number(screen_, named(member), first().*member, step, true,
                    [&](std::optional<double> value) { write(member, value); });
    }
    void number(double R::*member, double step) const {
        row::number(screen_, named(member), first().*member, step, false,
                    [&](std::optional<double> value) { write(member, value.value_or(0)); });
    }
    void day(std::optional<Date> R::*member) const {
        row::day(screen_, named(member), first().*member, [&](std::optional<Date> value) { write(member, value); });
    }
    /// Words of an enumeration stand under "<prefix>.<name>".
    template <class Enum>
    void choice(Enum R::*member, std::string_view prefix, std::optional<Icon> (*icon)(Enum) = nullptr) const {
        const auto choices = choices_of<Enum>(prefix, icon);
        row::choice(screen_, named(member), choices, place_of(common(member)), false,
                    [&](std::optional<std::size_t> place) { write(member, static_cast<Enum>(*place)); });
    }
    template <class Enum>
    void choice(std::optional<Enum> R::*member, std::string_view prefix) const {
        const auto choices = choices_of<Enum>(prefix, nullptr);
        const auto value = common(member);
        row::choice(screen_, named(member), choices, value ? place_of(*value) : std::nullopt, true,
                    [&](std::optional<std::size_t> place) {
                        write(member, place ? std::optional<Enum>(static_cast<Enum>(*place)) : std::nullopt);
                    });
    }
    template <class Enum>
    void chips(Enum R::*member, std::string_view prefix, std::optional<Icon> (*icon)(Enum) = nullptr) const {
        const auto choices = choices_of<Enum>(prefix, icon);
        const auto value = common(member);
        row::chips(
            screen_, named(member), choices, [&](std::size_t place) { return value && place_of(value) == place; },
            [&](std::size_t place) { write(member, static_cast<Enum>(place)); });
    }

    /// The value that all records have, or none.
    template <class T>
    std::optional<T> common(T R::*member) const {
        for (const R* record : records_)
            if (!(record->*member == first().*member)) return std::nullopt;
        return first().*member;
    }
    template <class T>
    void write(T R::*member, T value, bool typing = false) const {
        std::vector<Edit> edits;
        for (const R* record : records_) edits.push_back(write_of(*record, member, value));
        screen_.out.post(Make{std::move(edits), named(member).id, typing});
    }
    /// Writes to each record what `change` makes of its value.
    template <class T, class Change>
    void change(T R::*member, Change&& change) const {
        std::vector<Edit> edits;
        for (const R* record : records_) {
            T value = record->*member;
            change(value);
            edits.push_back(write_of(*record, member, std::move(value)));
        }
        screen_.out.post(Make{std::move(edits), named(member).id, false});
    }
    template <class T>
    row::Named named(T R::*member) const {
        row::Named result;
        for_each_field<R>([&](const auto& field) {
            if constexpr (std::is_same_v<typename std::remove_cvref_t<decltype(field)>::Type, T>)
                if (field.member == member) {
                    result.id = std::string(Schema<R>::kind) + "/" + std::to_string(first().id.value) + "/" +
                                std::string(field.name);
                    result.label = screen_.words("field." + std::string(field.name));
                }
        });
        return result;
    }
    const Screen& screen() const { return screen_; }

  private:
    template <class Enum>
    static std::optional<std::size_t> place_of(std::optional<Enum> value) {
        return value ? std::optional(static_cast<std::size_t>(*value)) : std::nullopt;
    }
    template <class Enum>
    std::vector<Choice> choices_of(std::string_view prefix, std::optional<Icon> (*icon)(Enum)) const {
        std::vector<Choice> choices;
        for (std::size_t i = 0; i < Names<Enum>::values.size(); ++i)
            choices.push_back(
                {std::string(screen_.words(std::string(prefix) + "." + std::string(Names<Enum>::values[i]))),
                 icon ? icon(static_cast<Enum>(i)) : std::nullopt,
                 {}});
        return choices;
    }

    const Screen& screen_;
    std::vector<const R*> records_;
};

}  // namespace parcours
