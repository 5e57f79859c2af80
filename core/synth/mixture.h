// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/describe/class.hpp>

#include <span>
#include <vector>

namespace riskloom {

// One component of a mixture of normal distributions.
struct GaussianMode {
    double weight = 0.0; // of a mixture they add up to 1
    double mean = 0.0;
    double deviation = 1.0; // positive

    friend bool operator==(const GaussianMode&, const GaussianMode&) = default;
};
BOOST_DESCRIBE_STRUCT(GaussianMode, (), (weight, mean, deviation))

struct MixtureOptions {
    int mostModes = 10;
    double leastWeight = 0.005; // modes that hold less are dropped
    int bins = 1024;            // the values are counted in so many classes of equal width first
    int iterations = 200;
};

// A mixture fitted by expectation and maximisation on counts, so that a step costs bins · modes whatever the number of
// values. A mode has to be worth more than the one value its two parameters cost, or it dies (Figueiredo and Jain 2002,
// "Unsupervised learning of finite mixture models", IEEE TPAMI 24(3), equation 15). Modes ascend by mean. Values that
// all are the same give one mode; none give none. Every value must be finite. The same values give the same bits.
std::vector<GaussianMode> fitMixture(std::span<const double> values, const MixtureOptions& options = {});

// Density of the mixture at x.
double density(std::span<const GaussianMode> modes, double x);

} // namespace riskloom
