// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/heatmap.h"

#include "ui/charts/heatcolours.h"
#include "ui/widgets/format.h"
#include "ui/widgets/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace riskloom {
namespace {

constexpr qreal widestRowLabel = 150.0;
constexpr qreal tallestColumnLabel = 88.0; // of those that stand upright
constexpr qreal cellGap = 1.0;
constexpr qreal smallestShare = 0.7; // of its size, that a value is written in
constexpr int leastCellHeight = 18;

class CellPlot : public QWidget {
public:
    using QWidget::QWidget;

    HeatMapData cells;
    double low = 0.0;
    double high = 1.0;
    enum class Tones { Rising, GainsAndLosses } tones = Tones::Rising;
    std::function<QString(double)> format = [](double value) { return formatNumber(value, 3); };
    std::function<QString(double)> inCells = format;

    QRectF areaIn(const QRectF& whole) const
    {
        const QFontMetricsF metrics(labelFont());
        qreal widest = 0.0;
        for (const QString& row : cells.rows)
            widest = std::max(widest, metrics.horizontalAdvance(row));
        const QRectF beside = whole.adjusted(std::min(widest, widestRowLabel) + gridStep, 0, 0, 0);
        return beside.adjusted(0, 0, 0, -(columnLabelHeight(beside.width(), metrics) + gridStep));
    }

