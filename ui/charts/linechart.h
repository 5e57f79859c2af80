// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartframe.h"
#include "ui/charts/series.h"

#include <QColor>
#include <QString>

#include <memory>
#include <span>
#include <vector>

namespace riskloom {

// Lines with a legend, a crosshair and zoom (rubber band, double click or Escape to reset). Whatever the number of
// points, at most 2,000 a series reach Qt Charts, chosen anew for every zoom; new points are drawn at most ten times a
// second.
class LineChart : public ChartFrame {
    Q_OBJECT

public:
    enum class Pointer { Zooms, Chooses }; // what the pointer does with its button down

    explicit LineChart(QWidget* parent = nullptr);
    ~LineChart() override;

    void setContent(LineContent content); // all that the following set
    void setAxes(const AxisSpec& x, const AxisSpec& y);
    void setSeries(std::vector<Series> series);
    const std::vector<Series>& series() const;
    // Live points of the series with this name; made when it is not there yet. x goes on ascending.
    void appendPoints(const QString& name, std::span<const double> x, std::span<const double> y);
    void setReferences(std::vector<ReferenceLine> lines);
    void setSeriesVisible(const QString& name, bool visible);
    bool isSeriesVisible(const QString& name) const;
    void setPointer(Pointer pointer);

    PlainTable plainTable() const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    // A place in axis values, while the pointer chooses: a click, a drag, or Enter at the crosshair, whose y is the middle.
    void placeChosen(QPointF place);

protected:
    QRectF plotArea() const override;
    Readings readingsAt(QPointF position) const override;
    QList<double> stops() const override;
    void renderChart(QPainter& painter, const QRectF& target) const override;
    void recolour() override;
    QString summary() const override;
    bool canZoom() const override;
    bool isZoomed() const override;
    void zoomTo(const QRectF& area) override;
    void resetZoom() override;
    void chosenAt(QPointF position) override;
    void draggedTo(QPointF position) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace riskloom
