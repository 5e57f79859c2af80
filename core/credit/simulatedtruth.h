// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace riskloom {

// A number that stands for no value, such as -9 for "no revolving account", and what it adds to the log odds of bad.
struct SimulatedCode {
    double value = 0.0;
    double effect = 0.0;
};

// What one characteristic of the SIMULATED portfolio adds to ln(bad : good). A number x adds
// coefficient · (t - centre) / scale, where t is x, or ln x with `logarithm`; a special code and a missing value add
// effects of their own, a category that of its level.
struct SimulatedTerm {
    std::string column;
    bool logarithm = false;
    double centre = 0.0;
    double scale = 1.0;
    double coefficient = 0.0;
    std::vector<SimulatedCode> codes = {};
    double missingEffect = 0.0;
    std::vector<std::string> levels = {};  // categories only
    std::vector<double> levelEffects = {}; // one a level; the first is 0
    double policyShare = 1.0;              // of the effect that the old policy's score counted

    [[nodiscard]] bool numeric() const { return levels.empty(); }
    // (t - centre) / scale; 0 for a code or a missing value.
    [[nodiscard]] double standardised(double value) const;
    [[nodiscard]] double effectOf(double value) const;
    [[nodiscard]] double effectOfLevel(std::size_t level) const { return levelEffects[level]; }
};

// How the SIMULATED portfolio was made, so that any analysis of it can be held against what is true in it.
struct SimulatedTruth {
    double intercept = 0.0; // of ln(bad : good)
    std::vector<SimulatedTerm> terms;
    // Worst days past due within twelve months: good below the first, bad from the second on, indeterminate between.
    double goodBelowDays = 30.0;
    double badFromDays = 90.0;
    double indeterminateIntercept = 0.0; // ln(indeterminate : good) = this + indeterminateSlope · ln(bad : good)
    double indeterminateSlope = 0.0;
    std::int32_t months = 24;
    std::int32_t driftFromMonth = 18; // counted from 0: the first month in which the drifted columns are different
    std::vector<std::string> driftedColumns;
    std::string irrelevantColumn;      // says nothing about the outcome
    std::string sexProxy;              // sex has no effect of its own, but this column depends on it, and has one
    std::string ageProxy;              // the same for the age band
    double policyCutoff = 0.0;         // the old policy approved from this policy score on
    double lowSideOverrideRate = 0.0;  // of those below the cut-off, approved all the same
    double highSideOverrideRate = 0.0; // of the others, declined all the same
    double lowSideReach = 0.0;         // points below the cut-off within which the former happens
};

// The truth behind every portfolio of simulatedPortfolio().
SimulatedTruth simulatedTruth();

} // namespace riskloom
