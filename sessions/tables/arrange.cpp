#include "sessions/tables/arrange.h"

#include <algorithm>
#include <list>
#include <unordered_map>
#include <unordered_set>

#include "journeys/order.h"

namespace parcours {
namespace {

using Ids = std::vector<std::uint64_t>;
using Sequence = std::list<Sibling>;

/// Of these ranks, those of a longest rising sequence.
std::unordered_set<std::size_t> longest_rising(const std::vector<std::size_t>& ranks) {
    std::vector<std::size_t> ends, before(ranks.size());  // places in `ranks`
    for (std::size_t i = 0; i < ranks.size(); ++i) {
        const auto end = std::lower_bound(ends.begin(), ends.end(), i,
                                          [&](std::size_t a, std::size_t b) { return ranks[a] < ranks[b]; });
        before[i] = end == ends.begin() ? ranks.size() : *std::prev(end);
        end == ends.end() ? ends.push_back(i) : void(*end = i);
    }
    std::unordered_set<std::size_t> result;
    for (std::size_t i = ends.empty() ? ranks.size() : ends.back(); i < ranks.size(); i = before[i])
        result.insert(ranks[i]);
    return result;
}

/// The siblings as they are to stand: moved ones, with no key yet, right behind what the list has before them.
Sequence wanted(const std::vector<Sibling>& siblings, const Ids& listed,
                const std::unordered_map<std::uint64_t, std::size_t>& rank,
                const std::unordered_set<std::size_t>& kept) {
    Sequence sequence;
    std::unordered_map<std::uint64_t, Sequence::iterator> at;
    for (const Sibling& sibling : siblings) {
        const auto found = rank.find(sibling.id);
        if (found == rank.end() || kept.contains(found->second))
            at[sibling.id] = sequence.insert(sequence.end(), sibling);
    }
    for (std::size_t i = 0; i < listed.size(); ++i) {
        if (kept.contains(i)) continue;
        const auto behind = i > 0 ? std::next(at.at(listed[i - 1])) : sequence.begin();
        at[listed[i]] = sequence.insert(behind, Sibling{listed[i], {}});
    }
    return sequence;
}

/// Gives keys to those without, each run between the keys around it.
void fill_in(Sequence& sequence) {
    for (auto at = sequence.begin(); at != sequence.end();) {
        if (!at->order.empty()) {
            ++at;
            continue;
        }
        const auto end = std::find_if(at, sequence.end(), [](const Sibling& s) { return !s.order.empty(); });
        AppendedKeys keys(at == sequence.begin() ? std::string{} : std::prev(at)->order,
                          end == sequence.end() ? std::string{} : end->order);
        for (; at != end; ++at) at->order = keys.next();
    }
}

bool is_rising(const Sequence& sequence) {
    return std::is_sorted(sequence.begin(), sequence.end(), [](const Sibling& a, const Sibling& b) {
        return a.order != b.order ? a.order < b.order : a.id < b.id;
    });
}

}  // namespace

AppendedKeys::AppendedKeys(const std::string& before, const std::string& behind)
    : head_(order_between(before, behind)) {}

std::string AppendedKeys::next() {
    constexpr std::string_view digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    constexpr std::size_t base = digits.size();
    if (counter_++ == 0) return head_;
    // Four digits behind the head, the last of them never 0.
    std::size_t rest = counter_ - 2;
    std::string key = head_ + "0000";
    key[key.size() - 1] = digits[1 + rest % (base - 1)];
    rest /= base - 1;
    for (std::size_t place = 2; place <= 4; ++place, rest /= base) key[key.size() - place] = digits[rest % base];
    return key;
}

std::vector<Sibling> arranged(const std::vector<Sibling>& siblings, const Ids& listed) {
    std::unordered_map<std::uint64_t, std::size_t> rank;
    for (const std::uint64_t id : listed) rank.emplace(id, rank.size());
    std::vector<std::size_t> ranks;
    for (const Sibling& sibling : siblings)
        if (const auto found = rank.find(sibling.id); found != rank.end()) ranks.push_back(found->second);
    if (std::is_sorted(ranks.begin(), ranks.end())) return {};

    Sequence sequence = wanted(siblings, listed, rank, longest_rising(ranks));
    fill_in(sequence);
    if (!is_rising(sequence)) {  // keys that were equal leave no place between them
        for (Sibling& sibling : sequence) sibling.order.clear();
        fill_in(sequence);
    }
    std::unordered_map<std::uint64_t, std::string_view> present;
    for (const Sibling& sibling : siblings) present.emplace(sibling.id, sibling.order);
    std::vector<Sibling> changed;
    for (const Sibling& sibling : sequence)
        if (present.at(sibling.id) != sibling.order) changed.push_back(sibling);
    return changed;
}

}  // namespace parcours
