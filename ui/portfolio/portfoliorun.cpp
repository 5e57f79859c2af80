// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/portfoliorun.h"

#include "core/market/riskmeasures.h"
#include "core/run/codec.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <utility>

namespace riskloom {

Result<BacktestRun> readBacktestRun(const RunRecord& record)
{
    const std::string where = "run " + std::to_string(record.id);
    BacktestRun run;
    run.record = record;
    RISKLOOM_TRY(run.request, fromJson<PortfolioBacktestRequest>(record.requestJson, where));
    RISKLOOM_TRY(run.report, fromJson<PortfolioBacktestReport>(record.reportJson, where));
    if (run.report.strategies.empty() || run.report.days.size() < 3)
        return Error{ErrorCode::BadJson, {where, "strategies"}, {}};
    return run;
}

const StrategyResult& PortfolioSelection::chosen() const
{
    const StrategyResult* result = resultOf(run->report, strategy);
    return result != nullptr ? *result : run->report.strategies.front();
}

PortfolioSelection selectionOf(BacktestRun run, const Workspace& workspace)
{
    PortfolioSelection selection;
    selection.strategy = run.request.strategy;
    selection.tried = trialsMadeBeside(workspace, run.record);
    selection.run = std::move(run);
    return selection;
}

std::vector<double> growthAt(const StrategyResult& result, double basisPoints)
{
    return netGrowthAt(basisPoints * 1e-4, result.growth, result.trades);
}

std::vector<double> valueOf(const std::vector<double>& growth)
{
    std::vector<double> value(growth.size());
    std::partial_sum(growth.begin(), growth.end(), value.begin(), std::multiplies<>());
    return value;
}

PerformanceMeasures measuresAt(const BacktestRun& run, const StrategyResult& result, double basisPoints)
{
    const std::vector<double> growth = growthAt(result, basisPoints);
    const std::vector<double> benchmark = growthAt(run.report.strategies.front(), basisPoints);
    const double riskFree =
        std::pow(1.0 + riskFreeRateOf(run.request.riskFreeRate, run.report), 1.0 / tradingDays) - 1.0;
    PerformanceMeasures measures = performance({run.report.days, growth, benchmark, riskFree});
    const double gross = std::accumulate(result.growth.begin(), result.growth.end(), 1.0, std::multiplies<>());
    measures.costDrag = annualGrowth(gross, run.report.days.front(), run.report.days.back()) - measures.cagr;
    measures.turnover = result.measures.turnover;
    measures.effectiveAssets = result.measures.effectiveAssets;
    return measures;
}

std::optional<double> breakEvenCost(const BacktestRun& run, const StrategyResult& result, double most)
{
    const StrategyResult& equal = run.report.strategies.front();
    const auto ahead = [&](double basisPoints) {
        return measuresAt(run, result, basisPoints).sharpe > measuresAt(run, equal, basisPoints).sharpe;
    };
    double low = costOf(run.request);
    double high = most;
    if (low >= high || !ahead(low) || ahead(high))
        return std::nullopt;
    while (high - low > 0.05)
        (ahead((low + high) / 2.0) ? low : high) = (low + high) / 2.0;
    return (low + high) / 2.0;
}

const CrossValidatedStrategy* crossValidated(const PortfolioBacktestReport& report, StrategyKind strategy)
{
    const auto found = std::ranges::find(report.crossValidation.strategies, strategy, &CrossValidatedStrategy::strategy);
    return found == report.crossValidation.strategies.end() ? nullptr : &*found;
}

double middleOf(const std::vector<double>& values)
{
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2.0;
}

double costOf(const PortfolioBacktestRequest& request) { return request.commission + request.halfSpread; }

} // namespace riskloom
