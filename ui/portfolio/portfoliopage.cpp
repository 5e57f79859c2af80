// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/portfoliopage.h"

#include "ui/widgets/emptystate.h"

#include <QEvent>
#include <QStackedLayout>

namespace riskloom {

PortfolioPage::PortfolioPage(QWidget* parent)
    : QWidget(parent), m_stack(new QStackedLayout(this)), m_content(new QWidget), m_empty(new EmptyState)
{
    m_empty->setIcon(QStringLiteral("portfolio"));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_content);
}

void PortfolioPage::setSelection(std::shared_ptr<const PortfolioSelection> selection)
{
    m_selection = std::move(selection);
    refresh();
}

void PortfolioPage::refresh()
{
    m_empty->setTexts(tr("No backtest on this data yet"),
                      tr("Set up a walk-forward at the left and press Run. Every strategy is computed at once, with 1/N and "
                         "buy and hold beside it."));
    if (m_selection->run)
        draw();
    m_stack->setCurrentWidget(m_selection->run ? m_content : static_cast<QWidget*>(m_empty));
}

void PortfolioPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
}

} // namespace riskloom
