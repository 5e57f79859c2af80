// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/creditcard.h"

#include <algorithm>
#include <functional>
#include <string>
#include <utility>

namespace riskloom {
namespace {

// A name that binning left out already is neither forced nor excluded any more: the report says why it is not there.
std::vector<std::string> binnedOnly(std::vector<std::string> names, const CreditBinning& binning)
{
    std::erase_if(names, [&](const std::string& name) {
        return std::ranges::find(binning.dropped, name, &DroppedVariable::name) != binning.dropped.end();
    });
    return names;
}

} // namespace

Result<ScorecardFit> fitCard(const CreditCardRequest& request, const CreditBinning& binning, const Table& table,
                             const CreditRows& train)
{
    const ScorecardFitOptions options{.scale = {request.baseScore, request.baseOdds, request.pdo},
                                      .layout = request.layout,
                                      .selection = request.selection,
                                      .criterion = request.criterion,
                                      .signs = request.signs,
                                      .forced = binnedOnly(request.forced, binning),
                                      .excluded = binnedOnly(request.excluded, binning)};
    return fitScorecard(binning.variables, table, train.view(), options);
}

std::vector<DroppedVariable> droppedVariables(const CreditBinning& binning, const ScorecardFit& fit)
{
    std::vector<DroppedVariable> all = binning.dropped;
    const std::pair<const std::vector<std::string>*, const char*> byRegression[] = {{&fit.excluded, "excluded"},
                                                                                    {&fit.collinear, "collinear"},
                                                                                    {&fit.notSelected, "notSelected"},
                                                                                    {&fit.wrongSign, "wrongSign"}};
    for (const auto& [names, reason] : byRegression)
        for (const std::string& name : *names)
            all.push_back({name, std::ranges::find(binning.variables, name, &BinnedVariable::name)->iv, reason});
    return all;
}

std::vector<double> riskOf(std::span<const double> scores)
{
    std::vector<double> risk(scores.size());
    std::ranges::transform(scores, risk.begin(), std::negate<>{});
    return risk;
}

} // namespace riskloom
