// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pairrow.h"

#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QResizeEvent>

#include <algorithm>

namespace riskloom {

PairRow::PairRow(Part first, Part second, int leastWidth, QWidget* parent)
    : QWidget(parent), m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this)), m_leastWidth(leastWidth)
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(2 * gridStep);
    for (const Part& part : {first, second})
        m_layout->addWidget(part.widget, part.stretch);
}

QSize PairRow::minimumSizeHint() const
{
    int width = 0;
    for (int i = 0; i < m_layout->count(); ++i)
        width = std::max(width, m_layout->itemAt(i)->minimumSize().width());
    return {width, m_layout->totalMinimumSize().height()};
}

void PairRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_layout->setDirection(event->size().width() < m_leastWidth ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace riskloom
