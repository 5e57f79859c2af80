// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/histogram.h"

#include "ui/charts/plotwidget.h"
#include "ui/widgets/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace riskloom {
namespace {

class HistogramPlot : public PlotWidget {
public:
    using PlotWidget::PlotWidget;

    void setData(HistogramData classes)
    {
        m_data = std::move(classes);
        if (m_data.counts.empty())
            return;
        setRange({m_data.edges.front(), m_data.edges.back(), 0.0, *std::ranges::max_element(m_data.counts)});
    }
    const HistogramData& data() const { return m_data; }

    double centre(std::size_t i) const { return toX((m_data.edges[i] + m_data.edges[i + 1]) / 2, area()); }
    std::optional<std::size_t> classAt(double pixel) const
    {
        const double value = fromX(pixel, area());
        const auto right = std::ranges::upper_bound(m_data.edges, value);
        if (right == m_data.edges.begin() || right == m_data.edges.end())
            return {};
        return static_cast<std::size_t>(right - m_data.edges.begin()) - 1;
    }

protected:
    void drawData(QPainter& painter, const QRectF& area, Shade shade) const override
    {
        painter.setPen(Qt::NoPen);
        QColor fill = seriesColour(0, shade);
        fill.setAlphaF(0.85F);
        painter.setBrush(fill);
        for (std::size_t i = 0; i < m_data.counts.size(); ++i) {
            const qreal left = toX(m_data.edges[i], area);
            const qreal right = toX(m_data.edges[i + 1], area);
            const qreal gap = right - left > 4.0 ? 1.0 : 0.0;
            painter.drawRect(QRectF(QPointF(left + gap / 2, toY(m_data.counts[i], area)), QPointF(right - gap / 2, toY(0.0, area))));
        }
    }

private:
    HistogramData m_data;
};

} // namespace

HistogramData histogramOf(const std::vector<double>& values, int classes)
{
    HistogramData data;
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const double value : values)
        if (std::isfinite(value)) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    if (low > high || classes < 1)
        return data;
    if (low == high) { // one value: one class around it
        data.edges = {low - 0.5, low + 0.5};
        data.counts = {static_cast<double>(std::ranges::count(values, low))};
        return data;
    }
    for (int i = 0; i <= classes; ++i)
        data.edges.push_back(i == classes ? high : low + (high - low) * i / classes);
    data.counts.assign(static_cast<std::size_t>(classes), 0.0);
    for (const double value : values) {
        if (!std::isfinite(value))
            continue;
        const double place = (value - low) / (high - low) * classes;
        data.counts[static_cast<std::size_t>(std::min(place, classes - 1.0))] += 1.0;
    }
    return data;
}

struct Histogram::Private {
    HistogramPlot* plot = nullptr;
};

Histogram::Histogram(QWidget* parent) : ChartFrame(parent), d(std::make_unique<Private>())
{
    d->plot = new HistogramPlot(this);
    setPlot(d->plot);
}

Histogram::~Histogram() = default;

void Histogram::setAxes(const AxisSpec& values, const AxisSpec& counts)
{
    d->plot->setAxes(values, counts);
    dataChanged();
}

void Histogram::setData(HistogramData classes)
{
    d->plot->setData(std::move(classes));
    dataChanged();
}

PlainTable Histogram::plainTable() const
{
    const HistogramData& classes = d->plot->data();
    PlainTable table{{tr("From"), tr("To"), d->plot->ySpec().title.isEmpty() ? tr("Count") : d->plot->ySpec().title}, {}};
    for (std::size_t i = 0; i < classes.counts.size(); ++i)
        table.rows.push_back({classes.edges[i], classes.edges[i + 1], classes.counts[i]});
    return table;
}

QSize Histogram::sizeHint() const
{
    return {400, 240};
}

QSize Histogram::minimumSizeHint() const
{
    return {220, 160};
}

QRectF Histogram::plotArea() const
{
    return d->plot->area();
}

