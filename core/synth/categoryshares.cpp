// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/categoryshares.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace riskloom {
namespace {

constexpr std::size_t mostLevels = 30; // of a column's shares

} // namespace

std::vector<ColumnShares> categoryShares(const TableEncoding& encoding, const Table& drawn)
{
    std::vector<ColumnShares> shares;
    for (const ColumnEncoding& column : encoding.columns) {
        const Column* made = drawn.find(column.name);
        if (column.type != EncodedType::Category || made == nullptr || made->category() == nullptr)
            continue;
        const CategoryColumn& category = *made->category();
        std::vector<std::int64_t> counts(category.levels.size() + 1);
        for (const std::int32_t code : category.codes)
            ++counts[code == missingCode ? category.levels.size() : static_cast<std::size_t>(code)];
        const auto drawnShare = [&](std::size_t place) {
            return place < counts.size() && drawn.rows() > 0
                       ? static_cast<double>(counts[place]) / static_cast<double>(drawn.rows())
                       : 0.0;
        };
        const auto own = static_cast<std::size_t>(column.ownLevels);
        ColumnShares& of = shares.emplace_back(ColumnShares{column.name, {}});
        for (std::size_t level = 0; level < std::min(column.levels.size(), mostLevels); ++level) {
            const double training =
                level < own ? column.slotShares[level] : column.otherShares[level - own] * column.slotShares[own];
            const auto place = static_cast<std::size_t>(std::ranges::find(category.levels, column.levels[level]) -
                                                        category.levels.begin());
            of.levels.push_back(
                {column.levels[level], training, place < category.levels.size() ? drawnShare(place) : 0.0});
        }
        if (column.missing)
            of.levels.push_back({{}, column.slotShares.back(), drawnShare(category.levels.size())});
    }
    return shares;
}

} // namespace riskloom
