// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/barchart.h"

#include "ui/charts/chartlook.h"
#include "ui/charts/labellines.h"
#include "ui/charts/plotwidget.h"
#include "ui/widgets/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace riskloom {
namespace {

constexpr qreal barShare = 0.64;  // of the room a bar has
constexpr qreal widestBar = 72.0;
constexpr qreal whiskerCap = 5.0;
constexpr qreal markSize = 5.0;

class BarPlot : public PlotWidget {
public:
    using PlotWidget::PlotWidget;

    void setBars(std::vector<Bar> bars)
    {
        m_bars = std::move(bars);
        updateRange();
    }
    const std::vector<Bar>& bars() const { return m_bars; }
    void setReference(std::optional<double> value)
    {
        m_reference = value;
        updateRange();
    }
    std::optional<double> reference() const { return m_reference; }

    double centre(std::size_t i, const QRectF& area) const { return toX(static_cast<double>(i) + 0.5, area); }
    std::optional<std::size_t> barAt(double pixel) const
    {
        const double place = std::floor(fromX(pixel, area()));
        if (place < 0 || place >= static_cast<double>(m_bars.size()))
            return {};
        return static_cast<std::size_t>(place);
    }

protected:
    bool hasFixedX() const override { return true; }

    void drawData(QPainter& painter, const QRectF& area, Shade shade) const override
    {
        const Colours& c = colours(shade);
        const qreal room = area.width() / static_cast<qreal>(std::max<std::size_t>(m_bars.size(), 1));
        const qreal width = std::min(room * barShare, widestBar);
        for (std::size_t i = 0; i < m_bars.size(); ++i) {
            const Bar& bar = m_bars[i];
            if (!std::isfinite(bar.value))
                continue;
            const qreal x = centre(i, area);
            painter.setPen(Qt::NoPen);
            QColor fill = seriesColour(bar.series, shade);
            fill.setAlphaF(0.88F);
            painter.setBrush(fill);
            const qreal base = toY(bar.from.value_or(0.0), area);
            painter.drawRoundedRect(QRectF(QPointF(x - width / 2, toY(bar.value, area)), QPointF(x + width / 2, base)).normalized(), 2, 2);
            // A waterfall goes on where this step ends; bars of their own do not.
            if (bar.leadsOn && i + 1 < m_bars.size())
                drawStep(painter, QPointF(x + width / 2, centre(i + 1, area) - width / 2), toY(bar.value, area), c);
            if (bar.lower && bar.upper)
                drawWhisker(painter, x, QPointF(toY(*bar.lower, area), toY(*bar.upper, area)), c);
            if (bar.mark && std::isfinite(*bar.mark))
                drawMark(painter, QPointF(x, toY(*bar.mark, area)), seriesColour(bar.series + 1, shade), c.surface);
        }
        if (m_reference) {
            painter.setPen(referencePen(c));
            painter.drawLine(QPointF(area.left(), toY(*m_reference, area)), QPointF(area.right(), toY(*m_reference, area)));
        }
    }

    bool drawXLabels(QPainter& painter, const QRectF& area, const Colours&) const override
    {
        if (m_bars.empty())
            return true;
        const QFontMetricsF metrics(painter.font());
        const std::size_t every = labelEvery(area.width());
        const qreal width = labelWidth(area.width());
        const int most = xLabelLines(area.width(), metrics);
        for (std::size_t i = 0; i < m_bars.size(); i += every) {
            qreal top = area.bottom() + halfStep;
            for (const QString& line : labelLines(m_bars[i].label, metrics, width, most)) {
                painter.drawText(QRectF(centre(i, area) - width / 2, top, width, metrics.height()), Qt::AlignHCenter | Qt::AlignTop, line);
                top += metrics.height();
            }
        }
        return true;
    }

    int xLabelLines(qreal areaWidth, const QFontMetricsF& metrics) const override
    {
        qsizetype lines = 1;
        if (!m_bars.empty() && labelEvery(areaWidth) == 1)
            for (const Bar& bar : m_bars)
                lines = std::max(lines, labelLines(bar.label, metrics, labelWidth(areaWidth), mostLabelLines).size());
        return static_cast<int>(lines);
    }

private:
    static constexpr qreal leastLabelWidth = 44.0; // with less, labels leave out neighbours
    static constexpr int mostLabelLines = 4;

