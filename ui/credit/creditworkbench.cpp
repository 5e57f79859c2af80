// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/creditworkbench.h"

#include "ui/charts/chartframe.h"
#include "ui/credit/applicantspage.h"
#include "ui/credit/auditpage.h"
#include "ui/credit/binningeditor.h"
#include "ui/credit/binningpage.h"
#include "ui/credit/comparisonpage.h"
#include "ui/credit/creditpane.h"
#include "ui/credit/creditreview.h"
#include "ui/credit/exportbutton.h"
#include "ui/credit/fairnesspage.h"
#include "ui/credit/nextrun.h"
#include "ui/credit/pointspage.h"
#include "ui/credit/rejectspage.h"
#include "ui/credit/reviewbar.h"
#include "ui/widgets/runbar.h"
#include "ui/credit/scenariolist.h"
#include "ui/credit/setuppanel.h"
#include "ui/credit/strategypage.h"
#include "ui/credit/trainingpage.h"
#include "ui/credit/validationpage.h"
#include "ui/credit/variablespage.h"
#include "core/run/codec.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/splitview.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/toast.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QStackedLayout>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace riskloom {

Pane* makeCreditPane(const PaneContext& context, QWidget* parent) { return new CreditWorkbench(context, parent); }

CreditWorkbench::CreditWorkbench(const PaneContext& context, QWidget* parent)
    : Pane(parent), m_context(context), m_session(*context.session), m_review(new CreditReview(m_session, this)),
      m_next(new NextRun(this)), m_stack(new QStackedLayout(this)), m_empty(new EmptyState), m_bar(new ReviewBar(*m_review)),
      m_export(new ExportButton(m_session, *m_review)), m_setup(new SetupPanel),
      m_message(new MessageBar), m_runBar(new RunBar(m_session)), m_tabs(new QTabWidget), m_training(new TrainingPage),
      m_binning(new BinningPage), m_rejects(new RejectsPage), m_strategy(new StrategyPage),
      m_pages{new ComparisonPage(m_session), new PointsPage(*m_next), new VariablesPage(*m_next), m_binning, new ValidationPage, m_strategy,
              new FairnessPage, m_rejects, new ApplicantsPage(m_session), new AuditPage(m_session), m_training}
{
    for (CreditPage* page : m_pages)
        m_tabs->addTab(page, QString());
    m_tabs->setDocumentMode(true);
    m_empty->setIcon(iconName());
    m_stack->addWidget(m_empty);
    m_stack->addWidget(workArea());
    m_setup->setReadOnlyReason(m_session.readOnlyReason());
    connect(m_bar->setupButton(), &QToolButton::toggled, m_setup, &QWidget::setVisible);
    connect(m_setup, &SetupPanel::runRequested, this, &CreditWorkbench::startRun);
    connect(m_setup, &SetupPanel::datasetSettingsRequested, this, [this] {
        m_context.navigate({QStringLiteral("data"), m_review->dataset()->id, 0, {}});
    });
    connect(m_next, &NextRun::changed, this, &CreditWorkbench::showNextRun);
    connect(m_binning, &BinningPage::runRequested, this, &CreditWorkbench::runNextRun);
    connect(findChild<PointsPage*>(), &PointsPage::runRequested, this, &CreditWorkbench::runNextRun);
    connect(findChild<VariablesPage*>(), &VariablesPage::runRequested, this, &CreditWorkbench::runNextRun);
    connect(m_binning, &BinningPage::stepTaken, this, &CreditWorkbench::logBinningStep);
    connect(m_strategy, &StrategyPage::failed, m_message, [this](const Error& error) { m_message->showError(error); });
    m_strategy->scenarios().setEditable(m_session.readOnlyReason());
    connect(&m_strategy->scenarios(), &ScenarioList::saveRequested, this, &CreditWorkbench::saveStrategy);
    connect(&m_strategy->scenarios(), &ScenarioList::deleteRequested, this, &CreditWorkbench::deleteStrategy);
    connect(m_runBar, &RunBar::failed, m_message, [this](const Error& error) { m_message->showError(error); });
    connect(m_export, &ExportButton::failed, m_message, [this](const Error& error) { m_message->showError(error); });
    connect(m_review, &CreditReview::failed, m_message, [this](const Error& error) { m_message->showError(error); });
    connect(m_review, &CreditReview::datasetsListed, this, &CreditWorkbench::showDatasets);
    connect(m_review, &CreditReview::choicesListed, this,
            [this] { m_rejects->setRuns(m_review->rejectsChoices(), m_review->rejectsRun()); });
    connect(findChild<ComparisonPage*>(), &ComparisonPage::failed, m_message,
            [this](const Error& error) { m_message->showError(error); });
    connect(m_rejects, &RejectsPage::runChosen, m_review, &CreditReview::chooseRejects);
    connect(m_review, &CreditReview::selectionChanged, this, &CreditWorkbench::showSelection);
    for (const ChartFrame* chart : findChildren<ChartFrame*>())
        connect(chart, &ChartFrame::saveFailed, m_message, [this](const Error& error) { m_message->showError(error); });
    connectSession();
    m_empty->addAction(QString(), [this] { m_context.navigate({QStringLiteral("data"), 0, 0, {}}); });
    retranslate();
    showDatasets();
    m_rejects->setRuns(m_review->rejectsChoices(), m_review->rejectsRun());
    showSelection();
    const bool results = m_review->scorecardRun() != 0 || m_review->networkRun() != 0;
    m_setup->setVisible(!results); // results first, the form when it is wanted
    m_bar->setupButton()->setChecked(!results);
}

