// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartframe.h"

#include <QWidget>

#include <optional>

namespace riskloom {

// Lies over a plot and lets everything through: the vertical line with the values at it, and the rubber band of a zoom.
class Crosshair : public QWidget {
    Q_OBJECT

public:
    explicit Crosshair(QWidget* plot);
    void showReadings(const Readings& readings, const QRectF& area);
    void hideReadings();
    const std::optional<Readings>& readings() const { return m_readings; }
    void setBand(const std::optional<QRectF>& band);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void drawReadings(QPainter& painter) const;
    void drawPlate(QPainter& painter) const;

    std::optional<Readings> m_readings;
    std::optional<QRectF> m_band;
    QRectF m_area;
};

} // namespace riskloom
