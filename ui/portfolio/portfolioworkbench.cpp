// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/portfolioworkbench.h"

#include "ui/charts/chartframe.h"
#include "ui/portfolio/evidencepage.h"
#include "ui/portfolio/frontierpage.h"
#include "ui/portfolio/measurespage.h"
#include "ui/portfolio/performancepage.h"
#include "ui/portfolio/portfoliobar.h"
#include "ui/portfolio/portfoliopane.h"
#include "ui/portfolio/portfolioreview.h"
#include "ui/portfolio/weightspage.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/runbar.h"
#include "ui/widgets/runform.h"
#include "ui/widgets/splitview.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QPushButton>
#include <QStackedLayout>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace riskloom {

Pane* makePortfolioPane(const PaneContext& context, QWidget* parent) { return new PortfolioWorkbench(context, parent); }

PortfolioWorkbench::PortfolioWorkbench(const PaneContext& context, QWidget* parent)
    : Pane(parent), m_context(context), m_session(*context.session), m_review(new PortfolioReview(m_session, this)),
      m_stack(new QStackedLayout(this)), m_empty(new EmptyState), m_bar(new PortfolioBar(*m_review)),
      m_form(new RunForm(backtestKind)), m_message(new MessageBar), m_runBar(new RunBar(m_session)), m_tabs(new QTabWidget),
      m_pages{new PerformancePage, new WeightsPage, new EvidencePage, new FrontierPage, new MeasuresPage}
{
    for (PortfolioPage* page : m_pages)
        m_tabs->addTab(page, QString());
    m_tabs->setDocumentMode(true);
    m_empty->setIcon(iconName());
    m_stack->addWidget(m_empty);
    m_stack->addWidget(workArea());
    m_form->setReadOnlyReason(m_session.readOnlyReason());
    const auto tell = [this](const Error& error) { m_message->showError(error); };
    connect(m_bar->setupButton(), &QToolButton::toggled, m_form, &QWidget::setVisible);
    connect(m_form, &RunForm::runRequested, this, &PortfolioWorkbench::startRun);
    connect(m_runBar, &RunBar::failed, m_message, tell);
    connect(m_review, &PortfolioReview::failed, m_message, tell);
    connect(m_review, &PortfolioReview::listed, this, &PortfolioWorkbench::showLists);
    connect(m_review, &PortfolioReview::selectionChanged, this, &PortfolioWorkbench::showSelection);
    for (const ChartFrame* chart : findChildren<ChartFrame*>())
        connect(chart, &ChartFrame::saveFailed, m_message, tell);
    connect(&m_session, &Session::runEnded, this, &PortfolioWorkbench::runEnded);
    m_empty->addAction(tr("Go to Data"), [this] { m_context.navigate({QStringLiteral("data"), 0, 0, {}}); });
    retranslate();
    showLists();
    showSelection();
    const bool results = m_review->run() != 0;
    m_form->setVisible(!results); // results first, the form when it is wanted
    m_bar->setupButton()->setChecked(!results);
}

QWidget* PortfolioWorkbench::workArea()
{
    auto* results = new QWidget;
    auto* column = new QVBoxLayout(results);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridStep);
    column->addWidget(m_message);
    column->addWidget(m_runBar);
    column->addWidget(m_tabs, 1);

    auto* split = new SplitView(QStringLiteral("portfolio/setup"), Qt::Horizontal);
    split->addWidget(m_form);
    split->addWidget(results);
    split->setStretchFactor(1, 1);
    split->setFirstSizes({44 * gridStep, 100 * gridStep});

    auto* area = new QWidget;
    auto* rows = new QVBoxLayout(area);
    rows->setContentsMargins(paneMargin, 2 * gridStep, paneMargin, 2 * gridStep);
    rows->setSpacing(2 * gridStep);
    rows->addWidget(m_bar);
    rows->addWidget(split, 1);
    return area;
}

QString PortfolioWorkbench::title() const { return tr("Portfolio"); }

void PortfolioWorkbench::retranslate()
{
    m_empty->setTexts(tr("A portfolio begins with prices"),
                      tr("Import a file with a date and one column of prices an asset, or take the bundled Dow Jones 30: daily "
                         "closing prices of ten years."));
    if (auto* action = m_empty->findChild<QPushButton*>())
        action->setText(tr("Go to Data"));
    for (std::size_t i = 0; i < m_pages.size(); ++i)
        m_tabs->setTabText(static_cast<int>(i), m_pages[i]->title());
    m_tabs->setAccessibleName(tr("Results"));
}

void PortfolioWorkbench::showLists()
{
    m_form->setDataset(m_review->dataset());
    m_stack->setCurrentIndex(m_review->dataset() == nullptr ? 0 : 1);
}

void PortfolioWorkbench::showSelection()
{
    for (PortfolioPage* page : m_pages)
        page->setSelection(m_review->selection());
}

void PortfolioWorkbench::startRun()
{
    m_message->clear();
    m_session.startRun(backtestKind, m_review->dataset()->id, m_form->request(), m_form->parentRun(), this,
                       [this](const Result<std::int64_t>& run) {
                           if (run) {
                               m_runBar->watch(*run);
                               return;
                           }
                           m_bar->setupButton()->setChecked(true);
                           m_form->showError(run.error());
                       });
}

void PortfolioWorkbench::runEnded(std::int64_t run, RunStatus status)
{
    if (run == m_runBar->run() && status == RunStatus::Finished)
        m_review->chooseRun(run);
}

void PortfolioWorkbench::goTo(const Destination& destination)
{
    if (destination.dataset != 0)
        m_review->chooseDataset(destination.dataset);
    if (destination.run == 0)
        return;
    const Result<RunRecord> run = m_session.reader().run(destination.run);
    if (!run) {
        m_message->showError(run.error());
        return;
    }
    m_review->show(*run);
    m_form->fillFrom(*run);
    if (destination.purpose == Destination::Purpose::Edit)
        m_bar->setupButton()->setChecked(true);
    if (run->status != RunStatus::Finished)
        m_runBar->watch(run->id);
}

std::vector<Command> PortfolioWorkbench::commands()
{
    return {{tr("Run what is set up"), title(), QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { m_form->run(); }},
            {tr("Show or hide the form"), title(), {}, [this] { m_bar->setupButton()->toggle(); }}};
}

std::vector<PaneView> PortfolioWorkbench::views()
{
    std::vector<PaneView> all;
    for (PortfolioPage* page : m_pages)
        all.push_back({page->id(), [this, page] {
                           m_bar->setupButton()->setChecked(false);
                           m_tabs->setCurrentWidget(page);
                       }});
    all.push_back({QStringLiteral("setup"), [this] { m_bar->setupButton()->setChecked(true); }});
    return all;
}

void PortfolioWorkbench::changeEvent(QEvent* event)
{
    Pane::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace riskloom
