// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settingspage.h"

#include "ui/shell/aboutcard.h"
#include "ui/shell/lookcard.h"
#include "ui/shell/workercard.h"
#include "ui/widgets/card.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QVBoxLayout>

namespace riskloom {
namespace {

constexpr int widestCard = 760;

} // namespace

SettingsPage::SettingsPage(Look look, const SettingsActions& actions, QWidget* parent)
    : QWidget(parent),
      m_header(new SectionHeader(SectionHeader::Rank::Page, this)),
      m_look(new LookCard(look, actions.resetLayout, this)),
      m_worker(new WorkerCard(this)),
      m_about(new AboutCard(this))
{
    auto* page = new ScrollPage(this);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(page);
    page->body()->setSpacing(2 * gridStep);
    page->body()->addWidget(m_header);
    for (QWidget* card : std::initializer_list<QWidget*>{m_look, m_worker, m_about}) {
        card->setMaximumWidth(widestCard);
        page->body()->addWidget(card);
    }
    page->body()->addStretch(1);
    connect(m_worker, &WorkerCard::reopenRequested, this, actions.reopenWorkspace);
    connect(m_worker, &WorkerCard::startRequested, this, actions.startWorker);
    m_header->setTexts(tr("Settings"), tr("Changes count at once."));
}

void SettingsPage::setSession(const Session* session)
{
    m_worker->setSession(session);
    m_about->setWorker(session != nullptr ? session->workerInfo() : std::nullopt);
    if (session == nullptr)
        return;
    connect(session, &Session::workerStateChanged, this, [this, session] {
        m_worker->setSession(session);
        m_about->setWorker(session->workerInfo());
    });
}

void SettingsPage::refresh()
{
    m_look->refresh();
    m_worker->refresh();
}

void SettingsPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        m_header->setTexts(tr("Settings"), tr("Changes count at once."));
    QWidget::changeEvent(event);
}

} // namespace riskloom
