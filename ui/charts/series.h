// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartaxis.h"

#include <QList>
#include <QPointF>
#include <QString>

#include <vector>

namespace riskloom {

// Band: without the line, for a second band around the same one.
enum class SeriesLook { Line, Steps, Dashed, Markers, Band };

// One line of a chart. x ascends; points that are not finite are left out. Every series keeps its colour by its place
// in the list, also while others are hidden.
struct Series {
    QString name;
    std::vector<double> x;
    std::vector<double> y;
    SeriesLook look = SeriesLook::Line;
    std::vector<double> lower = {}; // a band around the line, e.g. a 95 % interval; both empty or as long as x
    std::vector<double> upper = {};
    std::vector<QString> labels = {}; // what each point is, for its reading; empty, or as long as x
};

// A line that is not data: the diagonal of a ROC curve, a cut-off, an early stop.
struct ReferenceLine {
    QString name;
    QPointF from, to; // in axis values; vertical() and horizontal() span the plot
    static ReferenceLine vertical(const QString& name, double x);
    static ReferenceLine horizontal(const QString& name, double y);
};

// The part of the plane a chart shows, in axis values.
struct ValueWindow {
    double xLow = 0.0, xHigh = 1.0;
    double yLow = 0.0, yHigh = 1.0;
};

struct AxisPair {
    AxisSpec x, y;
};

// The ends of what is not hidden.
ValueWindow valueWindow(const std::vector<Series>& series, const std::vector<bool>& hidden, const AxisPair& axes);
QList<QPointF> clipped(const ReferenceLine& line, const ValueWindow& window); // its part inside, or nothing
QList<QPointF> asSteps(const QList<QPointF>& points);

// Everything a chart of lines shows, for the window and for documents: made once, drawn by either.
struct LineContent {
    QString title;
    QString note;        // which rows, which interval
    QString description; // what it means
    AxisPair axes;
    std::vector<Series> series;
    std::vector<ReferenceLine> references = {};
};

} // namespace riskloom
