// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/masterscale.h"

#include "core/credit/calibration.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace riskloom {
namespace {

double scoreAt(const ScoreScale& scale, double pd)
{
    return scoreOffset(scale) + scoreFactor(scale) * std::log((1.0 - pd) / pd);
}

std::vector<Grade> emptyGrades(const ScoreScale& scale, std::span<const double> pdLimits)
{
    std::vector<double> limits;
    std::ranges::copy_if(pdLimits, std::back_inserter(limits), [](double pd) { return pd > 0.0 && pd < 1.0; });
    std::ranges::sort(limits);
    limits.erase(std::unique(limits.begin(), limits.end()), limits.end());
    limits.push_back(1.0);
    std::vector<Grade> grades;
    double low = 0.0;
    for (const double high : limits) {
        grades.push_back(
            {.pdLow = low, .pdHigh = high, .scoreLow = scoreAt(scale, high), .scoreHigh = scoreAt(scale, low)});
        low = high;
    }
    return grades;
}

} // namespace

std::vector<Grade> masterScale(const ScoreScale& scale, std::span<const double> pdLimits,
                               std::span<const double> scores, const LabelledRows& sample)
{
    std::vector<Grade> grades = emptyGrades(scale, pdLimits);
    std::vector<double> weight(grades.size());
    std::vector<double> squaredWeight(grades.size());
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const double pd = probabilityOfBad(scale, scores[i]);
        const auto found = std::ranges::lower_bound(grades, pd, {}, &Grade::pdHigh);
        const auto grade = std::min(static_cast<std::size_t>(found - grades.begin()), grades.size() - 1);
        const double rowWeight = sample.weights.empty() ? 1.0 : sample.weights[i];
        ++grades[grade].rows;
        grades[grade].bads += sample.bad[i] != 0 ? 1 : 0;
        grades[grade].meanPd += rowWeight * pd;
        grades[grade].badRate += sample.bad[i] != 0 ? rowWeight : 0.0;
        weight[grade] += rowWeight;
        squaredWeight[grade] += rowWeight * rowWeight;
    }
    for (std::size_t i = 0; i < grades.size(); ++i) {
        if (grades[i].rows == 0)
            continue;
        grades[i].meanPd /= weight[i];
        grades[i].badRate /= weight[i];
        const Interval interval = wilsonInterval(grades[i].badRate, weight[i] * weight[i] / squaredWeight[i]);
        grades[i].badRateLow = interval.low;
        grades[i].badRateHigh = interval.high;
    }
    return grades;
}

} // namespace riskloom
