// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/creditcharts.h"

#include "ui/credit/credittext.h"
#include "ui/widgets/format.h"

#include <algorithm>
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

void showCalibration(LineChart& chart, std::vector<Series> all)
{
    const double largest = std::min(1.0, largestRate(all));
    chart.setAxes(rateAxis(CreditText::tr("Predicted bad rate"), largest), rateAxis(CreditText::tr("Observed bad rate"), largest));
    chart.setReferences({{CreditText::tr("perfect"), {0.0, 0.0}, {largest, largest}}});
    chart.setSeries(std::move(all));
}

void drawRoc(LineChart& chart, const CreditSelection& selection)
{
    chart.setTitle(CreditText::tr("ROC curve"));
    chart.setNote(CreditText::tr("held-out rows"));
    chart.setDescription(CreditText::tr("For every cut-off: the share of bad cases it refuses against the share of good cases "
                                        "it refuses. The area below the curve is AUC."));
    chart.setAxes(rateAxis(CreditText::tr("Goods refused"), 1.0), rateAxis(CreditText::tr("Bads refused"), 1.0));
    chart.setReferences({{CreditText::tr("a coin"), {0.0, 0.0}, {1.0, 1.0}}});
    chart.setSeries(seriesOf(selection, rocSeries));
}

void drawCalibration(LineChart& chart, const CreditSelection& selection)
{
    chart.setTitle(CreditText::tr("Calibration"));
    chart.setNote(CreditText::tr("held-out rows, 95 % interval"));
    chart.setDescription(CreditText::tr("Bad rate that came true in each band of predicted risk, with Wilson's 95 % interval. "
                                        "On the diagonal the prediction is right on average."));
    showCalibration(chart, seriesOf(selection, [](const QString& name, const ModelQuality& quality) {
                        return calibrationSeries(name, quality.calibration);
                    }));
}

void drawLoss(LineChart& chart, const TrainingCurves& curves, int bestEpoch)
{
    chart.setTitle(CreditText::tr("Loss"));
    chart.setNote(CreditText::tr("cross-entropy by epoch"));
    chart.setDescription(CreditText::tr("Mean cross-entropy of a row, in nats. Training stops when the validation loss no longer "
                                        "falls; the weights of the best epoch are kept."));
    chart.setAxes({CreditText::tr("Epoch")}, {CreditText::tr("Loss")});
    chart.setReferences(bestEpochLine(bestEpoch));
    chart.setSeries({curves.series("train.loss", CreditText::tr("Training")),
                     curves.series("validation.loss", CreditText::tr("Validation"))});
}

void drawValidationAuc(LineChart& chart, const TrainingCurves& curves, int bestEpoch)
{
    chart.setTitle(CreditText::tr("Validation AUC"));
    chart.setNote(CreditText::tr("by epoch"));
    chart.setDescription(CreditText::tr("AUC on the part of the training rows that decides when to stop. The held-out rows are "
                                        "not looked at."));
    chart.setAxes({CreditText::tr("Epoch")}, {CreditText::tr("AUC")});
    chart.setReferences(bestEpochLine(bestEpoch));
    chart.setSeries({curves.series("validation.auc", CreditText::tr("Validation"))});
}

} // namespace riskloom
