// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/creditcurves.h"

#include "core/credit/gains.h"
#include "core/credit/scoredistribution.h"
#include "ui/credit/credittext.h"
#include "ui/widgets/format.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace riskloom {
namespace {

Series rocSeries(const QString& name, const ModelQuality& quality)
{
    return {CreditText::tr("%1, AUC %2").arg(name, formatNumber(quality.discrimination.auc, 3)),
            quality.roc.falsePositiveRate, quality.roc.truePositiveRate};
}

template <class MakeSeries>
std::vector<Series> seriesOf(const CreditSelection& selection, MakeSeries makeSeries)
{
    std::vector<Series> all;
    if (selection.scorecard)
        all.push_back(makeSeries(CreditText::tr("Scorecard"), selection.scorecard->report.holdout));
    if (selection.network)
        all.push_back(makeSeries(CreditText::tr("Neural challenger"), selection.network->report.holdout));
    return all;
}

double largestRate(const std::vector<Series>& all)
{
    double largest = 0.0;
    for (const Series& series : all)
        for (std::size_t i = 0; i < series.x.size(); ++i)
            largest = std::max({largest, series.x[i], series.upper.empty() ? series.y[i] : series.upper[i]});
    return largest;
}

AxisSpec rateAxis(const QString& title, std::optional<double> maximum)
{
    return {title, AxisScale::Linear, AxisNumbers::Percent, 0.0, maximum};
}

std::vector<ReferenceLine> bestEpochLine(int bestEpoch)
{
    if (bestEpoch <= 0)
        return {};
    return {ReferenceLine::vertical(CreditText::tr("kept: epoch %1").arg(bestEpoch), bestEpoch)};
}

} // namespace

LineContent rocContent(const CreditSelection& selection)
{
    return {.title = CreditText::tr("ROC curve"),
            .note = CreditText::tr("held-out rows"),
            .description =
                CreditText::tr("For every cut-off: the share of bad cases it refuses against the share of good cases "
                               "it refuses. The area below the curve is AUC."),
            .axes = {rateAxis(CreditText::tr("Goods refused"), 1.0), rateAxis(CreditText::tr("Bads refused"), 1.0)},
            .series = seriesOf(selection, rocSeries),
            .references = {{CreditText::tr("a coin"), {0.0, 0.0}, {1.0, 1.0}}}};
}

Series calibrationSeries(const QString& name, const std::vector<CalibrationRow>& calibration)
{
    Series series;
    series.name = name;
    for (const CalibrationRow& row : calibration) {
        series.x.push_back(row.predicted);
        series.y.push_back(row.observed);
        series.lower.push_back(row.observedLow);
        series.upper.push_back(row.observedHigh);
    }
    return series;
}

LineContent calibrationLines(std::vector<Series> all, const ChartWords& words)
{
    const double largest = std::min(1.0, largestRate(all));
    return {.title = words.title,
            .note = words.note,
            .description = words.description,
            .axes = {rateAxis(CreditText::tr("Predicted bad rate"), largest),
                     rateAxis(CreditText::tr("Observed bad rate"), largest)},
            .series = std::move(all),
            .references = {{CreditText::tr("perfect"), {0.0, 0.0}, {largest, largest}}}};
}

LineContent calibrationContent(const CreditSelection& selection)
{
    const auto line = [](const QString& name, const ModelQuality& quality) {
        return calibrationSeries(name, quality.calibration);
    };
    return calibrationLines(
        seriesOf(selection, line),
        {CreditText::tr("Calibration"), CreditText::tr("held-out rows, 95 % interval"),
         CreditText::tr("Bad rate that came true in each band of predicted risk, with Wilson's 95 % interval. "
                        "On the diagonal the prediction is right on average.")});
}

LineContent capContent(const ScoreCounts& counts)
{
    CapCurve cap = capCurve(counts);
    return {.title = CreditText::tr("Cumulative accuracy profile"),
            .note = CreditText::tr("accuracy ratio %1").arg(formatNumber(cap.accuracyRatio, 3)),
            .description =
                CreditText::tr("Share of all bads among the riskiest share of applicants. A score that knows nothing "
                               "stays on the diagonal."),
            .axes = {rateAxis(CreditText::tr("Riskiest share of applicants"), 1.0),
                     rateAxis(CreditText::tr("Share of all bads"), 1.0)},
            .series = {{CreditText::tr("Scorecard"), std::move(cap.rows), std::move(cap.bads)}},
            .references = {{CreditText::tr("chance"), {0.0, 0.0}, {1.0, 1.0}},
                           {CreditText::tr("perfect"), {0.0, 0.0}, {cap.badRate, 1.0}}}};
}

