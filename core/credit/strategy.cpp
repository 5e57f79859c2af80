// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/strategy.h"

#include "core/credit/share.h"

#include <algorithm>
#include <cassert>
#include <limits>

namespace riskloom {
namespace {

double approved(const CutOff& cutOff)
{
    return cutOff.approvedGood + cutOff.approvedBad;
}

} // namespace

StrategyTable strategyTable(const ScoreCounts& counts, const ProfitTerms& terms)
{
    StrategyTable table{.good = counts.totalGood(), .bad = counts.totalBad(), .cutOffs = {}};
    table.cutOffs.resize(counts.size() + 1);
    table.cutOffs.back().score = std::numeric_limits<double>::infinity();
    for (std::size_t i = counts.size(); i-- > 0;) {
        const CutOff& above = table.cutOffs[i + 1];
        CutOff& here = table.cutOffs[i];
        here.score = counts.scores[i];
        here.approvedGood = above.approvedGood + counts.good[i];
        here.approvedBad = above.approvedBad + counts.bad[i];
        here.approvalRate = shareOf(approved(here), table.good + table.bad);
        here.badRate = shareOf(here.approvedBad, approved(here));
        here.profit = terms.profitPerGood * here.approvedGood - terms.lossPerBad * here.approvedBad;
        here.ks = shareOf(here.approvedGood, table.good) - shareOf(here.approvedBad, table.bad);
    }
    return table;
}

const CutOff& cutOffAt(const StrategyTable& table, double score)
{
    const auto found = std::ranges::lower_bound(table.cutOffs, score, {}, &CutOff::score);
    return found == table.cutOffs.end() ? table.cutOffs.back() : *found;
}

MarkedCutOffs markedCutOffs(const StrategyTable& table, std::span<const double> probabilityOfBad,
                            const ProfitTerms& terms)
{
    assert(probabilityOfBad.size() + 1 == table.cutOffs.size());
    std::size_t bayes = probabilityOfBad.size();
    const auto worthApproving = [&](double bad) { return (1.0 - bad) * terms.profitPerGood > bad * terms.lossPerBad; };
    while (bayes > 0 && worthApproving(probabilityOfBad[bayes - 1]))
        --bayes;
    return {.ksOptimal = *std::ranges::max_element(table.cutOffs, {}, &CutOff::ks),
            .mostProfitable = *std::ranges::max_element(table.cutOffs, {}, &CutOff::profit),
            .bayes = table.cutOffs[bayes]};
}

ConstrainedCutOff bestCutOff(const StrategyTable& table, const StrategyConstraints& constraints)
{
    const CutOff* best = nullptr;
    const CutOff* lowestBadRate = nullptr;
    const CutOff* mostApproved = nullptr;
    for (const CutOff& cutOff : table.cutOffs) {
        if (approved(cutOff) <= 0.0)
            continue;
        const bool enough = cutOff.approvalRate >= constraints.minimumApprovalRate;
        const bool safe = cutOff.badRate <= constraints.maximumBadRate;
        if (enough && safe && (best == nullptr || cutOff.profit > best->profit))
            best = &cutOff;
        if (enough && (lowestBadRate == nullptr || cutOff.badRate < lowestBadRate->badRate))
            lowestBadRate = &cutOff;
        if (safe && mostApproved == nullptr)
            mostApproved = &cutOff;
    }
    const CutOff& nobody = table.cutOffs.back();
    ConstrainedCutOff result{.best = best != nullptr ? *best : nobody,
                             .lowestBadRate = lowestBadRate != nullptr ? *lowestBadRate : nobody,
                             .mostApproved = mostApproved != nullptr ? *mostApproved : nobody};
    if (mostApproved == nullptr)
        result.clash = ConstraintClash::MaximumBadRate;
    else if (best == nullptr)
        result.clash = ConstraintClash::Both;
    return result;
}

ReferZone referZone(const StrategyTable& table, double declineBelow, double approveFrom)
{
    assert(declineBelow <= approveFrom);
    const CutOff& lower = cutOffAt(table, declineBelow);
    const CutOff& upper = cutOffAt(table, approveFrom);
    const double all = table.good + table.bad;
    const double declined = all - approved(lower);
    const double referred = approved(lower) - approved(upper);
    return {.declineBelow = declineBelow,
            .approveFrom = approveFrom,
            .declinedRate = shareOf(declined, all),
            .referredRate = shareOf(referred, all),
            .approvedRate = upper.approvalRate,
            .declinedBadRate = shareOf(table.bad - lower.approvedBad, declined),
            .referredBadRate = shareOf(lower.approvedBad - upper.approvedBad, referred),
            .approvedBadRate = upper.badRate};
}

} // namespace riskloom
