// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/creditnetwork.h"

#include "core/base/random.h"
#include "core/base/sha256.h"
#include "core/credit/scorecard.h"
#include "core/credit/scorecardfit.h"
#include "core/credit/weightedauc.h"
#include "core/data/split.h"
#include "core/neural/creditnetworkmodel.h"
#include "core/neural/networktraining.h"
#include "core/neural/threads.h"
#include "core/neural/torcherrors.h"
#include "core/run/codec.h"
#include "core/run/creditbinning.h"
#include "core/run/creditkinds.h"
#include "core/run/creditquality.h"
#include "core/run/creditsample.h"
#include "core/run/creditvariables.h"
#include "core/run/heldoutscores.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace riskloom {
namespace {

constexpr double trainingBegins = 0.15; // of the run
constexpr double trainingEnds = 0.95;

Result<> enterStage(const RunContext& context, const char* stage, double fraction)
{
    if (context.stopRequested())
        return Error{ErrorCode::Cancelled, {}, {}};
    context.report({.stage = stage, .fraction = fraction, .points = {}, .preview = {}});
    return {};
}

// The sums of weights of goods and bads.
struct ClassWeights {
    double good = 0.0;
    double bad = 0.0;
};

ClassWeights classWeights(const CreditRows& rows)
{
    ClassWeights sums;
    for (std::size_t i = 0; i < rows.rows.size(); ++i)
        (rows.bad[i] != 0 ? sums.bad : sums.good) += rows.weights[i];
    return sums;
}

// What a good and a bad row weigh beside the row's own weight; their ratio is what has to be corrected afterwards.
struct ClassFactors {
    double good = 1.0;
    double bad = 1.0;
};

ClassFactors classFactors(const CreditNetworkRequest& request, const CreditRows& rows)
{
    if (!request.balanceClasses)
        return {};
    const ClassWeights sums = classWeights(rows);
    return {(sums.good + sums.bad) / (2.0 * sums.good), (sums.good + sums.bad) / (2.0 * sums.bad)};
}

CreditRows chosen(const CreditRows& rows, const std::vector<std::uint32_t>& positions)
{
    CreditRows part;
    for (const std::uint32_t i : positions) {
        part.rows.push_back(rows.rows[i]);
        part.bad.push_back(rows.bad[i]);
        part.weights.push_back(rows.weights[i]);
    }
    return part;
}

TrainingRows trainingRows(const CreditRows& rows, ClassFactors factors, std::vector<float> inputs)
{
    TrainingRows result;
    result.inputs = std::move(inputs);
    double total = 0.0;
    std::vector<double> weights;
    for (std::size_t i = 0; i < rows.rows.size(); ++i) {
        weights.push_back(rows.weights[i] * (rows.bad[i] != 0 ? factors.bad : factors.good));
        total += weights.back();
        result.targets.push_back(rows.bad[i] != 0 ? 1.0F : 0.0F);
    }
    for (const double weight : weights)
        result.weights.push_back(static_cast<float>(weight * static_cast<double>(weights.size()) / total));
    return result;
}

TrainingPlan planFor(const CreditNetworkRequest& request, const CreditNetworkModel& model, const RunContext& context)
{
    TrainingPlan plan;
    plan.layout = model.layout();
    plan.options = {.dropout = request.dropout,
                    .learningRate = request.learningRate,
                    .weightDecay = request.weightDecay,
                    .batchRows = static_cast<std::size_t>(request.batchRows),
                    .device = context.device,
                    .signs = request.monotonicity == Monotonicity::FallingRisk ? WeightSigns::FallingOutput
                                                                               : WeightSigns::Free};
    plan.maxEpochs = request.maxEpochs;
    plan.patience = request.patience;
    plan.checkpointEvery = request.checkpointEvery;
    plan.requestSha256 = sha256Hex(toJson(request));
    plan.fractionBegin = trainingBegins;
    plan.fractionEnd = trainingEnds;
    return plan;
}

// Trains on one part of the training rows, stops early by the other, and leaves the best weights in the model.
Result<TrainingState> fitModel(const CreditNetworkRequest& request, const Table& table, const CreditSample& sample,
                               const RunContext& context, const std::vector<BinnedVariable>& variables,
                               CreditNetworkModel& model)
{
    Random seeds(request.seed);
    const std::vector<std::int32_t> classes(sample.train.bad.begin(), sample.train.bad.end());
    RISKLOOM_TRY(const Split split, splitStratified(classes, request.validationShare, seeds.bits()));
    const CreditRows fitted = chosen(sample.train, split.train);
    const CreditRows validated = chosen(sample.train, split.holdout);
    const ClassFactors factors = classFactors(request, fitted);
    RISKLOOM_TRY(std::vector<float> fitInputs, networkInputs(model, variables, table, fitted.rows));
    RISKLOOM_TRY(std::vector<float> validationInputs, networkInputs(model, variables, table, validated.rows));
    const TrainingRows train = trainingRows(fitted, factors, std::move(fitInputs));
    const TrainingRows validation = trainingRows(validated, factors, std::move(validationInputs));

    TrainingPlan plan = planFor(request, model, context);
    plan.options.batchRows = std::min(plan.options.batchRows, train.rows());
    plan.seed = seeds.bits();
    const ClassWeights sums = classWeights(fitted);
    plan.outputBias = std::log(sums.bad * factors.bad / (sums.good * factors.good));
    RISKLOOM_TRY(TrainingState state, trainNetwork(plan, train, validation, context));
    model.parameters = state.bestParameters;
    model.parameters.back() -= static_cast<float>(std::log(factors.bad / factors.good));
    return state;
}

double probabilityOfLogit(double logit)
{
    return 1.0 / (1.0 + std::exp(-logit));
}

ModelQuality judge(std::span<const double> risk, const CreditRows& rows, PredictedRows fitted)
{
    std::vector<double> probability(risk.size());
    std::ranges::transform(risk, probability.begin(), probabilityOfLogit);
    return judgeCreditModel(risk, probability, rows, fitted);
}

// Risk and quality of the scorecard on the holdout.
struct CardJudgement {
    std::vector<double> risk;
    ModelQuality quality;
};

Result<CardJudgement> judgeScorecard(const Scorecard& card, const Table& table, const CreditRows& rows)
{
    RISKLOOM_TRY(const std::vector<double> scores, scoreRows(card, table));
    CardJudgement judgement;
    std::vector<double> probability;
    for (const double score : valuesOfRows(scores, rows.rows)) {
        judgement.risk.push_back(-score);
        probability.push_back(probabilityOfBad(card.scale, score));
    }
    judgement.quality = judgeCreditModel(judgement.risk, probability, rows, PredictedRows::HeldOut);
    return judgement;
}

Result<CreditNetworkReport> train(const CreditNetworkRequest& request, const Table& table, const RunContext& context)
{
    RISKLOOM_CHECK(creditNetworkKind().complete(encode(request).get_object()));
    setThreads(context.threads);
    RISKLOOM_CHECK(enterStage(context, "sample", 0.0));
    RISKLOOM_TRY(const CreditSample sample, prepareCreditSample(request, table));
    RISKLOOM_CHECK(enterStage(context, "binning", 0.02));
    RISKLOOM_TRY(CreditBinning binning, fitCreditBinning(request, table, sample.train, context));
    RISKLOOM_CHECK(enterStage(context, "fitting", 0.1));
    RISKLOOM_TRY(const ScorecardFit card, fitScorecard(binning.variables, table, sample.train.view(), {}));

    // The stage "training" is told by the training, which alone knows how far one that is resumed has come.
    RISKLOOM_TRY(CreditNetworkModel model, standardise(binning.variables, table, sample.train.rows));
    model.hiddenUnits.assign(request.hiddenUnits.begin(), request.hiddenUnits.end());
    RISKLOOM_TRY(const TrainingState state, fitModel(request, table, sample, context, binning.variables, model));

    RISKLOOM_CHECK(enterStage(context, "judging", trainingEnds));
    RISKLOOM_TRY(const std::vector<double> trainRisk, logitsOfRows(model, binning.variables, table, sample.train.rows));
    RISKLOOM_TRY(const std::vector<double> risk, logitsOfRows(model, binning.variables, table, sample.holdout.rows));
    RISKLOOM_TRY(CardJudgement judgement, judgeScorecard(card.scorecard, table, sample.holdout));

    CreditNetworkReport report;
    report.sample = sample.summary;
    report.device = context.device;
    report.parameters = static_cast<std::int64_t>(model.parameters.size());
    report.epochs = state.epochs();
    report.bestEpoch = state.bestEpoch;
    report.train = judge(trainRisk, sample.train, PredictedRows::Fitted);
    report.holdout = judge(risk, sample.holdout, PredictedRows::HeldOut);
    RISKLOOM_TRY(const std::vector<double> laterRisk,
                 logitsOfRows(model, binning.variables, table, sample.outOfTime.rows));
    report.outOfTime = judge(laterRisk, sample.outOfTime, PredictedRows::HeldOut);
    report.againstScorecard = compareAuc(risk, judgement.risk, sample.holdout.bad, sample.holdout.weights);
    RISKLOOM_TRY(report.comparison,
                 compareModels({judgement.risk, risk, sample.holdout.bad, sample.holdout.weights},
                               {.seed = request.seed, .stop = context.stop}));
    report.scorecardHoldout = std::move(judgement.quality);
    RISKLOOM_CHECK(countOtherRows(binning.counts, request, table, sample));
    report.variables = std::move(binning.summaries);
    compareSamples(report.variables, binning.counted, binning.counts);
    RISKLOOM_CHECK(compareVariables(report.variables, binning.variables, table, sample.train));
    report.inputs = std::move(binning.variables);
    report.dropped = std::move(binning.dropped);
    RISKLOOM_CHECK(context.saveArtifact("weights", "safetensors", writeModel(model)));
    RISKLOOM_CHECK(saveHeldOutScores(risk, sample.holdout, context));
    return report;
}

} // namespace

Result<CreditNetworkReport> trainCreditNetwork(const CreditNetworkRequest& request, const Table& table,
                                               const RunContext& context)
{
    return catchTorch("credit.network", [&] { return train(request, table, context); });
}

} // namespace riskloom
