// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "core/base/result.h"

#include <Eigen/Core>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace riskloom {

// What somebody expects beside what the market does. Several assets on a side count equally.
struct View {
    std::string text;
    std::vector<std::size_t> better; // positions among the assets
    std::vector<std::size_t> worse;  // than which they are; empty: the view is on their return itself
    double annual = 0.0;             // return, or difference of returns, per year: 0.03 = 3 %
    double confidence = 0.0;         // 0: as if it were not there; 1: certain
    std::optional<Day> from = {};    // the day somebody first had it; nothing: today, the last day of the data
};

// "JPM beats GS by 3 % a year, confidence 60 %", "XOM + CVX return 8 % a year, confidence 40 %, from 2024-03-01". The
// confidence and the day may stand as texts of their own after their view, as lists parted by commas leave them. BadView (what was written), UnknownAsset (name,
// view).
Result<std::vector<View>> parseViews(std::span<const std::string> texts, std::span<const std::string> assets);

// The same on some of the assets, counted anew. A view that names another asset is left out.
std::vector<View> viewsOn(std::span<const View> views, std::span<const std::size_t> assets);

// Those that a decision on a day of the past may know: views of today are none of it, even when the day is the last
// one.
std::vector<View> viewsHeldOn(Day day, std::span<const View> views);

// Those that a decision knows which is made today and trades in no backtest: views without a day too.
std::vector<View> viewsKnownToday(Day today, std::span<const View> views);

// What goes into the mean of Black and Litterman.
struct Beliefs {
    Eigen::VectorXd marketWeights; // of the assets, adding up to 1; empty: 1/N
    double riskAversion = 5.0;     // δ of whoever holds them
    double riskFree = 0.0;         // per day
    std::vector<View> views;
};

// Per day, of every asset.
struct PriorAndPosterior {
    Eigen::VectorXd prior;     // under which the market weights are the best portfolio: r_f + δ Σ w
    Eigen::VectorXd posterior; // after the views
};

// Black and Litterman (1992, Financial Analysts Journal 48(5), 28-43):
//     E = π + τΣP' (PτΣP' + Ω)⁻¹ (Q - Pπ)
// with each view's ω = (1 - c)/c · τ pΣp', so that a view alone moves what it is on by the share c of the way that certainty
// would (Idzorek 2005; the closed form of Walters 2014, SSRN 1314585, section on Idzorek's method). τ cancels out of E
// then, so there is none to choose. Views of confidence 0 change nothing; certain views that contradict each other are met
// as nearly as can be, by least squares. There are no market values among prices, so the market weights are 1/N
// unless they are given. Simple returns of a view per year are spread evenly over 252 days.
PriorAndPosterior blackLitterman(const Eigen::MatrixXd& covariance, const Beliefs& beliefs);

// What a view is on, p'r, of returns of all assets.
double viewedReturn(const View& view, const Eigen::VectorXd& returns);

} // namespace riskloom
