// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synth/marketworkbench.h"

#include "ui/charts/chartframe.h"
#include "ui/synth/learningpage.h"
#include "ui/synth/marketpages.h"
#include "ui/synth/marketbar.h"
#include "ui/synth/marketreview.h"
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

MarketWorkbench::MarketWorkbench(const PaneContext& context, QWidget* parent)
    : Pane(parent), m_context(context), m_session(*context.session), m_review(new MarketReview(m_session, this)),
      m_stack(new QStackedLayout(this)), m_empty(new EmptyState), m_bar(new MarketBar(*m_review)),
      m_form(new RunForm(marketKind)), m_message(new MessageBar), m_runBar(new RunBar(m_session)), m_tabs(new QTabWidget),
      m_learning(new LearningPage),
      m_pages{new MarketFactsPage, new MarketPathsPage, new GalleryPage, m_learning}
{
    for (MarketPage* page : m_pages)
        m_tabs->addTab(page, QString());
    m_tabs->setDocumentMode(true);
    m_empty->setIcon(iconName());
    m_stack->addWidget(m_empty);
    m_stack->addWidget(workArea());
    m_form->setReadOnlyReason(m_session.readOnlyReason());
    const auto tell = [this](const Error& error) { m_message->showError(error); };
    connect(m_bar->setupButton(), &QToolButton::toggled, m_form, &QWidget::setVisible);
    connect(m_form, &RunForm::runRequested, this, &MarketWorkbench::startRun);
    connect(m_runBar, &RunBar::failed, m_message, tell);
    connect(m_review, &MarketReview::failed, m_message, tell);
    connect(m_review, &MarketReview::listed, this, &MarketWorkbench::showLists);
    connect(m_review, &MarketReview::selectionChanged, this, &MarketWorkbench::showSelection);
    for (const ChartFrame* chart : findChildren<ChartFrame*>())
        connect(chart, &ChartFrame::saveFailed, m_message, tell);
    connect(&m_session, &Session::runEnded, this, &MarketWorkbench::runEnded);
    connect(&m_session, &Session::metricsArrived, this,
            [this](std::int64_t run, const std::vector<MetricPoint>& points) { m_learning->addPoints(run, points); });
    m_empty->addAction(tr("Go to Data"), [this] { m_context.navigate({QStringLiteral("data"), 0, 0, {}}); });
    retranslate();
    showLists();
    showSelection();
    const bool results = m_review->run() != 0;
    m_form->setVisible(!results); // results first, the form when it is wanted
    m_bar->setupButton()->setChecked(!results);
}

QWidget* MarketWorkbench::workArea()
{
    auto* results = new QWidget;
    auto* column = new QVBoxLayout(results);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridStep);
    column->addWidget(m_message);
    column->addWidget(m_runBar);
    column->addWidget(m_tabs, 1);

    auto* split = new SplitView(QStringLiteral("synth/marketSetup"), Qt::Horizontal);
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

QString MarketWorkbench::title() const { return tr("Markets"); }

void MarketWorkbench::retranslate()
{
    m_empty->setTexts(tr("Generated markets begin with real prices"),
                      tr("Import a file of prices, or take the bundled Dow Jones 30: daily closing prices of ten years."));
    if (auto* action = m_empty->findChild<QPushButton*>())
        action->setText(tr("Go to Data"));
    for (std::size_t i = 0; i < m_pages.size(); ++i)
        m_tabs->setTabText(static_cast<int>(i), m_pages[i]->title());
    m_tabs->setAccessibleName(tr("Results"));
}

void MarketWorkbench::showLists()
{
    m_form->setDataset(m_review->dataset());
    m_stack->setCurrentIndex(m_review->dataset() == nullptr ? 0 : 1);
}

void MarketWorkbench::showSelection()
{
    for (MarketPage* page : m_pages)
        page->setSelection(m_review->selection());
    if (const std::int64_t run = m_review->run(); run != 0)
        showTraining(run);
}

void MarketWorkbench::showTraining(std::int64_t run)
{
    if (run == m_learning->run())
        return;
    const Result<std::vector<MetricPoint>> points = m_session.reader().metrics(run);
    m_learning->showRun(run, points ? *points : std::vector<MetricPoint>{});
}

void MarketWorkbench::startRun()
{
    m_message->clear();
    m_session.startRun(marketKind, m_review->dataset()->id, m_form->request(), m_form->parentRun(), this,
                       [this](const Result<std::int64_t>& run) {
                           if (run) {
                               m_runBar->watch(*run);
                               showTraining(*run);
                               m_tabs->setCurrentWidget(m_learning);
                               return;
                           }
                           m_bar->setupButton()->setChecked(true);
                           m_form->showError(run.error());
                       });
}

void MarketWorkbench::runEnded(std::int64_t run, RunStatus status)
{
    if (run != m_runBar->run() || status != RunStatus::Finished)
        return;
    m_review->chooseRun(run);
    m_tabs->setCurrentIndex(0);
}

void MarketWorkbench::goTo(const Destination& destination)
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

std::vector<Command> MarketWorkbench::commands()
{
    return {{tr("Run what is set up"), title(), QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { m_form->run(); }},
            {tr("Show or hide the form"), title(), {}, [this] { m_bar->setupButton()->toggle(); }}};
}

std::vector<PaneView> MarketWorkbench::views()
{
    std::vector<PaneView> all;
    for (MarketPage* page : m_pages)
        all.push_back({page->id(), [this, page] {
                           m_bar->setupButton()->setChecked(false);
                           m_tabs->setCurrentWidget(page);
                       }});
    all.push_back({QStringLiteral("setup"), [this] { m_bar->setupButton()->setChecked(true); }});
    return all;
}

void MarketWorkbench::changeEvent(QEvent* event)
{
    Pane::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace riskloom
