// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/smallmultiples.h"

#include "ui/widgets/format.h"
#include "ui/widgets/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace riskloom {
namespace {

constexpr qreal panelGap = 6.0;
constexpr qreal wantedAspect = 1.5; // of a panel's curve, width to height
constexpr qreal lineWidth = 1.6;

class PanelPlot : public QWidget {
public:
    using QWidget::QWidget;

    SmallMultiplesData shown;
    double low = 0.0, high = 1.0; // of all values
    std::function<QString(double)> format = [](double value) { return formatNumber(value, 3); };

    int count() const { return static_cast<int>(shown.panels.size()); }

    void measure()
    {
        low = std::numeric_limits<double>::infinity();
        high = -low;
        const auto take = [&](const std::vector<double>& values) {
            for (const double value : values)
                if (std::isfinite(value)) {
                    low = std::min(low, value);
                    high = std::max(high, value);
                }
        };
        take(shown.reference);
        for (const SmallPanel& panel : shown.panels)
            take(panel.values);
        if (!(high > low)) {
            low = std::isfinite(low) ? low - 0.5 : 0.0;
            high = low + 1.0;
        }
    }

    QRectF areaIn(const QRectF& whole) const
    {
        const QFontMetricsF metrics(labelFont());
        const qreal label = std::max(metrics.horizontalAdvance(format(low)), metrics.horizontalAdvance(format(high)));
        return whole.adjusted(label + halfStep, 0, 0, 0);
    }

    // The arrangement whose curves come nearest to the wanted aspect, no column narrower than the names above the panels.
    int columnsIn(const QRectF& area) const
    {
        const QFontMetricsF metrics(labelFont());
        qreal widest = 1.0;
        for (const SmallPanel& one : shown.panels)
            widest = std::max(widest, metrics.horizontalAdvance(one.name));
        const int most = std::clamp(static_cast<int>(area.width() / (widest + panelGap)), 1, std::max(count(), 1));
        int best = most;
        qreal nearest = std::numeric_limits<qreal>::infinity();
        for (int columns = 1; columns <= most; ++columns) {
            const int rows = (count() + columns - 1) / columns;
            const qreal height = std::max(area.height() / rows - panelGap - metrics.height(), 1.0);
            const qreal away = std::abs(std::log((area.width() / columns - panelGap) / height / wantedAspect));
            if (away < nearest) {
                nearest = away;
                best = columns;
            }
        }
        return best;
    }

    QRectF panel(int index, const QRectF& area) const
    {
        const int columns = columnsIn(area);
        const int rows = (count() + columns - 1) / columns;
        const qreal width = area.width() / columns, height = area.height() / rows;
        const int row = index / columns;
        return {area.left() + index % columns * width, area.top() + row * height, width - panelGap, height - panelGap};
    }

    QRectF curve(const QRectF& panel) const { return panel.adjusted(0, QFontMetricsF(labelFont()).height(), 0, 0); }

    qreal toX(int stop, const QRectF& curve) const
    {
        const auto stops = static_cast<qreal>(std::max<qsizetype>(shown.stops.size(), 1));
        return curve.left() + (stop + 0.5) / stops * curve.width();
    }

    qreal toY(double value, const QRectF& curve) const
    {
        const qreal inner = curve.height() - 4.0 * lineWidth; // dots stay whole
        return curve.bottom() - 2.0 * lineWidth - (value - low) / (high - low) * inner;
    }

    void draw(QPainter& painter, const QRectF& target, Shade shade) const
    {
        if (count() == 0)
            return;
        const Colours& c = colours(shade);
        const QRectF area = areaIn(target);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setFont(labelFont());
        const QFontMetricsF metrics(painter.font());
        for (int index = 0; index < count(); ++index) {
            const SmallPanel& one = shown.panels[static_cast<std::size_t>(index)];
            const QRectF whole = panel(index, area), inside = curve(whole);
            const bool warns = std::ranges::find(one.marked, true) != one.marked.end();
            painter.fillRect(inside, warns ? c.warningSoft : c.raised);
            painter.setPen(warns ? c.warning : c.muted);
            painter.drawText(QRectF(whole.left(), whole.top(), whole.width(), metrics.height()),
                             Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(one.name, Qt::ElideLeft, whole.width()));
            drawLine(painter, inside, shown.reference, {}, c.muted, c.muted);
            drawLine(painter, inside, one.values, one.marked, c.accent, c.negative);
            if (index % columnsIn(area) == 0)
                drawScale(painter, target, inside, c);
        }
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        draw(painter, rect(), shadeOf(palette()));
    }

private:
    static QFont labelFont() { return tabularFont(textFont(TextSize::Small)); }

