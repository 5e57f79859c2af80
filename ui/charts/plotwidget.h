// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartaxis.h"
#include "ui/widgets/theme.h"

#include <QRectF>
#include <QStringList>
#include <QWidget>

namespace riskloom {

// The part of the plane a plot shows, in axis values.
struct PlotRange {
    double xLow = 0.0, xHigh = 1.0;
    double yLow = 0.0, yHigh = 1.0;
};

// Base of plots drawn with QPainter alone: for what is too dense for Qt Charts or has shapes it does not know. Draws
// axes and grid and maps values to pixels; a class below draws its data.
class PlotWidget : public QWidget {
    Q_OBJECT

public:
    explicit PlotWidget(QWidget* parent = nullptr);
    void setAxes(const AxisSpec& x, const AxisSpec& y);
    void setRange(const PlotRange& range); // of the data; the ends are then rounded outwards to ticks
    const AxisSpec& xSpec() const { return m_xSpec; }
    const AxisSpec& ySpec() const { return m_ySpec; }

    QRectF area() const { return areaIn(rect()); } // of the data, without labels
    // Draws the whole plot into a rectangle of any device, in the colours of a shade.
    void drawPlot(QPainter& painter, const QRectF& target, Shade shade) const;

    double toX(double value, const QRectF& area) const;
    double toY(double value, const QRectF& area) const;
    double fromX(double pixel, const QRectF& area) const;

protected:
    virtual void drawData(QPainter& painter, const QRectF& area, Shade shade) const = 0;
    // Labels below the x axis when they are not numbers; true when it has drawn them.
    virtual bool drawXLabels(QPainter& painter, const QRectF& area, const Colours& colours) const;
    // How many lines they take below an area of this width.
    virtual int xLabelLines(qreal areaWidth, const QFontMetricsF& metrics) const;
    // Names of equal parts of the y axis, from below, in place of numbers; none = numbers.
    virtual QStringList yNames() const { return {}; }
    // Whether the ends of the x axis stay at the data's own instead of going to ticks.
    virtual bool hasFixedX() const { return false; }
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QRectF areaIn(const QRectF& whole) const;
    void drawAxes(QPainter& painter, const QRectF& area, const Colours& colours) const;
    void drawYLabels(QPainter& painter, const QRectF& area, const Colours& colours) const;
    qreal yLabelWidth() const;
    void updateTicks();

    AxisSpec m_xSpec, m_ySpec;
    AxisTicks m_x, m_y;
    PlotRange m_data;
};

} // namespace riskloom
