// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/styledrawing.h"

#include "ui/widgets/style.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

#include <algorithm>

namespace riskloom::styledrawing {

namespace {

void drawBox(QPainter* painter, const QRect& rect, const QColor& fill, const QColor& edge)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill);
    painter->setPen(edge.isValid() ? QPen(edge, 1.0) : QPen(Qt::NoPen));
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius, cornerRadius);
    painter->restore();
}

} // namespace

bool has(const QStyleOption* option, QStyle::StateFlag flag)
{
    return option->state.testFlag(flag);
}

bool isRank(const QWidget* widget, const char* property)
{
    return widget != nullptr && widget->property(property).toBool();
}

void drawFocus(QPainter* painter, const QRect& rect, const QColor& accent)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(accent, 2.0));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), cornerRadius, cornerRadius);
    painter->restore();
}

void drawChevron(QPainter* painter, const QRectF& rect, Qt::ArrowType direction, const QColor& colour)
{
    const QPointF centre = rect.center();
    constexpr qreal half = 3.5;
    QPolygonF line;
    switch (direction) {
    case Qt::UpArrow: line << QPointF(-half, half / 2) << QPointF(0, -half / 2) << QPointF(half, half / 2); break;
    case Qt::LeftArrow: line << QPointF(half / 2, -half) << QPointF(-half / 2, 0) << QPointF(half / 2, half); break;
    case Qt::RightArrow: line << QPointF(-half / 2, -half) << QPointF(half / 2, 0) << QPointF(-half / 2, half); break;
    default: line << QPointF(-half, -half / 2) << QPointF(0, half / 2) << QPointF(half, -half / 2); break;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(line.translated(centre));
    painter->restore();
}

void drawPushButton(const QStyleOption* option, QPainter* painter, const QWidget* widget)
{
    const Colours& c = coloursOf(option->palette);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool down = has(option, QStyle::State_Sunken) || has(option, QStyle::State_On);
    const bool over = has(option, QStyle::State_MouseOver) && enabled;
    if (isRank(widget, suggestedProperty)) {
        QColor fill = enabled ? c.accent : c.border;
        if (down || over)
            fill = mixed(fill, c.text, down ? 0.22 : 0.12);
        drawBox(painter, option->rect, fill, {});
    } else {
        const bool quiet = isRank(widget, quietProperty);
        QColor fill = quiet ? QColor(Qt::transparent) : c.surface;
        if (down || over)
            fill = down ? mixed(c.raised, c.text, 0.08) : c.raised;
        drawBox(painter, option->rect, fill, quiet ? QColor() : c.border);
    }
    if (has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange))
        drawFocus(painter, option->rect, isRank(widget, suggestedProperty) ? c.text : c.accent);
}

void drawToolButton(const QStyleOption* option, QPainter* painter)
{
    const Colours& c = coloursOf(option->palette);
    const bool enabled = has(option, QStyle::State_Enabled);
    if (has(option, QStyle::State_On))
        drawBox(painter, option->rect, c.accentSoft, {});
    else if (has(option, QStyle::State_Sunken))
        drawBox(painter, option->rect, mixed(c.raised, c.text, 0.08), {});
    else if (has(option, QStyle::State_MouseOver) && enabled)
        drawBox(painter, option->rect, c.raised, {});
    if (has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange))
        drawFocus(painter, option->rect, c.accent);
}

void drawField(const QStyleOption* option, QPainter* painter, const QWidget* widget)
{
    const Colours& c = coloursOf(option->palette);
    const bool invalid = isRank(widget, "invalid");
    const bool focused = has(option, QStyle::State_HasFocus);
    const QColor fill = has(option, QStyle::State_Enabled) ? c.surface : c.window;
    const QColor edge = invalid ? c.negative : has(option, QStyle::State_MouseOver) ? mixed(c.border, c.muted, 0.5) : c.border;
    drawBox(painter, option->rect, fill, edge);
    if (focused)
        drawFocus(painter, option->rect, invalid ? c.negative : c.accent);
}

void drawCheck(const QStyleOption* option, QPainter* painter, Qt::CheckState state)
{
    const Colours& c = coloursOf(option->palette);
    const QRectF box = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool on = state != Qt::Unchecked;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(on ? (enabled ? c.accent : c.border) : mixed(c.border, c.muted, 0.6), 1.0));
    painter->setBrush(on ? (enabled ? c.accent : c.border) : (enabled ? c.surface : c.window));
    painter->drawRoundedRect(box, 4, 4);
    painter->setPen(QPen(c.onAccent, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF centre = box.center();
    if (state == Qt::Checked)
        painter->drawPolyline(QPolygonF({centre + QPointF(-3.6, 0.2), centre + QPointF(-1.1, 2.7), centre + QPointF(3.8, -2.8)}));
    else if (state == Qt::PartiallyChecked)
        painter->drawLine(centre + QPointF(-3.5, 0), centre + QPointF(3.5, 0));
    painter->restore();
    if (has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange))
        drawFocus(painter, option->rect.adjusted(-2, -2, 2, 2), c.accent);
}

