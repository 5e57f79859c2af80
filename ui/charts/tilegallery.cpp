// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/tilegallery.h"

#include "ui/widgets/format.h"
#include "ui/widgets/theme.h"

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace riskloom {
namespace {

constexpr qreal tileGap = 3.0;

// Of a byte 0 … 255: losses in the colour of warnings, gains in the accent, calm in that of the surface.
QRgb pixelColour(int value, const Colours& c)
{
    const double x = (value - 127.5) / 127.5;
    return mixed(c.surface, x < 0.0 ? c.negative : c.accent, std::abs(x)).rgb();
}

class TilePlot : public QWidget {
public:
    using QWidget::QWidget;

    QByteArray pixels;
    int side = 1;

    int count() const { return static_cast<int>(pixels.size()) / (side * side); }
    int columns() const { return std::max(1, static_cast<int>(std::ceil(std::sqrt(count())))); }

    QRectF areaIn(const QRectF& whole) const
    {
        const qreal length = std::min(whole.width(), whole.height());
        return {whole.left() + (whole.width() - length) / 2.0, whole.top(), length, length};
    }

    QRectF tile(int index, const QRectF& area) const
    {
        const qreal pitch = area.width() / columns();
        return {area.left() + index % columns() * pitch, area.top() + index / columns() * pitch, pitch - tileGap,
                pitch - tileGap};
    }

    void draw(QPainter& painter, const QRectF& target, Shade shade) const
    {
        const QRectF area = areaIn(target);
        const Colours& c = colours(shade);
        QRgb scale[256];
        for (int value = 0; value < 256; ++value)
            scale[value] = pixelColour(value, c);
        QImage image(side, side, QImage::Format_RGB32);
        for (int index = 0; index < count(); ++index) {
            const auto* from = reinterpret_cast<const uchar*>(pixels.constData()) + index * side * side;
            for (int y = 0; y < side; ++y) {
                auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
                for (int x = 0; x < side; ++x)
                    line[x] = scale[*from++];
            }
            painter.drawImage(tile(index, area), image);
        }
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        draw(painter, rect(), shadeOf(palette()));
    }
};

} // namespace

struct TileGallery::Private {
    TilePlot* plot = nullptr;
};

TileGallery::TileGallery(QWidget* parent) : ChartFrame(parent), d(std::make_unique<Private>())
{
    d->plot = new TilePlot(this);
    setPlot(d->plot);
}

TileGallery::~TileGallery() = default;

void TileGallery::setTiles(QByteArray pixels, int side)
{
    d->plot->pixels = std::move(pixels);
    d->plot->side = std::max(1, side);
    d->plot->update();
    dataChanged();
}

int TileGallery::tileCount() const { return d->plot->count(); }

PlainTable TileGallery::plainTable() const
{
    PlainTable table;
    table.headers << tr("Picture") << tr("Row");
    for (int column = 0; column < d->plot->side; ++column)
        table.headers << QString::number(column + 1);
    const auto* from = reinterpret_cast<const uchar*>(d->plot->pixels.constData());
    for (int index = 0; index < tileCount(); ++index)
        for (int row = 0; row < d->plot->side; ++row) {
            std::vector<QVariant> line{index + 1, row + 1};
            for (int column = 0; column < d->plot->side; ++column)
                line.push_back((*from++ - 127.5) / 127.5);
            table.rows.push_back(std::move(line));
        }
    return table;
}

QSize TileGallery::sizeHint() const { return {420, 460}; }

QSize TileGallery::minimumSizeHint() const { return {240, 280}; }

QRectF TileGallery::plotArea() const { return d->plot->areaIn(d->plot->rect()); }

Readings TileGallery::readingsAt(QPointF position) const
{
    Readings readings;
    const QRectF area = plotArea();
    for (int index = 0; index < tileCount(); ++index) {
        const QRectF tile = d->plot->tile(index, area);
        if (!tile.contains(position))
            continue;
        const int side = d->plot->side;
        const int column = std::clamp(static_cast<int>((position.x() - tile.left()) / tile.width() * side), 0, side - 1);
        const int row = std::clamp(static_cast<int>((position.y() - tile.top()) / tile.height() * side), 0, side - 1);
        const auto value = static_cast<uchar>(d->plot->pixels[(index * side + row) * side + column]);
        readings.heading = tr("Picture %1").arg(index + 1);
        readings.x = position.x();
        readings.items.push_back({tr("Row %1, column %2").arg(row + 1).arg(column + 1),
                                  formatNumber((value - 127.5) / 127.5, 2), coloursOf(palette()).accent, position});
        break;
    }
    return readings;
}

QList<double> TileGallery::stops() const
{
    QList<double> stops;
    const QRectF area = plotArea();
    for (int column = 0; column < d->plot->columns(); ++column)
        stops.append(d->plot->tile(column, area).center().x());
    return stops;
}

void TileGallery::renderChart(QPainter& painter, const QRectF& target) const
{
    d->plot->draw(painter, target, Shade::Light);
}

void TileGallery::recolour() { d->plot->update(); }

QString TileGallery::summary() const { return tr("%n picture(s).", nullptr, tileCount()); }

} // namespace riskloom
