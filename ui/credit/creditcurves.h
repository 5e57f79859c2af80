// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/strategy.h"
#include "ui/charts/series.h"
#include "ui/credit/creditrun.h"
#include "ui/charts/trainingcurves.h"

#include <QString>

namespace riskloom {

// What the charts of the credit pane and of its reports draw, in the current language.

// Share of bads found against share of goods refused, one line a model, and the diagonal of a score that knows nothing.
// Held-out rows.
LineContent rocContent(const CreditSelection& selection);

// Observed bad rate with its 95 % interval (Wilson) against the predicted one, and the diagonal of perfect calibration.
// Held-out rows.
LineContent calibrationContent(const CreditSelection& selection);

// The same of any predictions: one line, and the chart of several with the diagonal.
struct ChartWords {
    QString title;
    QString note;
    QString description;
};
Series calibrationSeries(const QString& name, const std::vector<CalibrationRow>& calibration);
LineContent calibrationLines(std::vector<Series> all, const ChartWords& words);

// Cumulative accuracy profile and score distribution of the counted rows.
LineContent capContent(const ScoreCounts& counts);
LineContent distributionContent(const ScoreCounts& counts);

// By cut-off; `rows` says which applicants were counted.
LineContent approvalContent(const StrategyTable& table, const QString& rows);
LineContent profitContent(const StrategyTable& table, const MarkedCutOffs& marked, const QString& rows);

// Loss on training and validation rows by epoch. bestEpoch marks whose weights were kept; 0 = not known yet.
LineContent lossContent(const TrainingCurves& curves, int bestEpoch);

// AUC on the validation rows by epoch.
LineContent validationAucContent(const TrainingCurves& curves, int bestEpoch);

} // namespace riskloom
