// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/describe/class.hpp>

#include <cstdint>
#include <vector>

namespace riskloom {

// How breaches of a daily value at risk followed each other. n01: a day with a breach after one without.
struct BreachCounts {
    std::int64_t days = 0;
    std::int64_t breaches = 0;
    std::int64_t n00 = 0;
    std::int64_t n01 = 0;
    std::int64_t n10 = 0;
    std::int64_t n11 = 0;
};
BOOST_DESCRIBE_STRUCT(BreachCounts, (), (days, breaches, n00, n01, n10, n11))

BreachCounts countBreaches(const std::vector<bool>& breached);

// A likelihood ratio and the chance of one as large when the forecasts are right, by its asymptotic distribution.
struct CoverageTest {
    double ratio = 0.0;
    double pValue = 1.0;
};
BOOST_DESCRIBE_STRUCT(CoverageTest, (), (ratio, pValue))

// p is the share of days that should breach. 0 · ln 0 counts as 0; without days the ratio is 0.
// Unconditional coverage, chi-squared with 1 degree of freedom: Kupiec 1995, Techniques for verifying the accuracy of risk
// measurement models, Journal of Derivatives 3(2), 73-84:
//     -2 ln [ (1-p)^(n-x) p^x / ((1-x/n)^(n-x) (x/n)^x) ]
CoverageTest unconditionalCoverage(const BreachCounts& counts, double p);

// Independence of the day before, chi-squared with 1 degree: Christoffersen 1998, Evaluating interval forecasts,
// International Economic Review 39(4), 841-862, equation 11:
//     -2 ln [ (1-q)^(n00+n10) q^(n01+n11) / ((1-q0)^n00 q0^n01 (1-q1)^n10 q1^n11) ],
//     q = (n01+n11)/(n00+n01+n10+n11), q0 = n01/(n00+n01), q1 = n11/(n10+n11)
CoverageTest breachIndependence(const BreachCounts& counts);

// Both at once, chi-squared with 2 degrees: the sum of the two ratios. Christoffersen's own ratio leaves the first day out
// of the first one too; with it counted, the three ratios add up.
CoverageTest conditionalCoverage(const BreachCounts& counts, double p);

} // namespace riskloom
