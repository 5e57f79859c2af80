// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartaxis.h"
#include "ui/charts/chartframe.h"
#include "ui/widgets/theme.h"

#include <QRectF>
#include <QString>
#include <QWidget>

#include <memory>
#include <vector>

namespace riskloom {

// Counts between edges: edges ascend and there is one more of them than of counts.
struct HistogramData {
    std::vector<double> edges;
    std::vector<double> counts;
};

// Counts of equal-width classes over [least, greatest]; the last class holds the greatest value. Values that are not
// finite are left out.
HistogramData histogramOf(const std::vector<double>& values, int classes);

class Histogram : public ChartFrame {
    Q_OBJECT

public:
    explicit Histogram(QWidget* parent = nullptr);
    ~Histogram() override;
    void setAxes(const AxisSpec& values, const AxisSpec& counts);
    void setData(HistogramData data);

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

// A histogram or a short series without axes, small enough for a table cell or a card. Describe it with
// setAccessibleName() and setToolTip().
class Sparkline : public QWidget {
    Q_OBJECT

public:
    enum class Look { Bars, Line };
    explicit Sparkline(Look look, QWidget* parent = nullptr);
    void setValues(std::vector<double> values); // heights; not finite = gap
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    // For item delegates, which have no widgets.
    struct SparklineLook {
        QRectF target;
        Look look = Look::Bars;
        Shade shade = Shade::Light;
        double leastRange = 0.0; // of a line: a smaller one does not fill the height, so that trifles look like trifles
    };
    static void draw(QPainter& painter, const SparklineLook& style, const std::vector<double>& values);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Look m_look;
    std::vector<double> m_values;
};

} // namespace riskloom
