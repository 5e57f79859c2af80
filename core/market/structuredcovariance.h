// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

namespace riskloom {

struct ShrunkCovariance {
    Eigen::MatrixXd covariance;
    double intensity = 0.0; // share of the target, 0 to 1
};

// The sample covariance (divided by T) shrunk to the one with its variances and its mean correlation everywhere, by the
// intensity that is asymptotically the best (Ledoit and Wolf 2004, Honey, I shrunk the sample covariance matrix, Journal of
// Portfolio Management 30(4), 110-119, appendix B). `returns`: days × assets, no asset constant.
ShrunkCovariance constantCorrelation(const Eigen::MatrixXd& returns);

// How many eigenvalues of a correlation matrix are larger than noise gives: than (1 + √ratio)², the edge of the
// Marchenko-Pastur density of unit variance. At least one; `ratio`: assets over days. Ascending eigenvalues.
Eigen::Index factorCount(const Eigen::VectorXd& eigenvalues, double ratio);

// Correlations as those principal components alone make them; what is left of an asset's variance is its own, on the
// diagonal (Connor and Korajczyk 1986, Journal of Financial Economics 15, 373-394; the count as in Laloux, Cizeau, Bouchaud
// and Potters 1999, Physical Review Letters 83, 1467-1470). Keeps the sample's variances.
Eigen::MatrixXd factorCovariance(const Eigen::MatrixXd& returns);

} // namespace riskloom
