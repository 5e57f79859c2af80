// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/reasons.h"

#include <algorithm>
<<<<<<< HEAD
#include <numeric>

    namespace riskloom
{
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
=======
#include <cassert>
#include <functional>
#include <numeric>

            namespace riskloom {

            double medianPoints(std::span<const double> points, std::span<const double> counts)
            {
                assert(points.size() == counts.size());
                std::vector<std::size_t> order(points.size());
                std::iota(order.begin(), order.end(), std::size_t{0});
                std::ranges::stable_sort(order, {}, [&](std::size_t bin) { return points[bin]; });
                const double half = std::accumulate(counts.begin(), counts.end(), 0.0) / 2.0;
                double below = 0.0;
                for (const std::size_t bin : order) {
                    below += counts[bin];
                    if (below > 0.0 && below >= half)
                        return points[bin];
>>>>>>> eaacc91 (Explain a score: points lost, ranked reasons, and the nearest score that would have been enough)
                }
                return 0.0;
            }

<<<<<<< HEAD
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
                    const bool eligible =
                        std::ranges::find(options.ineligible, loss.variable) == options.ineligible.end();
                    if (eligible && lost(loss) > 0.0)
                        reasons.push_back(loss);
                }
                std::ranges::stable_sort(reasons,
                                         [&](const PointsLoss& a, const PointsLoss& b) { return lost(a) > lost(b); });
                reasons.resize(std::min(reasons.size(), options.most));
=======
            std::vector<double> developmentMedians(const Scorecard& card)
            {
                std::vector<double> medians;
                for (const ScorecardVariable& variable : card.variables) {
                    std::vector<double> counts;
                    for (const Bin& bin : variable.binning.bins)
                        counts.push_back(bin.good + bin.bad);
                    medians.push_back(medianPoints(variable.points, counts));
                }
                return medians;
            }

            std::vector<PointsOfVariable> pointsByVariable(const Scorecard& card, std::span<const std::uint16_t> bins,
                                                           std::span<const double> medians)
            {
                assert(bins.size() == card.variables.size() && medians.size() == card.variables.size());
                std::vector<PointsOfVariable> result;
                for (std::size_t i = 0; i < card.variables.size(); ++i) {
                    const ScorecardVariable& variable = card.variables[i];
                    const double points = variable.points[bins[i]];
                    double maximum = points;
                    for (std::size_t bin = 0; bin < variable.points.size(); ++bin) {
                        if (isOrdinary(variable.binning.bins[bin]))
                            maximum = std::max(maximum, variable.points[bin]);
                    }
                    result.push_back({.variable = variable.binning.name,
                                      .bin = bins[i],
                                      .points = points,
                                      .maximum = maximum,
                                      .median = medians[i],
                                      .lostToMaximum = maximum - points,
                                      .lostToMedian = medians[i] - points});
                }
                return result;
            }

            std::vector<Reason> principalReasons(std::span<const PointsOfVariable> variables,
                                                 const ReasonOptions& options)
            {
                std::vector<Reason> reasons;
                for (const PointsOfVariable& variable : variables) {
                    const double lost =
                        options.basis == ReasonBasis::Maximum ? variable.lostToMaximum : variable.lostToMedian;
                    if (lost > 0.0 && std::ranges::find(options.excluded, variable.variable) == options.excluded.end())
                        reasons.push_back({.variable = variable.variable, .bin = variable.bin, .pointsLost = lost});
                }
                std::ranges::stable_sort(reasons, std::greater<>{}, &Reason::pointsLost);
                if (reasons.size() > options.atMost)
                    reasons.resize(options.atMost);
>>>>>>> eaacc91 (Explain a score: points lost, ranked reasons, and the nearest score that would have been enough)
                return reasons;
            }

        } // namespace riskloom
