// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/series.h"
#include "ui/report/reportdocument.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace riskloom {

// The lines, bands and references of the window's chart, in its light colours, as an SVG with a legend. Scripts, fonts
// and links are none; texts are escaped.
ReportChart lineChart(const LineContent& content);

// Rows by columns as coloured cells: nothing at 0 and below, full colour at `high` and above. Values are also the
// cells' titles. NaN is left empty.
struct HeatContent {
    QString title;
    QString note;
    QString description;
    QStringList rows;
    QStringList columns;
    std::vector<std::vector<double>> values; // [row][column]
    double high = 1.0;
    int decimals = 3;
};
ReportChart heatChart(const HeatContent& content);

} // namespace riskloom
