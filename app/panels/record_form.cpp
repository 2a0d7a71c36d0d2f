#include "app/panels/record_form.h"

#include <cmath>

#include "app/panels/form.h"

namespace parcours {
namespace {

constexpr int lines_of_text = 3;

/// What a person calls the record in a list.
template <class R>
std::string name_in_list(const R& record) {
    if constexpr (requires { record.title; })
        return record.ref + (record.title.empty() ? "" : " · " + record.title);
    else if constexpr (requires { record.text; })
        return record.ref + (record.text.empty() ? "" : " · " + record.text.substr(0, record.text.find('\n')));
    else
        return record.ref;
}

template <class R, class Other>
void pick_row(const Form<R>& form, Id<Other> R::*member) {
    if constexpr (has_ref<Other>) {
        const Screen& screen = form.screen();
        const auto named = form.named(member);
        row::head(screen, named);
        const Other* now = screen.document().find(form.first().*member);
        const char* none = word_for_none(screen, Schema<Other>::kind);
        dropdown(screen, (named.label + "##" + named.id).c_str(), now ? name_in_list(*now) : std::string(none), 0, [&] {
            if (menu_row(screen, none, {}, !now)) form.write(member, Id<Other>{});
            for (const Other& each : screen.document().all<Other>())
                if (menu_row(screen, (name_in_list(each) + "##" + each.ref).c_str(), {}, now == &each))
                    form.write(member, each.id);
        });
        row::refusal(screen, named);
    }
}

template <class R>
void yes_or_no(const Form<R>& form, bool R::*member) {
    const Screen& screen = form.screen();
    const std::array choices{Choice{std::string(screen.words("no")), {}, {}},
                             Choice{std::string(screen.words("yes")), {}, {}}};
    row::choice(screen, form.named(member), choices, std::size_t{form.first().*member}, false,
                [&](std::optional<std::size_t> place) { form.write(member, place == 1); });
}

template <class R>
void field_row(const Form<R>& form, const Rule& rule, std::string R::*member) {
    if (rule.most < longest_text)
        form.line(member);
    else if (rule.most == longest_text)
        form.area(member, lines_of_text);
}
template <class R>
void field_row(const Form<R>& form, const Rule&, std::vector<std::string> R::*member) {
    form.list(member);
}
template <class R>
void field_row(const Form<R>& form, const Rule&, std::optional<Date> R::*member) {
    form.day(member);
}
template <class R>
void field_row(const Form<R>& form, const Rule&, std::optional<double> R::*member) {
    form.number(member, 1);
}
template <class R>
void field_row(const Form<R>& form, const Rule&, double R::*member) {
    form.number(member, 1);
}
template <class R>
void field_row(const Form<R>& form, const Rule&, int R::*member) {
    row::number(form.screen(), form.named(member), form.first().*member, 1, false, [&](std::optional<double> value) {
        form.write(member, static_cast<int>(std::lround(value.value_or(0))));
    });
}
template <class R>
void field_row(const Form<R>& form, const Rule&, std::optional<int> R::*member) {
    const auto now = form.first().*member;
    row::number(form.screen(), form.named(member), now ? std::optional<double>(*now) : std::nullopt, 1, true,
                [&](std::optional<double> value) {
                    form.write(member, value ? std::optional(static_cast<int>(std::lround(*value))) : std::nullopt);
                });
}
template <class R>
void field_row(const Form<R>& form, const Rule&, bool R::*member) {
    yes_or_no(form, member);
}
template <class R, class Other>
void field_row(const Form<R>& form, const Rule&, Id<Other> R::*member) {
    pick_row(form, member);
}
template <class R, class T>
void field_row(const Form<R>& form, const Rule&, T R::*member) {
    if constexpr (std::is_enum_v<T>) form.chips(member, Names<T>::words);
}

template <class R>
void record_form(const Screen& screen, const R& record) {
    const Form<R> form(screen, record);
    for_each_field<R>([&](const auto& field) {
        if (field.name != "ref" && field.name != "order") field_row(form, field.rule, field.member);
    });
    if constexpr (has_ref<R>) form.settled_line(&R::ref);
}

}  // namespace

void draw_record_form(const Screen& screen, const Target& of) {
    std::visit(
        [&]<class T>(const T& id) {
            if constexpr (is_id<T>)
                if (const auto* record = screen.document().find(id)) record_form(screen, *record);
        },
        of);
}

}  // namespace parcours
