// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstddef>
#include <span>

namespace riskloom {

// Mean, deviation and shape of a sample.
struct Moments {
    double mean = 0.0;
    double deviation = 0.0; // divided by n - 1
    double skewness = 0.0;  // third central moment over the 3/2 power of the second, both divided by n
    double kurtosis = 0.0;  // fourth over the square of the second; 3 for a normal distribution
};

inline Moments momentsOf(std::span<const double> values)
{
    const auto n = static_cast<double>(values.size());
    Moments moments;
    for (const double value : values)
        moments.mean += value / n;
    double second = 0.0;
    double third = 0.0;
    double fourth = 0.0;
    for (const double value : values) {
        const double apart = value - moments.mean;
        second += apart * apart;
        third += apart * apart * apart;
        fourth += apart * apart * apart * apart;
    }
    moments.deviation = std::sqrt(second / (n - 1.0));
    moments.skewness = third / n / std::pow(second / n, 1.5);
    moments.kurtosis = fourth / n / std::pow(second / n, 2);
    return moments;
}

} // namespace riskloom
