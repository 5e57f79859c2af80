// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synth/ganpage.h"

#include "ui/widgets/emptystate.h"

#include <QEvent>
#include <QStackedLayout>

#include <utility>

namespace riskloom {

GanPage::GanPage(QWidget* parent)
    : QWidget(parent), m_stack(new QStackedLayout(this)), m_content(new QWidget), m_empty(new EmptyState)
{
    m_empty->setIcon(QStringLiteral("synthetic"));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_content);
}

void GanPage::show(const GanRun& run)
{
    m_run = &run;
    m_stale = !isVisible();
    if (!m_stale)
        refresh();
}

const GanRun& GanPage::run() const
{
    static const GanRun none;
    return m_run == nullptr ? none : *m_run;
}

void GanPage::showContent() { m_stack->setCurrentWidget(m_content); }

void GanPage::showEmpty(const QString& title, const QString& hint)
{
    m_empty->setTexts(title, hint);
    m_stack->setCurrentWidget(m_empty);
}

void GanPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
}

void GanPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_stale, false))
        refresh();
}

} // namespace riskloom
