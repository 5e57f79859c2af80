// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

namespace riskloom {

// Rules of online portfolio selection: the next weights from the last ones and what prices did. Both bet that what rose
// falls, trade a great deal, and live or die by their costs.

// Passive aggressive mean reversion (Li, Zhao, Hoi and Gopalkrishnan 2012, Machine Learning 87, 221-258): the weights
// nearest to the last whose return on the last relatives is at most `epsilon`. Long-only, fully invested.
Eigen::VectorXd passiveAggressive(const Eigen::VectorXd& weights, const Eigen::VectorXd& relatives, double epsilon);

// Online moving average reversion (Li and Hoi 2012, ICML): the weights nearest to the last that would return `epsilon` if
// prices came back to their moving average, given as predicted relatives.
Eigen::VectorXd movingAverageReversion(const Eigen::VectorXd& weights, const Eigen::VectorXd& predicted, double epsilon);

// The non-negative vector that adds up to 1 nearest to a given one (Duchi, Shalev-Shwartz, Singer and Chandra 2008, ICML).
Eigen::VectorXd ontoSimplex(const Eigen::VectorXd& vector);

} // namespace riskloom
