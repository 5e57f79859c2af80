// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/swapset.h"

#include "core/credit/share.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numeric>
#include <vector>

namespace riskloom {
namespace {

struct RiskCut {
    double cutOff = -std::numeric_limits<double>::infinity();
    double approvalRate = 0.0;
};

double weightOf(const TwoRisks& rows, std::size_t row)
{
    return rows.weights.empty() ? 1.0 : rows.weights[row];
}

RiskCut cutAt(std::span<const double> risk, const TwoRisks& rows, double approvalRate)
{
    std::vector<std::size_t> order(risk.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t row) { return risk[row]; });
    double total = 0.0;
    for (const std::size_t row : order)
        total += weightOf(rows, row);
    RiskCut nearest;
    double approved = 0.0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        approved += weightOf(rows, order[i]);
        if (i + 1 < order.size() && risk[order[i + 1]] == risk[order[i]])
            continue;
        const double rate = shareOf(approved, total);
        if (std::abs(rate - approvalRate) < std::abs(nearest.approvalRate - approvalRate))
            nearest = {.cutOff = risk[order[i]], .approvalRate = rate};
    }
    return nearest;
}

} // namespace

SwapSet swapSet(const TwoRisks& rows, double approvalRate)
{
    const RiskCut first = cutAt(rows.first, rows, approvalRate);
    const RiskCut second = cutAt(rows.second, rows, approvalRate);
    std::array<std::array<ProportionCounter, 2>, 2> counts; // [approved by the first][by the second]
    for (std::size_t row = 0; row < rows.bad.size(); ++row) {
        const std::size_t byFirst = rows.first[row] <= first.cutOff ? 1 : 0;
        const std::size_t bySecond = rows.second[row] <= second.cutOff ? 1 : 0;
        counts[byFirst][bySecond].add(rows.bad[row] != 0 ? ProportionCounter::Seen::Yes : ProportionCounter::Seen::No,
                                      weightOf(rows, row));
    }
    SwapSet result{.firstCutOff = first.cutOff,
                   .secondCutOff = second.cutOff,
                   .firstApprovalRate = first.approvalRate,
                   .secondApprovalRate = second.approvalRate,
                   .approvedByBoth = counts[1][1].proportion(),
                   .swappedOut = counts[1][0].proportion(),
                   .swappedIn = counts[0][1].proportion(),
                   .declinedByBoth = counts[0][0].proportion(),
                   .change = {}};
    result.change = differenceOf(result.swappedIn, result.swappedOut);
    return result;
}

} // namespace riskloom
