// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/scoregauge.h"

#include "ui/widgets/format.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace riskloom {
namespace {

constexpr int barHeight = 14;
constexpr int needle = 7;

} // namespace

ScoreGauge::ScoreGauge(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFont(tabularFont(textFont(TextSize::Small)));
}

void ScoreGauge::setReading(const Reading& reading)
{
    m_reading = reading;
    describe();
    update();
}

void ScoreGauge::describe()
{
    setAccessibleName(tr("Score"));
    setAccessibleDescription(tr("Score %1 on a scale from %2 to %3; cut-off %4, median applicant %5.")
                                 .arg(formatNumber(m_reading.score, 0), formatNumber(m_reading.lowest, 0),
                                      formatNumber(m_reading.highest, 0), formatNumber(m_reading.cutOff, 0),
                                      formatNumber(m_reading.median, 0)));
    setToolTip(accessibleDescription());
}

QSize ScoreGauge::sizeHint() const { return {40 * gridStep, barHeight + 2 * fontMetrics().height() + 2 * gridStep}; }

QSize ScoreGauge::minimumSizeHint() const { return {20 * gridStep, sizeHint().height()}; }

qreal ScoreGauge::place(double score) const
{
    const double range = m_reading.highest - m_reading.lowest;
    const double share = range > 0.0 ? std::clamp((score - m_reading.lowest) / range, 0.0, 1.0) : 0.5;
    return needle + share * (width() - 2 * needle);
}

void ScoreGauge::paintEvent(QPaintEvent*)
{
    const Colours& c = coloursOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int text = fontMetrics().height();
    const QRectF bar(needle, text + gridStep, width() - 2 * needle, barHeight);
    const qreal cut = place(m_reading.cutOff);
    painter.fillRect(QRectF(bar.left(), bar.top(), cut - bar.left(), bar.height()), c.negativeSoft);
    painter.fillRect(QRectF(cut, bar.top(), bar.right() - cut, bar.height()), c.positiveSoft);
    painter.setPen(QPen(c.border, 1.0));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(bar);

    // A text centred at a place, but never over an edge of the widget.
    const auto label = [&](qreal x, qreal top, const QString& words, const QColor& colour) {
        const qreal wide = fontMetrics().horizontalAdvance(words) + 2.0;
        const qreal left = std::clamp(x - wide / 2, 0.0, std::max(0.0, width() - wide));
        painter.setPen(colour);
        painter.drawText(QRectF(left, top, wide, text), Qt::AlignCenter, words);
        return QRectF(left, top, wide, text);
    };
    painter.setPen(QPen(c.text, 1.5));
    painter.drawLine(QPointF(cut, bar.top() - halfStep), QPointF(cut, bar.bottom()));
    const qreal median = place(m_reading.median);
    painter.setPen(QPen(c.muted, 1.5, Qt::DotLine));
    painter.drawLine(QPointF(median, bar.top()), QPointF(median, bar.bottom()));

    const bool enough = m_reading.score >= m_reading.cutOff;
    const QColor own = enough ? c.positive : c.negative;
    const qreal at = place(m_reading.score);
    painter.setPen(QPen(c.surface, 1.0));
    painter.setBrush(own);
    painter.drawPolygon(QPolygonF{{at, bar.center().y() - needle}, {at + needle, bar.center().y()},
                                  {at, bar.center().y() + needle}, {at - needle, bar.center().y()}});
    label(cut, 0, tr("cut-off %1").arg(formatNumber(m_reading.cutOff, 0)), c.text);
    const qreal below = bar.bottom() + halfStep;
    const QRectF score = label(at, below, formatNumber(m_reading.score, 0), own);
    const auto unlessCovered = [&](qreal x, const QString& words) {
        const qreal wide = fontMetrics().horizontalAdvance(words) + 2.0;
        const qreal left = std::clamp(x - wide / 2, 0.0, std::max(0.0, width() - wide));
        if (!score.adjusted(-gridStep, 0, gridStep, 0).intersects(QRectF(left, below, wide, text)))
            label(x, below, words, c.muted);
    };
    unlessCovered(bar.left(), formatNumber(m_reading.lowest, 0));
    unlessCovered(bar.right(), formatNumber(m_reading.highest, 0));
}

void ScoreGauge::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        describe();
}

} // namespace riskloom
