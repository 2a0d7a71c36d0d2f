// Order keys: strings that sort as the things they order. Inserting between two renumbers nothing.
#pragma once

#include <string>
#include <string_view>

namespace parcours {

/// A key that sorts after `before` and before `after`; an empty end is open. Keys are of [0-9A-Za-z] and never end in
/// 0. Where the two ends do not leave a place between them (equal or crossed keys), the key comes right after `before`.
std::string order_between(std::string_view before, std::string_view after);

/// True for a key that this file could have made.
bool is_order_key(std::string_view key);

}  // namespace parcours
