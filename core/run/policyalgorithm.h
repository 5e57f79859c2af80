// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/describe/enum.hpp>

namespace riskloom {

// How a policy is learned.
//   Eiie: ensemble of identical independent evaluators, a deterministic policy trained through the market's own equations
//   (Jiang, Xu and Liang 2017, arXiv 1706.10059).
//   Reinforce, A2c, Ppo: policy gradients of a Gaussian over scores, with a value function as baseline (Williams 1992;
//   Mnih et al. 2016; Schulman et al. 2017).
//   Dqn: a Q-function chooses among templates of weights (Mnih et al. 2015).
BOOST_DEFINE_ENUM_CLASS(PolicyAlgorithm, Eiie, Reinforce, A2c, Ppo, Dqn)

// What gives an asset its score from its window of prices; the same weights for every asset.
BOOST_DEFINE_ENUM_CLASS(PolicyEvaluator, Mlp, Cnn, Lstm)

// What policies learn from; they are judged on the held-out days of the history whatever it is.
//   History: the training days as they were. Bootstrap: blocks of them, put together anew. GivenPaths: paths of a generator.
BOOST_DEFINE_ENUM_CLASS(LearningSource, History, Bootstrap, GivenPaths)

} // namespace riskloom
