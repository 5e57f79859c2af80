// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rowdelegate.h"

#include "ui/widgets/theme.h"
#include "ui/widgets/valuetablemodel.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace riskloom {
namespace {

// Told by what stands above in the view, so that it is right in every order and with every filter.
bool repeatsTheCellAbove(const QModelIndex& index)
{
    return index.row() > 0 && index.data(quietRepeatsRole).toBool() &&
           index.siblingAtRow(index.row() - 1).data(bareValueRole) == index.data(bareValueRole);
}

void drawBar(QPainter& painter, const QRect& cell, double share, const QColor& colour)
{
    const QRect room = cell.adjusted(halfStep, halfStep, -halfStep, -halfStep);
    painter.fillRect(QRect(room.topLeft(), QSize(static_cast<int>(share * room.width()), room.height())), colour);
}

} // namespace

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Colours& c = coloursOf(option.palette);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected)
        painter->fillRect(option.rect, c.accentSoft);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, c.window);
    if (const QVariant share = index.data(barRole); share.isValid())
        drawBar(*painter, option.rect, share.toDouble(), selected ? c.surface : c.accentSoft);
    painter->setPen(c.grid);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());

    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.state &= ~(QStyle::State_Selected | QStyle::State_HasFocus | QStyle::State_MouseOver);
    item.backgroundBrush = Qt::NoBrush;
    item.rect.adjust(halfStep, 0, -halfStep, 0);
    if (repeatsTheCellAbove(index))
        item.palette.setColor(QPalette::Text, c.muted);
    const QStyle* style = item.widget != nullptr ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    if (option.state.testFlag(QStyle::State_HasFocus) && item.widget != nullptr && item.widget->hasFocus()) {
        painter->setPen(QPen(c.accent, 1.0));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const bool bar = index.data(barRole).isValid();
    return QStyledItemDelegate::sizeHint(option, index) + QSize((bar ? 5 : 2) * gridStep, 0);
}

bool RowDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                            const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip || sizeHint(option, index).width() <= option.rect.width())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QString text = index.data(Qt::DisplayRole).toString();
    if (const QString explanation = index.data(Qt::ToolTipRole).toString(); !explanation.isEmpty() && explanation != text)
        text += QStringLiteral("\n\n") + explanation;
    QToolTip::showText(event->globalPos(), text, view, option.rect);
    return true;
}

} // namespace riskloom