QWidget* CreditWorkbench::workArea()
{
    auto* results = new QWidget;
    auto* column = new QVBoxLayout(results);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridStep);
    column->addWidget(m_message);
    column->addWidget(m_runBar);
    column->addWidget(m_tabs, 1);

    auto* split = new SplitView(QStringLiteral("credit/setup"), Qt::Horizontal);
    split->addWidget(m_setup);
    split->addWidget(results);
    split->setStretchFactor(1, 1);
    split->setFirstSizes({44 * gridStep, 100 * gridStep});

    auto* area = new QWidget;
    auto* rows = new QVBoxLayout(area);
    rows->setContentsMargins(paneMargin, 2 * gridStep, paneMargin, 2 * gridStep);
    rows->setSpacing(2 * gridStep);
    auto* top = new QHBoxLayout;
    top->setSpacing(gridStep);
    top->addWidget(m_bar, 1);
    top->addWidget(m_export);
    rows->addLayout(top);
    rows->addWidget(split, 1);
    return area;
}

void CreditWorkbench::connectSession()
{
    connect(&m_session, &Session::runEnded, this, &CreditWorkbench::runEnded);
    connect(&m_session, &Session::metricsArrived, this,
            [this](std::int64_t run, const std::vector<MetricPoint>& points) { m_training->addPoints(run, points); });
}

QString CreditWorkbench::title() const { return tr("Credit"); }

void CreditWorkbench::retranslate()
{
    m_empty->setTexts(tr("A scorecard begins with data"),
                      tr("Import a file with past applications and how they ended, or take the bundled German credit data: "
                         "1,000 applications, 300 of them bad."));
    for (int i = 0; i < m_tabs->count(); ++i)
        m_tabs->setTabText(i, m_pages[static_cast<std::size_t>(i)]->title());
    m_tabs->setAccessibleName(tr("Results"));
}

void CreditWorkbench::showDatasets()
{
    m_setup->setDataset(m_review->dataset());
    m_stack->setCurrentIndex(m_review->dataset() == nullptr ? 0 : 1);
}

void CreditWorkbench::showSelection()
{
    if (const std::optional<ScorecardRun>& scorecard = m_review->selection()->scorecard)
        m_next->setRun(*scorecard);
    else
        m_next->clear();
    for (CreditPage* page : m_pages)
        page->setSelection(m_review->selection());
    listStrategies();
    if (const std::int64_t run = m_review->networkRun(); run != 0)
        showTraining(run);
}

void CreditWorkbench::showTraining(std::int64_t run)
{
    if (run == m_training->run())
        return;
    const Result<std::vector<MetricPoint>> points = m_session.reader().metrics(run);
    m_training->showRun(run, points ? *points : std::vector<MetricPoint>{});
}

void CreditWorkbench::startRun()
{
    m_message->clear();
    m_session.startRun(m_setup->kind(), m_review->dataset()->id, m_setup->request(), m_setup->parentRun(), this,
                       [this](const Result<std::int64_t>& run) { runStarted(run); });
}

void CreditWorkbench::showNextRun()
{
    const std::optional<ScorecardRun>& base = m_review->selection()->scorecard;
    if (!base)
        return;
    if (m_setup->kind() != scorecardKind || m_setup->parentRun() != base->record.id)
        m_setup->fillFrom(base->record);
    m_setup->change(m_next->fields());
}

// Everything done by hand goes into one run, on whichever page its button was pressed.
void CreditWorkbench::runNextRun()
{
    if (!m_review->selection()->scorecard)
        return;
    showNextRun();
    m_setup->change({{"plans", encode(m_binning->work().plans())}});
    m_setup->run();
}

void CreditWorkbench::logBinningStep(const QString& detailJson)
{
    m_session.audit({"binning.edit", "run/" + std::to_string(m_binning->work().run()), detailJson.toStdString()}, this,
                    [this](const Result<>& done) {
                        if (!done)
                            m_message->showError(done.error());
                    });
}

void CreditWorkbench::listStrategies()
{
    if (m_review->scorecardRun() == 0)
        return;
    const Result<std::vector<AuditRecord>> trail = m_session.reader().auditTrail();
    if (!trail) {
        m_message->showError(trail.error());
        return;
    }
    m_strategy->scenarios().setSaved(savedStrategies(*trail, m_review->scorecardRun()));
}

