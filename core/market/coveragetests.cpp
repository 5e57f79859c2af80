// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/coveragetests.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace riskloom {
namespace {

// ln of share^count
double logPower(std::int64_t count, double share)
{
    return count == 0 ? 0.0 : static_cast<double>(count) * std::log(share);
}

// ln likelihood of so many hits and misses at their own share of hits.
double logLikelihood(std::int64_t misses, std::int64_t hits)
{
    const auto all = static_cast<double>(misses + hits);
    return all == 0.0 ? 0.0
                      : logPower(misses, static_cast<double>(misses) / all) + logPower(hits, static_cast<double>(hits) / all);
}

// The upper tails of chi-squared with 1 and 2 degrees of freedom in closed form.
double tailOfOne(double ratio) { return std::erfc(std::sqrt(ratio / 2.0)); }
double tailOfTwo(double ratio) { return std::exp(-ratio / 2.0); }

double notNegative(double ratio) { return std::max(ratio, 0.0); } // rounding of a ratio that is 0

} // namespace

BreachCounts countBreaches(const std::vector<bool>& breached)
{
    BreachCounts counts;
    counts.days = static_cast<std::int64_t>(breached.size());
    for (std::size_t t = 0; t < breached.size(); ++t) {
        counts.breaches += breached[t] ? 1 : 0;
        if (t == 0)
            continue;
        if (breached[t - 1])
            ++(breached[t] ? counts.n11 : counts.n10);
        else
            ++(breached[t] ? counts.n01 : counts.n00);
    }
    return counts;
}

CoverageTest unconditionalCoverage(const BreachCounts& counts, double p)
{
    const std::int64_t kept = counts.days - counts.breaches;
    const double ratio = notNegative(-2.0 * (logPower(kept, 1.0 - p) + logPower(counts.breaches, p) -
                                             logLikelihood(kept, counts.breaches)));
    return {ratio, tailOfOne(ratio)};
}

CoverageTest breachIndependence(const BreachCounts& counts)
{
    const double ratio =
        notNegative(-2.0 * (logLikelihood(counts.n00 + counts.n10, counts.n01 + counts.n11) -
                            logLikelihood(counts.n00, counts.n01) - logLikelihood(counts.n10, counts.n11)));
    return {ratio, tailOfOne(ratio)};
}

CoverageTest conditionalCoverage(const BreachCounts& counts, double p)
{
    const double ratio = unconditionalCoverage(counts, p).ratio + breachIndependence(counts).ratio;
    return {ratio, tailOfTwo(ratio)};
}

} // namespace riskloom