Readings Histogram::readingsAt(QPointF position) const
{
    Readings readings;
    const std::optional<std::size_t> i = d->plot->classAt(position.x());
    if (!i)
        return readings;
    const HistogramData& classes = d->plot->data();
    const AxisSpec& values = d->plot->xSpec();
    readings.heading = QStringLiteral("%1 – %2").arg(axisReading(classes.edges[*i], values), axisReading(classes.edges[*i + 1], values));
    readings.x = d->plot->centre(*i);
    readings.items.push_back({d->plot->ySpec().title.isEmpty() ? tr("Count") : d->plot->ySpec().title,
                              axisReading(classes.counts[*i], d->plot->ySpec()), seriesColour(0, shadeOf(palette())),
                              {readings.x, d->plot->toY(classes.counts[*i], d->plot->area())}});
    return readings;
}

QList<double> Histogram::stops() const
{
    QList<double> stops;
    for (std::size_t i = 0; i < d->plot->data().counts.size(); ++i)
        stops.append(d->plot->centre(i));
    return stops;
}

void Histogram::renderChart(QPainter& painter, const QRectF& target) const
{
    d->plot->drawPlot(painter, target, Shade::Light);
}

void Histogram::recolour()
{
    d->plot->update();
}

QString Histogram::summary() const
{
    const HistogramData& classes = d->plot->data();
    if (classes.counts.empty())
        return tr("No values.");
    const AxisSpec& values = d->plot->xSpec();
    const auto peak = static_cast<std::size_t>(std::ranges::max_element(classes.counts) - classes.counts.begin());
    return tr("%1 values from %2 to %3, most of them between %4 and %5.")
        .arg(axisReading(std::accumulate(classes.counts.begin(), classes.counts.end(), 0.0), {}), axisReading(classes.edges.front(), values),
             axisReading(classes.edges.back(), values), axisReading(classes.edges[peak], values), axisReading(classes.edges[peak + 1], values));
}

Sparkline::Sparkline(Look look, QWidget* parent) : QWidget(parent), m_look(look) {}

void Sparkline::setValues(std::vector<double> values)
{
    m_values = std::move(values);
    update();
}

QSize Sparkline::sizeHint() const
{
    return {96, 24};
}

QSize Sparkline::minimumSizeHint() const
{
    return {48, 16};
}

void Sparkline::draw(QPainter& painter, const SparklineLook& style, const std::vector<double>& values)
{
    double low = 0.0;
    double high = -std::numeric_limits<double>::infinity();
    if (style.look == Look::Line)
        low = -high;
    for (const double value : values)
        if (std::isfinite(value)) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    if (high < low || values.empty())
        return;
    if (style.look == Look::Bars)
        high = std::max(high, 0.0); // bars of values below zero hang from it
    if (const double missing = style.leastRange - (high - low); style.look == Look::Line && missing > 0.0) {
        low -= missing / 2.0;
        high += missing / 2.0;
    }
    const QRectF& target = style.target;
    const double range = high > low ? high - low : 1.0;
    const auto y = [&](double value) { return target.bottom() - (value - low) / range * target.height(); };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor colour = seriesColour(0, style.shade);
    const qreal room = target.width() / static_cast<qreal>(values.size());
    if (style.look == Look::Bars) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        const qreal gap = room > 3.0 ? 1.0 : 0.0;
        for (std::size_t i = 0; i < values.size(); ++i)
            if (std::isfinite(values[i]))
                painter.drawRect(QRectF(QPointF(target.left() + static_cast<qreal>(i) * room, y(values[i])),
                                        QPointF(target.left() + static_cast<qreal>(i + 1) * room - gap, y(0.0)))
                                     .normalized());
    } else {
        painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        QPolygonF run;
        for (std::size_t i = 0; i <= values.size(); ++i) {
            if (i < values.size() && std::isfinite(values[i])) {
                run.append({target.left() + (static_cast<qreal>(i) + 0.5) * room, y(values[i])});
            } else {
                if (run.size() == 1) // a line of one place is a dot
                    run.append(run.first());
                painter.drawPolyline(run);
                run.clear();
            }
        }
    }
    painter.restore();
}

void Sparkline::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    draw(painter, {QRectF(rect()).adjusted(1, 1, -1, -1), m_look, shadeOf(palette())}, m_values);
}

} // namespace riskloom
