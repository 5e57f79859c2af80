// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/tailrisk.h"

#include "core/market/worstcases.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace riskloom {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

// A loss of a portfolio whose value is a sum of returns: between two of its days, 0 standing for before the first.
struct Fall {
    Index from = 0;
    Index to = 0;
    double depth = 0.0;
};

// The deepest ones, of which all but the last count whole.
struct WorstFalls {
    std::vector<Fall> falls;
    double last = 1.0;  // part of the last one that counts
    double count = 0.0; // tail · all

    [[nodiscard]] double part(std::size_t at) const { return (at + 1 == falls.size() ? last : 1.0) / count; }
    [[nodiscard]] double mean() const
    {
        double sum = 0.0;
        for (std::size_t i = 0; i < falls.size(); ++i)
            sum += part(i) * falls[i].depth;
        return sum;
    }
};

WorstFalls deepest(std::vector<Fall> all, double tail)
{
    WorstFalls worst;
    worst.count = tail * static_cast<double>(all.size());
    const auto whole = std::min(static_cast<std::size_t>(worst.count), all.size());
    const auto kept = std::min(whole + (static_cast<double>(whole) < worst.count ? 1U : 0U), all.size());
    const auto end = all.begin() + static_cast<std::ptrdiff_t>(kept);
    std::ranges::partial_sort(all, end, [](const Fall& a, const Fall& b) { return a.depth != b.depth ? a.depth > b.depth : a.to < b.to; });
    worst.falls.assign(all.begin(), end);
    worst.last = kept > whole ? worst.count - static_cast<double>(whole) : 1.0;
    return worst;
}

std::vector<Fall> losses(const VectorXd& returns)
{
    std::vector<Fall> all;
    for (Index t = 0; t < returns.size(); ++t)
        all.push_back({t, t + 1, -returns[t]});
    return all;
}

std::vector<Fall> drawdowns(const VectorXd& returns)
{
    std::vector<Fall> all;
    double sum = 0.0;
    double highest = 0.0;
    Index peak = 0;
    for (Index t = 0; t < returns.size(); ++t) {
        sum += returns[t];
        if (sum > highest) {
            highest = sum;
            peak = t + 1;
        }
        all.push_back({peak, t + 1, highest - sum});
    }
    return all;
}

using FallsOf = std::vector<Fall> (*)(const VectorXd& returns);

// Sums of the returns up to every day, with 0 before the first.
MatrixXd summed(const MatrixXd& returns)
{
    MatrixXd sums = MatrixXd::Zero(returns.rows() + 1, returns.cols());
    for (Index t = 0; t < returns.rows(); ++t)
        sums.row(t + 1) = sums.row(t) + returns.row(t);
    return sums;
}

// What every asset gained in the falls that count: the measure is minus that times the weights, as long as they stay the worst.
VectorXd gainsIn(const WorstFalls& worst, const MatrixXd& sums)
{
    VectorXd gains = VectorXd::Zero(sums.cols());
    for (std::size_t i = 0; i < worst.falls.size(); ++i)
        gains += worst.part(i) * (sums.row(worst.falls[i].to) - sums.row(worst.falls[i].from)).transpose();
    return gains;
}

// The measure is convex and, piece by piece, linear: the largest of the losses in all cases that could be the worst. They
// are added where the search comes by.
Result<TailAllocation> minimise(FallsOf fallsOf, const MatrixXd& returns, double tail, const WeightLimits& limits, const char* what)
{
    constexpr int mostRounds = 3000;
    const Index n = returns.cols();
    TailAllocation best;
    RISKLOOM_TRY(best.weights, nearestWithin(limits, VectorXd::Constant(n, 1.0 / static_cast<double>(n))));
    const MatrixXd sums = summed(returns);
    WorstFalls worst = deepest(fallsOf(returns * best.weights), tail);
    const double scale = std::max(gainsIn(worst, sums).cwiseAbs().maxCoeff(), returns.cwiseAbs().maxCoeff());
    if (!(scale > 0.0))
        return best;
    WorstCases cases(limits, n);
    cases.add(gainsIn(worst, sums) / scale);
    double least = worst.mean();
    for (int round = 0; round < mostRounds; ++round) {
        RISKLOOM_TRY(const WorstCases::Answer answer, cases.solve(what));
        best.bound = answer.worst * scale;
        if (least - best.bound <= 1e-10 * scale)
            return best;
        // The program's own weights jump about while it knows few cases; nearer to the best ones they settle sooner (measured:
        // 0.3 of the way takes the fewest rounds). Now and then its own, without which it could stand still.
        const double step = round % 8 == 7 ? 1.0 : 0.3;
        const VectorXd weights = step * answer.weights + (1.0 - step) * best.weights;
        worst = deepest(fallsOf(returns * weights), tail);
        cases.add(gainsIn(worst, sums) / scale);
        if (const double value = worst.mean(); value < least) {
            least = value;
            best.weights = weights;
        }
    }
    return Error{ErrorCode::NotConverged, {what, std::to_string(mostRounds)}, {}};
}

} // namespace

double conditionalValueAtRisk(const VectorXd& returns, double tail) { return deepest(losses(returns), tail).mean(); }

double conditionalDrawdownAtRisk(const VectorXd& returns, double tail) { return deepest(drawdowns(returns), tail).mean(); }

Result<TailAllocation> minimumCvar(const MatrixXd& returns, double tail, const WeightLimits& limits)
{
    return minimise(losses, returns, tail, limits, "minimum CVaR");
}

Result<TailAllocation> minimumCdar(const MatrixXd& returns, double tail, const WeightLimits& limits)
{
    return minimise(drawdowns, returns, tail, limits, "minimum CDaR");
}

} // namespace riskloom
