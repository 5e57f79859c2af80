// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/hmeasure.h"

#include <boost/math/special_functions/beta.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace riskloom {
namespace {

// Shares of all applicants: goods declined and bads declined.
struct Corner {
    double goods = 0.0;
    double bads = 0.0;
};

// Whether the middle lies on or below the line between the others.
bool isCovered(const Corner& from, const Corner& middle, const Corner& to)
{
    return (middle.bads - from.bads) * (to.goods - from.goods) <= (to.bads - from.bads) * (middle.goods - from.goods);
}

// The upper convex hull of the ROC curve, in shares of all applicants instead of shares of a class, from nobody
// declined to everybody. A cut-off below the hull is the best one at no cost (Provost and Fawcett 2001, Machine
// Learning 42, 203-231).
std::vector<Corner> hullOf(const ScoreCounts& counts, double all)
{
    std::vector<Corner> hull{{}};
    Corner corner;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        corner.goods += counts.good[i] / all;
        corner.bads += counts.bad[i] / all;
        while (hull.size() >= 2 && isCovered(hull[hull.size() - 2], hull.back(), corner))
            hull.pop_back();
        hull.push_back(corner);
    }
    return hull;
}

struct CostRange {
    double low = 0.0;
    double high = 1.0;
};

// I_x(a, b). For the whole numbers a that costsByBadRate() leads to it is a finite sum, much faster than the
// general function: 1 - (1 - x)^b · sum over k < a of b (b + 1) … (b + k - 1) / k! · x^k (DLMF 8.17.20 from a = 1 on).
double betaProbability(double a, double b, double x)
{
    if (a != 2.0 && a != 3.0)
        return boost::math::ibeta(a, b, x);
    const double sum = a == 2.0 ? 1.0 + b * x : 1.0 + b * x * (1.0 + 0.5 * (b + 1.0) * x);
    return 1.0 - std::pow(1.0 - x, b) * sum;
}

// What declining these costs, in the mean over all costs of a declined good in the range and as much more as the range
// is probable.
double expectedCost(const CostDistribution& costs, const CostRange& range, const Corner& declined, double bads)
{
    const double a = costs.alpha;
    const double b = costs.beta;
    const auto probability = [&](double first, double second) {
        return betaProbability(first, second, range.high) - betaProbability(first, second, range.low);
    };
    return a / (a + b) * probability(a + 1.0, b) * declined.goods +
           b / (a + b) * probability(a, b + 1.0) * (bads - declined.bads);
}

ScoreCounts countRisks(std::span<const double> risk, std::span<const std::uint8_t> bad, std::span<const double> weights)
{
    std::vector<double> scores(risk.size());
    std::ranges::transform(risk, scores.begin(), [](double value) { return -value; });
    return countScores(scores, bad, weights);
}

} // namespace

CostDistribution costsByBadRate(double badRate)
{
    return {.alpha = 2.0, .beta = 1.0 / badRate};
}

double hMeasure(const ScoreCounts& counts, const CostDistribution& costs)
{
    const double all = counts.totalGood() + counts.totalBad();
    const double bads = counts.totalBad() / all;
    if (!(bads > 0.0 && bads < 1.0))
        return 0.0;
    // Each corner is the best cut-off between the costs at which the corners beside it do as well. Nobody is declined
    // while declining a good is dear, so costs fall along the hull.
    const std::vector<Corner> hull = hullOf(counts, all);
    double cost = 0.0;
    double high = 1.0;
    for (std::size_t i = 0; i < hull.size(); ++i) {
        double low = 0.0;
        if (i + 1 < hull.size()) {
            const double goodsMore = hull[i + 1].goods - hull[i].goods;
            const double badsMore = hull[i + 1].bads - hull[i].bads;
            low = badsMore / (goodsMore + badsMore);
        }
        cost += expectedCost(costs, {low, high}, hull[i], bads);
        high = low;
    }
    const double uninformed =
        expectedCost(costs, {0.0, bads}, {1.0 - bads, bads}, bads) + expectedCost(costs, {bads, 1.0}, {0.0, 0.0}, bads);
    return std::clamp(1.0 - cost / uninformed, 0.0, 1.0);
}

double hMeasure(std::span<const double> risk, std::span<const std::uint8_t> bad, const CostDistribution& costs,
                std::span<const double> weights)
{
    return hMeasure(countRisks(risk, bad, weights), costs);
}

double hMeasureByBadRate(std::span<const double> risk, std::span<const std::uint8_t> bad,
                         std::span<const double> weights)
{
    const ScoreCounts counts = countRisks(risk, bad, weights);
    const double goods = counts.totalGood();
    const double bads = counts.totalBad();
    return goods > 0.0 && bads > 0.0 ? hMeasure(counts, costsByBadRate(bads / (goods + bads))) : 0.0;
}

} // namespace riskloom
