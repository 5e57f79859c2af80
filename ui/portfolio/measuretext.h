// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/market/riskmeasures.h"

#include <QString>

#include <array>
#include <vector>

namespace riskloom {

enum class MeasureUnit { Percent, Number, Days, Count };

// What measures are shown under, in this order.
enum class MeasureGroup { Growth, Risk, Drawdown, Ratio, Benchmark, Trading };
inline constexpr std::array allMeasureGroups{MeasureGroup::Growth,    MeasureGroup::Risk,    MeasureGroup::Drawdown,
                                             MeasureGroup::Ratio,     MeasureGroup::Benchmark, MeasureGroup::Trading};
QString measureGroupName(MeasureGroup group);

// One measure in words: what it is called, how it is computed and what it counts.
struct MeasureText {
    const char* member; // of PerformanceMeasures
    double PerformanceMeasures::*value;
    QString name;
    QString formula;
    MeasureUnit unit = MeasureUnit::Number;
    MeasureGroup group = MeasureGroup::Growth;
};

// All of them in the order of PerformanceMeasures, in the current language.
std::vector<MeasureText> measureTexts();

QString measureValue(const MeasureText& text, double value);

} // namespace riskloom
