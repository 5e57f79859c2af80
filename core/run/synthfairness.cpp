// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/synthfairness.h"

#include "core/base/random.h"
#include "core/credit/share.h"
#include "core/data/stack.h"
#include "core/run/protectedgroups.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace riskloom {
namespace {

constexpr int mostResamples = 1000;
constexpr int fewestResamples = 200;
constexpr double mostResampledRows = 2e6;
constexpr std::size_t figures = 3; // real card, synthetic card, their difference

// 1 for the rows that a card approves: so many of those it finds least risky, and whoever is as risky as the last of
// them.
std::vector<std::uint8_t> approvals(std::span<const double> risk, double share)
{
    std::vector<double> ascending(risk.begin(), risk.end());
    std::ranges::sort(ascending);
    const auto count = static_cast<std::size_t>(std::round(share * static_cast<double>(risk.size())));
    std::vector<std::uint8_t> approved(risk.size(), 0);
    if (count == 0)
        return approved;
    const double limit = ascending[std::min(count, ascending.size()) - 1];
    std::ranges::transform(risk, approved.begin(),
                           [&](double value) { return value <= limit ? std::uint8_t{1} : std::uint8_t{0}; });
    return approved;
}

enum class Whose { Everybody, Goods };

// What the two cards decide on the rows of one group: approved by neither, by one of them, by both.
using Decisions = std::vector<std::uint8_t>; // bit 0: by the real card, bit 1: by the synthetic one

std::array<double, 2> ratesOf(const std::array<std::int64_t, 4>& counts, std::size_t rows)
{
    const auto all = static_cast<double>(rows);
    return {static_cast<double>(counts[1] + counts[3]) / all, static_cast<double>(counts[2] + counts[3]) / all};
}

std::array<std::int64_t, 4> counted(const Decisions& rows)
{
    std::array<std::int64_t, 4> counts{};
    for (const std::uint8_t decision : rows)
        ++counts[decision];
    return counts;
}

std::array<std::int64_t, 4> resampled(const Decisions& rows, Random& random)
{
    std::array<std::int64_t, 4> counts{};
    for (std::size_t i = 0; i < rows.size(); ++i)
        ++counts[rows[random.below(rows.size())]];
    return counts;
}

// Gaps of the two cards between a group and its reference, and how the second differs from the first.
Result<std::array<BootstrapInterval, figures>> gapsOf(const Decisions& group, const Decisions& reference,
                                                      Random& random, const RunContext& context)
{
    std::array<BootstrapInterval, figures> found;
    if (std::min(std::ssize(group), std::ssize(reference)) < fewestOfGroup)
        return found;
    const auto gaps = [&](const std::array<std::int64_t, 4>& of, const std::array<std::int64_t, 4>& against) {
        const auto rates = ratesOf(of, group.size());
        const auto others = ratesOf(against, reference.size());
        const double real = rates[0] - others[0];
        const double synthetic = rates[1] - others[1];
        return std::array{real, synthetic, synthetic - real};
    };
    const auto rows = static_cast<double>(group.size() + reference.size());
    const int resamples =
        static_cast<int>(std::clamp(mostResampledRows / rows, double{fewestResamples}, double{mostResamples}));
    std::array<std::vector<double>, figures> draws;
    for (int i = 0; i < resamples; ++i) { // a resample takes well below a millisecond
        if (context.stopRequested())
            return Error{ErrorCode::Cancelled, {}, {}};
        const auto ofGroup = resampled(group, random);
        const auto drawn = gaps(ofGroup, resampled(reference, random));
        for (std::size_t k = 0; k < figures; ++k)
            draws[k].push_back(drawn[k]);
    }
    const auto values = gaps(counted(group), counted(reference));
    for (std::size_t k = 0; k < figures; ++k)
        found[k] = percentileInterval(values[k], std::move(draws[k]));
    return found;
}

Proportion badRateIn(std::span<const std::uint16_t> groups, std::size_t group, std::span<const std::uint8_t> bad)
{
    ProportionCounter counter;
    for (std::size_t i = 0; i < bad.size(); ++i)
        if (groups[i] == group)
            counter.add(bad[i] != 0 ? ProportionCounter::Seen::Yes : ProportionCounter::Seen::No);
    return counter.proportion();
}

// Rows of the stack: training, held-out, synthetic, one behind the other.
struct Stack {
    Table table;
    std::size_t training = 0;
    std::size_t heldOut = 0;
    std::size_t drawn = 0;
};

Result<Stack> stackOf(const FairnessSides& sides)
{
    std::vector<std::uint32_t> all(sides.real.rows());
    std::iota(all.begin(), all.end(), 0U);
    RISKLOOM_TRY(Table table, stackTables(sides.real, all, sides.synthetic, sides.protectedColumns));
    return Stack{std::move(table), sides.training.rows.size(), sides.cards.rows.size(), sides.drawn.rows.size()};
}

Result<> addAttribute(FairnessGaps& gaps, const Column& column, const FairnessSides& sides, const Stack& stack,
                      const Decisions& decisions, Random& random, const RunContext& context)
{
    std::vector<std::uint32_t> rows(sides.training.rows.begin(), sides.training.rows.end());
    const std::vector<std::uint32_t> fitted = rows;
    rows.insert(rows.end(), sides.cards.rows.begin(), sides.cards.rows.end());
    for (const std::uint32_t row : sides.drawn.rows)
        rows.push_back(static_cast<std::uint32_t>(sides.real.rows()) + row);
    RISKLOOM_TRY(const Groups groups, groupsOf(column, rows, fitted));
    const std::span<const std::uint16_t> of(groups.ofRow);
    const auto training = of.first(stack.training);
    const auto heldOut = of.subspan(stack.training, stack.heldOut);
    const auto drawn = of.subspan(stack.training + stack.heldOut);
    std::vector<std::int64_t> counts(groups.names.size());
    for (const std::uint16_t group : training)
        ++counts[group];
    const auto largest = static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin());
    const auto decided = [&](std::size_t group, Whose whose) {
        Decisions own;
        for (std::size_t i = 0; i < heldOut.size(); ++i)
            if (heldOut[i] == group && (whose == Whose::Everybody || sides.cards.bad[i] == 0))
                own.push_back(decisions[i]);
        return own;
    };
    for (std::size_t group = 0; group < groups.names.size(); ++group) {
        if (group == largest)
            continue;
        GroupGap gap;
        gap.attribute = column.name;
        gap.group = groups.names[group];
        gap.reference = groups.names[largest];
        gap.trainingShare = shareOf(static_cast<double>(counts[group]), static_cast<double>(training.size()));
        gap.syntheticShare =
            shareOf(static_cast<double>(std::ranges::count(drawn, group)), static_cast<double>(drawn.size()));
        gap.trainingBadRate = badRateIn(training, group, sides.training.bad);
        gap.syntheticBadRate = badRateIn(drawn, group, sides.drawn.bad);
        const Decisions own = decided(group, Whose::Everybody);
        const Decisions goods = decided(group, Whose::Goods);
        gap.rows = std::ssize(own);
        gap.goods = std::ssize(goods);
        RISKLOOM_TRY(const auto approval, gapsOf(own, decided(largest, Whose::Everybody), random, context));
        RISKLOOM_TRY(const auto ofGoods, gapsOf(goods, decided(largest, Whose::Goods), random, context));
        gap.approvalReal = approval[0];
        gap.goodsReal = ofGoods[0];
        if (!sides.cards.syntheticRisk.empty()) {
            gap.approvalSynthetic = approval[1];
            gap.approvalDifference = approval[2];
            gap.goodsSynthetic = ofGoods[1];
            gap.goodsDifference = ofGoods[2];
        }
        gaps.groups.push_back(std::move(gap));
    }
    return {};
}

} // namespace

Result<FairnessGaps> fairnessGaps(const FairnessSides& sides, std::uint64_t seed, const RunContext& context)
{
    FairnessGaps gaps;
    const auto goods = static_cast<double>(std::ranges::count(sides.training.bad, std::uint8_t{0}));
    gaps.approvedShare = shareOf(goods, static_cast<double>(sides.training.bad.size()));
    if (sides.protectedColumns.empty())
        return gaps;
    RISKLOOM_TRY(const Stack stack, stackOf(sides));
    Decisions decisions = approvals(sides.cards.realRisk, gaps.approvedShare);
    if (!sides.cards.syntheticRisk.empty()) {
        const std::vector<std::uint8_t> second = approvals(sides.cards.syntheticRisk, gaps.approvedShare);
        for (std::size_t i = 0; i < decisions.size(); ++i)
            decisions[i] = static_cast<std::uint8_t>(decisions[i] + 2 * second[i]);
    }
    Random random(seed);
    for (const Column& column : stack.table.columns())
        RISKLOOM_CHECK(addAttribute(gaps, column, sides, stack, decisions, random, context));
    return gaps;
}

} // namespace riskloom
