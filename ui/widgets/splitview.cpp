// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/splitview.h"

#include "ui/widgets/settings.h"

namespace riskloom {

SplitView::SplitView(const QString& name, Qt::Orientation orientation, QWidget* parent)
    : QSplitter(orientation, parent), m_key(QStringLiteral("split/") + name)
{
    setChildrenCollapsible(false);
    connect(this, &QSplitter::splitterMoved, this, [this] { QSettings().setValue(m_key, saveState()); });
}

void SplitView::setFirstSizes(const QList<int>& sizes)
{
    setSizes(sizes);
    restoreState(QSettings().value(m_key).toByteArray());
    setChildrenCollapsible(false);
}

} // namespace riskloom
