// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/reasons.h"

#include <algorithm>
#include <numeric>

namespace riskloom {
namespace {

double rowsIn(const Bin& bin)
{
    return bin.good + bin.bad;
}

double medianPoints(const ScorecardVariable& variable)
{
    const std::vector<Bin>& bins = variable.binning.bins;
    std::vector<std::size_t> order(bins.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t bin) { return variable.points[bin]; });
    double rows = 0.0;
    for (const Bin& bin : bins)
        rows += rowsIn(bin);
    double below = 0.0;
    for (const std::size_t bin : order) {
        below += rowsIn(bins[bin]);
        if (rows > 0.0 && below >= rows / 2.0)
            return variable.points[bin];
    }
    return 0.0;
}

double maximumPoints(const ScorecardVariable& variable)
{
    const std::vector<Bin>& bins = variable.binning.bins;
    const auto highest = [&](auto counts) {
        auto best = bins.size();
        for (std::size_t i = 0; i < bins.size(); ++i) {
            if (counts(bins[i]) && (best == bins.size() || variable.points[i] > variable.points[best]))
                best = i;
        }
        return best;
    };
    std::size_t best = highest([](const Bin& bin) { return isOrdinary(bin) && rowsIn(bin) > 0.0; });
    if (best == bins.size()) // nothing but special and missing values
        best = highest([](const Bin&) { return true; });
    return best == bins.size() ? 0.0 : variable.points[best];
}

} // namespace

std::vector<PointsReference> pointsReferences(const Scorecard& card)
{
    std::vector<PointsReference> references;
    for (const ScorecardVariable& variable : card.variables)
        references.push_back({medianPoints(variable), maximumPoints(variable)});
    return references;
}

std::vector<PointsLoss> pointsLosses(const Scorecard& card, std::span<const PointsReference> references,
                                     std::span<const std::uint16_t> bins)
{
    std::vector<PointsLoss> losses;
    for (std::size_t j = 0; j < card.variables.size(); ++j) {
        const ScorecardVariable& variable = card.variables[j];
        const double points = variable.points[bins[j]];
        losses.push_back({.variable = variable.binning.name,
                          .bin = bins[j],
                          .points = points,
                          .lostToMedian = references[j].median - points,
                          .lostToMaximum = references[j].maximum - points});
    }
    return losses;
}

std::vector<PointsLoss> principalReasons(std::span<const PointsLoss> losses, const ReasonOptions& options)
{
    const auto lost = [&](const PointsLoss& loss) {
        return options.basis == ReasonBasis::Median ? loss.lostToMedian : loss.lostToMaximum;
    };
    std::vector<PointsLoss> reasons;
    for (const PointsLoss& loss : losses) {
        const bool eligible = std::ranges::find(options.ineligible, loss.variable) == options.ineligible.end();
        if (eligible && lost(loss) > 0.0)
            reasons.push_back(loss);
    }
    std::ranges::stable_sort(reasons, [&](const PointsLoss& a, const PointsLoss& b) { return lost(a) > lost(b); });
    reasons.resize(std::min(reasons.size(), options.most));
    return reasons;
}

} // namespace riskloom
