// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartframe.h"

#include <QByteArray>

#include <memory>

namespace riskloom {

// Small square pictures side by side, each pixel a value from -1 to 1 on a scale of two colours with the surface between
// them. For what is recognised by eye and has no axis.
class TileGallery : public ChartFrame {
    Q_OBJECT

public:
    explicit TileGallery(QWidget* parent = nullptr);
    ~TileGallery() override;

    // Pictures of side × side bytes one after another, row by row; 0 stands for -1, 255 for 1. Shown in a square of
    // pictures, as many as there are.
    void setTiles(QByteArray pixels, int side);
    int tileCount() const;

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
