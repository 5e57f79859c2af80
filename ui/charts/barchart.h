// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartaxis.h"
#include "ui/charts/chartframe.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace riskloom {

struct Bar {
    QString label;
    double value = 0.0; // NaN: no bar
    std::optional<double> lower = {}; // whisker, e.g. a 95 % interval
    std::optional<double> upper = {};
    QString note = {}; // further words of its reading: "120 of 480 rows"
    int series = 0;    // colour
    std::optional<double> mark = {}; // another sample's value, drawn as a diamond on the bar
    std::optional<double> from = {}; // where the bar begins instead of at 0
    bool leadsOn = false;            // a step of a waterfall: the next bar begins where this one ends
};

// Vertical bars with whiskers. Labels that do not fit side by side are broken into lines, shortened or leave out neighbours,
// never overlap; the whole label is in the reading and in the table. A chart all of whose bars say where they begin need not show 0.
class BarChart : public ChartFrame {
    Q_OBJECT

public:
    explicit BarChart(QWidget* parent = nullptr);
    ~BarChart() override;

    void setAxes(const QString& categories, const AxisSpec& values);
    void setBars(std::vector<Bar> bars);
    void setReference(const QString& name, std::optional<double> value); // e.g. the overall bad rate

    void setMarkName(const QString& name); // what the diamonds are, for readings and the table

    PlainTable plainTable() const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void barClicked(int index); // also Enter on the bar the crosshair stands on

protected:
    QRectF plotArea() const override;
    Readings readingsAt(QPointF position) const override;
    QList<double> stops() const override;
    void renderChart(QPainter& painter, const QRectF& target) const override;
    void recolour() override;
    QString summary() const override;
    void chosenAt(QPointF position) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace riskloom
