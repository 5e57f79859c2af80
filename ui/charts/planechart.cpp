// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/planechart.h"

#include "ui/charts/chartlegend.h"
#include "ui/charts/plotwidget.h"
#include "ui/widgets/format.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>

namespace riskloom {
namespace {

constexpr qreal pointSize = 5.0;
constexpr double fullTone = 0.55; // of a kind's colour, at `reach`

class PlanePlot : public PlotWidget {
public:
    using PlotWidget::PlotWidget;

    PlaneContent content;
    bool firstShown = true;
    bool secondShown = true;

    void take(PlaneContent given)
    {
        content = std::move(given);
        for (PlaneAxis* axis : {&content.x, &content.y})
            if (!axis->names.isEmpty()) {
                axis->low = 0.0;
                axis->high = 1.0;
                axis->spec.minimum = 0.0;
                axis->spec.maximum = 1.0;
            }
        setAxes(content.x.spec, content.y.spec);
        setRange({content.x.low, content.x.high, content.y.low, content.y.high});
    }

    // A place within 0 … 1 in pixels.
    QPointF pixelOf(QPointF place, const QRectF& inArea) const
    {
        return {toX(content.x.low + place.x() * (content.x.high - content.x.low), inArea),
                toY(content.y.low + place.y() * (content.y.high - content.y.low), inArea)};
    }
    QPointF placeOf(QPointF pixel) const
    {
        const QPointF low = pixelOf({0.0, 0.0}, area());
        const QPointF high = pixelOf({1.0, 1.0}, area());
        return {(pixel.x() - low.x()) / (high.x() - low.x()), (pixel.y() - low.y()) / (high.y() - low.y())};
    }
    double valueAt(QPointF place) const
    {
        if (content.values.empty() || place.x() < 0.0 || place.x() > 1.0 || place.y() < 0.0 || place.y() > 1.0)
            return std::numeric_limits<double>::quiet_NaN();
        const auto cell = [](double share, std::size_t count) {
            return std::min(static_cast<std::size_t>(share * static_cast<double>(count)), count - 1);
        };
        return content.values[cell(place.y(), content.rows) * content.columns + cell(place.x(), content.columns)];
    }

protected:
    void drawData(QPainter& painter, const QRectF& area, Shade shade) const override
    {
        drawGround(painter, area, shade);
        painter.setPen(QPen(colours(shade).surface, 0.5));
        const std::size_t most = std::max(content.firstPoints.size(), content.secondPoints.size());
        // In turns, so that neither kind lies on top of the other.
        for (std::size_t i = 0; i < most; ++i) {
            if (firstShown && i < content.firstPoints.size())
                drawPoint(painter, pixelOf(content.firstPoints[i], area), seriesColour(0, shade));
            if (secondShown && i < content.secondPoints.size())
                drawPoint(painter, pixelOf(content.secondPoints[i], area), seriesColour(1, shade));
        }
    }

    QStringList yNames() const override { return content.y.names; }
    bool drawXLabels(QPainter& painter, const QRectF& area, const Colours&) const override
    {
        const QStringList& names = content.x.names;
        if (names.isEmpty())
            return false;
        const QFontMetricsF metrics(painter.font());
        const qreal part = area.width() / static_cast<qreal>(names.size());
        const auto every = static_cast<qsizetype>(std::ceil(3.0 * metrics.averageCharWidth() / part)); // room for three letters
        for (qsizetype i = 0; i < names.size(); i += std::max<qsizetype>(every, 1))
            painter.drawText(QRectF(area.left() + static_cast<qreal>(i) * part, area.bottom() + halfStep, part * static_cast<qreal>(every),
                                    metrics.height()),
                             Qt::AlignHCenter, metrics.elidedText(names[i], Qt::ElideRight, part * static_cast<qreal>(every) - 2.0));
        return true;
    }

private:
    static void drawPoint(QPainter& painter, QPointF at, const QColor& colour)
    {
        painter.setBrush(colour);
        painter.drawEllipse(at, pointSize / 2, pointSize / 2);
    }

