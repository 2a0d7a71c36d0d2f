// Lists of record kinds, and one value for each kind without the compiler's price of a tuple of them all.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <type_traits>

namespace parcours {

/// A list of record kinds, to walk them.
template <class... Records>
struct Kinds {
    static constexpr std::size_t count = sizeof...(Records);
};

template <class Record>
struct Kind {
    using Type = Record;
};

namespace detail {
template <class Use, class... Records>
constexpr void for_each(Kinds<Records...>, Use&& use) {
    (use(Kind<Records>{}), ...);
}

template <class Record, class... Records>
consteval std::size_t place_among(Kinds<Records...>) {
    std::size_t place = 0;
    (void)((std::is_same_v<Record, Records> || (++place, false)) || ...);
    return place;
}

template <class... Records>
Kinds<Records...> without_first(Kinds<void, Records...>);
}  // namespace detail

/// An `Of<Record>` for each kind of the list, made when first asked for to be written to. Copies share what neither has
/// written to since.
template <class List, template <class> class Of>
class PerKind {
  public:
    template <class Record>
    const Of<Record>& of() const {
        static const Of<Record> nothing{};
        const auto& part = parts_[detail::place_among<Record>(List{})];
        return part ? *static_cast<const Of<Record>*>(part.get()) : nothing;
    }
    template <class Record>
    Of<Record>& of() {
        auto& part = parts_[detail::place_among<Record>(List{})];
        if (!part)
            part = std::make_shared<Of<Record>>();
        else if (part.use_count() > 1)
            part = std::make_shared<Of<Record>>(*static_cast<const Of<Record>*>(part.get()));
        return *static_cast<Of<Record>*>(part.get());
    }
    /// False means that something may differ.
    bool shares_all_with(const PerKind& other) const { return parts_ == other.parts_; }

  private:
    std::array<std::shared_ptr<void>, List::count> parts_;
};

}  // namespace parcours
