// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/rowdelegate.h"

#include <functional>
#include <vector>

namespace riskloom {

// A cell that is edited by choosing from a list. The model's EditRole holds a number.
class ChoiceDelegate : public RowDelegate {
    Q_OBJECT

public:
    struct Choice {
        QString text;
        int value = 0;
    };
    ChoiceDelegate(std::function<std::vector<Choice>()> choices, QObject* parent);

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    std::function<std::vector<Choice>()> m_choices; // asked for at every edit, so it speaks the language of the moment
};

// Choices of a column's role and of its type.
ChoiceDelegate* makeRoleDelegate(QObject* parent);
ChoiceDelegate* makeTypeDelegate(QObject* parent);

} // namespace riskloom
