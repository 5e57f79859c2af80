// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/describe/enum.hpp>

namespace riskloom {

// How weights are found. The first two are what every other is held against.
BOOST_DEFINE_ENUM_CLASS(StrategyKind, EqualWeight, BuyAndHold, InverseVolatility, MinimumVariance, MeanVariance,
                        MaximumSharpe, RiskParity, HierarchicalRiskParity, HierarchicalEqualRisk, MaximumDiversification,
                        MinimumCvar, MinimumCdar, Kelly, PassiveAggressive, MovingAverageReversion)

} // namespace riskloom
