// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartaxis.h"

#include <QRectF>
#include <QWidget>

namespace riskloom {

struct Colours;

// Base of plots drawn with QPainter alone, for what is too dense for Qt Charts: axes, grid and the mapping from values
// to pixels. A class below draws its data in drawData().
class PlotWidget : public QWidget {
    Q_OBJECT

public:
    explicit PlotWidget(QWidget* parent = nullptr);
    void setAxisSpecs(const AxisSpec& x, const AxisSpec& y);
    void setRanges(double xLow, double xHigh, double yLow, double yHigh); // of the data; ticks are made from them
    QRectF area() const { return areaIn(rect()); }
    // Draws the whole plot into a rectangle of any device, in the colours given.
    void render(QPainter& painter, const QRectF& target, const Colours& colours) const;

    double toX(double value, const QRectF& area) const;
    double toY(double value, const QRectF& area) const;
    double fromX(double pixel, const QRectF& area) const;

    const AxisSpec& xSpec() const { return m_x; }
    const AxisSpec& ySpec() const { return m_y; }

protected:
    virtual void drawData(QPainter& painter, const QRectF& area, const Colours& colours) const = 0;
    // Labels of the x axis when it is not one of numbers; nothing = ticks.
    virtual bool drawXLabels(QPainter& painter, const QRectF& area, const Colours& colours) const;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QRectF areaIn(const QRectF& whole) const;
    void drawGrid(QPainter& painter, const QRectF& area, const Colours& colours) const;
    void updateTicks();

    AxisSpec m_x, m_y;
    AxisTicks m_xTicks, m_yTicks;
    double m_xLow = 0.0, m_xHigh = 1.0, m_yLow = 0.0, m_yHigh = 1.0;
};

} // namespace riskloom
