// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/linechart.h"
#include "ui/credit/creditrun.h"
#include "ui/credit/trainingcurves.h"

namespace riskloom {

// What the charts of the credit pane draw of the chosen runs, in the current language. Held-out rows throughout.

// Share of bads found against share of goods refused, one line a model, and the diagonal of a score that knows nothing.
void drawRoc(LineChart& chart, const CreditSelection& selection);

// Observed bad rate with its 95 % interval (Wilson) against the predicted one, and the diagonal of perfect calibration.
void drawCalibration(LineChart& chart, const CreditSelection& selection);

// The same of any predictions, and a chart of such lines with the diagonal.
Series calibrationSeries(const QString& name, const std::vector<CalibrationRow>& calibration);
void showCalibration(LineChart& chart, std::vector<Series> all);

// Loss on training and validation rows by epoch. bestEpoch marks whose weights were kept; 0 = not known yet.
void drawLoss(LineChart& chart, const TrainingCurves& curves, int bestEpoch);

// AUC on the validation rows by epoch.
void drawValidationAuc(LineChart& chart, const TrainingCurves& curves, int bestEpoch);

} // namespace riskloom
