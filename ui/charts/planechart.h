// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartaxis.h"
#include "ui/charts/chartframe.h"

#include <QPointF>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace riskloom {

// One axis of a plane: a number between its ends, or names in equal parts.
struct PlaneAxis {
    AxisSpec spec;
    double low = 0.0;
    double high = 1.0;
    QStringList names; // none = a number
};

// Points of two kinds on a plane whose ground is coloured by a value: towards the first kind's colour above 0, towards the
// second's below, full at `reach`. Places within 0 … 1 of each axis.
struct PlaneContent {
    QString title;
    QString note;
    QString description;
    PlaneAxis x, y;
    QString first, second; // what the kinds are called
    std::vector<QPointF> firstPoints, secondPoints;
    QString ground; // what the value is called
    std::size_t columns = 0; // of the ground's cells
    std::size_t rows = 0;
    std::vector<double> values; // row by row, from below; empty = none
    double reach = 1.0;
};

class PlaneChart : public ChartFrame {
    Q_OBJECT

public:
    explicit PlaneChart(QWidget* parent = nullptr);
    ~PlaneChart() override;
    void setContent(PlaneContent content);

    PlainTable plainTable() const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    QRectF plotArea() const override;
    Readings readingsAt(QPointF position) const override;
    QList<double> stops() const override;
    void renderChart(QPainter& painter, const QRectF& target) const override;
    void recolour() override;
    QString summary() const override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace riskloom
