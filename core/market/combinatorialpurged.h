// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace riskloom {

// Combinatorial purged cross-validation (López de Prado 2018, Advances in Financial Machine Learning, chapters 7 and 12): the
// days in so many folds, every choice of some of them to test on, what is left to fit on, and from the C(n, k) choices
// C(n, k) · k / n paths that each pass over every day once, always out of the sample that was fitted on.
//
// What it means here. The walk-forward fits on the window before each decision: it has one path, and a strategy whose
// decisions need that window only would have the same returns on every path, so that nine equal paths would be a
// distribution of nothing. What differs between paths has to be what was fitted on. So a strategy that estimates is fitted
// once for every choice, on all the days that are not tested, earlier and later ones, and its weights are held over the
// tested folds. The spread of the paths says how much of a result hangs on which days the weights came from. It is no
// interval for the future: the paths share their days, and fitting on later days is not something anybody could have done.
// 1/N, buy and hold and the online rules fit nothing: they have one path and no distribution is made up for them. Nor is
// there one for the policies, each of whose choices would be a training of its own.
//
// Purge and embargo keep days apart that know of each other. A label is the return of one day, decided on from returns
// before it, so labels do not overlap and a purge of 0 would be allowed; what carries over from day to day is volatility,
// and prices that were carried over gaps. In the walk-forward a fit never sees a day after those it is tested on, so there
// is nothing for an embargo to keep out, and a purge is the delay between a decision and its trade.
struct CrossValidationRule {
    int folds = 10;
    int testFolds = 2;
    int purge = 5;    // days beside a tested fold, on both sides, that are not fitted on
    int embargo = 21; // further days after it
};

struct Fold {
    std::size_t first = 0;
    std::size_t end = 0; // the day after the last
};

// As equal as can be, in order. At least as many days as folds.
std::vector<Fold> foldsOf(std::size_t days, int folds);

struct PurgedSplit {
    std::vector<int> tested;            // folds, ascending
    std::vector<std::size_t> fittedOn;  // days, ascending
};

// All choices, in lexical order of their folds. 0 < testFolds < folds.
std::vector<PurgedSplit> purgedSplits(std::size_t days, const CrossValidationRule& rule);

// For every path and fold the split that tests the fold there: the p-th one that does. Each is used once.
std::vector<std::vector<std::size_t>> pathsThrough(std::span<const PurgedSplit> splits, int folds);

} // namespace riskloom