    void draw(QPainter& painter, const QRectF& target, Shade shade) const
    {
        if (cells.rows.isEmpty() || cells.columns.isEmpty())
            return;
        const QRectF area = areaIn(target);
        const Colours& c = colours(shade);
        painter.setFont(labelFont());
        const QFontMetricsF metrics(painter.font());
        const qreal height = area.height() / static_cast<qreal>(cells.rows.size());
        const qreal width = area.width() / static_cast<qreal>(cells.columns.size());
        for (int row = 0; row < cells.rows.size(); ++row) {
            const qreal top = area.top() + row * height;
            painter.setPen(c.muted);
            painter.drawText(QRectF(target.left(), top, area.left() - target.left() - gridStep, height),
                             Qt::AlignRight | Qt::AlignVCenter,
                             metrics.elidedText(cells.rows[row], Qt::ElideRight, widestRowLabel));
            for (int column = 0; column < cells.columns.size(); ++column) {
                const double value = cells.values[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
                if (!std::isfinite(value))
                    continue;
                const QRectF cell(area.left() + column * width, top, width - cellGap, height - cellGap);
                const QColor fill = fillOf(value, c);
                painter.fillRect(cell, fill);
                if (tones == Tones::GainsAndLosses)
                    writeValue(painter, cell, inCells(value), colourOn(fill, c));
            }
        }
        painter.setPen(c.muted);
        drawColumnLabels(painter, area, metrics);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        draw(painter, rect(), shadeOf(palette()));
    }

private:
    QColor fillOf(double value, const Colours& c) const
    {
        return tones == Tones::Rising ? risingColour(value, low, high, c) : gainOrLossColour(value, high, c);
    }

    static void writeValue(QPainter& painter, const QRectF& cell, const QString& text, const QColor& colour)
    {
        // The longest texts are the largest losses: they shrink a little before they are left out.
        const qreal share = std::min(1.0, cell.width() / QFontMetricsF(painter.font()).horizontalAdvance(text));
        if (share < smallestShare)
            return;
        painter.save();
        painter.setPen(colour);
        painter.translate(cell.center());
        painter.scale(share, share);
        painter.drawText(QRectF(-cell.width() / 2, -cell.height() / 2, cell.width(), cell.height()),
                         Qt::AlignCenter | Qt::TextDontClip, text);
        painter.restore();
    }

    qreal widestColumnLabel(const QFontMetricsF& metrics) const
    {
        qreal widest = 0.0;
        for (const QString& column : cells.columns)
            widest = std::max(widest, metrics.horizontalAdvance(column));
        return widest;
    }

    bool labelsLie(qreal areaWidth, const QFontMetricsF& metrics) const
    {
        return widestColumnLabel(metrics) + gridStep <= areaWidth / static_cast<qreal>(cells.columns.size());
    }

    qreal columnLabelHeight(qreal areaWidth, const QFontMetricsF& metrics) const
    {
        return labelsLie(areaWidth, metrics) ? metrics.height() : std::min(widestColumnLabel(metrics), tallestColumnLabel);
    }

    // Side by side where all have room, else upright; where even that is too narrow, some leave out their neighbours.
    void drawColumnLabels(QPainter& painter, const QRectF& area, const QFontMetricsF& metrics) const
    {
        const qreal width = area.width() / static_cast<qreal>(cells.columns.size());
        if (labelsLie(area.width(), metrics)) {
            for (int column = 0; column < cells.columns.size(); ++column)
                painter.drawText(QRectF(area.left() + column * width, area.bottom() + halfStep, width, metrics.height()),
                                 Qt::AlignHCenter | Qt::AlignTop, cells.columns[column]);
            return;
        }
        const qreal height = columnLabelHeight(area.width(), metrics);
        const int every = std::max(1, static_cast<int>(std::ceil(metrics.height() / width)));
        for (int column = 0; column < cells.columns.size(); column += every) {
            painter.save();
            painter.translate(area.left() + (column + 0.5) * width - metrics.height() / 2, area.bottom() + halfStep + height);
            painter.rotate(-90.0);
            painter.drawText(QRectF(0.0, 0.0, height, metrics.height()), Qt::AlignRight | Qt::AlignVCenter,
                             metrics.elidedText(cells.columns[column], Qt::ElideRight, height));
            painter.restore();
        }
    }

    static QFont labelFont() { return tabularFont(textFont(TextSize::Small)); }
};

} // namespace

struct HeatMap::Private {
    CellPlot* plot = nullptr;
    QString rowName, columnName, valueName;
};

HeatMap::HeatMap(QWidget* parent) : ChartFrame(parent), d(std::make_unique<Private>())
{
    d->plot = new CellPlot(this);
    setPlot(d->plot);
}

HeatMap::~HeatMap() = default;

void HeatMap::setData(HeatMapData cells)
{
    d->plot->cells = std::move(cells);
    updateGeometry();
    d->plot->update();
    dataChanged();
}

void HeatMap::setScale(double low, double high)
{
    d->plot->tones = CellPlot::Tones::Rising;
    d->plot->low = low;
    d->plot->high = high;
    d->plot->update();
}

void HeatMap::setGainsAndLosses(double reach, std::function<QString(double)> inCells)
{
    d->plot->inCells = std::move(inCells);
    d->plot->tones = CellPlot::Tones::GainsAndLosses;
    d->plot->high = reach > 0.0 ? reach : 1.0;
    d->plot->update();
}

void HeatMap::setNames(const QString& rows, const QString& columns, const QString& values)
{
    d->rowName = rows;
    d->columnName = columns;
    d->valueName = values;
    dataChanged();
}

void HeatMap::setFormat(std::function<QString(double)> format)
{
    d->plot->format = std::move(format);
    d->plot->update();
}

PlainTable HeatMap::plainTable() const
{
    PlainTable table;
    const HeatMapData& cells = d->plot->cells;
    table.headers << d->rowName << cells.columns;
    for (int row = 0; row < cells.rows.size(); ++row) {
        std::vector<QVariant> line{cells.rows[row]};
        for (const double value : cells.values[static_cast<std::size_t>(row)])
            line.push_back(std::isfinite(value) ? QVariant(value) : QVariant());
        table.rows.push_back(std::move(line));
    }
    return table;
}

QSize HeatMap::sizeHint() const
{
    return {480, 96 + leastCellHeight * static_cast<int>(d->plot->cells.rows.size())};
}

QSize HeatMap::minimumSizeHint() const
{
    return {240, sizeHint().height()};
}

QRectF HeatMap::plotArea() const { return d->plot->areaIn(d->plot->rect()); }

Readings HeatMap::readingsAt(QPointF position) const
{
    Readings readings;
    const HeatMapData& cells = d->plot->cells;
    const QRectF area = plotArea();
    if (cells.rows.isEmpty() || cells.columns.isEmpty() || !area.contains(position))
        return readings;
    const qreal width = area.width() / static_cast<qreal>(cells.columns.size());
    const qreal height = area.height() / static_cast<qreal>(cells.rows.size());
    const int column = std::clamp(static_cast<int>((position.x() - area.left()) / width), 0, static_cast<int>(cells.columns.size()) - 1);
    const int row = std::clamp(static_cast<int>((position.y() - area.top()) / height), 0, static_cast<int>(cells.rows.size()) - 1);
    const double value = cells.values[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
    readings.heading = cells.rows[row] + QStringLiteral(" · ") + cells.columns[column];
    readings.x = area.left() + (column + 0.5) * width;
    readings.items.push_back({d->valueName, std::isfinite(value) ? d->plot->format(value) : QStringLiteral("–"),
                              coloursOf(palette()).accent, {readings.x, area.top() + (row + 0.5) * height}});
    return readings;
}

QList<double> HeatMap::stops() const
{
    QList<double> stops;
    const QRectF area = plotArea();
    const auto columns = static_cast<qreal>(d->plot->cells.columns.size());
    for (int column = 0; column < d->plot->cells.columns.size(); ++column)
        stops.append(area.left() + (column + 0.5) * area.width() / columns);
    return stops;
}

void HeatMap::renderChart(QPainter& painter, const QRectF& target) const { d->plot->draw(painter, target, Shade::Light); }

void HeatMap::recolour() { d->plot->update(); }

QString HeatMap::summary() const
{
    const HeatMapData& cells = d->plot->cells;
    double highest = -INFINITY;
    QString where;
    for (int row = 0; row < cells.rows.size(); ++row)
        for (int column = 0; column < cells.columns.size(); ++column) {
            const double value = cells.values[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
            if (std::isfinite(value) && value > highest) {
                highest = value;
                where = cells.rows[row] + QStringLiteral(", ") + cells.columns[column];
            }
        }
    if (where.isEmpty())
        return {};
    return tr("%1 rows, %2 columns; highest %3 at %4.")
        .arg(cells.rows.size())
        .arg(cells.columns.size())
        .arg(d->plot->format(highest), where);
}

} // namespace riskloom
