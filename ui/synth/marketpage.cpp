// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synth/marketpage.h"

#include "ui/widgets/emptystate.h"

#include <QEvent>
#include <QStackedLayout>

namespace riskloom {

MarketPage::MarketPage(QWidget* parent)
    : QWidget(parent), m_stack(new QStackedLayout(this)), m_content(new QWidget), m_empty(new EmptyState)
{
    m_empty->setIcon(QStringLiteral("synthetic"));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_content);
}

void MarketPage::setSelection(std::shared_ptr<const MarketSelection> selection)
{
    m_selection = std::move(selection);
    refresh();
}

void MarketPage::showContent() { m_stack->setCurrentWidget(m_content); }

void MarketPage::showEmpty(const QString& title, const QString& text)
{
    m_empty->setTexts(title, text);
    m_stack->setCurrentWidget(m_empty);
}

void MarketPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
}

} // namespace riskloom
