// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/spelling.h"

#include <algorithm>
#include <utility>

namespace riskloom {

std::vector<std::string> spelledLike(std::string_view wanted, std::span<const std::string> words, std::size_t most)
{
    const auto lowered = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    const std::size_t farthest = std::max<std::size_t>(2, wanted.size() / 3);
    std::vector<std::pair<std::size_t, std::string>> near;
    std::vector<std::size_t> row;
    for (const std::string& word : words) {
        if (wanted.empty() || word.size() > wanted.size() + farthest || wanted.size() > word.size() + farthest)
            continue;
        row.resize(word.size() + 1);
        for (std::size_t j = 0; j <= word.size(); ++j)
            row[j] = j;
        for (std::size_t i = 1; i <= wanted.size(); ++i) {
            std::size_t diagonal = std::exchange(row[0], i);
            for (std::size_t j = 1; j <= word.size(); ++j) {
                const std::size_t changed = diagonal + (lowered(wanted[i - 1]) == lowered(word[j - 1]) ? 0 : 1);
                diagonal = std::exchange(row[j], std::min({changed, row[j] + 1, row[j - 1] + 1}));
            }
        }
        if (row.back() <= farthest && row.back() < std::max(wanted.size(), word.size()))
            near.emplace_back(row.back(), word);
    }
    std::ranges::stable_sort(near, {}, [](const auto& pair) { return pair.first; });
    std::vector<std::string> found;
    for (std::size_t i = 0; i < std::min(near.size(), most); ++i)
        found.push_back(near[i].second);
    return found;
}

} // namespace riskloom
