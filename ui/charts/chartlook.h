// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartaxis.h"
#include "ui/charts/linedata.h"
#include "ui/widgets/theme.h"

#include <QList>
#include <QPen>
#include <QPointF>
#include <QSizeF>

QT_BEGIN_NAMESPACE
class QAbstractSeries;
class QCategoryAxis;
class QChart;
class QGraphicsObject;
QT_END_NAMESPACE

namespace riskloom {

QPen seriesPen(int index, SeriesLook look, Shade shade);
QPen referencePen(const Colours& colours, int place = 0); // several in one chart differ by their dashes
void styleChart(QChart& chart, const Colours& colours);   // ground, no animation, no legend of its own

enum class WindowEnds { OnTicks, AsGiven };

// A pair of axes in Qt Charts whose labels are ours, in the format of the locale. On a logarithmic axis Qt Charts sees
// exponents, so every point goes through drawable().
class ChartAxes {
public:
    void add(QChart& chart, const AxisSpec& x, const AxisSpec& y);
    void remove(QChart& chart);
    void attach(QAbstractSeries& series) const;
    void style(const Colours& colours) const;
    // Sets both ends and the ticks that fit into the size; gives the window that is shown.
    ValueWindow setWindow(const ValueWindow& wanted, const QSizeF& size, WindowEnds ends);

    QList<QPointF> drawable(QList<QPointF> points) const; // values that a logarithmic axis cannot show are left out
    double xShare(double x) const;                        // 0 at the low end, 1 at the high end
    double yShare(double y) const;
    double xAt(double share) const;
    double yAt(double share) const;

private:
    void label(QCategoryAxis& axis, const AxisSpec& spec, const AxisTicks& ticks) const;

    QCategoryAxis* m_x = nullptr; // the chart owns them
    QCategoryAxis* m_y = nullptr;
    QGraphicsObject* m_yTitle = nullptr; // when it stands
    AxisSpec m_xSpec, m_ySpec;
    ValueWindow m_window;
};

} // namespace riskloom
