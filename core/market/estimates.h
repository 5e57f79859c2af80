// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/market/estimatemethods.h"
#include "core/market/views.h"

#include <Eigen/Core>

namespace riskloom {

struct EstimateRule {
    CovarianceMethod covariance = CovarianceMethod::LedoitWolf;
    MeanMethod mean = MeanMethod::Shrunk;
    double halfLife = 63.0; // days after which an observation counts half, for the two weighted estimates
    Beliefs beliefs = {};   // of the mean by Black and Litterman
};

// What is believed of the next day's returns; per day, simple returns.
struct Estimates {
    Eigen::MatrixXd returns; // the observations, days × assets, oldest first
    Eigen::VectorXd mean;
    Eigen::VectorXd prior;      // the mean before views, of Black and Litterman's; else empty
    Eigen::MatrixXd covariance; // symmetric; positive definite unless Sample, Ewma or Denoised meet too few days
    double shrinkage = 0.0;     // share of the target in the covariance; 0 for methods without
};

// At least two days and one asset, all values finite (asserted).
Estimates estimate(Eigen::MatrixXd returns, const EstimateRule& rule);

Eigen::MatrixXd sampleCovariance(const Eigen::MatrixXd& returns);

// Of the eigenvalues of a correlation matrix, the variance σ² of the noise under which the Marchenko-Pastur density fits
// them best, in (0, 1]. `ratio`: assets over days, less than 1.
double noiseVariance(const Eigen::VectorXd& eigenvalues, double ratio);

} // namespace riskloom