    void drawGround(QPainter& painter, const QRectF& area, Shade shade) const
    {
        if (content.values.empty())
            return;
        const Colours& c = colours(shade);
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing, false);
        for (std::size_t row = 0; row < content.rows; ++row)
            for (std::size_t column = 0; column < content.columns; ++column) {
                const double value = content.values[row * content.columns + column];
                const double share = std::min(std::abs(value) / content.reach, 1.0) * fullTone;
                const auto edge = [](std::size_t i, std::size_t count) { return static_cast<double>(i) / static_cast<double>(count); };
                const QPointF low = pixelOf({edge(column, content.columns), edge(row, content.rows)}, area);
                const QPointF high = pixelOf({edge(column + 1, content.columns), edge(row + 1, content.rows)}, area);
                const QRectF cell(QPointF(std::round(low.x()), std::round(high.y())), QPointF(std::round(high.x()), std::round(low.y())));
                painter.fillRect(cell, mixed(c.surface, seriesColour(value > 0.0 ? 0 : 1, shade), share));
            }
        painter.restore();
    }
};

QString placeText(const PlaneAxis& axis, double share)
{
    if (axis.names.isEmpty())
        return axisReading(axis.low + share * (axis.high - axis.low), axis.spec);
    const auto place = static_cast<qsizetype>(share * static_cast<double>(axis.names.size()));
    return axis.names[std::clamp<qsizetype>(place, 0, axis.names.size() - 1)];
}

} // namespace

struct PlaneChart::Private {
    PlanePlot* plot = nullptr;
    ChartLegend* legend = nullptr;

    void fillLegend() const
    {
        const PlaneContent& content = plot->content;
        legend->setEntries({{content.first, 0, SeriesLook::Markers, plot->firstShown},
                            {content.second, 1, SeriesLook::Markers, plot->secondShown}}, {});
    }
};

PlaneChart::PlaneChart(QWidget* parent) : ChartFrame(parent), d(std::make_unique<Private>())
{
    d->plot = new PlanePlot(this);
    d->legend = new ChartLegend(this);
    setPlot(d->plot);
    below()->addWidget(d->legend);
    connect(d->legend, &ChartLegend::toggled, this, [this](int series, bool shown) {
        (series == 0 ? d->plot->firstShown : d->plot->secondShown) = shown;
        d->fillLegend();
        d->plot->update();
    });
}

PlaneChart::~PlaneChart() = default;

void PlaneChart::setContent(PlaneContent content)
{
    setTitle(content.title);
    setNote(content.note);
    setDescription(content.description);
    d->plot->take(std::move(content));
    d->fillLegend();
    dataChanged();
}

PlainTable PlaneChart::plainTable() const
{
    const PlaneContent& content = d->plot->content;
    PlainTable table{{tr("Rows"), content.x.spec.title, content.y.spec.title, content.ground}, {}};
    const auto add = [&](const QString& kind, const std::vector<QPointF>& points) {
        for (const QPointF& point : points)
            table.rows.push_back({kind, placeText(content.x, point.x()), placeText(content.y, point.y()), d->plot->valueAt(point)});
    };
    add(content.first, content.firstPoints);
    add(content.second, content.secondPoints);
    return table;
}

QSize PlaneChart::sizeHint() const { return {480, 360}; }

QSize PlaneChart::minimumSizeHint() const { return {280, 200}; }

QRectF PlaneChart::plotArea() const { return d->plot->area(); }

Readings PlaneChart::readingsAt(QPointF position) const
{
    Readings readings;
    const PlaneContent& content = d->plot->content;
    const QPointF place = d->plot->placeOf(position);
    if (place.x() < 0.0 || place.x() > 1.0)
        return readings;
    const double y = std::clamp(place.y(), 0.0, 1.0);
    readings.heading = placeText(content.x, place.x());
    readings.x = position.x();
    readings.items.push_back({content.y.spec.title, placeText(content.y, y), coloursOf(palette()).muted, position});
    if (const double value = d->plot->valueAt({place.x(), y}); std::isfinite(value))
        readings.items.push_back({content.ground, formatNumber(value, 2), seriesColour(value > 0.0 ? 0 : 1, shadeOf(palette())), position});
    return readings;
}

QList<double> PlaneChart::stops() const
{
    QList<double> stops;
    const std::size_t columns = d->plot->content.columns;
    for (std::size_t i = 0; i < columns; ++i)
        stops.append(d->plot->pixelOf({(static_cast<double>(i) + 0.5) / static_cast<double>(columns), 0.5}, d->plot->area()).x());
    return stops;
}

void PlaneChart::renderChart(QPainter& painter, const QRectF& target) const
{
    const qreal legendHeight = ChartLegend::drawnHeight();
    d->plot->drawPlot(painter, target.adjusted(0, 0, 0, -legendHeight), Shade::Light);
    d->legend->draw(painter, QRectF(target.left(), target.bottom() - legendHeight, target.width(), legendHeight));
}

void PlaneChart::recolour()
{
    d->fillLegend();
    d->plot->update();
}

QString PlaneChart::summary() const
{
    const PlaneContent& content = d->plot->content;
    return tr("%1 points: %2; %3 points: %4.")
        .arg(content.first, formatInteger(static_cast<std::int64_t>(content.firstPoints.size())), content.second,
             formatInteger(static_cast<std::int64_t>(content.secondPoints.size())));
}

} // namespace riskloom
