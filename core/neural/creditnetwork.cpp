// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/creditnetwork.h"

#include "core/credit/scorecard.h"
#include "core/credit/scorecardfit.h"
#include "core/credit/weightedauc.h"
#include "core/neural/creditnetworkfit.h"
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
    RISKLOOM_TRY(const CreditNetworkFit fit, fitCreditNetwork(request, table, sample.train, binning.variables,
                                                              {trainingBegins, trainingEnds}, context));
    const CreditNetworkModel& model = fit.model;

    RISKLOOM_CHECK(enterStage(context, "judging", trainingEnds));
    RISKLOOM_TRY(const std::vector<double> trainRisk, logitsOfRows(model, binning.variables, table, sample.train.rows));
    RISKLOOM_TRY(const std::vector<double> risk, logitsOfRows(model, binning.variables, table, sample.holdout.rows));
    RISKLOOM_TRY(CardJudgement judgement, judgeScorecard(card.scorecard, table, sample.holdout));

    CreditNetworkReport report;
    report.sample = sample.summary;
    report.device = context.device;
    report.parameters = static_cast<std::int64_t>(model.parameters.size());
    report.epochs = fit.epochs;
    report.bestEpoch = fit.bestEpoch;
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
