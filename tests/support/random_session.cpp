#include "tests/support/random_session.h"

#include <array>

#include "journeys/text.h"

namespace parcours::testing {
namespace {

template <class T>
T random_value(Chance& chance, const Document& document, const Rule& rule) {
    if constexpr (is_optional<T>) {
        if (chance.one_in(3)) return {};
        return random_value<typename OptionOf<T>::Value>(chance, document, rule);
    } else if constexpr (is_list<T>) {
        T list;
        for (std::size_t left = chance.below(4); left > 0; --left)
            list.push_back(random_value<typename T::value_type>(chance, document, rule));
        return list;
    } else if constexpr (is_id<T>) {
        return chance.any<typename IdTarget<T>::Record>(document);
    } else if constexpr (std::is_enum_v<T>) {
        return static_cast<T>(chance.below(Names<T>::values.size()));
    } else if constexpr (std::is_same_v<T, std::string>) {
        return chance.text(1 + chance.below(8));
    } else if constexpr (std::is_same_v<T, bool>) {
        return chance.one_in(2);
    } else if constexpr (std::is_same_v<T, int> || std::is_same_v<T, double>) {
        const double least = std::isfinite(rule.least) ? rule.least : 0;
        const double most = std::isfinite(rule.most) ? rule.most : 100;
        const auto steps = static_cast<std::size_t>((most - least) * (std::is_same_v<T, int> ? 1 : 8));
        return static_cast<T>(least + static_cast<double>(chance.below(steps + 1)) / (std::is_same_v<T, int> ? 1 : 8));
    } else if constexpr (std::is_same_v<T, Date>) {
        return Date{static_cast<int>(chance.below(30'000))};
    } else if constexpr (std::is_same_v<T, Spot>) {
        return Spot{static_cast<int>(chance.below(4000)) - 2000, static_cast<int>(chance.below(4000)) - 2000};
    } else {
        static_assert(std::is_same_v<T, Expectation>);
        return Expectation{chance.any<Step>(document), chance.any<Commitment>(document),
                           static_cast<int>(chance.below(5))};
    }
}

template <class R>
R random_record(Chance& chance, const Document& document) {
    R record;
    for_each_field<R>([&](const auto& field) {
        using T = typename std::remove_cvref_t<decltype(field)>::Type;
        if (field.name != "ref" && field.name != "order")
            record.*field.member = random_value<T>(chance, document, field.rule);
    });
    return record;
}

std::optional<Document> tried(const Document& document, const Edit& edit) {
    Next next = after(document, edit);
    if (auto* made = std::get_if<Document>(&next)) return std::move(*made);
    return {};
}

template <class R>
std::optional<Document> random_add(const Document& document, Chance& chance, IdMint& mint) {
    R record = random_record<R>(chance, document);
    record.id = mint.next<R>();
    return tried(document, Add<R>{std::move(record)});
}

template <class R>
std::optional<Document> random_write(const Document& document, Chance& chance) {
    Write<R> write{random_record<R>(chance, document), {}};
    write.record.id = chance.any<R>(document);
    std::size_t place = 0;
    for_each_field<R>([&](const auto& field) {
        write.fields.set(place++, chance.one_in(3) && field.name != "ref" && field.name != "order");
    });
    return tried(document, write);
}

std::optional<Document> random_rating(const Document& document, Chance& chance) {
    const auto step = chance.any<Step>(document);
    const auto commitment = chance.any<Commitment>(document);
    const std::optional<int> value =
        chance.one_in(5) ? std::nullopt : std::optional<int>(static_cast<int>(chance.below(5)));
    if (chance.one_in(4)) return tried(document, SetConsensus{step, commitment, value, chance.text(4)});
    const auto side = chance.one_in(2) ? Perspective::user : Perspective::agent;
    return tried(document, CastVote{"seat " + std::to_string(chance.below(9)), side, step, commitment, value, {}});
}

template <class... Records>
std::optional<Document> random_edit(Kinds<Records...>, const Document& document, Chance& chance, IdMint& mint) {
    using Try = std::optional<Document> (*)(const Document&, Chance&, IdMint&);
    static constexpr std::array<Try, sizeof...(Records)> adds{random_add<Records>...};
    static constexpr std::array<Try, sizeof...(Records)> writes{
        [](const Document& d, Chance& c, IdMint&) { return random_write<Records>(d, c); }...};
    static constexpr std::array<Try, sizeof...(Records)> removes{
        [](const Document& d, Chance& c, IdMint&) { return tried(d, Remove<Records>{c.any<Records>(d)}); }...};
    if (chance.one_in(5)) return random_rating(document, chance);
    const std::size_t which = chance.below(sizeof...(Records));
    if (chance.one_in(15)) return removes[which](document, chance, mint);
    return (chance.one_in(2) ? writes : adds)[which](document, chance, mint);
}

}  // namespace

std::string Chance::text(std::size_t words) {
    static constexpr std::array<std::string_view, 16> stock{
        "attente",         "guichet", "œuvre", "École", "délai", "«\u202Foui\u202F»", "\"cité\"", "a\\b", "=1+1",
        "ligne\nsuivante", "a,b;c",   "😕",     "أحد",   "日本",  "l’accueil",         "é"};
    std::string text;
    for (; words > 0; --words) {
        if (!text.empty()) text += ' ';
        text += stock[below(stock.size())];
    }
    return text;
}

Document random_document(Chance& chance, std::size_t notes) {
    IdMint mint{.replica = 1 + chance.bits() % 1000, .counter = 0};
    Document document = empty_document();
    const auto grow = [&](auto kind, std::size_t count) {
        using R = typename decltype(kind)::Type;
        for (std::size_t left = count; left > 0; --left)
            if (auto next = random_add<R>(document, chance, mint)) document = std::move(*next);
    };
    grow(Kind<Commitment>{}, 4);
    grow(Kind<Journey>{}, 2);
    grow(Kind<Stage>{}, 5);
    grow(Kind<Step>{}, 12);
    grow(Kind<Cluster>{}, 3);
    for (int tries = 0; tries < 200'000 && document.all<Note>().size() < notes; ++tries) grow(Kind<Note>{}, 1);
    for (int left = 40; left > 0; --left) document = after_random_gesture(document, chance, mint);
    return document;
}

Document after_random_gesture(const Document& document, Chance& chance, IdMint& mint) {
    for (;;)
        if (auto next = random_edit(EditableKinds{}, document, chance, mint)) return *next;
}

}  // namespace parcours::testing
