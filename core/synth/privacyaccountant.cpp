// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/privacyaccountant.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace riskloom {

double renyiDivergence(SampledGaussian mechanism, int order)
{
    const double q = mechanism.rate;
    const double variance = mechanism.noise * mechanism.noise;
    const double a = order;
    if (q <= 0.0)
        return 0.0;
    if (q >= 1.0)
        return a / (2.0 * variance); // of two normal distributions
    // Every term as a logarithm, and the greatest taken out: they reach e^(a² / 2σ²).
    std::vector<double> terms;
    for (int k = 0; k <= order; ++k) {
        const double choose = std::lgamma(a + 1.0) - std::lgamma(k + 1.0) - std::lgamma(a - k + 1.0);
        terms.push_back(choose + (a - k) * std::log1p(-q) + k * std::log(q) +
                        (static_cast<double>(k) * k - k) / (2.0 * variance));
    }
    const double greatest = std::ranges::max(terms);
    double sum = 0.0;
    for (const double term : terms)
        sum += std::exp(term - greatest);
    return std::max((greatest + std::log(sum)) / (a - 1.0), 0.0);
}

std::vector<int> renyiOrders()
{
    std::vector<int> orders;
    for (int order = 2; order <= 64; ++order)
        orders.push_back(order);
    for (const int order : {72, 80, 96, 112, 128, 160, 192, 256, 384, 512, 768, 1024})
        orders.push_back(order);
    return orders;
}

PrivacyLoss privacyLoss(std::span<const int> orders, std::span<const double> divergences, double delta)
{
    PrivacyLoss least{std::numeric_limits<double>::infinity(), 0};
    for (std::size_t i = 0; i < orders.size(); ++i) {
        const double a = orders[i];
        const double epsilon = divergences[i] + std::log1p(-1.0 / a) - (std::log(delta) + std::log(a)) / (a - 1.0);
        if (epsilon < least.epsilon)
            least = {std::max(epsilon, 0.0), orders[i]};
    }
    return least;
}

PrivacyLoss privacyLoss(SampledGaussian mechanism, std::int64_t steps, double delta)
{
    const std::vector<int> orders = renyiOrders();
    std::vector<double> divergences;
    for (const int order : orders)
        divergences.push_back(static_cast<double>(steps) * renyiDivergence(mechanism, order));
    return privacyLoss(orders, divergences, delta);
}

std::optional<double> noiseFor(double epsilon, double rate, std::int64_t steps, double delta)
{
    const auto enough = [&](double noise) { return privacyLoss({rate, noise}, steps, delta).epsilon <= epsilon; };
    if (!enough(mostNoise))
        return std::nullopt;
    if (enough(leastNoise))
        return leastNoise;
    double low = leastNoise; // too little
    double high = mostNoise;
    while (high / low > 1.001) {
        const double middle = std::sqrt(low * high);
        (enough(middle) ? high : low) = middle;
    }
    return high;
}

} // namespace riskloom
