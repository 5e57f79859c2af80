// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/finding.h"

#include <algorithm>

namespace riskloom {
namespace {

constexpr double fewestBads = 100.0;
constexpr double fewestBadsPerInput = 10.0;
constexpr double worseBy = 0.03;
constexpr double roundingWorseBy = 0.002;

bool fellOff(const Discrimination& train, const Discrimination& holdout)
{
    return train.auc - holdout.auc >= worseBy && train.auc > holdout.aucHigh;
}

void addSampleFindings(std::vector<Finding>& found, const ModelQuality& train, const ModelQuality& holdout,
                       std::size_t inputs)
{
    const auto bads = static_cast<double>(train.discrimination.bads);
    if (bads < fewestBads)
        found.push_back({FindingKind::FewBads, bads, fewestBads});
    else if (inputs > 0 && bads / static_cast<double>(inputs) < fewestBadsPerInput)
        found.push_back({FindingKind::FewBadsPerInput, bads / static_cast<double>(inputs), fewestBadsPerInput});
    if (fellOff(train.discrimination, holdout.discrimination))
        found.push_back({FindingKind::HoldoutWorse, train.discrimination.auc - holdout.discrimination.auc, worseBy});
}

void addVariables(std::vector<Finding>& found, FindingKind kind, double limit, std::vector<Finding::Variable> variables)
{
    if (!variables.empty())
        found.push_back({kind, 0.0, limit, std::move(variables)});
}

void addSuspicious(std::vector<Finding>& found, std::vector<Finding::Variable> informationValues)
{
    std::erase_if(informationValues, [](const Finding::Variable& variable) { return variable.value <= suspiciousIv; });
    addVariables(found, FindingKind::SuspiciousIv, suspiciousIv, std::move(informationValues));
}

auto suspicious(std::vector<Finding>& found) { return std::ranges::find(found, FindingKind::SuspiciousIv, &Finding::kind); }

void addRowsLeftOut(std::vector<Finding>& found, std::int64_t rows)
{
    if (rows > 0)
        found.push_back({FindingKind::RowsLeftOut, static_cast<double>(rows), 0.0});
}

} // namespace

std::vector<Finding> findings(const CreditScorecardReport& report)
{
    std::vector<Finding> found;
    std::vector<Finding::Variable> informationValues, wrongSigns;
    for (const ScorecardVariable& variable : report.scorecard.variables) {
        informationValues.push_back({variable.binning.name, variable.binning.iv});
        if (variable.coefficient <= 0.0)
            wrongSigns.push_back({variable.binning.name, variable.coefficient});
    }
    addSuspicious(found, std::move(informationValues));
    addVariables(found, FindingKind::WrongSign, 0.0, std::move(wrongSigns));
    addSampleFindings(found, report.train, report.holdout, report.scorecard.variables.size());
    const double lost = report.holdoutAucUnrounded - report.holdout.discrimination.auc;
    if (lost >= roundingWorseBy)
        found.push_back({FindingKind::RoundingCosts, lost, roundingWorseBy});
    addRowsLeftOut(found, report.sample.rowsWithoutOutcome);
    return found;
}

std::vector<Finding> findings(const CreditNetworkReport& report)
{
    std::vector<Finding> found;
    std::vector<Finding::Variable> informationValues;
    for (const BinnedVariable& variable : report.inputs)
        informationValues.push_back({variable.name, variable.iv});
    addSuspicious(found, std::move(informationValues));
    addSampleFindings(found, report.train, report.holdout, report.inputs.size());
    addRowsLeftOut(found, report.sample.rowsWithoutOutcome);
    return found;
}

void joinSuspicious(std::vector<Finding>& first, std::vector<Finding>& second)
{
    const auto target = suspicious(first);
    const auto source = suspicious(second);
    if (target == first.end() || source == second.end())
        return;
    for (const Finding::Variable& variable : source->variables)
        if (std::ranges::find(target->variables, variable.name, &Finding::Variable::name) == target->variables.end())
            target->variables.push_back(variable);
    second.erase(source);
}

} // namespace riskloom
