// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/binstatistics.h"

#include "core/credit/calibration.h"
#include "core/credit/cellbins.h"
#include "core/credit/normal.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace riskloom {
namespace {

double total(const std::vector<double>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0);
}

double logBinomial(double n, double k)
{
    return std::lgamma(n + 1.0) - std::lgamma(k + 1.0) - std::lgamma(n - k + 1.0);
}

// The bads of the first bin are hypergeometric when the margins are held fixed.
double fisherPValue(double n1, double n2, double bads, double seen)
{
    const auto logProbability = [&](double k) { return logBinomial(n1, k) + logBinomial(n2, bads - k); };
    const double limit = logProbability(seen) + 1e-7; // tables as likely as the one seen count, whatever the rounding
    const double all = logBinomial(n1 + n2, bads);
    double sum = 0.0;
    for (double k = std::max(0.0, bads - n2); k <= std::min(n1, bads); k += 1.0)
        if (logProbability(k) <= limit)
            sum += std::exp(logProbability(k) - all);
    return std::min(1.0, sum);
}

} // namespace

double equalBadRatePValue(double good1, double bad1, double good2, double bad2)
{
    const double n1 = good1 + bad1;
    const double n2 = good2 + bad2;
    const double rate = (bad1 + bad2) / (n1 + n2);
    if (n1 <= 0.0 || n2 <= 0.0 || rate <= 0.0 || rate >= 1.0)
        return 1.0;
    if (std::min(n1, n2) * std::min(rate, 1.0 - rate) < 5.0)
        return fisherPValue(std::round(good1) + std::round(bad1), std::round(good2) + std::round(bad2),
                            std::round(bad1) + std::round(bad2), std::round(bad1));
    return normalPValue((bad1 / n1 - bad2 / n2) / std::sqrt(rate * (1.0 - rate) * (1.0 / n1 + 1.0 / n2)));
}

std::vector<BinShare> binShares(const BinnedVariable& variable, const VariableCounts& counts, const PreBins& cellCounts,
                                double woeAdjustment)
{
    const PreBins sums = countsOfBins(variable, counts, cellCounts);
    const WoeDefinition woe{total(sums.good), total(sums.bad), woeAdjustment};
    std::vector<BinShare> shares;
    for (std::size_t i = 0; i < sums.size(); ++i) {
        BinShare share{.good = sums.good[i], .bad = sums.bad[i]};
        const double rows = share.good + share.bad;
        if (rows > 0.0) {
            share.share = rows / (woe.totalGood + woe.totalBad);
            share.badRate = share.bad / rows;
        }
        const Interval interval = wilsonInterval(share.badRate, rows);
        share.badRateLow = interval.low;
        share.badRateHigh = interval.high;
        share.woe = weightOfEvidence(share.good, share.bad, woe);
        shares.push_back(share);
    }
    return shares;
}

std::vector<BinStatistics> binStatistics(const BinnedVariable& variable, const VariableCounts& counts,
                                         double woeAdjustment)
{
    std::vector<BinStatistics> statistics;
    for (const BinShare& share : binShares(variable, counts, counts.train, woeAdjustment))
        statistics.push_back({share, {}, {}});
    if (counts.holdout.size() > 0) {
        const std::vector<BinShare> shares = binShares(variable, counts, counts.holdout, woeAdjustment);
        for (std::size_t i = 0; i < shares.size(); ++i)
            statistics[i].holdout = shares[i];
    }
    for (std::size_t i = 0; i + 1 < statistics.size() && isOrdinary(variable.bins[i + 1]); ++i)
        statistics[i].pValueToNext = equalBadRatePValue(statistics[i].train.good, statistics[i].train.bad,
                                                        statistics[i + 1].train.good, statistics[i + 1].train.bad);
    return statistics;
}

VariableStrength strengthOf(const BinnedVariable& variable, const VariableCounts& counts, const PreBins& cellCounts,
                            double woeAdjustment)
{
    const PreBins sums = countsOfBins(variable, counts, cellCounts);
    const WoeDefinition woe{total(sums.good), total(sums.bad), woeAdjustment};
    VariableStrength strength;
    if (woe.totalGood <= 0.0 || woe.totalBad <= 0.0)
        return strength;
    std::vector<std::size_t> riskiestFirst(sums.size());
    std::iota(riskiestFirst.begin(), riskiestFirst.end(), std::size_t{0});
    std::ranges::stable_sort(riskiestFirst, {}, [&](std::size_t bin) { return variable.bins[bin].woe; });
    double goods = 0.0;
    double bads = 0.0;
    double pairs = 0.0; // of a bad and a good that are ranked the right way round, ties half
    for (std::size_t i = 0; i < riskiestFirst.size();) {
        double good = 0.0;
        double bad = 0.0;
        const double rank = variable.bins[riskiestFirst[i]].woe;
        for (; i < riskiestFirst.size() && variable.bins[riskiestFirst[i]].woe == rank; ++i) {
            good += sums.good[riskiestFirst[i]];
            bad += sums.bad[riskiestFirst[i]];
            strength.iv += informationValue(sums.good[riskiestFirst[i]], sums.bad[riskiestFirst[i]], woe);
        }
        pairs += bad * (woe.totalGood - goods - good / 2.0);
        goods += good;
        bads += bad;
        strength.ks = std::max(strength.ks, std::abs(bads / woe.totalBad - goods / woe.totalGood));
    }
    strength.auc = pairs / (woe.totalGood * woe.totalBad);
    return strength;
}

EditCost editCost(const BinnedVariable& before, const BinnedVariable& after, const VariableCounts& counts,
                  double woeAdjustment)
{
    EditCost cost;
    cost.trainBefore = strengthOf(before, counts, counts.train, woeAdjustment);
    cost.trainAfter = strengthOf(after, counts, counts.train, woeAdjustment);
    if (counts.holdout.size() > 0) {
        cost.holdoutBefore = strengthOf(before, counts, counts.holdout, woeAdjustment);
        cost.holdoutAfter = strengthOf(after, counts, counts.holdout, woeAdjustment);
    }
    return cost;
}

} // namespace riskloom
