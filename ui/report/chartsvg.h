// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/series.h"
#include "ui/report/reportdocument.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace riskloom {

// The lines, bands and references of the window's chart, in its light colours, as an SVG with a legend. Scripts, fonts
// and links are none; texts are escaped.
ReportChart lineChart(const LineContent& content);

// Rows by columns as coloured cells: nothing at 0 and below, full colour at `high` and above. Or gains and losses, each in a
// colour of its own that is full at `high`, with the value written into the cell. Values are also the cells' titles. NaN is
// left empty.
struct HeatContent {
    QString title;
    QString note;
    QString description;
    QStringList rows;
    QStringList columns;
    std::vector<std::vector<double>> values; // [row][column]
    double high = 1.0;
    int decimals = 3;
    enum class Tones { Rising, GainsAndLosses } tones = Tones::Rising;
    std::function<QString(double)> inTitles = {}; // instead of decimals
    std::function<QString(double)> inCells = {};  // of gains and losses
};
ReportChart heatChart(const HeatContent& content);

} // namespace riskloom
