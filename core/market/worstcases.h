// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/market/weightlimits.h"

#include <Eigen/Core>

#include <memory>
#include <vector>

struct glp_prob;

namespace riskloom {

// Weights w ≥ 0, Σw = 1, within limits Lw ≥ l, against the worst of several cases: a case is what every asset gains in it,
// and minimised is the largest of -g_k'w. Solved as the dual: maximise λ + l'ν over a mixture q of the cases, λ and ν ≥ 0
// with, for every asset,
//     Σ_k q_k g_k + λ + L'ν ≤ 0,
// whose prices are the weights; it has one row an asset however many cases there are, and goes on from its last basis when
// more come. Gains are expected to be about 1 at most: GLPK's tolerances are absolute.
class WorstCases {
public:
    WorstCases(const WeightLimits& limits, Eigen::Index assets);
    ~WorstCases();
    WorstCases(const WorstCases&) = delete;
    WorstCases& operator=(const WorstCases&) = delete;

    void add(const Eigen::VectorXd& gains);

    struct Answer {
        Eigen::VectorXd weights;
        double worst = 0.0; // what they lose in the worst case; none lose less
    };
    // There must be a case. NotConverged, naming `what`, when the solver gives up.
    Result<Answer> solve(const char* what);

private:
    void addColumn(const Eigen::VectorXd& values, double inMixture);

    struct Deleter {
        void operator()(glp_prob* problem) const;
    };
    std::unique_ptr<glp_prob, Deleter> m_problem;
    int m_assets;
    std::vector<int> m_rows; // as GLPK counts, from 1
    std::vector<double> m_values;
};

} // namespace riskloom
