// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/columndelegates.h"

#include "ui/data/columnsmodel.h"
#include "ui/data/datatexts.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/texts.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QPainter>

namespace riskloom {

ChoiceDelegate::ChoiceDelegate(std::function<std::vector<Choice>()> choices, QObject* parent)
    : RowDelegate(parent), m_choices(std::move(choices))
{
}

QWidget* ChoiceDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    auto* box = new QComboBox(parent);
    box->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    for (const Choice& choice : m_choices())
        box->addItem(choice.text, choice.value);
    auto* self = const_cast<ChoiceDelegate*>(this);
    connect(box, &QComboBox::activated, self, [self, box] {
        Q_EMIT self->commitData(box);
        Q_EMIT self->closeEditor(box);
    });
    return box;
}

void ChoiceDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    if (auto* box = qobject_cast<QComboBox*>(editor)) {
        box->setCurrentIndex(box->findData(index.data(Qt::EditRole)));
        box->showPopup();
    }
}

void ChoiceDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    if (const auto* box = qobject_cast<QComboBox*>(editor); box != nullptr && box->currentIndex() >= 0)
        model->setData(index, box->currentData(), Qt::EditRole);
}

void ChoiceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    RowDelegate::paint(painter, option, index);
    if (!(index.flags() & Qt::ItemIsEditable))
        return;
    // A small arrow says that the cell can be changed.
    const int side = 12;
    const QRect place(option.rect.right() - side - halfStep, option.rect.center().y() - side / 2, side, side);
    icon(QStringLiteral("chevrondown"), IconTone::Muted).paint(painter, place);
}

ChoiceDelegate* makeRoleDelegate(QObject* parent)
{
    const auto choices = [] {
        std::vector<ChoiceDelegate::Choice> list;
        for (const Role role : {Role::Input, Role::Target, Role::Id, Role::Date, Role::Weight, Role::Protected, Role::Ignore})
            list.push_back({roleText(role), static_cast<int>(role)});
        return list;
    };
    return new ChoiceDelegate(choices, parent);
}

ChoiceDelegate* makeTypeDelegate(QObject* parent)
{
    const auto choices = [] {
        std::vector<ChoiceDelegate::Choice> list;
        for (const ColumnType type : {ColumnType::Number, ColumnType::Category, ColumnType::Text})
            list.push_back({columnTypeText(type), typeChoice(type, DateFormat::None)});
        for (const DateFormat format : {DateFormat::YearMonthDay, DateFormat::DayMonthYear, DateFormat::MonthDayYear,
                                        DateFormat::Compact, DateFormat::Chinese})
            list.push_back({typeText(ColumnType::Date, format), typeChoice(ColumnType::Date, format)});
        return list;
    };
    return new ChoiceDelegate(choices, parent);
}

} // namespace riskloom
