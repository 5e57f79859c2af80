// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synth/ganworkbench.h"

#include "core/run/codec.h"
#include "ui/charts/chartframe.h"
#include "ui/synth/codepage.h"
#include "ui/synth/columnspage.h"
#include "ui/synth/generatepage.h"
#include "ui/synth/livepage.h"
#include "ui/synth/ganpane.h"
#include "ui/synth/pairspage.h"
#include "ui/synth/planepage.h"
#include "ui/synth/privacypage.h"
#include "ui/synth/seedspage.h"
#include "ui/synth/steeringbar.h"
#include "ui/synth/tellapartpage.h"
#include "ui/synth/timelinebar.h"
#include "ui/synth/usepage.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/runbar.h"
#include "ui/widgets/runform.h"
#include "ui/widgets/splitview.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QStackedLayout>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace riskloom {
namespace {

constexpr const char* tableKind = "synth.table";
constexpr int redrawMilliseconds = 250;

QComboBox* picker()
{
    auto* box = new QComboBox;
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return box;
}

} // namespace

Pane* makeTableGanPane(const PaneContext& context, QWidget* parent) { return new GanWorkbench(context, parent); }

GanWorkbench::GanWorkbench(const PaneContext& context, QWidget* parent)
    : Pane(parent), m_context(context), m_session(*context.session), m_stack(new QStackedLayout(this)),
      m_empty(new EmptyState), m_setupButton(new QToolButton), m_datasetLabel(new QLabel), m_datasetPicker(picker()),
      m_runLabel(new QLabel), m_runPicker(picker()), m_setup(new RunForm(tableKind)), m_message(new MessageBar),
      m_runBar(new RunBar(m_session)), m_timeline(new TimelineBar), m_steering(new SteeringBar), m_tabs(new QTabWidget), m_generate(new GeneratePage(m_session)),
      m_privacy(new PrivacyPage(m_session)), m_seeds(new SeedsPage),
      m_pages{new LivePage, new ColumnsPage, new PairsPage, new PlanePage, m_seeds, new TellApartPage, new UsePage, m_privacy,
              new CodePage, m_generate}
{
    for (GanPage* page : m_pages)
        m_tabs->addTab(page, QString());
    m_tabs->setDocumentMode(true);
    m_empty->setIcon(iconName());
    m_empty->addAction(QString(), [this] { m_context.navigate({QStringLiteral("data"), 0, 0, {}}); });
    m_stack->addWidget(m_empty);
    m_stack->addWidget(workArea());
    m_setup->setReadOnlyReason(m_session.readOnlyReason());
    m_timeline->setReadOnlyReason(m_session.readOnlyReason());
    m_seeds->setReadOnlyReason(m_session.readOnlyReason());
    m_redraw.setSingleShot(true);
    m_redraw.setInterval(redrawMilliseconds);
    connect(&m_redraw, &QTimer::timeout, this, &GanWorkbench::showPages);
    connect(m_setupButton, &QToolButton::toggled, m_setup, &QWidget::setVisible);
    connect(m_setup, &RunForm::runRequested, this, &GanWorkbench::startRun);
    connect(m_datasetPicker, &QComboBox::activated, this,
            [this] { chooseDataset(m_datasetPicker->currentData().toLongLong()); });
    connect(m_runPicker, &QComboBox::activated, this, [this] { showRun(m_runPicker->currentData().toLongLong()); });
    connect(m_runBar, &RunBar::failed, m_message, [this](const Error& error) { m_message->showError(error); });
    connect(m_privacy, &PrivacyPage::failed, m_message, [this](const Error& error) { m_message->showError(error); });
    connect(m_generate, &GeneratePage::failed, m_message, [this](const Error& error) { m_message->showError(error); });
    connect(m_generate, &GeneratePage::placeChosen, this,
            [this](const QString& pane, std::int64_t id) { m_context.navigate({pane, id, 0, {}}); });
    for (const ChartFrame* chart : findChildren<ChartFrame*>())
        connect(chart, &ChartFrame::saveFailed, m_message, [this](const Error& error) { m_message->showError(error); });
    connect(m_tabs, &QTabWidget::currentChanged, this, &GanWorkbench::showTimeline);
    connect(m_timeline, &TimelineBar::epochChosen, this, &GanWorkbench::showEpoch);
    connect(m_timeline, &TimelineBar::keepRequested, this, &GanWorkbench::keepEpoch);
    connect(m_steering, &SteeringBar::ordered, this, &GanWorkbench::steer);
    connect(m_seeds, &SeedsPage::keepRequested, this, &GanWorkbench::keepTraining);
    connectSession();
    retranslate();
    listDatasets();
    m_setupButton->setChecked(m_shown.run == 0);
    m_setup->setVisible(m_shown.run == 0); // results first, the form when it is wanted
}

