// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"

#include <QString>

#include <optional>
#include <vector>

namespace riskloom {

enum class AxisScale { Linear, Logarithmic };
enum class AxisNumbers { Plain, Percent, Year }; // Percent: 0.25 is shown as 25%. Year: decimal years, shown as dates

// What a chart is told about an axis. Without a minimum or maximum the data decide.
struct AxisSpec {
    QString title; // with its unit: "Loss", "Amount, EUR"
    AxisScale scale = AxisScale::Linear;
    AxisNumbers numbers = AxisNumbers::Plain;
    std::optional<double> minimum = {};
    std::optional<double> maximum = {};
};

// 1998-07-02 is 1998.5 or nearly so, and back.
double decimalYear(Day day);
Day dayOfDecimalYear(double year);

struct AxisTicks {
    double minimum = 0.0; // the axis' ends, rounded outwards to ticks unless they were given
    double maximum = 1.0;
    double step = 0.2; // distance of ticks; on a logarithmic axis the factor between them
    int decimals = 1;  // that the labels of these ticks need
};

// Ends and ticks on 1, 2 or 5 times a power of ten, at most `most` of them (P. Heckbert, "Nice numbers for graph
// labels", Graphics Gems, 1990).
AxisTicks niceTicks(double low, double high, const AxisSpec& spec, int most);
QString axisLabel(double value, const AxisSpec& spec, int decimals);
// A value on the axis with the digits a reading needs.
QString axisReading(double value, const AxisSpec& spec);

} // namespace riskloom
