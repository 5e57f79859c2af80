// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/notedelegate.h"

#include "ui/widgets/theme.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QIcon>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace riskloom {
namespace {

constexpr int iconSize = 16;

int textLeft(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const bool sign = index.data(Qt::CheckStateRole).isValid() || !index.data(Qt::DecorationRole).isNull();
    return option.rect.left() + gridStep + (sign ? iconSize + gridStep : 0);
}

} // namespace

void NoteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Colours& c = coloursOf(option.palette);
    const QRect plate = option.rect.adjusted(0, 1, 0, -1);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? c.accentSoft : c.raised);
        painter->drawRoundedRect(plate, cornerRadius, cornerRadius);
    }
    const QRect sign(plate.left() + gridStep, plate.center().y() - iconSize / 2 + 1, iconSize, iconSize);
    if (const QVariant check = index.data(Qt::CheckStateRole); check.isValid()) {
        QStyleOption box;
        box.rect = sign;
        box.palette = option.palette;
        box.state = QStyle::State_Enabled | (check.toInt() == Qt::Checked ? QStyle::State_On : QStyle::State_Off);
        const QStyle* style = option.widget != nullptr ? option.widget->style() : QApplication::style();
        style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, option.widget);
    } else {
        index.data(Qt::DecorationRole).value<QIcon>().paint(painter, sign);
    }

    const QString note = index.data(noteRole).toString();
    QRect text = plate;
    text.setLeft(textLeft(option, index));
    text.setRight(plate.right() - gridStep);
    QRect first = text;
    if (!note.isEmpty())
        first.setBottom(text.center().y());
    painter->setFont(option.font);
    painter->setPen(c.text);
    painter->drawText(first, Qt::AlignLeft | (note.isEmpty() ? Qt::AlignVCenter : Qt::AlignBottom),
                      option.fontMetrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, first.width()));
    if (!note.isEmpty()) {
        QRect second = text;
        second.setTop(text.center().y() + 1);
        const QFont small = textFont(TextSize::Small);
        painter->setFont(small);
        painter->setPen(c.muted);
        painter->drawText(second, Qt::AlignLeft | Qt::AlignTop,
                          QFontMetrics(small).elidedText(note, Qt::ElideRight, second.width()));
    }
    painter->restore();
}

QSize NoteDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const bool note = !index.data(noteRole).toString().isEmpty();
    const int lines = option.fontMetrics.height() + (note ? QFontMetrics(textFont(TextSize::Small)).height() : 0);
    return {6 * gridStep, std::max(32, lines + gridStep + halfStep)}; // long texts are elided, not scrolled to
}

bool NoteDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                               const QModelIndex& index)
{
    if (!index.data(Qt::CheckStateRole).isValid())
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    // A click anywhere on the line checks it, not only one on the little box.
    const bool clicked = event->type() == QEvent::MouseButtonRelease &&
                         static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton;
    const bool pressed = event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space;
    if (!clicked && !pressed)
        return false;
    const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace riskloom
