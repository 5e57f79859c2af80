// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/crosshair.h"

#include "ui/widgets/theme.h"

#include <QPainter>

#include <algorithm>

namespace riskloom {
namespace {

constexpr qreal markRadius = 4.0;
constexpr qreal plateMargin = gridStep;
constexpr qreal swatch = 10.0;

} // namespace

Crosshair::Crosshair(QWidget* plot) : QWidget(plot)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
}

void Crosshair::showReadings(const Readings& readings, const QRectF& area)
{
    m_readings = readings;
    m_area = area;
    raise();
    update();
}

void Crosshair::hideReadings()
{
    m_readings.reset();
    update();
}

void Crosshair::setBand(const std::optional<QRectF>& band)
{
    m_band = band;
    raise();
    update();
}

void Crosshair::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_band) {
        const Colours& c = coloursOf(palette());
        QColor fill = c.accent;
        fill.setAlphaF(0.14F);
        painter.setPen(c.accent);
        painter.setBrush(fill);
        painter.drawRect(*m_band);
    } else if (m_readings && !m_readings->items.empty()) {
        drawReadings(painter);
        drawPlate(painter);
    }
}

void Crosshair::drawReadings(QPainter& painter) const
{
    const Colours& c = coloursOf(palette());
    painter.setPen(QPen(c.muted, 1.0, Qt::DotLine));
    painter.drawLine(QPointF(m_readings->x, m_area.top()), QPointF(m_readings->x, m_area.bottom()));
    for (const Reading& reading : m_readings->items) {
        if (!m_area.adjusted(-1, -1, 1, 1).contains(reading.position))
            continue;
        painter.setPen(QPen(c.surface, 2.0));
        painter.setBrush(reading.colour);
        painter.drawEllipse(reading.position, markRadius, markRadius);
    }
}

void Crosshair::drawPlate(QPainter& painter) const
{
    const Colours& c = coloursOf(palette());
    const QFont small = tabularFont(textFont(TextSize::Small));
    const QFontMetricsF metrics(small);
    qreal names = 0.0;
    qreal values = 0.0;
    for (const Reading& reading : m_readings->items) {
        names = std::max(names, metrics.horizontalAdvance(reading.name));
        values = std::max(values, metrics.horizontalAdvance(reading.value));
    }
    const qreal gap = 2.0 * gridStep;
    const qreal line = metrics.height() + 2.0;
    const bool heading = !m_readings->heading.isEmpty();
    const qreal inner = std::max(swatch + gridStep + names + gap + values, metrics.horizontalAdvance(m_readings->heading));
    const QSizeF size(inner + 2 * plateMargin,
                      line * static_cast<qreal>(m_readings->items.size() + (heading ? 1U : 0U)) + 2 * plateMargin);
    // Beside the line, on the side with more room, inside the widget.
    qreal left = m_readings->x + gridStep + halfStep;
    if (left + size.width() > width())
        left = m_readings->x - gridStep - halfStep - size.width();
    const QRectF plate(std::clamp(left, 0.0, std::max(0.0, width() - size.width())),
                       std::min(m_area.top() + halfStep, std::max(0.0, height() - size.height())), size.width(), size.height());
    painter.setPen(c.border);
    painter.setBrush(c.surface);
    painter.drawRoundedRect(plate.adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius, cornerRadius);
    painter.setFont(small);
    QRectF row(plate.left() + plateMargin, plate.top() + plateMargin, inner, line);
    if (heading) {
        painter.setPen(c.muted);
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, m_readings->heading);
        row.translate(0, line);
    }
    for (const Reading& reading : m_readings->items) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(reading.colour);
        painter.drawEllipse(QPointF(row.left() + swatch / 2, row.center().y()), swatch / 2 - 1, swatch / 2 - 1);
        painter.setPen(c.text);
        painter.drawText(row.adjusted(swatch + gridStep, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, reading.name);
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, reading.value);
        row.translate(0, line);
    }
}

} // namespace riskloom
