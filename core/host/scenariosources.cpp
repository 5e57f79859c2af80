// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/host/scenariosources.h"

#include "core/run/codec.h"
#include "core/run/market.h"
#include "core/run/portfolio.h"
#include "core/run/scenario.h"

#include <algorithm>
#include <vector>

namespace riskloom {
namespace {

Result<std::vector<std::string>> lastWeights(const Workspace& workspace, std::int64_t run, StrategyKind strategy)
{
    RISKLOOM_TRY(const RunRecord record, workspace.run(run));
    const auto missing = [run](const char* why) { return Error{ErrorCode::RunNotFound, {std::to_string(run)}, why}; };
    if (record.kind != "portfolio.backtest" || record.status != RunStatus::Finished)
        return missing("it is no finished backtest");
    RISKLOOM_TRY(const auto report, fromJson<PortfolioBacktestReport>(record.reportJson, "report"));
    const StrategyResult* result = resultOf(report, strategy);
    if (result == nullptr || result->weights.empty())
        return missing("it does not have this strategy");
    std::vector<std::string> texts;
    for (std::size_t asset = 0; asset < report.assets.size() && asset < result->weights.back().size(); ++asset)
        if (const double weight = result->weights.back()[asset]; weight > 0.0)
            texts.push_back(report.assets[asset].name + " = " + writeJson(encode(weight)));
    return texts;
}

int passed(const std::vector<FactVerdict>& facts)
{
    return static_cast<int>(std::ranges::count_if(facts, &FactVerdict::pass));
}

// A generator that is gone leaves what was known of it before.
Result<> fillGenerator(const Workspace& workspace, const DatasetRecord& dataset, PortfolioScenarioRequest& request)
{
    request.madeByRun = 0;
    request.factsPassed = request.factsJudged = request.heldOutFactsPassed = request.heldOutFactsJudged = 0;
    if (dataset.producedBy == 0)
        return {};
    const Result<RunRecord> record = workspace.run(dataset.producedBy);
    if (!record || record->kind != "synth.market" || record->status != RunStatus::Finished)
        return {};
    RISKLOOM_TRY(const auto report, fromJson<MarketGanReport>(record->reportJson, "report"));
    request.madeByRun = record->id;
    if (!report.models.empty()) {
        const std::vector<FactVerdict>& facts = report.models.front().board.facts;
        request.factsPassed = passed(facts);
        request.factsJudged = static_cast<int>(facts.size());
    }
    request.heldOutFactsPassed = passed(report.heldOut);
    request.heldOutFactsJudged = static_cast<int>(report.heldOut.size());
    return {};
}

} // namespace

Result<> fillScenarioSources(const Workspace& workspace, const std::string& kind, const DatasetRecord& dataset,
                             boost::json::object& request)
{
    if (kind != "portfolio.scenario")
        return {};
    RISKLOOM_TRY(auto typed, fromJson<PortfolioScenarioRequest>(boost::json::value(request)));
    typed.heldWeights.clear();
    if (typed.weightsRun != 0 && typed.weights.empty()) {
        RISKLOOM_TRY(typed.heldWeights, lastWeights(workspace, typed.weightsRun, typed.weightsStrategy));
    }
    RISKLOOM_CHECK(fillGenerator(workspace, dataset, typed));
    request = encode(typed).get_object();
    return {};
}

} // namespace riskloom
