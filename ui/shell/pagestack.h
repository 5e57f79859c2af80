// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>
#include <QString>
#include <QStringList>

namespace riskloom {

// Pages on top of each other, each known by an id.
class PageStack : public QStackedWidget
{
    Q_OBJECT

public:
    using QStackedWidget::QStackedWidget;
    void insertPage(int index, const QString& id, QWidget* page); // index as in QStackedWidget::insertWidget
    QWidget* page(const QString& id) const;                       // nullptr = none
    QStringList ids() const;
    QString currentId() const;
};

} // namespace riskloom
