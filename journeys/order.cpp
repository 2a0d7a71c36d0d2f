#include "journeys/order.h"

namespace parcours {
namespace {

constexpr std::string_view digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
constexpr int base = static_cast<int>(digits.size());

int digit_at(std::string_view key, std::size_t place, int beyond) {
    if (place >= key.size()) return beyond;
    const auto found = digits.find(key[place]);
    return found == std::string_view::npos ? 0 : static_cast<int>(found);
}

}  // namespace

std::string order_between(std::string_view before, std::string_view after) {
    if (!after.empty() && after <= before) after = {};
    std::string key;
    bool below = !after.empty();  // still equal to `after` so far, so its digits bound ours
    for (std::size_t place = 0;; ++place) {
        const int low = digit_at(before, place, 0);
        const int high = below ? digit_at(after, place, base) : base;
        // An open end grows by small steps, so that appending a thousand times keeps the keys short.
        const int middle = after.empty() ? low + 1 : (low + high) / 2;
        if (middle > low && middle < high) {
            key.push_back(digits[static_cast<std::size_t>(middle)]);
            return key;
        }
        key.push_back(digits[static_cast<std::size_t>(low)]);
        if (low < high) below = false;
    }
}

bool is_order_key(std::string_view key) {
    return !key.empty() && key.back() != '0' && key.find_first_not_of(digits) == std::string_view::npos;
}

}  // namespace parcours
