// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/describe/enum.hpp>

namespace riskloom {

// What a learned policy is rewarded for, always after costs.
//   LogReturn: ln of the growth, so that rewards add up to the growth of the whole time.
//   DifferentialSharpe: how much the step raised an exponentially weighted Sharpe ratio (Moody and Saffell 2001, IEEE
//   Transactions on Neural Networks 12(4), 875-889).
//   NegativeCvar: less the mean of the worst 5 % of steps, in the form of Rockafellar and Uryasev 2000.
BOOST_DEFINE_ENUM_CLASS(PolicyReward, LogReturn, DifferentialSharpe, NegativeCvar)

} // namespace riskloom
