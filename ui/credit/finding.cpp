// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/finding.h"

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
        found.push_back({FindingKind::FewBads, {}, bads, fewestBads});
    else if (inputs > 0 && bads / static_cast<double>(inputs) < fewestBadsPerInput)
        found.push_back({FindingKind::FewBadsPerInput, {}, bads / static_cast<double>(inputs), fewestBadsPerInput});
    if (fellOff(train.discrimination, holdout.discrimination))
        found.push_back({FindingKind::HoldoutWorse, {}, train.discrimination.auc - holdout.discrimination.auc, worseBy});
}

void addSuspicious(std::vector<Finding>& found, const BinnedVariable& variable)
{
    if (variable.iv > suspiciousIv)
        found.push_back({FindingKind::SuspiciousIv, variable.name, variable.iv, suspiciousIv});
}

void addRowsLeftOut(std::vector<Finding>& found, std::int64_t rows)
{
    if (rows > 0)
        found.push_back({FindingKind::RowsLeftOut, {}, static_cast<double>(rows), 0.0});
}

} // namespace

std::vector<Finding> findings(const CreditScorecardReport& report)
{
    std::vector<Finding> found;
    for (const ScorecardVariable& variable : report.scorecard.variables)
        addSuspicious(found, variable.binning);
    for (const ScorecardVariable& variable : report.scorecard.variables)
        if (variable.coefficient <= 0.0)
            found.push_back({FindingKind::WrongSign, variable.binning.name, variable.coefficient, 0.0});
    addSampleFindings(found, report.train, report.holdout, report.scorecard.variables.size());
    const double lost = report.holdoutAucUnrounded - report.holdout.discrimination.auc;
    if (lost >= roundingWorseBy)
        found.push_back({FindingKind::RoundingCosts, {}, lost, roundingWorseBy});
    addRowsLeftOut(found, report.sample.rowsWithoutOutcome);
    return found;
}

std::vector<Finding> findings(const CreditNetworkReport& report)
{
    std::vector<Finding> found;
    for (const BinnedVariable& variable : report.inputs)
        addSuspicious(found, variable);
    addSampleFindings(found, report.train, report.holdout, report.inputs.size());
    addRowsLeftOut(found, report.sample.rowsWithoutOutcome);
    return found;
}

} // namespace riskloom