QWidget* GanWorkbench::workArea()
{
    m_setupButton->setCheckable(true);
    m_setupButton->setIcon(icon(QStringLiteral("settings")));
    m_setupButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_datasetLabel->setBuddy(m_datasetPicker);
    m_runLabel->setBuddy(m_runPicker);
    auto* top = new QHBoxLayout;
    top->setSpacing(gridStep);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_setupButton, m_datasetLabel, m_datasetPicker, m_runLabel, m_runPicker})
        top->addWidget(widget);
    top->setStretchFactor(m_datasetPicker, 1);
    top->setStretchFactor(m_runPicker, 1);

    auto* results = new QWidget;
    auto* column = new QVBoxLayout(results);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridStep);
    column->addWidget(m_message);
    column->addWidget(m_runBar);
    column->addWidget(m_steering);
    column->addWidget(m_timeline);
    column->addWidget(m_tabs, 1);

    auto* split = new SplitView(QStringLiteral("synth/setup"), Qt::Horizontal);
    split->addWidget(m_setup);
    split->addWidget(results);
    split->setStretchFactor(1, 1);
    split->setFirstSizes({44 * gridStep, 100 * gridStep});

    auto* area = new QWidget;
    auto* rows = new QVBoxLayout(area);
    rows->setContentsMargins(paneMargin, 2 * gridStep, paneMargin, 2 * gridStep);
    rows->setSpacing(2 * gridStep);
    rows->addLayout(top);
    rows->addWidget(split, 1);
    return area;
}

void GanWorkbench::connectSession()
{
    connect(&m_session, &Session::datasetsChanged, this, &GanWorkbench::listDatasets);
    connect(&m_session, &Session::runEnded, this, [this](std::int64_t run, RunStatus) {
        listRuns();
        if (run == m_shown.run)
            showRun(run);
        if (run == m_keeping.run)
            startKeeping();
    });
    connect(&m_session, &Session::metricsArrived, this, [this](std::int64_t run, const std::vector<MetricPoint>& points) {
        if (run != m_shown.run)
            return;
        m_shown.add(points);
        if (!m_redraw.isActive())
            m_redraw.start();
    });
    connect(&m_session, &Session::previewArrived, this, &GanWorkbench::hearPreview);
    connect(&m_session, &Session::progressChanged, this, &GanWorkbench::showStage);
}

QString GanWorkbench::title() const { return tr("Synthetic"); }

void GanWorkbench::retranslate()
{
    m_empty->setTexts(tr("Synthetic rows begin with real ones"),
                      tr("Import a file, or take one of the bundled data sets: a generator learns from it and its rows are held "
                         "against the real ones while it does."));
    m_setupButton->setText(tr("Set up"));
    m_setupButton->setToolTip(tr("Show or hide the form for a new run"));
    m_datasetLabel->setText(tr("Dataset"));
    m_datasetPicker->setAccessibleName(tr("Dataset"));
    m_runLabel->setText(tr("Generator"));
    m_runPicker->setAccessibleName(tr("Generator run"));
    m_runPicker->setPlaceholderText(tr("none yet"));
    for (int i = 0; i < m_tabs->count(); ++i)
        m_tabs->setTabText(i, m_pages[static_cast<std::size_t>(i)]->title());
    m_tabs->setAccessibleName(tr("Results"));
}

