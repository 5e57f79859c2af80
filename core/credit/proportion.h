// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/calibration.h"

#include <boost/describe/class.hpp>

#include <cstdint>

namespace riskloom {

// How often something is seen in so many rows; 95 % interval of Wilson. Weighted when rows have weights, and the
// interval then rests on Kish's effective number of rows, (sum w)² / sum w².
struct Proportion {
    std::int64_t rows = 0;
    double trials = 0.0; // effective number of rows
    double share = 0.0;
    double low = 0.0;
    double high = 1.0;
};
BOOST_DESCRIBE_STRUCT(Proportion, (), (rows, trials, share, low, high))

// Counts rows one at a time.
class ProportionCounter {
public:
    enum class Seen : std::uint8_t { No, Yes };

    void add(Seen seen, double weight = 1.0);
    [[nodiscard]] Proportion proportion() const;

private:
    std::int64_t m_rows = 0;
    double m_weight = 0.0;
    double m_squaredWeight = 0.0;
    double m_seen = 0.0;
};

// first - second of two samples apart, with the 95 % interval of Newcombe 1998 ("Interval estimation for the difference
// between independent proportions", Statistics in Medicine 17, 873-890, method 10). Without rows on one side it is
// [-1, 1].
struct ProportionDifference {
    double difference = 0.0;
    double low = -1.0;
    double high = 1.0;
    bool significant = false; // 0 is outside
};
BOOST_DESCRIBE_STRUCT(ProportionDifference, (), (difference, low, high, significant))

ProportionDifference differenceOf(const Proportion& first, const Proportion& second);

// first / second of two samples apart, with the 95 % interval of Katz, Baptista, Azen and Pike 1978 (Biometrics 34,
// 469-474): normal on the logarithm. Where one of them is 0 or has no rows there is no such interval, and it is
// [0, +inf]; the ratio is NaN when the second is 0.
struct ProportionRatio {
    double ratio = 0.0;
    double low = 0.0;
    double high = 0.0;
};
BOOST_DESCRIBE_STRUCT(ProportionRatio, (), (ratio, low, high))

ProportionRatio ratioOf(const Proportion& first, const Proportion& second);

} // namespace riskloom
