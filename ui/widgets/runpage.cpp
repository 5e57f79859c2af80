// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/runpage.h"

#include "ui/widgets/emptystate.h"

#include <QEvent>
#include <QStackedLayout>

namespace riskloom {

RunPage::RunPage(const QString& iconName, QWidget* parent)
    : QWidget(parent), m_stack(new QStackedLayout(this)), m_content(new QWidget), m_empty(new EmptyState)
{
    m_empty->setIcon(iconName);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_content);
}

void RunPage::showContent() { m_stack->setCurrentWidget(m_content); }

void RunPage::showEmpty(const QString& title, const QString& text)
{
    m_empty->setTexts(title, text);
    m_stack->setCurrentWidget(m_empty);
}

void RunPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
}

} // namespace riskloom
