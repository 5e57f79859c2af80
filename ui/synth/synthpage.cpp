// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synth/synthpage.h"

#include "ui/widgets/emptystate.h"

#include <QEvent>
#include <QStackedLayout>

namespace riskloom {

SynthPage::SynthPage(QWidget* parent)
    : QWidget(parent), m_stack(new QStackedLayout(this)), m_content(new QWidget), m_empty(new EmptyState)
{
    m_empty->setIcon(QStringLiteral("synthetic"));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_content);
}

void SynthPage::setSelection(std::shared_ptr<const SynthSelection> selection)
{
    m_selection = std::move(selection);
    refresh();
}

void SynthPage::showContent() { m_stack->setCurrentWidget(m_content); }

void SynthPage::showEmpty(const QString& title, const QString& text)
{
    m_empty->setTexts(title, text);
    m_stack->setCurrentWidget(m_empty);
}

void SynthPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
}

} // namespace riskloom
