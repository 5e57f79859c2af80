// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/describe/enum.hpp>

namespace riskloom {

// Sample: divided by T - 1. Ewma: exponentially weighted around 0, as RiskMetrics (J.P. Morgan 1996, Technical Document).
// LedoitWolf: shrunk to a multiple of the identity (Ledoit and Wolf 2004, Journal of Multivariate Analysis 88, 365-411).
// Oas: the same target by the oracle approximating estimator (Chen, Wiesel, Eldar and Hero 2010, IEEE Transactions on
// Signal Processing 58, 5016-5029). Denoised: eigenvalues of the correlations that noise alone would give are averaged
// (López de Prado 2020, Machine Learning for Asset Managers, chapter 2). ConstantCorrelation: shrunk to the mean correlation
// everywhere. Factor: the principal components that are more than noise, and every asset's own variance; for both see
// structuredcovariance.h.
BOOST_DEFINE_ENUM_CLASS(CovarianceMethod, Sample, Ewma, LedoitWolf, ConstantCorrelation, Oas, Denoised, Factor)

// Sample: the mean. Ewma: exponentially weighted. Shrunk: towards the mean of the minimum-variance portfolio by as much
// as the means are uncertain (Bayes-Stein, Jorion 1986, Journal of Financial and Quantitative Analysis 21, 279-292).
// BlackLitterman: what makes the market's weights the best ones, moved by views; see views.h.
BOOST_DEFINE_ENUM_CLASS(MeanMethod, Sample, Ewma, Shrunk, BlackLitterman)

} // namespace riskloom