void drawRadio(const QStyleOption* option, QPainter* painter)
{
    const Colours& c = coloursOf(option->palette);
    const bool on = has(option, QStyle::State_On);
    const bool enabled = has(option, QStyle::State_Enabled);
    const QRectF box = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(on && enabled ? c.accent : mixed(c.border, c.muted, 0.6), 1.0));
    painter->setBrush(on ? (enabled ? c.accent : c.border) : c.surface);
    painter->drawEllipse(box);
    if (on) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(c.onAccent);
        painter->drawEllipse(box.center(), 2.75, 2.75);
    }
    painter->restore();
}

void drawHeaderSection(const QStyleOption* option, QPainter* painter)
{
    const Colours& c = coloursOf(option->palette);
    painter->fillRect(option->rect, has(option, QStyle::State_MouseOver) ? c.raised : c.surface);
    painter->setPen(c.border);
    painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
}

void drawProgress(const QStyleOptionProgressBar* option, QPainter* painter)
{
    const Colours& c = coloursOf(option->palette);
    QRectF groove = option->rect;
    const qreal height = std::min<qreal>(6.0, groove.height());
    groove = QRectF(groove.left(), groove.center().y() - height / 2, groove.width(), height);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(c.border);
    painter->drawRoundedRect(groove, height / 2, height / 2);
    const int range = option->maximum - option->minimum;
    QRectF bar = groove;
    if (range > 0)
        bar.setWidth(groove.width() * std::clamp(option->progress - option->minimum, 0, range) / range);
    else
        bar = QRectF(groove.left() + groove.width() * 0.35, groove.top(), groove.width() * 0.3, height);
    painter->setBrush(has(option, QStyle::State_Enabled) ? c.accent : c.muted);
    if (bar.width() >= 1.0)
        painter->drawRoundedRect(bar, height / 2, height / 2);
    painter->restore();
}

void drawScrollBar(const QStyleOptionSlider* option, QPainter* painter, const QRect& handle)
{
    const Colours& c = coloursOf(option->palette);
    const bool active = option->activeSubControls != QStyle::SC_None &&
                        (has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken));
    if (option->minimum == option->maximum)
        return;
    const bool upright = option->orientation == Qt::Vertical;
    const qreal thickness = active ? 8.0 : 6.0;
    const QRectF thumb = upright ? QRectF(handle.center().x() + 0.5 - thickness / 2, handle.top() + 2, thickness, handle.height() - 4)
                                 : QRectF(handle.left() + 2, handle.center().y() + 0.5 - thickness / 2, handle.width() - 4, thickness);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(mixed(c.border, c.muted, active ? 0.7 : 0.25));
    painter->drawRoundedRect(thumb, thickness / 2, thickness / 2);
    painter->restore();
}

void drawSlider(const QStyleOptionSlider* option, QPainter* painter, const QRect& grooveRect, const QRect& handleRect)
{
    const Colours& c = coloursOf(option->palette);
    const bool upright = option->orientation == Qt::Vertical;
    const QPointF handle = QRectF(handleRect).center();
    const QRectF area = grooveRect;
    QRectF groove = upright ? QRectF(area.center().x() - 2, area.top(), 4, area.height())
                            : QRectF(area.left(), area.center().y() - 2, area.width(), 4);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(c.border);
    painter->drawRoundedRect(groove, 2, 2);
    painter->setBrush(has(option, QStyle::State_Enabled) ? c.accent : c.muted);
    if (upright)
        groove.setTop(handle.y());
    else
        groove.setRight(handle.x());
    painter->drawRoundedRect(groove, 2, 2);
    painter->setPen(QPen(c.surface, 2.0));
    painter->drawEllipse(handle, 7.5, 7.5);
    if (has(option, QStyle::State_HasFocus)) {
        painter->setPen(QPen(c.accent, 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(handle, 9.0, 9.0);
    }
    painter->restore();
}

void drawTab(const QStyleOptionTab* option, QPainter* painter)
{
    const Colours& c = coloursOf(option->palette);
    const QRect& rect = option->rect;
    painter->save();
    if (has(option, QStyle::State_MouseOver) && !has(option, QStyle::State_Selected))
        drawBox(painter, rect.adjusted(2, 3, -2, -4), c.raised, {});
    painter->setPen(QPen(c.border, 1.0));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    if (has(option, QStyle::State_Selected))
        painter->fillRect(QRect(rect.left() + gridStep, rect.bottom() - 1, rect.width() - 2 * gridStep, 2), c.accent);
    painter->restore();
}

} // namespace riskloom::styledrawing
