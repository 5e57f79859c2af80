// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/creditscorecard.h"

#include "core/credit/binlookup.h"
#include "core/credit/scorecard.h"
#include "core/run/creditcard.h"
#include "core/run/creditquality.h"
#include "core/run/creditremarks.h"
#include "core/run/creditreview.h"
#include "core/run/creditvariables.h"
#include "core/run/heldoutscores.h"

#include <algorithm>
#include <string>
#include <utility>

namespace riskloom {
namespace {

constexpr int probabilityDecimals = 6;

Result<> enterStage(const RunContext& context, const char* stage, double fraction)
{
    if (context.stopRequested())
        return Error{ErrorCode::Cancelled, {}, {}};
    context.report({.stage = stage, .fraction = fraction, .points = {}, .preview = {}});
    return {};
}

ModelQuality judge(const Scorecard& card, std::span<const double> scores, const CreditRows& rows, PredictedRows fitted)
{
    const std::vector<double> own = valuesOfRows(scores, rows.rows);
    std::vector<double> probability;
    probability.reserve(own.size());
    for (const double score : own)
        probability.push_back(probabilityOfBad(card.scale, score));
    return judgeCreditModel(riskOf(own), probability, rows, fitted);
}

Column numberColumn(std::string name, std::vector<double> values, int decimals)
{
    return {std::move(name), NumberColumn{std::move(values), decimals}};
}

} // namespace

Result<CreditScorecardReport> buildScorecard(const CreditScorecardRequest& request, const Table& table,
                                             const RunContext& context)
{
    RISKLOOM_CHECK(enterStage(context, "sample", 0.0));
    RISKLOOM_TRY(const CreditSample sample, prepareCreditSample(request, table));
    RISKLOOM_CHECK(enterStage(context, "binning", 0.1));
    RISKLOOM_TRY(CreditBinning binning, fitCreditBinning(request, table, sample.train, context));
    RISKLOOM_CHECK(enterStage(context, "fitting", 0.7));
    RISKLOOM_TRY(ScorecardFit fit, fitCard(request, binning, table, sample.train));
    RISKLOOM_CHECK(overridePoints(fit.scorecard, request.overrides));

    CreditScorecardReport report;
    report.sample = sample.summary;
    report.dropped = droppedVariables(binning, fit);
    report.coefficients = coefficientTable(fit);
    report.scorecard = std::move(fit.scorecard);
    report.selection = std::move(fit.selection);

    RISKLOOM_CHECK(enterStage(context, "judging", 0.9));
    report.counts = std::move(binning.counts);
    RISKLOOM_CHECK(countOtherRows(report.counts, request, table, sample));
    report.variables = std::move(binning.summaries);
    compareSamples(report.variables, binning.counted, report.counts);
    RISKLOOM_CHECK(compareVariables(report.variables, binning.variables, table, sample.train));
    RISKLOOM_TRY(const std::vector<double> scores, scoreRows(report.scorecard, table));
    report.train = judge(report.scorecard, scores, sample.train, PredictedRows::Fitted);
    report.holdout = judge(report.scorecard, scores, sample.holdout, PredictedRows::HeldOut);
    report.outOfTime = judge(report.scorecard, scores, sample.outOfTime, PredictedRows::HeldOut);
    report.scores = reviewScores(scores, sample);
    RISKLOOM_TRY(report.stability, reviewStability(request, report.scorecard, scores, table, sample));
    RISKLOOM_TRY(report.fairness, reviewFairness(request, report.scorecard, scores, table, sample, context));
    RISKLOOM_TRY(report.roundingLoss, roundingLoss(report.scorecard, table, sample.holdout.view()));
    report.holdoutAucUnrounded = report.roundingLoss.aucUnrounded;
    RISKLOOM_CHECK(saveHeldOutScores(riskOf(valuesOfRows(scores, sample.holdout.rows)), sample.holdout, context));
    report.grades = masterScale(report.scorecard.scale, request.gradeLimits, valuesOfRows(scores, sample.holdout.rows),
                                sample.holdout.view());
    return report;
}

Result<Table> scoreWithScorecard(const Scorecard& fitted, Day today, const Table& table)
{
    const Scorecard card = onDay(fitted, today);
    RISKLOOM_TRY(std::vector<double> scores, scoreRows(card, table));
    std::vector<double> probability;
    probability.reserve(scores.size());
    for (const double score : scores)
        probability.push_back(probabilityOfBad(card.scale, score));

    std::vector<Column> columns;
    columns.push_back(numberColumn("score", std::move(scores), 0));
    columns.push_back(numberColumn("probabilityOfBad", std::move(probability), probabilityDecimals));
    CreditRemarks remarks(table.rows());
    std::vector<std::uint16_t> bins(table.rows());
    for (const ScorecardVariable& variable : card.variables) {
        RISKLOOM_TRY(const Column* column, table.column(variable.binning.name));
        RISKLOOM_TRY(const BinLookup lookup, BinLookup::create(variable.binning, *column));
        lookup.find(0, bins);
        std::vector<double> points(bins.size());
        std::ranges::transform(bins, points.begin(), [&](std::uint16_t bin) { return variable.points[bin]; });
        columns.push_back(numberColumn("points " + variable.binning.name, std::move(points), 0));
        remarks.add(variable.binning, 0, bins);
    }
    columns.push_back({"remark", remarks.column()});
    return Table(std::move(columns), table.rows());
}

} // namespace riskloom
