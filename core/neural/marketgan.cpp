// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/marketgan.h"

#include "core/base/random.h"
#include "core/base/sha256.h"
#include "core/market/garch.h"
#include "core/neural/marketwindows.h"
#include "core/neural/windowembedding.h"
#include "core/run/codec.h"
#include "core/run/marketjudgement.h"
#include "core/run/marketkinds.h"

#include <algorithm>
#include <string>
#include <utility>

namespace riskloom {
namespace {

constexpr double trainingBegins = 0.02; // of the run
constexpr double trainingEnds = 0.6;
constexpr double rivalBlockDays = 21.0; // of the bootstrap that competes; the one that gives bands keeps longer memory
constexpr int holdoutPaths = 200;
constexpr int galleries = 12; // of a training of pictures
constexpr int judgedWindows = 500;

Result<> enterStage(const RunContext& context, const char* stage, double fraction)
{
    if (context.stopRequested())
        return Error{ErrorCode::Cancelled, {}, {}};
    context.report({.stage = stage, .fraction = fraction, .points = {}, .preview = {}});
    return {};
}

// What a checkpoint belongs to. What earlier versions did not know counts only where it is used, so that theirs go on.
std::string trainingSha256(const MarketGanRequest& request)
{
    boost::json::object counted = encode(request).get_object();
    if (request.network == SeriesNetwork::StochasticVolatility)
        counted.stable_erase("network");
    if (request.steering.empty())
        counted.stable_erase(steeringField);
    return sha256Hex(writeJson(counted));
}

MarketSeriesPlan planFor(const MarketGanRequest& request)
{
    MarketSeriesPlan plan;
    plan.network = request.network;
    plan.steps = request.steps;
    plan.pathsInStep = request.pathsInStep;
    plan.windowsInStep = request.windowsInStep;
    plan.windowDays = request.windowDays;
    plan.factors = request.factors;
    plan.generatorRate = request.generatorRate;
    plan.criticRate = request.criticRate;
    plan.criticWeight = request.criticWeight;
    plan.momentWeight = request.momentWeight;
    plan.checkpointEvery = request.checkpointEvery;
    plan.seed = request.seed;
    plan.steering = request.steering;
    plan.requestSha256 = trainingSha256(request);
    plan.fractionBegin = trainingBegins;
    plan.fractionEnd = trainingEnds;
    return plan;
}

// Paths of one model at a time, since those of four would be as big as the data many times over.
class Judgement {
public:
    Judgement(const MarketGanRequest& request, const MarketReturns& returns, const RunContext& context)
        : m_request(request), m_returns(returns), m_context(context), m_random(request.seed)
    {
    }

    Result<MarketGanReport> judge(const MarketSeriesModel& model)
    {
        const MarketPath& train = m_returns.train;
        const std::vector<MarketPath> resampled =
            resampledPaths(train, m_request.resampledPaths, m_request.blockDays, m_random);
        RISKLOOM_TRY(m_truth, factTruth(train, resampled, m_context.stop));
        m_report.realRisk = indexRisk(train, resampled);
        RISKLOOM_CHECK(enterStage(m_context, "judging", 0.72));
        const int paths = m_request.evaluationPaths;
        RISKLOOM_TRY(const std::vector<MarketPath> generated,
                     generatePaths(model, {paths, static_cast<int>(train.days()), m_random.bits()}, m_context.stop));
        RISKLOOM_CHECK(add("gan", generated));
        RISKLOOM_CHECK(enterStage(m_context, "judging", 0.78));
        RISKLOOM_CHECK(add("bootstrap", resampledPaths(train, paths, rivalBlockDays, m_random)));
        RISKLOOM_CHECK(enterStage(m_context, "judging", 0.84));
        RISKLOOM_TRY(const GarchMarket garch, fitGarchMarket(train.assets));
        std::vector<MarketPath> simulated;
        for (int i = 0; i < paths; ++i)
            simulated.push_back({simulate(garch, train.days(), m_random)});
        RISKLOOM_CHECK(add("garch", simulated));
        RISKLOOM_CHECK(enterStage(m_context, "judging", 0.9));
        RISKLOOM_CHECK(add("gaussian", gaussianPaths(train, paths, m_random)));
        RISKLOOM_CHECK(enterStage(m_context, "judging", 0.95));
        if (m_returns.holdout.days() > 0) {
            const PathOrder order{holdoutPaths, static_cast<int>(m_returns.holdout.days()), m_random.bits()};
            RISKLOOM_TRY(const std::vector<MarketPath> ahead, generatePaths(model, order, m_context.stop));
            RISKLOOM_TRY(m_report.heldOut, heldOutVerdicts(m_returns.holdout, ahead, m_context.stop));
            m_report.fan = fanChart(ahead, m_returns.holdout);
        }
        return std::move(m_report);
    }

private:
    Result<> add(const char* name, const std::vector<MarketPath>& paths)
    {
        RISKLOOM_TRY(StylisedFactBoard board, stylisedFactBoard(m_returns.train, m_truth, paths, m_context.stop));
        m_report.models.push_back({name, std::move(board), indexRisk(paths)});
        return {};
    }

