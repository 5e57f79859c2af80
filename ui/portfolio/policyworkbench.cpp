// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/policyworkbench.h"

#include "core/run/codec.h"
#include "ui/charts/chartframe.h"
#include "ui/portfolio/policybar.h"
#include "ui/portfolio/policypages.h"
#include "ui/portfolio/policyreview.h"
#include "ui/portfolio/portfolioexport.h"
#include "ui/portfolio/tearsheetpage.h"
#include "ui/widgets/messagebar.h"

#include <QTabWidget>

#include <utility>

namespace riskloom {

PolicyWorkbench::PolicyWorkbench(const PaneContext& context, QWidget* parent)
    : PolicyWorkbench(context, new PolicyReview(*context.session), {new PolicyResultPage, new PolicyStudyPage, new PolicyTearSheetPage, new PolicyLearningPage},
                      parent)
{
}

PolicyWorkbench::PolicyWorkbench(const PaneContext& context, PolicyReview* review, std::vector<PolicyPage*> pages, QWidget* parent)
    : RunWorkbench(context,
                   {review, new PolicyBar(*review), {pages.begin(), pages.end()}, QStringLiteral("portfolio/policySetup")}, parent),
      m_review(review), m_pages(std::move(pages)), m_export(new PortfolioExport([this]() -> Result<PortfolioSource> {
          const PolicySelection& shown = *m_review->selection();
          RISKLOOM_TRY(DatasetRecord dataset, session().reader().dataset(shown.run->record.dataset));
          return PortfolioSource{shown.run->record, std::move(dataset), std::nullopt, shown};
      })),
      m_learning(findChild<PolicyLearningPage*>())
{
    tabs()->setCornerWidget(m_export);
    connect(m_export, &PortfolioExport::failed, this, [this](const Error& error) { message()->showError(error); });
    for (const ChartFrame* chart : findChildren<ChartFrame*>())
        connect(chart, &ChartFrame::saveFailed, this, [this](const Error& error) { message()->showError(error); });
    connect(&session(), &Session::metricsArrived, this,
            [this](std::int64_t run, const std::vector<MetricPoint>& points) { m_learning->addPoints(run, points); });
    connect(&session(), &Session::previewArrived, this, &PolicyWorkbench::hearPreview);
    begin();
}

QString PolicyWorkbench::title() const { return tr("Policies"); }

QString PolicyWorkbench::emptyTitle() const { return tr("Policies are learned from prices"); }

QString PolicyWorkbench::emptyText() const
{
    return tr("Import a file with a date and one column of prices an asset, or take the bundled Dow Jones 30.");
}

void PolicyWorkbench::showSelection()
{
    if (const std::int64_t run = m_review->run(); run != 0)
        showTraining(run);
    const auto& shown = m_review->selection()->run;
    m_export->setRun(shown ? shown->record.id : 0);
    for (PolicyPage* page : m_pages)
        page->setSelection(m_review->selection());
    fillForm(shown ? &shown->record : nullptr);
}

void PolicyWorkbench::showTraining(std::int64_t run)
{
    if (run == m_learning->run())
        return;
    const Result<std::vector<MetricPoint>> points = session().reader().metrics(run);
    m_learning->showRun(run, points ? *points : std::vector<MetricPoint>{});
}

void PolicyWorkbench::hearPreview(std::int64_t run, const std::string& json)
{
    if (run != m_learning->run())
        return;
    if (const Result<PolicyPreview> preview = fromJson<PolicyPreview>(json, "preview"))
        m_learning->showPreview(run, *preview);
}

void PolicyWorkbench::runStarted(std::int64_t run)
{
    showTraining(run);
    tabs()->setCurrentWidget(m_learning);
}

void PolicyWorkbench::runFinished(std::int64_t run)
{
    RunWorkbench::runFinished(run);
    tabs()->setCurrentIndex(0);
}

} // namespace riskloom
