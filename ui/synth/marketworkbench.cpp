// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synth/marketworkbench.h"

#include "core/run/codec.h"
#include "ui/charts/chartframe.h"
#include "ui/synth/learningpage.h"
#include "ui/synth/makepathspage.h"
#include "ui/synth/marketbar.h"
#include "ui/synth/marketpages.h"
#include "ui/synth/marketreview.h"
#include "ui/synth/privacybutton.h"
#include "ui/synth/steeringbar.h"
#include "ui/widgets/formview.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/runform.h"

#include <QComboBox>
#include <QEvent>
#include <QTabWidget>

#include <utility>

namespace riskloom {

MarketWorkbench::MarketWorkbench(const PaneContext& context, QWidget* parent)
    : MarketWorkbench(context, new MarketReview(*context.session),
                      {new MarketFactsPage, new MarketPathsPage, new GalleryPage, new LearningPage,
                       new MakePathsPage(*context.session)},
                      parent)
{
}

MarketWorkbench::MarketWorkbench(const PaneContext& context, MarketReview* review, std::vector<MarketPage*> pages,
                                 QWidget* parent)
    : RunWorkbench(context,
                   {review, new MarketBar(*review), {pages.begin(), pages.end()}, QStringLiteral("synth/marketSetup"),
                    new SteeringBar},
                   parent),
      m_review(review),
      m_pages(std::move(pages)),
      m_learning(findChild<LearningPage*>()),
      m_gallery(findChild<GalleryPage*>()),
      m_steering(findChild<SteeringBar*>()),
      m_report(new MarketReportButton(session()))
{
    tabs()->setCornerWidget(m_report);
    connect(m_report, &ReportButton::failed, this, [this](const Error& error) { message()->showError(error); });
    for (const ChartFrame* chart : findChildren<ChartFrame*>())
        connect(chart, &ChartFrame::saveFailed, this, [this](const Error& error) { message()->showError(error); });
    connect(&session(), &Session::metricsArrived, this,
            [this](std::int64_t run, const std::vector<MetricPoint>& points) {
                m_learning->addPoints(run, points);
                if (run == m_learning->run())
                    showSteering();
            });
    connectSteering();
    connect(findChild<MakePathsPage*>(), &MakePathsPage::placeChosen, this,
            [this](const QString& pane, std::int64_t dataset) { this->context().navigate({pane, dataset, 0, {}}); });
    begin();
    followModel();
}

void MarketWorkbench::followModel()
{
    auto* model = qobject_cast<QComboBox*>(form()->findChild<FormView*>()->editor("model"));
    connect(model, &QComboBox::currentIndexChanged, this, &MarketWorkbench::greyOtherFields);
    greyOtherFields();
}

void MarketWorkbench::greyOtherFields()
{
    const auto* view = form()->findChild<FormView*>();
    const boost::json::object values = view->values(FormValues::All);
    const bool pictures = values.at("model") == boost::json::value(enumName(MarketGanModel::Windows));
    const KindSpec& kind = *view->kind();
    const std::string_view ofPictures = kind.find("pictureSteps")->rule.group;
    const std::string_view ofBoth = kind.find("model")->rule.group;
    for (const FieldSpec& field : kind.fields)
        if (QWidget* editor = view->editor(field.rule.name); editor != nullptr && field.rule.group != ofBoth)
            editor->setEnabled((field.rule.group == ofPictures) == pictures);
}

QString MarketWorkbench::title() const { return tr("Markets"); }

QString MarketWorkbench::emptyTitle() const { return tr("Generated markets begin with real prices"); }

QString MarketWorkbench::emptyText() const
{
    return tr("Import a file of prices, or take the bundled Dow Jones 30: daily closing prices of ten years.");
}

void MarketWorkbench::showSelection()
{
    for (MarketPage* page : m_pages)
        page->setSelection(m_review->selection());
    m_report->setRun(m_review->run());
    if (const std::int64_t run = m_review->run(); run != 0)
        showTraining(run);
}

void MarketWorkbench::showTraining(std::int64_t run)
{
    if (run == m_learning->run())
        return;
    const Result<std::vector<MetricPoint>> points = session().reader().metrics(run);
    m_learning->showRun(run, points ? *points : std::vector<MetricPoint>{});
    showNow();
}

void MarketWorkbench::showNow()
{
    m_gallery->showNow(m_told == m_learning->run() ? m_now.gallery : std::nullopt);
    showSteering();
}

void MarketWorkbench::connectSteering()
{
    connect(m_steering, &SteeringBar::ordered, this, &MarketWorkbench::steer);
    connect(&session(), &Session::previewArrived, this, &MarketWorkbench::hearPreview);
    connect(&session(), &Session::runEnded, this, [this](std::int64_t run, RunStatus) {
        if (run == m_told) {
            m_told = 0;
            m_now = {};
        }
        if (run == m_learning->run())
            showNow();
    });
    connect(&session(), &Session::progressChanged, this, [this] {
        const std::optional<RunProgress> progress = session().progress();
        const bool shown = progress && progress->run == m_learning->run() && !progress->stopping;
        const QString stage = shown ? progress->stage : QString();
        if (stage == m_steering->stage())
            return;
        m_steering->setStage(stage);
        showSteering(); // it may just have begun
    });
}

void MarketWorkbench::showSteering()
{
    const Result<RunRecord> record = session().reader().run(m_learning->run());
    if (!record || record->status != RunStatus::Running)
        return m_steering->setRun({});
    const Result<MarketGanRequest> request = fromJson<MarketGanRequest>(record->requestJson, "request");
    const auto heldAfter = m_told == record->id ? m_now.heldAfter : std::nullopt;
    if (request)
        m_steering->setRun(steeredMarket(*record, *request, m_learning->steering(), heldAfter));
}

void MarketWorkbench::hearPreview(std::int64_t run, const std::string& json)
{
    const Result<MarketPreview> preview = fromJson<MarketPreview>(json, "preview");
    if (!preview)
        return;
    if (run != m_told)
        m_now = {};
    m_told = run;
    m_now.heldAfter = preview->heldAfter;
    if (preview->gallery)
        m_now.gallery = preview->gallery;
    if (run == m_learning->run())
        showNow();
}

void MarketWorkbench::steer(SteeringOrder order)
{
    message()->clear();
    session().steerRun(m_learning->run(), order, this, [this](const Result<>& taken) {
        if (taken)
            return;
        m_steering->refuse();
        message()->showError(taken.error());
    });
}

void MarketWorkbench::goTo(const Destination& destination)
{
    RunWorkbench::goTo(destination);
    const Result<RunRecord> run = session().reader().run(destination.run);
    if (!run)
        return;
    if (run->status == RunStatus::Running || run->id == m_review->run())
        showTraining(run->id);
    const Result<MarketRun> read = readMarketRun(*run);
    if (run->status != RunStatus::Finished || !read || read->report.steering.empty())
        return;
    RunRecord repeated = *run;
    MarketGanRequest request = read->request;
    request.steering = read->report.steering;
    repeated.requestJson = toJson(request);
    form()->fillFrom(repeated);
    tellSteeredSetup(*message(), *form(), request.steering);
}

void MarketWorkbench::changeEvent(QEvent* event)
{
    RunWorkbench::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    showSteering();
    QMetaObject::invokeMethod(this, &MarketWorkbench::followModel, Qt::QueuedConnection);
}

void MarketWorkbench::runStarted(std::int64_t run)
{
    showTraining(run);
    tabs()->setCurrentWidget(m_learning);
}

void MarketWorkbench::runFinished(std::int64_t run)
{
    RunWorkbench::runFinished(run);
    const Result<RunRecord> record = session().reader().run(run);
    const Result<MarketRun> read = record ? readMarketRun(*record) : Result<MarketRun>(record.error());
    if (read && read->request.model == MarketGanModel::Windows)
        tabs()->setCurrentWidget(m_gallery);
    else
        tabs()->setCurrentIndex(0);
}

} // namespace riskloom