const DatasetRecord* GanWorkbench::dataset() const
{
    const auto found = std::ranges::find(m_datasets, m_dataset, &DatasetRecord::id);
    return found == m_datasets.end() ? nullptr : &*found;
}

void GanWorkbench::listDatasets()
{
    const Result<std::vector<DatasetRecord>> datasets = m_session.reader().datasets();
    if (!datasets) {
        m_message->showError(datasets.error());
        return;
    }
    m_datasets = *datasets;
    const QSignalBlocker quiet(m_datasetPicker);
    m_datasetPicker->clear();
    for (const DatasetRecord& each : m_datasets)
        m_datasetPicker->addItem(QString::fromStdString(each.name), static_cast<qlonglong>(each.id));
    m_stack->setCurrentIndex(m_datasets.empty() ? 0 : 1);
    if (dataset() != nullptr) {
        m_datasetPicker->setCurrentIndex(m_datasetPicker->findData(static_cast<qlonglong>(m_dataset)));
        return;
    }
    // The data of the newest generator, else the newest data.
    std::int64_t wanted = m_datasets.empty() ? 0 : m_datasets.front().id;
    if (const Result<std::vector<RunRecord>> runs = m_session.reader().runs())
        for (const RunRecord& run : *runs)
            if (run.kind == tableKind && run.status == RunStatus::Finished) {
                wanted = run.dataset;
                break;
            }
    chooseDataset(wanted);
}

void GanWorkbench::chooseDataset(std::int64_t id)
{
    m_dataset = id;
    m_datasetPicker->setCurrentIndex(m_datasetPicker->findData(static_cast<qlonglong>(id)));
    m_setup->setDataset(dataset());
    m_shown = {};
    listRuns();
    showRun(m_runPicker->currentData().toLongLong());
}

void GanWorkbench::listRuns()
{
    const QSignalBlocker quiet(m_runPicker);
    m_runPicker->clear();
    if (const Result<std::vector<RunRecord>> runs = m_session.reader().runs())
        for (const RunRecord& run : *runs)
            if (run.kind == tableKind && run.dataset == m_dataset &&
                (run.status == RunStatus::Finished || run.id == m_shown.run))
                m_runPicker->addItem(ganRunLabel(run), static_cast<qlonglong>(run.id));
    const int shown = m_runPicker->findData(static_cast<qlonglong>(m_shown.run));
    m_runPicker->setCurrentIndex(m_shown.run != 0 && shown >= 0 ? shown : (m_runPicker->count() > 0 ? 0 : -1));
    m_runPicker->setEnabled(m_runPicker->count() > 0);
}

void GanWorkbench::showRun(std::int64_t id)
{
    m_shown = {};
    if (id != 0) {
        Result<GanRun> run = readGanRun(m_session.reader(), id);
        if (run)
            m_shown = std::move(*run);
        else
            m_message->showError(run.error());
    }
    listRuns();
    showPages();
}

void GanWorkbench::showPages()
{
    for (GanPage* page : m_pages)
        page->show(m_shown);
    m_steering->setRun(steeredTable(m_shown));
    showTimeline();
}

// What the run is at, and that it has begun.
void GanWorkbench::showStage()
{
    const std::optional<RunProgress> progress = m_session.progress();
    if (!progress || progress->run != m_shown.run)
        return m_steering->setStage({});
    if (m_shown.status == RunStatus::Queued && !progress->stage.isEmpty()) {
        m_shown.status = RunStatus::Running;
        m_steering->setRun(steeredTable(m_shown));
    }
    m_steering->setStage(progress->stopping ? QString() : progress->stage);
}

void GanWorkbench::steer(SteeringOrder order)
{
    m_message->clear();
    m_session.steerRun(m_shown.run, order, this, [this](const Result<>& taken) {
        if (taken)
            return;
        m_steering->refuse();
        m_message->showError(taken.error());
    });
}

void GanWorkbench::showTimeline()
{
    const auto* page = qobject_cast<GanPage*>(m_tabs->currentWidget());
    static const GanRun none;
    m_timeline->setRun(page != nullptr && page->followsEpochs() ? m_shown : none);
}

