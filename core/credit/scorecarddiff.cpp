// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/scorecarddiff.h"

#include "core/credit/pointslayout.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace riskloom {
namespace {

const ScorecardVariable* variableOf(const Scorecard& card, const std::string& name)
{
    const auto found = std::ranges::find_if(
        card.variables, [&](const ScorecardVariable& variable) { return variable.binning.name == name; });
    return found == card.variables.end() ? nullptr : &*found;
}

std::optional<double> pointsOf(const ScorecardVariable& variable, const std::string& key)
{
    for (std::size_t i = 0; i < variable.binning.bins.size(); ++i)
        if (binKey(variable.binning.bins[i]) == key)
            return variable.points[i];
    return std::nullopt;
}

bool sameBins(const BinnedVariable& before, const BinnedVariable& after)
{
    return std::ranges::equal(before.bins, after.bins, {}, binKey, binKey);
}

void comparePoints(const ScorecardVariable& before, const ScorecardVariable& after, std::vector<PointsChange>& changes)
{
    for (std::size_t i = 0; i < before.binning.bins.size(); ++i) {
        const Bin& bin = before.binning.bins[i];
        const std::optional<double> now = pointsOf(after, binKey(bin));
        if (!now || *now != before.points[i])
            changes.push_back({before.binning.name, bin, before.points[i], now});
    }
    for (std::size_t i = 0; i < after.binning.bins.size(); ++i) {
        const Bin& bin = after.binning.bins[i];
        if (!pointsOf(before, binKey(bin)))
            changes.push_back({after.binning.name, bin, std::nullopt, after.points[i]});
    }
}

} // namespace

ScorecardDiff diffScorecards(const Scorecard& before, const Scorecard& after)
{
    ScorecardDiff diff{.basePointsBefore = before.basePoints, .basePointsAfter = after.basePoints, .variables = {}, .points = {}};
    for (const ScorecardVariable& variable : before.variables) {
        VariableChange change{.variable = variable.binning.name,
                              .coefficientBefore = variable.coefficient,
                              .coefficientAfter = {},
                              .ivBefore = variable.binning.iv,
                              .ivAfter = {},
                              .sameBins = false};
        if (const ScorecardVariable* other = variableOf(after, change.variable)) {
            change.coefficientAfter = other->coefficient;
            change.ivAfter = other->binning.iv;
            change.sameBins = sameBins(variable.binning, other->binning);
            comparePoints(variable, *other, diff.points);
        }
        diff.variables.push_back(std::move(change));
    }
    for (const ScorecardVariable& variable : after.variables)
        if (variableOf(before, variable.binning.name) == nullptr)
            diff.variables.push_back({.variable = variable.binning.name,
                                      .coefficientBefore = {},
                                      .coefficientAfter = variable.coefficient,
                                      .ivBefore = {},
                                      .ivAfter = variable.binning.iv,
                                      .sameBins = false});
    return diff;
}

} // namespace riskloom
