// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/runworkbench.h"

#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/runbar.h"
#include "ui/widgets/runform.h"
#include "ui/widgets/runpage.h"
#include "ui/widgets/runpickers.h"
#include "ui/widgets/runreview.h"
#include "ui/widgets/splitview.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QPushButton>
#include <QStackedLayout>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace riskloom {

RunWorkbench::RunWorkbench(const PaneContext& context, Parts parts, QWidget* parent)
    : Pane(parent), m_context(context), m_session(*context.session), m_parts(std::move(parts)),
      m_stack(new QStackedLayout(this)), m_empty(new EmptyState), m_form(new RunForm(m_parts.review->kind())),
      m_message(new MessageBar), m_runBar(new RunBar(m_session)), m_tabs(new QTabWidget)
{
    m_parts.review->setParent(this);
    for (RunPage* page : m_parts.pages)
        m_tabs->addTab(page, QString());
    m_tabs->setDocumentMode(true);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(workArea());
    m_form->setReadOnlyReason(m_session.readOnlyReason());
}

void RunWorkbench::begin()
{
    const auto tell = [this](const Error& error) { m_message->showError(error); };
    connect(m_parts.pickers->setupButton(), &QToolButton::toggled, m_form, &QWidget::setVisible);
    connect(m_form, &RunForm::runRequested, this, &RunWorkbench::startRun);
    connect(m_runBar, &RunBar::failed, m_message, tell);
    connect(m_parts.review, &RunReview::failed, m_message, tell);
    connect(m_parts.review, &RunReview::listed, this, &RunWorkbench::showLists);
    connect(m_parts.review, &RunReview::datasetChosen, this, &RunWorkbench::datasetChosen);
    connect(m_parts.review, &RunReview::selectionChanged, this, [this] {
        showSelection();
        if (m_parts.review->run() == 0) // nothing to look at: the form is what comes next
            m_parts.pickers->setupButton()->setChecked(true);
    });
    connect(&m_session, &Session::runEnded, this, [this](std::int64_t run, RunStatus status) {
        if (run == m_runBar->run() && status == RunStatus::Finished)
            runFinished(run);
    });
    m_empty->setIcon(iconName());
    m_empty->addAction(tr("Go to Data"), [this] { m_context.navigate({QStringLiteral("data"), 0, 0, {}}); });
    retranslate();
    showLists();
    showSelection();
    const bool results = m_parts.review->run() != 0;
    m_form->setVisible(!results); // results first, the form when it is wanted
    m_parts.pickers->setupButton()->setChecked(!results);
}

QWidget* RunWorkbench::workArea()
{
    auto* results = new QWidget;
    auto* column = new QVBoxLayout(results);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridStep);
    column->addWidget(m_message);
    column->addWidget(m_runBar);
    if (m_parts.bar != nullptr)
        column->addWidget(m_parts.bar);
    column->addWidget(m_tabs, 1);

    auto* split = new SplitView(m_parts.splitName, Qt::Horizontal);
    split->addWidget(m_form);
    split->addWidget(results);
    split->setStretchFactor(1, 1);
    split->setFirstSizes({44 * gridStep, 100 * gridStep});

    auto* area = new QWidget;
    auto* rows = new QVBoxLayout(area);
    rows->setContentsMargins(paneMargin, 2 * gridStep, paneMargin, 2 * gridStep);
    rows->setSpacing(2 * gridStep);
    rows->addWidget(m_parts.pickers);
    rows->addWidget(split, 1);
    return area;
}

void RunWorkbench::retranslate()
{
    m_empty->setTexts(emptyTitle(), emptyText());
    if (auto* action = m_empty->findChild<QPushButton*>())
        action->setText(tr("Go to Data"));
    for (std::size_t i = 0; i < m_parts.pages.size(); ++i)
        m_tabs->setTabText(static_cast<int>(i), m_parts.pages[i]->title());
    m_tabs->setAccessibleName(tr("Results"));
}

void RunWorkbench::showLists()
{
    m_form->setDataset(m_parts.review->dataset());
    m_stack->setCurrentIndex(m_parts.review->dataset() == nullptr ? 0 : 1);
}

void RunWorkbench::startRun()
{
    m_message->clear();
    m_session.startRun(m_parts.review->kind(), m_parts.review->dataset()->id, m_form->request(), m_form->parentRun(), this,
                       [this](const Result<std::int64_t>& run) {
                           if (run) {
                               m_started = *run;
                               m_runBar->watch(*run);
                               runStarted(*run);
                               return;
                           }
                           m_parts.pickers->setupButton()->setChecked(true);
                           m_form->showError(run.error());
                       });
}

bool RunWorkbench::fillForm(const RunRecord* shown)
{
    const std::int64_t run = shown == nullptr ? 0 : shown->id;
    if (run == m_filledFrom)
        return false;
    m_filledFrom = run;
    if (run != 0 && run == std::exchange(m_started, 0))
        return true; // it came from this form, which may have been changed for the next one since
    if (shown == nullptr)
        m_form->setRequest({}); // what it holds names columns of other data
    else if (m_form->parentRun() != run)
        m_form->fillFrom(*shown);
    return true;
}

void RunWorkbench::runStarted(std::int64_t /*run*/) {}

void RunWorkbench::runFinished(std::int64_t run) { m_parts.review->chooseRun(run); }

void RunWorkbench::takeDataset(std::int64_t dataset)
{
    if (std::ranges::find(m_parts.review->datasets(), dataset, &DatasetRecord::id) != m_parts.review->datasets().end())
        m_parts.review->chooseDataset(dataset);
}

void RunWorkbench::goTo(const Destination& destination)
{
    if (destination.dataset != 0)
        m_parts.review->chooseDataset(destination.dataset);
    if (destination.run == 0)
        return;
    const Result<RunRecord> run = m_session.reader().run(destination.run);
    if (!run) {
        m_message->showError(run.error());
        return;
    }
    m_parts.review->show(*run);
    m_form->fillFrom(*run);
    if (destination.purpose == Destination::Purpose::Edit)
        m_parts.pickers->setupButton()->setChecked(true);
    if (run->status != RunStatus::Finished)
        m_runBar->watch(run->id);
}

std::vector<Command> RunWorkbench::commands()
{
    return {{tr("Run what is set up"), title(), QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { m_form->run(); }},
            {tr("Show or hide the form"), title(), {}, [this] { m_parts.pickers->setupButton()->toggle(); }}};
}

std::vector<PaneView> RunWorkbench::views()
{
    std::vector<PaneView> all;
    for (RunPage* page : m_parts.pages)
        all.push_back({page->id(), [this, page] {
                           m_parts.pickers->setupButton()->setChecked(false);
                           m_tabs->setCurrentWidget(page);
                       }});
    all.push_back({QStringLiteral("setup"), [this] { m_parts.pickers->setupButton()->setChecked(true); }});
    return all;
}

void RunWorkbench::changeEvent(QEvent* event)
{
    Pane::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace riskloom
