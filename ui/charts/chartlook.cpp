// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartlook.h"

#include "ui/charts/standingtext.h"

#include <QtCharts/QAbstractSeries>
#include <QtCharts/QCategoryAxis>
#include <QtCharts/QChart>
#include <QtCharts/QLegend>

#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QGraphicsObject>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace riskloom {
namespace {

double forward(double value, const AxisSpec& spec)
{
    return spec.scale == AxisScale::Logarithmic ? std::log10(value) : value;
}

double back(double value, const AxisSpec& spec)
{
    return spec.scale == AxisScale::Logarithmic ? std::pow(10.0, value) : value;
}

double shareOf(double value, double low, double high, const AxisSpec& spec)
{
    const double from = forward(low, spec);
    const double to = forward(high, spec);
    return to > from ? (forward(value, spec) - from) / (to - from) : 0.0;
}

double valueAtShare(double share, double low, double high, const AxisSpec& spec)
{
    const double from = forward(low, spec);
    return back(from + share * (forward(high, spec) - from), spec);
}

// Where labels stand: on multiples of the step, or on powers of ten.
QList<double> tickValues(const AxisTicks& ticks, const AxisSpec& spec)
{
    QList<double> values;
    if (spec.scale == AxisScale::Logarithmic) {
        for (double exponent = std::ceil(std::log10(ticks.minimum) - 1e-9); exponent <= std::log10(ticks.maximum) + 1e-9; ++exponent)
            values.append(std::pow(10.0, exponent));
        return values;
    }
    const auto first = static_cast<std::int64_t>(std::ceil(ticks.minimum / ticks.step - 1e-9));
    const auto last = static_cast<std::int64_t>(std::floor(ticks.maximum / ticks.step + 1e-9));
    for (std::int64_t i = first; i <= last; ++i)
        values.append(static_cast<double>(i) * ticks.step);
    return values;
}

// A title that stands, in place of the one Qt Charts would turn, in the margin at the left.
class StandingTitle : public QGraphicsObject {
public:
    StandingTitle(QChart& chart, const QAbstractAxis& axis, QString text)
        : QGraphicsObject(&chart), m_chart(chart), m_axis(axis), m_text(std::move(text))
    {
        connect(&chart, &QChart::plotAreaChanged, this, [this] {
            prepareGeometryChange();
            update();
        });
    }
    static qreal width() { return QFontMetricsF(textFont(TextSize::Small)).height() + halfStep; }
    [[nodiscard]] QRectF boundingRect() const override { return {0.0, 0.0, width(), m_chart.size().height()}; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* /*option*/, QWidget* /*widget*/) override
    {
        const QRectF area = m_chart.plotArea();
        painter->setFont(textFont(TextSize::Small));
        drawUprightTitle(*painter, {0.0, area.top(), width() - halfStep, area.height()}, m_text,
                         m_axis.titleBrush().color());
    }

private:
    QChart& m_chart;
    const QAbstractAxis& m_axis;
    QString m_text;
};

void styleAxis(QAbstractAxis& axis, const Colours& c)
{
    axis.setLinePen(QPen(c.border, 1.0));
    axis.setGridLinePen(QPen(c.grid, 1.0));
    axis.setLabelsColor(c.muted);
    axis.setLabelsFont(tabularFont(textFont(TextSize::Small)));
    axis.setTitleFont(textFont(TextSize::Small));
    axis.setTitleBrush(c.muted);
}

} // namespace

QPen seriesPen(int index, SeriesLook look, Shade shade)
{
    QPen pen(seriesColour(index, shade), 2.0);
    pen.setCapStyle(Qt::RoundCap);
    pen.setJoinStyle(Qt::RoundJoin);
    const QVector<qreal> dashes = look == SeriesLook::Dashed ? seriesDashes(1) : seriesDashes(index);
    if (!dashes.isEmpty()) {
        pen.setCapStyle(Qt::FlatCap);
        pen.setDashPattern(dashes);
    }
    return pen;
}

QPen referencePen(const Colours& c, int place)
{
    const std::array<QVector<qreal>, 3> dashes{QVector<qreal>{4.0, 4.0}, {1.0, 5.0}, {10.0, 3.0, 1.0, 3.0}};
    QPen pen(c.muted, place == 0 ? 1.0 : 1.6); // dots need more ink to be seen
    pen.setDashPattern(dashes[static_cast<std::size_t>(place) % dashes.size()]);
    return pen;
}

void styleChart(QChart& chart, const Colours& c)
{
    chart.setBackgroundVisible(false);
    chart.setPlotAreaBackgroundVisible(false);
    chart.layout()->setContentsMargins(0, 0, 0, 0);
    chart.setAnimationOptions(QChart::NoAnimation);
    chart.legend()->hide();
    chart.setTitleBrush(c.text);
}

