// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/closestrecords.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>
#include <span>

namespace riskloom {
namespace {

// The smallest value that so large a share of the values does not pass.
double quantile(std::vector<float> values, double share)
{
    const auto at = static_cast<std::size_t>(std::ceil(share * static_cast<double>(values.size())));
    const auto place = values.begin() + static_cast<std::ptrdiff_t>(at == 0 ? 0 : at - 1);
    std::ranges::nth_element(values, place);
    return static_cast<double>(*place);
}

std::int64_t within(const std::vector<float>& distances, double radius)
{
    return std::ranges::count_if(distances, [&](float distance) { return static_cast<double>(distance) <= radius; });
}

// Closest over second closest; two exact doubles say nothing and count as 1.
std::vector<float> ratiosOf(const Neighbours& two)
{
    std::vector<float> ratios;
    for (std::size_t at = 0; at < two.distances.size(); at += 2)
        ratios.push_back(two.distances[at + 1] > 0.0F ? two.distances[at] / two.distances[at + 1] : 1.0F);
    return ratios;
}

} // namespace

Result<CopyCounts> countCopies(const MixedRows& synthetic, const MixedRows& training, const MixedRows& heldOut,
                               std::size_t listed, const PairWork& work)
{
    if (const std::size_t fewer = std::min(synthetic.rows, heldOut.rows); fewer == 0)
        return Error{ErrorCode::TooFewRows, {"0", "1"}, {}};
    RISKLOOM_TRY(const Neighbours ofSynthetic, nearestRows(synthetic, training, 2, OwnRow::Counted, work));
    RISKLOOM_TRY(const Neighbours ofHeldOut, nearestRows(heldOut, training, 2, OwnRow::Counted, work));
    const std::vector<float> mine = ofSynthetic.distancesAt(0);
    const std::vector<float> theirs = ofHeldOut.distancesAt(0);

    CopyCounts counts;
    counts.syntheticRows = static_cast<std::int64_t>(synthetic.rows);
    counts.heldOutRows = static_cast<std::int64_t>(heldOut.rows);
    counts.radius = quantile(theirs, 0.01);
    counts.exact = within(mine, 0.0);
    counts.near = within(mine, counts.radius);
    counts.heldOutExact = within(theirs, 0.0);
    counts.heldOutNear = within(theirs, counts.radius);
    counts.medianDistance = quantile(mine, 0.5);
    counts.heldOutMedianDistance = quantile(theirs, 0.5);
    counts.distanceRatio = quantile(ratiosOf(ofSynthetic), 0.05);
    counts.heldOutDistanceRatio = quantile(ratiosOf(ofHeldOut), 0.05);

    std::vector<std::uint32_t> order(mine.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, {}, [&](std::uint32_t row) { return mine[row]; });
    for (const std::uint32_t row : std::span(order).first(std::min(listed, order.size())))
        counts.closest.push_back({row, ofSynthetic.rows[std::size_t{2} * row], static_cast<double>(mine[row])});
    return counts;
}

double MadeUpRows::baselineProtection(double syntheticMedian) const
{
    return medianDistance > 0.0 ? std::min(1.0, syntheticMedian / medianDistance) : 1.0;
}

Result<MadeUpRows> makeUpRows(const MixedRows& training, std::size_t count, Random& random, const PairWork& work)
{
    if (std::min(training.rows, count) == 0)
        return Error{ErrorCode::TooFewRows, {"0", "1"}, {}};
    MixedRows made{count, {}, training.ordered};
    for (std::size_t j = 0; j < training.columns.size(); ++j) {
        std::vector<float> there;
        std::ranges::copy_if(training.columns[j], std::back_inserter(there),
                             [](float cell) { return cell != missingPlace; });
        std::ranges::sort(there);
        there.erase(std::unique(there.begin(), there.end()), there.end());
        const double missing = static_cast<double>(std::ranges::count(training.columns[j], missingPlace)) /
                               static_cast<double>(training.rows);
        std::vector<float>& column = made.columns.emplace_back(count, missingPlace);
        for (float& cell : column) {
            if (there.empty() || random.uniform() < missing)
                continue;
            if (training.ordered[j] != 0)
                cell = there.front() + static_cast<float>(random.uniform()) * (there.back() - there.front());
            else
                cell = there[random.below(there.size())];
        }
    }
    RISKLOOM_TRY(const Neighbours nearest, nearestRows(made, training, 1, OwnRow::Counted, work));
    return MadeUpRows{quantile(nearest.distances, 0.5)};
}

double HeldOutShare::share() const
{
    return (static_cast<double>(nearerToTraining) + 0.5 * static_cast<double>(ties)) / static_cast<double>(rows);
}

double HeldOutShare::overfittingProtection() const
{
    return std::min(1.0, 2.0 * (1.0 - static_cast<double>(nearerToTraining) / static_cast<double>(rows)));
}

Result<HeldOutShare> heldOutShare(const MixedRows& synthetic, const MixedRows& training, const MixedRows& heldOut,
                                  const PairWork& work)
{
    if (synthetic.rows == 0)
        return Error{ErrorCode::TooFewRows, {"0", "1"}, {}};
    RISKLOOM_TRY(const Neighbours toTraining, nearestRows(synthetic, training, 1, OwnRow::Counted, work));
    RISKLOOM_TRY(const Neighbours toHeldOut, nearestRows(synthetic, heldOut, 1, OwnRow::Counted, work));
    HeldOutShare share{static_cast<std::int64_t>(synthetic.rows), 0, 0};
    for (std::size_t row = 0; row < synthetic.rows; ++row) {
        share.nearerToTraining += toTraining.distances[row] < toHeldOut.distances[row] ? 1 : 0;
        share.ties += toTraining.distances[row] == toHeldOut.distances[row] ? 1 : 0;
    }
    return share;
}

} // namespace riskloom
