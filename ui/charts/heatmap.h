// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartframe.h"

#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace riskloom {

// Values of a table as coloured cells. NaN is left empty.
struct HeatMapData {
    QStringList rows;
    QStringList columns;
    std::vector<std::vector<double>> values; // [row][column]
};

// Cells coloured from the surface to the colour of warnings: nothing at `low` and below, full at `high` and above, so
// that what matters stands out and the rest stays quiet. Or gains and losses, each in a colour of its own.
class HeatMap : public ChartFrame {
    Q_OBJECT

public:
    explicit HeatMap(QWidget* parent = nullptr);
    ~HeatMap() override;

    void setData(HeatMapData cells);
    void setScale(double low, double high);
    // Losses in the colour of warnings, gains in the accent, both full at `reach`, with the value written into every cell that
    // has room for it, shorter than in readings.
    void setGainsAndLosses(double reach, std::function<QString(double)> inCells);
    void setNames(const QString& rows, const QString& columns, const QString& values);
    void setFormat(std::function<QString(double)> format);

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
