// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/creditpage.h"

#include "ui/widgets/emptystate.h"

#include <QEvent>
#include <QStackedLayout>

namespace riskloom {

CreditPage::CreditPage(QWidget* parent)
    : QWidget(parent), m_stack(new QStackedLayout(this)), m_content(new QWidget), m_empty(new EmptyState)
{
    m_empty->setIcon(QStringLiteral("credit"));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_content);
}

void CreditPage::setSelection(std::shared_ptr<const CreditSelection> selection)
{
    m_selection = std::move(selection);
    refresh();
}

void CreditPage::showContent() { m_stack->setCurrentWidget(m_content); }

void CreditPage::showEmpty(const QString& title, const QString& hint)
{
    m_empty->setTexts(title, hint);
    m_stack->setCurrentWidget(m_empty);
}

void CreditPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
}

} // namespace riskloom