    void drawLine(QPainter& painter, const QRectF& inside, const std::vector<double>& values,
                  const std::vector<bool>& marked, const QColor& usual, const QColor& warning) const
    {
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (!std::isfinite(values[i]))
                continue;
            const QPointF here(toX(static_cast<int>(i), inside), toY(values[i], inside));
            const bool warns = i < marked.size() && marked[i];
            painter.setPen(Qt::NoPen);
            painter.setBrush(usual);
            painter.drawEllipse(here, lineWidth, lineWidth);
            if (i + 1 >= values.size() || !std::isfinite(values[i + 1]))
                continue;
            painter.setPen(QPen(warns ? warning : usual, warns ? 1.5 * lineWidth : lineWidth));
            painter.drawLine(here, {toX(static_cast<int>(i) + 1, inside), toY(values[i + 1], inside)});
        }
    }

    void drawScale(QPainter& painter, const QRectF& target, const QRectF& inside, const Colours& c) const
    {
        const QFontMetricsF metrics(painter.font());
        painter.setPen(c.muted);
        const QRectF column(target.left(), inside.top(), inside.left() - target.left() - halfStep, inside.height());
        painter.drawText(column, Qt::AlignRight | Qt::AlignTop, format(high));
        if (inside.height() > 2.0 * metrics.height())
            painter.drawText(column, Qt::AlignRight | Qt::AlignBottom, format(low));
    }
};

} // namespace

struct SmallMultiples::Private {
    PanelPlot* plot = nullptr;
    QString panelName, stopName, referenceName;
};

SmallMultiples::SmallMultiples(QWidget* parent) : ChartFrame(parent), d(std::make_unique<Private>())
{
    d->plot = new PanelPlot(this);
    setPlot(d->plot);
}

SmallMultiples::~SmallMultiples() = default;

void SmallMultiples::setData(SmallMultiplesData given)
{
    d->plot->shown = std::move(given);
    d->plot->measure();
    d->plot->update();
    dataChanged();
}

void SmallMultiples::setNames(const QString& panels, const QString& stops, const QString& reference)
{
    d->panelName = panels;
    d->stopName = stops;
    d->referenceName = reference;
    dataChanged();
}

void SmallMultiples::setFormat(std::function<QString(double)> format)
{
    d->plot->format = std::move(format);
    dataChanged();
}

PlainTable SmallMultiples::plainTable() const
{
    const SmallMultiplesData& shown = d->plot->shown;
    PlainTable table;
    table.headers << d->panelName << shown.stops;
    const auto add = [&](const QString& name, const std::vector<double>& values) {
        std::vector<QVariant> line{name};
        for (const double value : values)
            line.push_back(std::isfinite(value) ? QVariant(value) : QVariant());
        table.rows.push_back(std::move(line));
    };
    if (!shown.reference.empty())
        add(d->referenceName, shown.reference);
    for (const SmallPanel& panel : shown.panels)
        add(panel.name, panel.values);
    return table;
}

QSize SmallMultiples::sizeHint() const { return {460, 300}; }

QSize SmallMultiples::minimumSizeHint() const { return {240, 160}; }

QRectF SmallMultiples::plotArea() const { return d->plot->areaIn(d->plot->rect()); }

Readings SmallMultiples::readingsAt(QPointF position) const
{
    Readings readings;
    const SmallMultiplesData& shown = d->plot->shown;
    const Colours& c = coloursOf(palette());
    for (int index = 0; index < d->plot->count(); ++index) {
        const QRectF whole = d->plot->panel(index, plotArea());
        if (!whole.contains(position) || shown.stops.isEmpty())
            continue;
        const QRectF inside = d->plot->curve(whole);
        const auto stops = static_cast<int>(shown.stops.size());
        const int stop = std::clamp(static_cast<int>((position.x() - inside.left()) / inside.width() * stops), 0, stops - 1);
        const auto at = static_cast<std::size_t>(stop);
        const SmallPanel& panel = shown.panels[static_cast<std::size_t>(index)];
        readings.heading = tr("%1, %2").arg(panel.name, shown.stops[stop]);
        readings.x = d->plot->toX(stop, inside);
        const auto read = [&](const QString& name, const std::vector<double>& values, const QColor& colour) {
            if (at < values.size() && std::isfinite(values[at]))
                readings.items.push_back({name, d->plot->format(values[at]), colour,
                                          QPointF(readings.x, d->plot->toY(values[at], inside))});
        };
        read(panel.name, panel.values, c.accent);
        read(d->referenceName, shown.reference, c.muted);
        break;
    }
    return readings;
}

QList<double> SmallMultiples::stops() const
{
    QList<double> stops;
    if (d->plot->count() == 0)
        return stops;
    const QRectF area = plotArea();
    for (int column = 0; column < std::min(d->plot->columnsIn(area), d->plot->count()); ++column)
        for (int stop = 0; stop < d->plot->shown.stops.size(); ++stop)
            stops.append(d->plot->toX(stop, d->plot->curve(d->plot->panel(column, area))));
    return stops;
}

void SmallMultiples::renderChart(QPainter& painter, const QRectF& target) const
{
    d->plot->draw(painter, target, Shade::Light);
}

void SmallMultiples::recolour() { d->plot->update(); }

QString SmallMultiples::summary() const { return tr("%n small chart(s) on one scale.", nullptr, d->plot->count()); }

} // namespace riskloom
