// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/host/runsources.h"

#include "core/host/lastweights.h"
#include "core/run/codec.h"
#include "core/run/market.h"
#include "core/run/policy.h"
#include "core/run/rebalance.h"
#include "core/run/scenario.h"
#include "core/store/datacard.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace riskloom {
namespace {

constexpr const char* generatorKind = "synth.market";

int passed(const std::vector<FactVerdict>& facts)
{
    return static_cast<int>(std::ranges::count_if(facts, &FactVerdict::pass));
}

// The newest real day that decided how the paths begin; "" when none did.
std::string lastDayOfOpening(const DatasetRecord& paths)
{
    const Result<boost::json::value> made = readJson(paths.importJson, "import");
    const boost::json::value* card = made && made->is_object() ? made->get_object().if_contains("card") : nullptr;
    if (card == nullptr)
        return {};
    const Result<DataCard> read = fromJson<DataCard>(*card);
    return read && read->opening ? read->opening->lastDay : std::string();
}

// Nothing is known of paths that nobody made, or whose generator is gone or cannot be read by this version.
PathSource sourceOf(const Workspace& workspace, const DatasetRecord& paths)
{
    PathSource source;
    if (paths.producedBy == 0)
        return source;
    const Result<RunRecord> record = workspace.run(paths.producedBy);
    if (!record || record->kind != generatorKind || record->status != RunStatus::Finished)
        return source;
    const Result<MarketGanReport> report = fromJson<MarketGanReport>(record->reportJson, "report");
    if (!report)
        return source;
    source.madeByRun = record->id;
    source.generatorLastDay = std::max(report->lastTrainDay, lastDayOfOpening(paths)); // ISO days sort as texts
    if (!report->models.empty()) {
        const std::vector<FactVerdict>& facts = report->models.front().board.facts;
        source.factsPassed = passed(facts);
        source.factsJudged = static_cast<int>(facts.size());
    }
    source.heldOutFactsPassed = passed(report->heldOut);
    source.heldOutFactsJudged = static_cast<int>(report->heldOut.size());
    return source;
}

// The dataset of this name, or the newest that a generator of these prices made.
Result<DatasetRecord> pathsFor(const Workspace& workspace, const std::string& name, const DatasetRecord& prices)
{
    RISKLOOM_TRY(const std::vector<DatasetRecord> datasets, workspace.datasets());
    for (const DatasetRecord& candidate : datasets) {
        if (candidate.name == name)
            return candidate;
        if (!name.empty() || candidate.producedBy == 0)
            continue;
        const Result<RunRecord> maker = workspace.run(candidate.producedBy);
        if (maker && maker->kind == generatorKind && maker->dataset == prices.id)
            return candidate;
    }
    return Error{ErrorCode::DatasetNotFound, {name.empty() ? "paths made from “" + prices.name + "”" : name}, {}};
}

Result<> fillScenario(const Workspace& workspace, const DatasetRecord& dataset, PortfolioScenarioRequest& request)
{
    request.heldWeights.clear();
    if (request.weightsRun != 0 && request.weights.empty()) {
        RISKLOOM_TRY(LastWeights last, lastWeights(workspace, request.weightsRun, request.weightsStrategy));
        request.heldWeights = std::move(last.weights);
    }
    static_cast<PathSource&>(request) = sourceOf(workspace, dataset);
    return {};
}

Result<> fillRebalance(const Workspace& workspace, const DatasetRecord& /*prices*/, PortfolioRebalanceRequest& request)
{
    LastWeights last;
    if (request.weightsRun != 0 && request.weights.empty()) {
        RISKLOOM_TRY(last, lastWeights(workspace, request.weightsRun, request.weightsStrategy));
    }
    request.heldWeights = std::move(last.weights);
    request.weightsKind = std::move(last.kind);
    request.weightsDay = std::move(last.day);
    return {};
}

Result<> fillPolicy(const Workspace& workspace, const DatasetRecord& dataset, PortfolioPolicyRequest& request)
{
    request.pathsSha256.clear();
    static_cast<PathSource&>(request) = {};
    if (request.learnFrom != LearningSource::GivenPaths)
        return {};
    RISKLOOM_TRY(const DatasetRecord paths, pathsFor(workspace, request.pathsDataset, dataset));
    request.pathsSha256 = paths.sha256;
    static_cast<PathSource&>(request) = sourceOf(workspace, paths);
    return {};
}

template <class Request>
Result<> fill(Result<> (*fillTyped)(const Workspace&, const DatasetRecord&, Request&), const Workspace& workspace,
              const DatasetRecord& dataset, boost::json::object& request)
{
    RISKLOOM_TRY(auto typed, fromJson<Request>(boost::json::value(request)));
    RISKLOOM_CHECK(fillTyped(workspace, dataset, typed));
    request = encode(typed).get_object();
    return {};
}

} // namespace

Result<> fillRunSources(const Workspace& workspace, const std::string& kind, const DatasetRecord& dataset,
                        boost::json::object& request)
{
    if (kind == "portfolio.scenario")
        return fill(fillScenario, workspace, dataset, request);
    if (kind == "portfolio.policy")
        return fill(fillPolicy, workspace, dataset, request);
    if (kind == "portfolio.rebalance")
        return fill(fillRebalance, workspace, dataset, request);
    return {};
}

} // namespace riskloom
