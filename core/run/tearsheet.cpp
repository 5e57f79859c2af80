// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/tearsheet.h"

#include "core/run/portfoliocourse.h"

namespace riskloom {
namespace {

constexpr std::size_t worstSpells = 10;
constexpr int varWindow = 250;
constexpr std::size_t fewestForecasts = 50; // below that the tests reject nothing whatever happened

std::vector<VarBacktest> backtests(const std::vector<double>& net)
{
    if (net.size() < varWindow + fewestForecasts)
        return {};
    std::vector<double> returns = net;
    for (double& value : returns)
        value -= 1.0;
    std::vector<VarBacktest> tests;
    for (const VarMethod method : {VarMethod::Historical, VarMethod::EwmaNormal})
        for (const double confidence : {0.95, 0.99})
            tests.push_back(varBacktest(method, confidence, returns, varWindow));
    return tests;
}

} // namespace

TearSheet tearSheet(const TearSheetSource& source, int rollingDays)
{
    TearSheet sheet;
    sheet.net = netGrowth(source.course.growth, source.course.trades);
    sheet.benchmarkNet = netGrowth(source.equal.growth, source.equal.trades);
    const double riskFree = dailyRate(source.riskFreeRate);
    const ReturnPath path{source.days, sheet.net, sheet.benchmarkNet, riskFree};
    const ReturnPath equal{source.days, sheet.benchmarkNet, sheet.benchmarkNet, riskFree};
    sheet.measures = measuresOf(source.course, path);
    sheet.benchmark = measuresOf(source.equal, equal);
    sheet.months = monthlyReturns(source.days, sheet.net);
    sheet.years = yearlyReturns(source.days, sheet.net);
    sheet.drawdowns = worstDrawdowns(source.days, sheet.net, worstSpells);
    sheet.rolling = rollingMeasures(path, rollingDays);
    sheet.benchmarkRolling = rollingMeasures(equal, rollingDays);
    sheet.valueAtRisk = backtests(sheet.net);
    if (source.own != nullptr) {
        sheet.ownNet = source.own->growth; // nobody traded it
        sheet.own = measuresOf(*source.own, {source.days, sheet.ownNet, sheet.ownNet, riskFree});
        sheet.againstOwn = measuresOf(source.course, {source.days, sheet.net, sheet.ownNet, riskFree});
    }
    return sheet;
}

} // namespace riskloom