    const MarketGanRequest& m_request;
    const MarketReturns& m_returns;
    const RunContext& m_context;
    Random m_random;
    FactTruth m_truth;
    MarketGanReport m_report;
};

Result<MarketGanReport> trainSeries(const MarketGanRequest& request, const MarketReturns& returns,
                                    const RunContext& context)
{
    RISKLOOM_TRY(const TrainedMarketSeries trained, trainMarketSeries(planFor(request), returns.train, context));
    RISKLOOM_CHECK(enterStage(context, "judging", trainingEnds));
    RISKLOOM_TRY(MarketGanReport report, Judgement(request, returns, context).judge(trained.model));
    report.parameters = static_cast<std::int64_t>(trained.model.weights.size());
    report.steps = trained.steps;
    report.rollbacks = trained.rollbacks;
    report.steering = trained.steering;
    for (const HeavyTail& tail : trained.model.tails)
        report.heaviness.push_back(tail.heaviness);
    RISKLOOM_CHECK(context.saveArtifact("weights", "safetensors", writeMarketSeries(trained.model)));
    return report;
}

Result<MarketGanReport> trainWindows(const MarketGanRequest& request, const MarketReturns& returns,
                                     const RunContext& context)
{
    RISKLOOM_TRY(const WindowUnits units, windowUnits(returns.train));
    Random random(request.seed);
    MarketGanReport report;
    WindowsReport& pictures = report.windows;
    MarketWindowsPlan plan;
    plan.gallerySeed = random.bits();
    plan.steps = request.pictureSteps;
    plan.windowsInStep = request.picturesInStep;
    plan.rate = request.pictureRate;
    plan.checkpointEvery = std::max(1, request.pictureSteps / galleries);
    plan.seed = request.seed;
    plan.steering = request.steering;
    plan.requestSha256 = trainingSha256(request);
    plan.fractionBegin = trainingBegins;
    plan.fractionEnd = 0.9;
    RISKLOOM_TRY(const TrainedMarketWindows trained, trainMarketWindows(plan, returns.train, units, context));
    const MarketWindowsModel& model = trained.model;
    pictures.galleries = trained.galleries;
    RISKLOOM_CHECK(enterStage(context, "judging", 0.92));
    RISKLOOM_TRY(const std::vector<MarketWindow> generated, generateMarketWindows(model, judgedWindows, random.bits()));
    const std::vector<MarketWindow> real = randomWindows(returns.train, units, judgedWindows, random);
    for (const std::int64_t asset : units.assets)
        pictures.assets.push_back(returns.assets[static_cast<std::size_t>(asset)]);
    pictures.real = packWindows(std::span(real).first(wholeGallery));
    pictures.train = windowFigures(real);
    pictures.heldOut = windowFigures(randomWindows(returns.holdout, units, judgedWindows, random));
    pictures.generated = windowFigures(generated);
    const MarketPath normal = gaussianPaths(returns.train, 1, random).front();
    const std::vector<MarketWindow> gaussian = randomWindows(normal, units, judgedWindows, random);
    pictures.gaussian = windowFigures(gaussian);
    std::vector<MarketWindow> independent;
    for (int i = 0; i < judgedWindows; ++i)
        independent.push_back(changedWindow({returns.train, normal}, units, WindowChange::AssetsApart, random));
    pictures.independent = windowFigures(independent);
    if (returns.holdout.days() >= fewestHeldOutDays) {
        RISKLOOM_TRY(pictures.distances, windowDistances(returns, units, {generated, gaussian, independent}, random.bits(),
                                                         context.stop));
    }
    report.parameters = static_cast<std::int64_t>(model.weights.size());
    report.steps = request.pictureSteps;
    report.steering = trained.steering;
    RISKLOOM_CHECK(context.saveArtifact("weights", "safetensors", writeMarketWindows(model)));
    return report;
}

} // namespace

Result<MarketGanReport> trainMarketGan(const MarketGanRequest& request, const Table& table, const RunContext& context)
{
    RISKLOOM_CHECK(marketGanKind().complete(encode(request).get_object()));
    RISKLOOM_CHECK(enterStage(context, "sample", 0.0));
    RISKLOOM_TRY(const MarketReturns returns, marketReturns(request, table));
    RISKLOOM_TRY(MarketGanReport report, request.model == MarketGanModel::Series
                                             ? trainSeries(request, returns, context)
                                             : trainWindows(request, returns, context));
    report.assets = returns.assets;
    report.trainDays = static_cast<std::int64_t>(returns.train.days());
    report.holdoutDays = static_cast<std::int64_t>(returns.holdout.days());
    report.firstDay = returns.days.front();
    report.lastTrainDay = returns.days[returns.train.days() - 1];
    report.lastDay = returns.days.back();
    return report;
}

} // namespace riskloom