    qreal roomOf(qreal areaWidth) const { return areaWidth / static_cast<qreal>(m_bars.size()); }
    std::size_t labelEvery(qreal areaWidth) const
    {
        return static_cast<std::size_t>(std::max(1.0, std::ceil(leastLabelWidth / roomOf(areaWidth))));
    }
    qreal labelWidth(qreal areaWidth) const
    {
        return roomOf(areaWidth) * static_cast<qreal>(labelEvery(areaWidth)) - gridStep;
    }

    static void drawWhisker(QPainter& painter, qreal x, QPointF ends, const Colours& c)
    {
        painter.setPen(QPen(c.text, 1.25));
        painter.drawLine(QPointF(x, ends.x()), QPointF(x, ends.y()));
        for (const qreal y : {ends.x(), ends.y()})
            painter.drawLine(QPointF(x - whiskerCap, y), QPointF(x + whiskerCap, y));
    }

    // From the end of one step of a waterfall to where the next begins.
    static void drawStep(QPainter& painter, QPointF ends, qreal y, const Colours& c)
    {
        painter.setPen(QPen(c.muted, 1.0));
        painter.drawLine(QPointF(ends.x(), y), QPointF(ends.y(), y));
    }

    static void drawMark(QPainter& painter, QPointF at, const QColor& fill, const QColor& rim)
    {
        painter.setPen(QPen(rim, 1.25));
        painter.setBrush(fill);
        painter.drawPolygon(QPolygonF{at + QPointF(0, -markSize), at + QPointF(markSize, 0), at + QPointF(0, markSize),
                                      at + QPointF(-markSize, 0)});
    }

    void updateRange()
    {
        const bool steps =
            !m_bars.empty() && std::ranges::all_of(m_bars, [](const Bar& bar) { return bar.from.has_value(); });
        double low = steps ? std::numeric_limits<double>::infinity() : 0.0;
        double high = -std::numeric_limits<double>::infinity();
        const auto take = [&](double value) {
            if (std::isfinite(value)) {
                low = std::min(low, value);
                high = std::max(high, value);
            }
        };
        for (const Bar& bar : m_bars) {
            take(bar.value);
            take(bar.lower.value_or(bar.value));
            take(bar.upper.value_or(bar.value));
            take(bar.mark.value_or(bar.value));
            take(bar.from.value_or(bar.value));
        }
        if (m_reference)
            take(*m_reference);
        setRange({0.0, static_cast<double>(std::max<std::size_t>(m_bars.size(), 1)), low, std::max(high, low)});
    }

    std::vector<Bar> m_bars;
    std::optional<double> m_reference;
};

} // namespace

struct BarChart::Private {
    BarPlot* plot = nullptr;
    QString referenceName;
    QString markName;
};

BarChart::BarChart(QWidget* parent) : ChartFrame(parent), d(std::make_unique<Private>())
{
    d->plot = new BarPlot(this);
    setPlot(d->plot);
}

BarChart::~BarChart() = default;

void BarChart::setAxes(const QString& categories, const AxisSpec& values)
{
    AxisSpec x;
    x.title = categories;
    d->plot->setAxes(x, values);
    dataChanged();
}

void BarChart::setBars(std::vector<Bar> bars)
{
    d->plot->setBars(std::move(bars));
    dataChanged();
}

void BarChart::setReference(const QString& name, std::optional<double> value)
{
    d->referenceName = name;
    d->plot->setReference(value);
    dataChanged();
}

void BarChart::setMarkName(const QString& name)
{
    d->markName = name;
    dataChanged();
}

