// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/host/lastweights.h"

#include "core/run/codec.h"
#include "core/run/policy.h"
#include "core/run/portfolio.h"

namespace riskloom {
namespace {

// Of a report with assets, days and planned trades: `wanted` at its end or, when there is none, what was traded last.
template <class Report>
LastWeights told(const Report& report, const std::vector<double>& wanted, const PortfolioCourse& course,
                 const std::string& kind)
{
    LastWeights last{{}, kind, {}};
    if (!wanted.empty() && !report.days.empty())
        last.day = isoDate(report.days.back());
    else if (!report.trades.empty() && static_cast<std::size_t>(report.trades.back()) < report.days.size())
        last.day = isoDate(report.days[static_cast<std::size_t>(report.trades.back())]);
    const std::vector<double>& weights = wanted.empty() ? course.weights.back() : wanted;
    for (std::size_t asset = 0; asset < report.assets.size() && asset < weights.size(); ++asset)
        if (weights[asset] > 0.0)
            last.weights.push_back(report.assets[asset].name + " = " + writeJson(encode(weights[asset])));
    return last;
}

} // namespace

Result<LastWeights> lastWeights(const Workspace& workspace, std::int64_t run, StrategyKind strategy)
{
    const auto missing = [run](const char* why) { return Error{ErrorCode::RunNotFound, {std::to_string(run)}, why}; };
    RISKLOOM_TRY(const RunRecord record, workspace.run(run));
    if (record.status != RunStatus::Finished)
        return missing("it has not finished");
    if (record.kind == "portfolio.backtest") {
        RISKLOOM_TRY(const auto report, fromJson<PortfolioBacktestReport>(record.reportJson, "report"));
        const StrategyResult* result = resultOf(report, strategy);
        if (result == nullptr || result->weights.empty())
            return missing("it does not have this strategy");
        return told(report, result->wanted, *result, record.kind);
    }
    if (record.kind == "portfolio.policy") {
        RISKLOOM_TRY(const auto report, fromJson<PortfolioPolicyReport>(record.reportJson, "report"));
        if (report.together.weights.empty())
            return missing("it decided nothing");
        return told(report, {}, report.together, record.kind);
    }
    return missing("it is no backtest and no policy");
}

} // namespace riskloom
