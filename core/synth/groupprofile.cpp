// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/groupprofile.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <span>

namespace riskloom {
namespace {

struct Moments {
    double mean = 0.0;
    double deviation = 0.0;
};

std::optional<Moments> momentsOf(std::span<const double> values)
{
    double sum = 0.0;
    double count = 0.0;
    for (const double value : values)
        if (!std::isnan(value)) {
            sum += value;
            count += 1.0;
        }
    if (count == 0.0)
        return std::nullopt;
    Moments moments{sum / count, 0.0};
    for (const double value : values)
        if (!std::isnan(value))
            moments.deviation += (value - moments.mean) * (value - moments.mean) / count;
    moments.deviation = std::sqrt(moments.deviation);
    return moments;
}

std::optional<GroupMark> ofNumbers(const NumberColumn& own, const NumberColumn& others)
{
    const auto here = momentsOf({own.values.data(), own.values.size()});
    const auto there = momentsOf({others.values.data(), others.values.size()});
    if (!here || !there || !(there->deviation > 0.0))
        return std::nullopt;
    return GroupMark{{}, {}, here->mean, there->mean, (here->mean - there->mean) / there->deviation};
}

// Shares by name: two tables need not number their levels alike.
std::map<std::string, double> sharesOf(const CategoryColumn& column)
{
    std::vector<double> counts(column.levels.size());
    double total = 0.0;
    for (std::size_t row = 0; row < column.codes.size(); ++row)
        if (column.codes[row] != missingCode) {
            counts[static_cast<std::size_t>(column.codes[row])] += 1.0;
            total += 1.0;
        }
    std::map<std::string, double> shares;
    for (std::size_t k = 0; k < counts.size() && total > 0.0; ++k)
        shares[column.levels[k]] = counts[k] / total;
    return shares;
}

std::optional<GroupMark> ofLevels(const CategoryColumn& own, const CategoryColumn& others)
{
    const std::map<std::string, double> here = sharesOf(own);
    const std::map<std::string, double> there = sharesOf(others);
    if (here.empty())
        return std::nullopt;
    std::optional<GroupMark> greatest;
    for (const auto& [level, share] : there) {
        const double deviation = std::sqrt(share * (1.0 - share));
        if (!(deviation > 0.0))
            continue;
        const auto found = here.find(level);
        const double ownShare = found == here.end() ? 0.0 : found->second;
        const GroupMark mark{{}, level, ownShare, share, (ownShare - share) / deviation};
        if (!greatest || std::abs(mark.effect) > std::abs(greatest->effect))
            greatest = mark;
    }
    return greatest;
}

} // namespace

std::vector<GroupMark> groupProfile(const Table& own, const Table& others, std::size_t most)
{
    std::vector<GroupMark> marks;
    for (const Column& column : own.columns()) {
        const Column* other = others.find(column.name);
        std::optional<GroupMark> mark;
        if (other != nullptr && column.number() != nullptr && other->number() != nullptr)
            mark = ofNumbers(*column.number(), *other->number());
        else if (other != nullptr && column.category() != nullptr && other->category() != nullptr)
            mark = ofLevels(*column.category(), *other->category());
        if (!mark)
            continue;
        mark->column = column.name;
        marks.push_back(std::move(*mark));
    }
    std::ranges::stable_sort(marks, std::ranges::greater{}, [](const GroupMark& mark) { return std::abs(mark.effect); });
    marks.resize(std::min(marks.size(), most));
    return marks;
}

} // namespace riskloom
