// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plotwidget.h"

#include "ui/charts/standingtext.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace riskloom {
namespace {

constexpr qreal widestName = 96.0; // of a part of the y axis

// Ends that were given need not lie on a tick.
double firstTick(const AxisTicks& ticks)
{
    return std::ceil(ticks.minimum / ticks.step - 1e-9) * ticks.step;
}

QFont labelFont()
{
    return tabularFont(textFont(TextSize::Small));
}

} // namespace

PlotWidget::PlotWidget(QWidget* parent) : QWidget(parent)
{
    updateTicks();
}

void PlotWidget::setAxes(const AxisSpec& x, const AxisSpec& y)
{
    m_xSpec = x;
    m_ySpec = y;
    updateTicks();
}

void PlotWidget::setRange(const PlotRange& range)
{
    m_data = range;
    updateTicks();
}

void PlotWidget::updateTicks()
{
    AxisSpec x = m_xSpec;
    if (hasFixedX()) {
        x.minimum = m_data.xLow;
        x.maximum = m_data.xHigh;
    }
    m_x = niceTicks(m_data.xLow, m_data.xHigh, x, std::clamp(width() / 72, 2, 10));
    m_y = niceTicks(m_data.yLow, m_data.yHigh, m_ySpec, std::clamp(height() / 48, 2, 8));
    update();
}

double PlotWidget::toX(double value, const QRectF& area) const
{
    return area.left() + (value - m_x.minimum) / (m_x.maximum - m_x.minimum) * area.width();
}

double PlotWidget::toY(double value, const QRectF& area) const
{
    return area.bottom() - (value - m_y.minimum) / (m_y.maximum - m_y.minimum) * area.height();
}

double PlotWidget::fromX(double pixel, const QRectF& area) const
{
    return m_x.minimum + (pixel - area.left()) / area.width() * (m_x.maximum - m_x.minimum);
}

qreal PlotWidget::yLabelWidth() const
{
    const QFontMetricsF metrics(labelFont());
    qreal widest = 0.0;
    const QStringList names = yNames();
    for (const QString& name : names)
        widest = std::max(widest, std::min(metrics.horizontalAdvance(name), widestName));
    for (double value = firstTick(m_y); names.isEmpty() && value <= m_y.maximum + 1e-9 * m_y.step; value += m_y.step)
        widest = std::max(widest, metrics.horizontalAdvance(axisLabel(value, m_ySpec, m_y.decimals)));
    return widest;
}

QRectF PlotWidget::areaIn(const QRectF& whole) const
{
    const QFontMetricsF metrics(labelFont());
    const qreal widest = yLabelWidth();
    const qreal title = metrics.height() + halfStep;
    QRectF area = whole.adjusted(widest + gridStep + (m_ySpec.title.isEmpty() ? 0.0 : title), metrics.height() / 2 + 1, -gridStep, 0);
    const qreal labels = metrics.height() * xLabelLines(area.width(), metrics);
    area.setBottom(area.bottom() - labels - gridStep - (m_xSpec.title.isEmpty() ? 0.0 : title));
    return area;
}

void PlotWidget::drawPlot(QPainter& painter, const QRectF& target, Shade shade) const
{
    const QRectF area = areaIn(target);
    if (area.width() < 8.0 || area.height() < 8.0)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    drawAxes(painter, area, colours(shade));
    painter.setClipRect(area.adjusted(-1, -1, 1, 1));
    drawData(painter, area, shade);
    painter.restore();
}

void PlotWidget::drawYLabels(QPainter& painter, const QRectF& area, const Colours& c) const
{
    const QFontMetricsF metrics(labelFont());
    const QStringList names = yNames();
    const qreal part = area.height() / static_cast<qreal>(std::max<qsizetype>(names.size(), 1));
    painter.setPen(c.muted);
    for (qsizetype i = 0; i < names.size() && part >= metrics.height(); ++i)
        painter.drawText(QRectF(area.left() - gridStep - widestName, area.bottom() - static_cast<qreal>(i + 1) * part,
                                widestName, part),
                         Qt::AlignRight | Qt::AlignVCenter, metrics.elidedText(names[i], Qt::ElideRight, widestName));
    for (double value = firstTick(m_y); names.isEmpty() && value <= m_y.maximum + 1e-9 * m_y.step; value += m_y.step) {
        const double y = std::round(toY(value, area)) + 0.5;
        painter.setPen(QPen(c.grid, 1.0));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(c.muted);
        painter.drawText(QRectF(area.left() - gridStep - 200, y - metrics.height() / 2, 200, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, axisLabel(value, m_ySpec, m_y.decimals));
    }
}

void PlotWidget::drawAxes(QPainter& painter, const QRectF& area, const Colours& c) const
{
    const QFontMetricsF metrics(labelFont());
    painter.setFont(labelFont());
    drawYLabels(painter, area, c);
    painter.setPen(QPen(c.border, 1.0));
    const double base = std::round(area.bottom()) + 0.5;
    painter.drawLine(QPointF(area.left(), base), QPointF(area.right(), base));
    painter.setPen(c.muted);
    if (!drawXLabels(painter, area, c)) {
        for (double value = firstTick(m_x); value <= m_x.maximum + 1e-9 * m_x.step; value += m_x.step) {
            const double x = toX(value, area);
            const QString text = axisLabel(value, m_xSpec, m_x.decimals);
            const qreal half = metrics.horizontalAdvance(text) / 2;
            // The last label stays inside the plot.
            const qreal left = std::min(x - half, area.right() + gridStep - 2 * half);
            painter.drawText(QRectF(left, area.bottom() + halfStep, 2 * half + 1, metrics.height()), Qt::AlignLeft, text);
        }
    }
    const qreal titleTop = area.bottom() + halfStep + metrics.height() * xLabelLines(area.width(), metrics);
    painter.drawText(QRectF(area.left(), titleTop, area.width(), metrics.height() + halfStep), Qt::AlignHCenter | Qt::AlignBottom,
                     metrics.elidedText(m_xSpec.title, Qt::ElideRight, area.width()));
    if (!m_ySpec.title.isEmpty()) {
        const qreal left = area.left() - yLabelWidth() - gridStep - metrics.height() - halfStep;
        drawUprightTitle(painter, {left, area.top(), metrics.height(), area.height()}, m_ySpec.title, c.muted);
    }
}

int PlotWidget::xLabelLines(qreal, const QFontMetricsF&) const { return 1; }

bool PlotWidget::drawXLabels(QPainter&, const QRectF&, const Colours&) const
{
    return false;
}

void PlotWidget::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    drawPlot(painter, rect(), shadeOf(palette()));
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(coloursOf(palette()).accent, 1.5));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), cornerRadius, cornerRadius);
    }
}

void PlotWidget::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
        update();
}

void PlotWidget::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    updateTicks();
}

} // namespace riskloom
