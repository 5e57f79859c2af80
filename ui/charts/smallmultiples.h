// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartframe.h"

#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace riskloom {

// One small picture of many: values at the shared stops, NaN where there is none.
struct SmallPanel {
    QString name;
    std::vector<double> values;
    std::vector<bool> marked; // [i]: the way from stop i to stop i + 1 is drawn as a warning
};

struct SmallMultiplesData {
    QStringList stops; // along the x axis of every panel, in their order
    std::vector<double> reference; // drawn faintly behind every panel, to compare with
    std::vector<SmallPanel> panels;
};

// The same small chart again and again on one common scale, so that a panel that differs from its neighbours is
// seen at a glance where lines in a single chart would cover each other.
class SmallMultiples : public ChartFrame {
    Q_OBJECT

public:
    explicit SmallMultiples(QWidget* parent = nullptr);
    ~SmallMultiples() override;

    void setData(SmallMultiplesData given);
    void setNames(const QString& panels, const QString& stops, const QString& reference);
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
