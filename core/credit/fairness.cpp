// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/fairness.h"

#include "core/credit/share.h"

#include <cassert>
#include <cmath>
#include <utility>

namespace riskloom {
namespace {

double weightOf(const GroupedDecisions& decisions, std::size_t row)
{
    return decisions.weights.empty() ? 1.0 : decisions.weights[row];
}

ProportionCounter::Seen seenIf(std::uint8_t flag)
{
    return flag != 0 ? ProportionCounter::Seen::Yes : ProportionCounter::Seen::No;
}

// The rows of one group with a known outcome, for its calibration.
struct KnownRows {
    std::vector<double> probability;
    std::vector<std::uint8_t> bad;
    std::vector<double> weights;
};

struct GroupCounts {
    ProportionCounter approval;
    ProportionCounter goodsApproved;
    ProportionCounter badsApproved;
    ProportionCounter badRate;
    double weight = 0.0;
    double probability = 0.0; // weighted sum over all rows
    double knownWeight = 0.0;
    double knownProbability = 0.0;
    KnownRows known;
};

std::vector<GroupCounts> countGroups(const GroupedDecisions& decisions, std::size_t groups)
{
    std::vector<GroupCounts> counts(groups);
    for (std::size_t row = 0; row < decisions.group.size(); ++row) {
        GroupCounts& group = counts[decisions.group[row]];
        const double weight = weightOf(decisions, row);
        const double probability = decisions.probability[row];
        group.approval.add(seenIf(decisions.approved[row]), weight);
        group.weight += weight;
        group.probability += weight * probability;
        const std::uint8_t bad = decisions.bad[row];
        if (bad == unknownOutcome)
            continue;
        (bad != 0 ? group.badsApproved : group.goodsApproved).add(seenIf(decisions.approved[row]), weight);
        group.badRate.add(seenIf(bad), weight);
        group.knownWeight += weight;
        group.knownProbability += weight * probability;
        group.known.probability.push_back(probability);
        group.known.bad.push_back(bad);
        group.known.weights.push_back(weight);
    }
    return counts;
}

double deviationOfProbability(const GroupedDecisions& decisions)
{
    double weight = 0.0;
    double sum = 0.0;
    for (std::size_t row = 0; row < decisions.probability.size(); ++row) {
        weight += weightOf(decisions, row);
        sum += weightOf(decisions, row) * decisions.probability[row];
    }
    const double mean = shareOf(sum, weight);
    double squares = 0.0;
    for (std::size_t row = 0; row < decisions.probability.size(); ++row)
        squares += weightOf(decisions, row) * (decisions.probability[row] - mean) * (decisions.probability[row] - mean);
    return std::sqrt(shareOf(squares, weight));
}

} // namespace

std::vector<GroupFairness> groupFairness(const GroupedDecisions& decisions, std::span<const std::string> names,
                                         std::size_t reference, int calibrationBands)
{
    assert(reference < names.size());
    const std::vector<GroupCounts> counts = countGroups(decisions, names.size());
    const double deviation = deviationOfProbability(decisions);
    const GroupCounts& beside = counts[reference];
    std::vector<GroupFairness> result;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const GroupCounts& group = counts[i];
        GroupFairness fairness;
        fairness.name = names[i];
        fairness.approval = group.approval.proportion();
        fairness.adverseImpactRatio = ratioOf(fairness.approval, beside.approval.proportion());
        fairness.goodsApproved = group.goodsApproved.proportion();
        fairness.badsApproved = group.badsApproved.proportion();
        fairness.goodsApprovedGap = differenceOf(fairness.goodsApproved, beside.goodsApproved.proportion());
        fairness.badsApprovedGap = differenceOf(fairness.badsApproved, beside.badsApproved.proportion());
        fairness.badRate = group.badRate.proportion();
        fairness.meanProbability = shareOf(group.knownProbability, group.knownWeight);
        fairness.calibration =
            calibrationTable(group.known.probability, group.known.bad, group.known.weights, calibrationBands);
        if (group.weight > 0.0 && beside.weight > 0.0 && deviation > 0.0)
            fairness.standardisedMeanDifference =
                (group.probability / group.weight - beside.probability / beside.weight) / deviation;
        result.push_back(std::move(fairness));
    }
    return result;
}

ImpactScreen screenImpact(const ProportionRatio& ratio, double line)
{
    if (ratio.ratio >= line)
        return ImpactScreen::Clear;
    return ratio.high < line ? ImpactScreen::Flagged : ImpactScreen::Uncertain;
}

} // namespace riskloom
