// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synth/marketworkbench.h"

#include "ui/charts/chartframe.h"
#include "ui/synth/learningpage.h"
#include "ui/synth/makepathspage.h"
#include "ui/synth/marketbar.h"
#include "ui/synth/marketpages.h"
#include "ui/synth/marketreview.h"
#include "ui/synth/privacybutton.h"
#include "ui/widgets/messagebar.h"

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
                   {review, new MarketBar(*review), {pages.begin(), pages.end()}, QStringLiteral("synth/marketSetup")},
                   parent),
      m_review(review),
      m_pages(std::move(pages)),
      m_learning(findChild<LearningPage*>()),
      m_report(new MarketReportButton(session()))
{
    tabs()->setCornerWidget(m_report);
    connect(m_report, &ReportButton::failed, this, [this](const Error& error) { message()->showError(error); });
    for (const ChartFrame* chart : findChildren<ChartFrame*>())
        connect(chart, &ChartFrame::saveFailed, this, [this](const Error& error) { message()->showError(error); });
    connect(&session(), &Session::metricsArrived, this,
            [this](std::int64_t run, const std::vector<MetricPoint>& points) { m_learning->addPoints(run, points); });
    connect(findChild<MakePathsPage*>(), &MakePathsPage::placeChosen, this,
            [this](const QString& pane, std::int64_t dataset) { this->context().navigate({pane, dataset, 0, {}}); });
    begin();
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
}

void MarketWorkbench::runStarted(std::int64_t run)
{
    showTraining(run);
    tabs()->setCurrentWidget(m_learning);
}

void MarketWorkbench::runFinished(std::int64_t run)
{
    RunWorkbench::runFinished(run);
    tabs()->setCurrentIndex(0);
}

} // namespace riskloom
