// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/creditquality.h"

#include "core/credit/calibration.h"
#include "core/credit/discrimination.h"

namespace riskloom {

ModelQuality judgeCreditModel(std::span<const double> risk, std::span<const double> probabilityOfBad,
                              const CreditRows& rows)
{
    return {discriminate(risk, rows.bad), rocCurve(risk, rows.bad),
            calibrationTable(probabilityOfBad, rows.bad, rows.weights)};
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
