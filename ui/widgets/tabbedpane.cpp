// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tabbedpane.h"

#include <QEvent>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace riskloom {

TabbedPane::TabbedPane(const PaneContext& context, std::vector<Part> parts, QWidget* parent)
    : Pane(parent), m_session(*context.session), m_parts(std::move(parts)), m_tabs(new QTabWidget)
{
    m_tabs->setTabPosition(QTabWidget::South);
    m_tabs->setDocumentMode(true);
    for (const Part& part : m_parts)
        m_tabs->addTab(part.workbench, part.title());
    connect(m_tabs, &QTabWidget::currentChanged, this, &Pane::commandsChanged); // those of the part in front
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_tabs);
}

QString TabbedPane::id() const { return m_parts.front().workbench->id(); }

QString TabbedPane::title() const { return m_parts.front().workbench->title(); }

QString TabbedPane::iconName() const { return m_parts.front().workbench->iconName(); }

Pane* TabbedPane::front() const { return static_cast<Pane*>(m_tabs->currentWidget()); }

Pane* TabbedPane::partFor(const Destination& destination) const
{
    if (destination.run != 0) {
        const Result<RunRecord> run = m_session.reader().run(destination.run);
        if (!run)
            return front();
        const auto named = std::ranges::find(m_parts, run->kind, &Part::kind);
        const auto other = std::ranges::find(m_parts, std::string(), &Part::kind);
        return named != m_parts.end() ? named->workbench : other != m_parts.end() ? other->workbench : front();
    }
    if (destination.dataset != 0)
        if (const Result<DatasetRecord> dataset = m_session.reader().dataset(destination.dataset))
            for (const Part& part : m_parts)
                if (part.takes && part.takes(*dataset))
                    return part.workbench;
    return front();
}

void TabbedPane::goTo(const Destination& destination)
{
    Pane* part = partFor(destination);
    m_tabs->setCurrentWidget(part);
    part->goTo(destination);
}

std::vector<Command> TabbedPane::commands() { return front()->commands(); }

std::vector<PaneView> TabbedPane::views()
{
    std::vector<PaneView> all;
    for (const Part& part : m_parts)
        for (const PaneView& view : part.workbench->views())
            all.push_back({part.prefix + view.id, [this, workbench = part.workbench, view] {
                               m_tabs->setCurrentWidget(workbench);
                               view.show();
                           }});
    return all;
}

void TabbedPane::changeEvent(QEvent* event)
{
    Pane::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        for (std::size_t i = 0; i < m_parts.size(); ++i)
            m_tabs->setTabText(static_cast<int>(i), m_parts[i].title());
}

} // namespace riskloom