void CreditWorkbench::noteStrategy(std::int64_t run, const char* action, const SavedStrategy& strategy,
                                   const std::function<void()>& noted)
{
    m_session.audit({action, "run/" + std::to_string(run), toJson(strategy)}, this, [this, noted](const Result<>& done) {
        if (!done) {
            m_message->showError(done.error());
            return;
        }
        listStrategies();
        noted();
    });
}

void CreditWorkbench::saveStrategy(const SavedStrategy& strategy)
{
    noteStrategy(m_review->scorecardRun(), strategySaved, strategy, [] {});
}

void CreditWorkbench::deleteStrategy(const SavedStrategy& strategy)
{
    noteStrategy(m_review->scorecardRun(), strategyDeleted, strategy, [this, strategy, run = m_review->scorecardRun()] {
        showToast(window(), tr("The scenario %1 was deleted").arg(QString::fromStdString(strategy.name)),
                  [this, strategy, run] { noteStrategy(run, strategySaved, strategy, [] {}); });
    });
}

void CreditWorkbench::runStarted(const Result<std::int64_t>& run)
{
    if (!run) {
        m_bar->setupButton()->setChecked(true);
        m_setup->showError(run.error());
        return;
    }
    m_runBar->watch(*run);
    if (m_setup->kind() == networkKind) {
        showTraining(*run);
        m_tabs->setCurrentWidget(m_training);
    }
}

void CreditWorkbench::runEnded(std::int64_t run, RunStatus status)
{
    if (run != m_runBar->run() || status != RunStatus::Finished)
        return;
    if (const Result<RunRecord> record = m_session.reader().run(run))
        showReport(*record);
}

void CreditWorkbench::showReport(const RunRecord& run)
{
    m_review->chooseRun(run);
    if (run.kind == networkKind)
        showTraining(run.id);
    if (run.kind == rejectsKind)
        m_tabs->setCurrentWidget(m_rejects);
    else
        m_tabs->setCurrentIndex(0);
}

void CreditWorkbench::goTo(const Destination& destination)
{
    if (destination.dataset != 0)
        m_review->chooseDataset(destination.dataset);
    if (destination.dataset != 0 && m_review->scorecardRun() == 0 && m_review->networkRun() == 0)
        m_bar->setupButton()->setChecked(true); // nothing to show yet: what is wanted is the form
    if (destination.run == 0)
        return;
    const Result<RunRecord> run = m_session.reader().run(destination.run);
    if (!run) {
        m_message->showError(run.error());
        return;
    }
    showReport(*run);
    m_setup->fillFrom(*run);
    if (destination.purpose == Destination::Purpose::Edit)
        m_bar->setupButton()->setChecked(true);
    if (run->status != RunStatus::Finished)
        m_runBar->watch(run->id);
}

std::vector<Command> CreditWorkbench::commands()
{
    const QString group = title();
    std::vector<Command> all{
        {tr("Run what is set up"), group, QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { m_setup->run(); }},
        {tr("Set up a scorecard"), group, {}, [this] { startKind(scorecardKind); }},
        {tr("Set up a neural challenger"), group, {}, [this] { startKind(networkKind); }},
        {tr("Set up reject inference"), group, {}, [this] { startKind(rejectsKind); }},
        {tr("Show or hide the form"), group, {}, [this] { m_bar->setupButton()->toggle(); }},
    };
    if (const std::int64_t run = m_review->scorecardRun(); run != 0) {
        const auto save = [this, run](ReportFormat format) {
            return [this, run, format] { m_export->saveReport(run, format); };
        };
        all.push_back({tr("Save the validation report as PDF"), group, {}, save(ReportFormat::Pdf)});
        all.push_back({tr("Save the validation report as HTML"), group, {}, save(ReportFormat::Html)});
    }
    return all;
}

std::vector<PaneView> CreditWorkbench::views()
{
    std::vector<PaneView> all;
    const auto show = [this](CreditPage* page) {
        m_bar->setupButton()->setChecked(false);
        m_tabs->setCurrentWidget(page);
    };
    const auto showBinning = [this, show](BinningEditor::Chart chart) {
        show(m_binning);
        m_binning->editor().setChart(chart);
    };
    for (CreditPage* page : m_pages)
        all.push_back({page->id(), [this, show, showBinning, page] {
                           if (page == m_binning)
                               showBinning(BinningEditor::Chart::BadRates);
                           else
                               show(page);
                       }});
    all.push_back({QStringLiteral("binning-months"), [showBinning] { showBinning(BinningEditor::Chart::Months); }});
    all.push_back({QStringLiteral("setup"), [this] { startKind(networkKind); }});
    return all;
}

void CreditWorkbench::startKind(const std::string& kind)
{
    m_bar->setupButton()->setChecked(true);
    m_setup->chooseKind(kind);
    m_setup->setFocus();
}

void CreditWorkbench::changeEvent(QEvent* event)
{
    Pane::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_review->retranslate();
        retranslate();
    }
}

} // namespace riskloom
