// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/standingtext.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace riskloom {
namespace {

bool standsAlone(const QString& part)
{
    return isChinese(part.back());
}

qreal heightOf(const QString& part, const QFontMetricsF& metrics)
{
    return standsAlone(part) ? metrics.ascent() + metrics.descent() : metrics.horizontalAdvance(part);
}

// The most parts that fit, with an ellipsis behind them when some are left out.
QStringList fitting(QStringList parts, qreal room, const QFontMetricsF& metrics)
{
    qreal whole = 0.0;
    for (const QString& part : parts)
        whole += heightOf(part, metrics);
    if (whole <= room)
        return parts;
    const QString more = QStringLiteral("…");
    whole += heightOf(more, metrics);
    while (!parts.isEmpty() && whole > room)
        whole -= heightOf(parts.takeLast(), metrics);
    return parts << more;
}

void drawTurned(QPainter& painter, QPointF centre, qreal angle, qreal length, const QString& text)
{
    const qreal height = QFontMetricsF(painter.font()).height();
    painter.save();
    painter.translate(centre);
    painter.rotate(angle);
    painter.drawText(QRectF(-length / 2.0, -height / 2.0, length, height), Qt::AlignCenter | Qt::TextDontClip, text);
    painter.restore();
}

} // namespace

bool isChinese(QChar c)
{
    return c.unicode() >= 0x2e80;
}

bool stands(const QString& text)
{
    return std::any_of(text.begin(), text.end(), isChinese);
}

QStringList standingParts(const QString& text)
{
    QStringList parts;
    for (const QChar c : text) {
        if (parts.isEmpty() || isChinese(c) || isChinese(parts.last().back()))
            parts << QString(c);
        else
            parts.last() += c;
    }
    return parts;
}

void drawUprightTitle(QPainter& painter, const QRectF& within, const QString& text, const QColor& colour)
{
    const QFontMetricsF metrics(painter.font());
    painter.setPen(colour);
    if (!stands(text)) {
        drawTurned(painter, within.center(), -90.0, within.height(),
                   metrics.elidedText(text, Qt::ElideRight, within.height()));
        return;
    }
    const QStringList parts = fitting(standingParts(text), within.height(), metrics);
    qreal whole = 0.0;
    for (const QString& part : parts)
        whole += heightOf(part, metrics);
    qreal top = within.center().y() - whole / 2.0;
    for (const QString& part : parts) {
        const qreal height = heightOf(part, metrics);
        const QRectF place(within.left(), top, within.width(), height);
        if (standsAlone(part))
            painter.drawText(place, Qt::AlignCenter | Qt::TextDontClip, part);
        else if (!part.trimmed().isEmpty())
            drawTurned(painter, place.center(), 90.0, height, part);
        top += height;
    }
}

} // namespace riskloom
