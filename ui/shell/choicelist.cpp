// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/choicelist.h"

#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace riskloom {
namespace {

enum Role { IdRole = Qt::UserRole, NoteRole };

// The icon, the text, and the note right-aligned in a quieter colour.
class ChoiceDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return {0, option.fontMetrics.height() + 2 * gridStep};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Colours& c = coloursOf(option.palette);
        const bool current = option.state.testFlag(QStyle::State_HasFocus);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (current || option.state.testFlag(QStyle::State_MouseOver)) {
            painter->setPen(current ? QPen(c.accent, 1.5) : QPen(Qt::NoPen));
            painter->setBrush(c.raised);
            painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), cornerRadius, cornerRadius);
        }
        QRect inside = option.rect.adjusted(gridStep, 0, -gridStep, 0);
        const QIcon icon = index.data(Qt::DecorationRole).value<QIcon>();
        if (!icon.isNull()) {
            icon.paint(painter, QRect(inside.left(), inside.center().y() - 8, 16, 16));
            inside.setLeft(inside.left() + 16 + gridStep);
        }
        const bool available = index.flags().testFlag(Qt::ItemIsEnabled);
        const QString text = index.data(Qt::DisplayRole).toString();
        const int textWidth = std::min(option.fontMetrics.horizontalAdvance(text), inside.width());
        const QString note = option.fontMetrics.elidedText(index.data(NoteRole).toString(), Qt::ElideMiddle,
                                                           inside.width() - textWidth - 2 * gridStep);
        painter->setPen(available ? c.text : c.muted);
        painter->drawText(inside, Qt::AlignVCenter | Qt::AlignLeft,
                          option.fontMetrics.elidedText(text, Qt::ElideMiddle, inside.width()));
        painter->setPen(c.muted);
        painter->drawText(inside, Qt::AlignVCenter | Qt::AlignRight, note);
        painter->restore();
    }
};

} // namespace

ChoiceList::ChoiceList(QWidget* parent) : QListWidget(parent)
{
    setItemDelegate(new ChoiceDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
    connect(this, &QListWidget::itemClicked, this, &ChoiceList::choose);
}

void ChoiceList::setLines(const std::vector<ChoiceLine>& lines, const QString& placeholder)
{
    clear();
    for (const ChoiceLine& line : lines) {
        auto* item = new QListWidgetItem(line.icon, line.text, this);
        item->setData(IdRole, line.id);
        item->setData(NoteRole, line.note);
        item->setToolTip(line.note);
        item->setData(Qt::AccessibleTextRole, QString(line.text + QLatin1StringView(", ") + line.note));
        if (!line.available)
            item->setFlags(item->flags() & ~Qt::ItemIsEnabled);
    }
    if (lines.empty()) {
        auto* item = new QListWidgetItem(placeholder, this);
        item->setFlags(Qt::NoItemFlags);
    }
    updateGeometry();
}

int ChoiceList::lineHeight() const
{
    return fontMetrics().height() + 2 * gridStep;
}

QSize ChoiceList::sizeHint() const
{
    return {240, lineHeight() * std::max(1, count())};
}

void ChoiceList::choose(const QListWidgetItem* item)
{
    if (item != nullptr && item->flags().testFlag(Qt::ItemIsEnabled))
        Q_EMIT chosen(item->data(IdRole).toString());
}

void ChoiceList::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        choose(currentItem());
    else if (event->key() == Qt::Key_Delete && currentItem() != nullptr)
        Q_EMIT removed(currentItem()->data(IdRole).toString());
    else
        QListWidget::keyPressEvent(event);
}

} // namespace riskloom
