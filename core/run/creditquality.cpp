// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/creditquality.h"

#include "core/credit/calibration.h"
#include "core/credit/discrimination.h"
#include "core/credit/hmeasure.h"

namespace riskloom {

ModelQuality judgeCreditModel(std::span<const double> risk, std::span<const double> probabilityOfBad,
                              const CreditRows& rows, PredictedRows fitted)
{
    ModelQuality quality;
    quality.discrimination = discriminate(risk, rows.bad, rows.weights);
    quality.roc = rocCurve(risk, rows.bad, rows.weights);
    quality.calibration = calibrationTable(probabilityOfBad, rows.bad, rows.weights);
    quality.hMeasure = hMeasureByBadRate(risk, rows.bad, rows.weights);
    const Predictions predictions{probabilityOfBad, rows.bad, rows.weights};
    quality.brier = brierScore(predictions);
    quality.hosmerLemeshow = hosmerLemeshow(predictions, fitted);
    return quality;
}

std::vector<double> valuesOfRows(std::span<const double> values, std::span<const std::uint32_t> rows)
{
    std::vector<double> chosen;
    chosen.reserve(rows.size());
    for (const std::uint32_t row : rows)
        chosen.push_back(values[row]);
    return chosen;
}

} // namespace riskloom