PlainTable BarChart::plainTable() const
{
    PlainTable table;
    const auto& bars = d->plot->bars();
    const bool whiskers = std::ranges::any_of(bars, [](const Bar& bar) { return bar.lower && bar.upper; });
    const bool marks = std::ranges::any_of(bars, [](const Bar& bar) { return bar.mark.has_value(); });
    const bool notes = std::ranges::any_of(bars, [](const Bar& bar) { return !bar.note.isEmpty(); });
    const bool steps = std::ranges::any_of(bars, [](const Bar& bar) { return bar.from.has_value(); });
    table.headers << d->plot->xSpec().title;
    if (steps)
        table.headers << tr("From");
    table.headers << d->plot->ySpec().title;
    if (whiskers)
        table.headers << tr("Lower bound") << tr("Upper bound");
    if (marks)
        table.headers << d->markName;
    if (notes)
        table.headers << tr("Note");
    for (const Bar& bar : bars) {
        std::vector<QVariant> row{bar.label};
        if (steps)
            row.push_back(bar.from ? QVariant(*bar.from) : QVariant());
        row.push_back(bar.value);
        if (whiskers) {
            row.push_back(bar.lower ? QVariant(*bar.lower) : QVariant());
            row.push_back(bar.upper ? QVariant(*bar.upper) : QVariant());
        }
        if (marks)
            row.push_back(bar.mark ? QVariant(*bar.mark) : QVariant());
        if (notes)
            row.push_back(bar.note);
        table.rows.push_back(std::move(row));
    }
    return table;
}

QSize BarChart::sizeHint() const
{
    return {480, 280};
}

QSize BarChart::minimumSizeHint() const
{
    return {240, 180};
}

QRectF BarChart::plotArea() const
{
    return d->plot->area();
}

Readings BarChart::readingsAt(QPointF position) const
{
    Readings readings;
    const std::optional<std::size_t> i = d->plot->barAt(position.x());
    if (!i)
        return readings;
    const Bar& bar = d->plot->bars()[*i];
    const AxisSpec& axis = d->plot->ySpec();
    const QRectF area = d->plot->area();
    const QColor colour = seriesColour(bar.series, shadeOf(palette()));
    readings.heading = bar.label;
    readings.x = d->plot->centre(*i, area);
    QString value = axisReading(bar.value, axis);
    if (bar.lower && bar.upper)
        value += QStringLiteral(" (%1 – %2)").arg(axisReading(*bar.lower, axis), axisReading(*bar.upper, axis));
    readings.items.push_back({axis.title, value, colour, {readings.x, d->plot->toY(bar.value, area)}});
    if (bar.mark)
        readings.items.push_back({d->markName, axisReading(*bar.mark, axis), seriesColour(bar.series + 1, shadeOf(palette())),
                                  {readings.x, d->plot->toY(*bar.mark, area)}});
    if (!bar.note.isEmpty())
        readings.heading += QStringLiteral(" · ") + bar.note;
    if (d->plot->reference())
        readings.items.push_back({d->referenceName, axisReading(*d->plot->reference(), axis), coloursOf(palette()).muted,
                                  {readings.x, d->plot->toY(*d->plot->reference(), area)}});
    return readings;
}

QList<double> BarChart::stops() const
{
    QList<double> stops;
    for (std::size_t i = 0; i < d->plot->bars().size(); ++i)
        stops.append(d->plot->centre(i, d->plot->area()));
    return stops;
}

void BarChart::renderChart(QPainter& painter, const QRectF& target) const
{
    d->plot->drawPlot(painter, target, Shade::Light);
}

void BarChart::recolour()
{
    d->plot->update();
}

QString BarChart::summary() const
{
    const auto& bars = d->plot->bars();
    const AxisSpec& axis = d->plot->ySpec();
    QStringList sentences{tr("Bars: %1.").arg(bars.size())};
    const auto known = [](const Bar& bar) { return std::isfinite(bar.value); };
    const auto less = [](const Bar& a, const Bar& b) { return !std::isfinite(b.value) || (std::isfinite(a.value) && a.value < b.value); };
    if (std::ranges::any_of(bars, known)) {
        const Bar& least = *std::ranges::min_element(bars, less);
        Bar greatest = least;
        for (const Bar& bar : bars)
            if (known(bar) && bar.value > greatest.value)
                greatest = bar;
        sentences << tr("%1 from %2 (%3) to %4 (%5).")
                         .arg(axis.title, axisReading(least.value, axis), least.label, axisReading(greatest.value, axis), greatest.label);
    }
    return sentences.join(QLatin1Char(' '));
}

void BarChart::chosenAt(QPointF position)
{
    if (const std::optional<std::size_t> i = d->plot->barAt(position.x()))
        Q_EMIT barClicked(static_cast<int>(*i));
}

} // namespace riskloom