LineContent distributionContent(const ScoreCounts& counts)
{
    Series good{CreditText::tr("Goods"), {}, {}, SeriesLook::Steps};
    Series bad{CreditText::tr("Bads"), {}, {}, SeriesLook::Steps};
    for (const ScoreBand& band : scoreDistribution(counts)) {
        for (Series* series : {&good, &bad})
            series->x.push_back(band.lower);
        good.y.push_back(band.good / std::max(counts.totalGood(), 1.0));
        bad.y.push_back(band.bad / std::max(counts.totalBad(), 1.0));
    }
    return {.title = CreditText::tr("Score distribution"),
            .note = CreditText::tr("share of all goods, of all bads"),
            .description =
                CreditText::tr("Where the goods and the bads lie on the scale of scores, in bands of one width."),
            .axes = {{CreditText::tr("Score")}, rateAxis(CreditText::tr("Share"), std::nullopt)},
            .series = {std::move(good), std::move(bad)}};
}

LineContent approvalContent(const StrategyTable& table, const QString& rows)
{
    Series approval{CreditText::tr("Approved"), {}, {}};
    Series bad{CreditText::tr("Bad rate of the approved"), {}, {}};
    for (const CutOff& cut : table.cutOffs) {
        if (!std::isfinite(cut.score))
            continue;
        approval.x.push_back(cut.score);
        approval.y.push_back(cut.approvalRate);
        bad.x.push_back(cut.score);
        bad.y.push_back(cut.badRate);
    }
    return {.title = CreditText::tr("Approval and bad rate"),
            .note = rows,
            .description =
                CreditText::tr("What share of the applicants each cut-off approves, and how many of those are bad."),
            .axes = {{CreditText::tr("Cut-off score")}, rateAxis(CreditText::tr("Share"), std::nullopt)},
            .series = {std::move(approval), std::move(bad)}};
}

LineContent profitContent(const StrategyTable& table, const MarkedCutOffs& marked, const QString& rows)
{
    Series profit{CreditText::tr("Profit"), {}, {}};
    for (const CutOff& cut : table.cutOffs) {
        if (!std::isfinite(cut.score))
            continue;
        profit.x.push_back(cut.score);
        profit.y.push_back(cut.profit);
    }
    std::vector<ReferenceLine> lines;
    const std::pair<QString, const CutOff*> marks[] = {{CreditText::tr("KS-optimal"), &marked.ksOptimal},
                                                       {CreditText::tr("Most profitable"), &marked.mostProfitable},
                                                       {CreditText::tr("Bayes"), &marked.bayes}};
    for (const auto& [name, cut] : marks)
        if (std::isfinite(cut->score))
            lines.push_back(ReferenceLine::vertical(name, cut->score));
    return {.title = CreditText::tr("Profit by cut-off"),
            .note = rows,
            .description = CreditText::tr("Approved goods × profit − approved bads × loss."),
            .axes = {{CreditText::tr("Cut-off score")}, {CreditText::tr("Profit")}},
            .series = {std::move(profit)},
            .references = std::move(lines)};
}

LineContent lossContent(const TrainingCurves& curves, int bestEpoch)
{
    return {.title = CreditText::tr("Loss"),
            .note = CreditText::tr("cross-entropy by epoch"),
            .description = CreditText::tr(
                "Mean cross-entropy of a row, in nats. Training stops when the validation loss no longer "
                "falls; the weights of the best epoch are kept."),
            .axes = {{CreditText::tr("Epoch")}, {CreditText::tr("Loss")}},
            .series = {curves.series("train.loss", CreditText::tr("Training")),
                       curves.series("validation.loss", CreditText::tr("Validation"))},
            .references = bestEpochLine(bestEpoch)};
}

LineContent validationAucContent(const TrainingCurves& curves, int bestEpoch)
{
    return {.title = CreditText::tr("Validation AUC"),
            .note = CreditText::tr("by epoch"),
            .description =
                CreditText::tr("AUC on the part of the training rows that decides when to stop. The held-out rows are "
                               "not looked at."),
            .axes = {{CreditText::tr("Epoch")}, {CreditText::tr("AUC")}},
            .series = {curves.series("validation.auc", CreditText::tr("Validation"))},
            .references = bestEpochLine(bestEpoch)};
}

} // namespace riskloom