void GanWorkbench::showEpoch(int epoch)
{
    m_shown.showEpoch(epoch);
    for (GanPage* page : m_pages)
        if (page->followsEpochs())
            page->show(m_shown);
    showTimeline();
}

// A training that still goes is paused first: what it has stored is taken from its checkpoint.
void GanWorkbench::keepEpoch(int epoch)
{
    m_keeping = {m_shown.run, m_shown.dataset, m_shown.repeatedRequest()};
    m_keeping.request[keptEpochField] = epoch;
    m_keeping.request[keptSeedField] = m_shown.several() ? m_shown.training : 0;
    if (!m_shown.report)
        m_keeping.request.erase(steeringField); // as its checkpoint has it
    if (m_shown.status == RunStatus::Running)
        m_session.stopRun(m_shown.run, StopReason::Pause);
    else
        startKeeping();
}

void GanWorkbench::keepTraining(int training)
{
    m_keeping = {m_shown.run, m_shown.dataset, m_shown.request};
    m_keeping.request[keptEpochField] = 0;
    m_keeping.request[keptSeedField] = training;
    startKeeping();
}

void GanWorkbench::startKeeping()
{
    const Keeping keeping = std::exchange(m_keeping, {});
    m_message->clear();
    m_session.startRun(tableKind, keeping.dataset, keeping.request, keeping.run, this, [this](const Result<std::int64_t>& run) {
        if (!run)
            return m_message->showError(run.error());
        m_runBar->watch(*run);
        showRun(*run);
    });
}

void GanWorkbench::startRun()
{
    m_message->clear();
    m_session.startRun(tableKind, m_dataset, m_setup->request(), m_setup->parentRun(), this,
                       [this](const Result<std::int64_t>& run) {
                           if (!run) {
                               m_setupButton->setChecked(true);
                               m_setup->showError(run.error());
                               return;
                           }
                           m_runBar->watch(*run);
                           showRun(*run);
                           m_tabs->setCurrentIndex(0);
                       });
}

void GanWorkbench::hearPreview(std::int64_t run, const std::string& json)
{
    if (run != m_shown.run)
        return;
    if (const Result<SyntheticFilm> news = fromJson<SyntheticFilm>(json, "preview")) {
        m_shown.add(*news);
        if (!m_redraw.isActive())
            m_redraw.start();
    }
}

void GanWorkbench::goTo(const Destination& destination)
{
    if (destination.run == 0) {
        if (destination.dataset != 0)
            chooseDataset(destination.dataset);
        return;
    }
    const Result<RunRecord> run = m_session.reader().run(destination.run);
    if (!run) {
        m_message->showError(run.error());
        return;
    }
    chooseDataset(run->dataset);
    showRun(run->id);
    RunRecord repeated = *run;
    if (m_shown.run == run->id)
        repeated.requestJson = writeJson(m_shown.repeatedRequest());
    m_setup->fillFrom(repeated);
    if (!m_shown.steering().empty() && m_shown.run == run->id)
        tellSteeredSetup(*m_message, *m_setup, m_shown.steering());
    if (destination.purpose == Destination::Purpose::Edit)
        m_setupButton->setChecked(true);
    if (run->status != RunStatus::Finished)
        m_runBar->watch(run->id);
}

std::vector<Command> GanWorkbench::commands()
{
    return {{tr("Run what is set up"), title(), QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { m_setup->run(); }},
            {tr("Show or hide the form"), title(), {}, [this] { m_setupButton->toggle(); }}};
}

std::vector<PaneView> GanWorkbench::views()
{
    std::vector<PaneView> all;
    for (GanPage* page : m_pages)
        all.push_back({page->id(), [this, page] {
                           m_setupButton->setChecked(false);
                           m_tabs->setCurrentWidget(page);
                       }});
    all.push_back({QStringLiteral("setup"), [this] { m_setupButton->setChecked(true); }});
    return all;
}

void GanWorkbench::changeEvent(QEvent* event)
{
    Pane::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        listRuns();
        m_steering->setRun(steeredTable(m_shown));
    }
}

} // namespace riskloom
