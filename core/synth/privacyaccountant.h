// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace riskloom {

// A mechanism that, in every step, chooses each row for itself with probability `rate`, adds up what it computes of the
// chosen ones, each of length 1 at most, and adds normal noise of deviation `noise` to every coordinate of the sum.
struct SampledGaussian {
    double rate = 0.0;  // in [0, 1]
    double noise = 1.0; // positive
};

// Rényi divergence of order `order` (2 and up) between what a step gives with a row and without it, in nats: the greater of
// both directions (Mironov, Talwar and Zhang 2019, "Rényi differential privacy of the sampled Gaussian mechanism",
// arXiv 1908.10530, section 3.3):
//   1 / (a - 1) · ln Σ_k C(a, k) (1 - q)^(a - k) q^k e^((k² - k) / 2σ²)
// Of several steps the divergences add up.
double renyiDivergence(SampledGaussian mechanism, int order);

// Orders that are tried: every one to 64, then wider apart.
std::vector<int> renyiOrders();

// The ε that goes with δ, and the order that gives it: the least of
//   D + ln((a - 1) / a) - (ln δ + ln a) / (a - 1)
// (Canonne, Kamath and Steinke 2020, "The discrete Gaussian for differential privacy", NeurIPS, proposition 12), never
// below 0. One divergence an order, of all steps together.
struct PrivacyLoss {
    double epsilon = 0.0;
    int order = 0;
};
PrivacyLoss privacyLoss(std::span<const int> orders, std::span<const double> divergences, double delta);

// The same after so many steps.
PrivacyLoss privacyLoss(SampledGaussian mechanism, std::int64_t steps, double delta);

// The least noise, to one part in a thousand and never less than it takes, with which that many steps cost no more than
// epsilon. Between the two bounds of noise; nothing when even the greatest costs more.
inline constexpr double leastNoise = 0.2;
inline constexpr double mostNoise = 1000.0;
std::optional<double> noiseFor(double epsilon, double rate, std::int64_t steps, double delta);

} // namespace riskloom