void ChartAxes::add(QChart& chart, const AxisSpec& x, const AxisSpec& y)
{
    m_xSpec = x;
    m_ySpec = y;
    m_x = new QCategoryAxis;
    m_y = new QCategoryAxis;
    for (QCategoryAxis* axis : {m_x, m_y})
        axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_x->setTitleText(x.title);
    const bool standing = stands(y.title);
    if (standing)
        m_yTitle = new StandingTitle(chart, *m_y, y.title);
    else
        m_y->setTitleText(y.title);
    const int left = standing ? static_cast<int>(std::ceil(StandingTitle::width())) : 0;
    chart.setMargins(QMargins(left, gridStep, 3 * gridStep, 0)); // half a label reaches over the right end
    m_x->setGridLineVisible(false);
    chart.addAxis(m_x, Qt::AlignBottom);
    chart.addAxis(m_y, Qt::AlignLeft);
}

void ChartAxes::remove(QChart& chart)
{
    delete m_yTitle; // it asks the axis for its colour
    m_yTitle = nullptr;
    for (QCategoryAxis* axis : {m_x, m_y})
        if (axis != nullptr) {
            chart.removeAxis(axis);
            delete axis;
        }
    m_x = m_y = nullptr;
}

void ChartAxes::attach(QAbstractSeries& series) const
{
    series.attachAxis(m_x);
    series.attachAxis(m_y);
}

void ChartAxes::style(const Colours& c) const
{
    styleAxis(*m_x, c);
    styleAxis(*m_y, c);
}

ValueWindow ChartAxes::setWindow(const ValueWindow& wanted, const QSizeF& size, WindowEnds ends)
{
    const int xMost = std::clamp(static_cast<int>(size.width() / 72.0), 2, 12);
    const int yMost = std::clamp(static_cast<int>(size.height() / 32.0), 2, 10);
    const auto ticksOf = [&](double low, double high, AxisSpec spec, int most) {
        if (ends == WindowEnds::AsGiven) {
            spec.minimum = low;
            spec.maximum = high;
        }
        AxisTicks ticks = niceTicks(low, high, spec, most);
        if (ends == WindowEnds::AsGiven && spec.scale == AxisScale::Logarithmic) {
            ticks.minimum = low;
            ticks.maximum = high;
        }
        return ticks;
    };
    // Along x the data end where they end; along y room up to a tick reads better.
    AxisSpec along = m_xSpec;
    if (along.scale == AxisScale::Linear && wanted.xHigh > wanted.xLow) {
        along.minimum = along.minimum.value_or(wanted.xLow);
        along.maximum = along.maximum.value_or(wanted.xHigh);
    }
    const AxisTicks x = ticksOf(wanted.xLow, wanted.xHigh, along, xMost);
    const AxisTicks y = ticksOf(wanted.yLow, wanted.yHigh, m_ySpec, yMost);
    m_window = {x.minimum, x.maximum, y.minimum, y.maximum};
    label(*m_x, m_xSpec, x);
    label(*m_y, m_ySpec, y);
    return m_window;
}

void ChartAxes::label(QCategoryAxis& axis, const AxisSpec& spec, const AxisTicks& ticks) const
{
    const double low = forward(ticks.minimum, spec);
    const double high = forward(ticks.maximum, spec);
    const QStringList old = axis.categoriesLabels();
    for (auto label = old.rbegin(); label != old.rend(); ++label)
        axis.remove(*label);
    axis.setRange(low, high);
    axis.setStartValue(low - (high - low)); // a category ends at its label, and the first label stands at the low end
    for (const double value : tickValues(ticks, spec))
        axis.append(axisLabel(value, spec, ticks.decimals), forward(value, spec));
    axis.setRange(low, high);
}

QList<QPointF> ChartAxes::drawable(QList<QPointF> points) const
{
    const bool xLog = m_xSpec.scale == AxisScale::Logarithmic;
    const bool yLog = m_ySpec.scale == AxisScale::Logarithmic;
    if (!xLog && !yLog)
        return points;
    points.removeIf([&](const QPointF& point) { return (xLog && point.x() <= 0.0) || (yLog && point.y() <= 0.0); });
    for (QPointF& point : points)
        point = {forward(point.x(), m_xSpec), forward(point.y(), m_ySpec)};
    return points;
}

double ChartAxes::xShare(double x) const
{
    return shareOf(x, m_window.xLow, m_window.xHigh, m_xSpec);
}

double ChartAxes::yShare(double y) const
{
    return shareOf(y, m_window.yLow, m_window.yHigh, m_ySpec);
}

double ChartAxes::xAt(double share) const
{
    return valueAtShare(share, m_window.xLow, m_window.xHigh, m_xSpec);
}

double ChartAxes::yAt(double share) const
{
    return valueAtShare(share, m_window.yLow, m_window.yHigh, m_ySpec);
}

} // namespace riskloom
