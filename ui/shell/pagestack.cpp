// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pagestack.h"

#include <QVariant>

namespace riskloom {
namespace {

constexpr const char* idProperty = "pageId";

QString idOf(const QWidget* page)
{
    return page != nullptr ? page->property(idProperty).toString() : QString();
}

} // namespace

void PageStack::insertPage(int index, const QString& id, QWidget* page)
{
    page->setProperty(idProperty, id);
    insertWidget(index, page);
}

QWidget* PageStack::page(const QString& id) const
{
    for (int i = 0; i < count(); ++i)
        if (idOf(widget(i)) == id)
            return widget(i);
    return nullptr;
}

QStringList PageStack::ids() const
{
    QStringList all;
    for (int i = 0; i < count(); ++i)
        all << idOf(widget(i));
    return all;
}

QString PageStack::currentId() const
{
    return idOf(currentWidget());
}

} // namespace riskloom
