// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/portfolioworkbench.h"

#include "ui/charts/chartframe.h"
#include "ui/portfolio/evidencepage.h"
#include "ui/portfolio/frontierpage.h"
#include "ui/portfolio/performancepage.h"
#include "ui/portfolio/portfoliobar.h"
#include "ui/portfolio/portfolioexport.h"
#include "ui/portfolio/portfolioreview.h"
#include "ui/portfolio/tearsheetpage.h"
#include "ui/portfolio/weightspage.h"
#include "ui/widgets/messagebar.h"

#include <QTabWidget>

#include <utility>

namespace riskloom {

PortfolioWorkbench::PortfolioWorkbench(const PaneContext& context, QWidget* parent)
    : PortfolioWorkbench(context, new PortfolioReview(*context.session),
                         {new PerformancePage, new WeightsPage, new EvidencePage, new FrontierPage, new TearSheetPage}, parent)
{
}

PortfolioWorkbench::PortfolioWorkbench(const PaneContext& context, PortfolioReview* review, std::vector<PortfolioPage*> pages,
                                       QWidget* parent)
    : RunWorkbench(context,
                   {review, new PortfolioBar(*review), {pages.begin(), pages.end()}, QStringLiteral("portfolio/setup")}, parent),
      m_review(review), m_pages(std::move(pages)), m_export(new PortfolioExport([this]() -> Result<PortfolioSource> {
          const PortfolioSelection& shown = *m_review->selection();
          RISKLOOM_TRY(DatasetRecord dataset, session().reader().dataset(shown.run->record.dataset));
          return PortfolioSource{shown.run->record, std::move(dataset), shown, std::nullopt};
      }))
{
    tabs()->setCornerWidget(m_export);
    connect(m_export, &PortfolioExport::failed, this, [this](const Error& error) { message()->showError(error); });
    for (const ChartFrame* chart : findChildren<ChartFrame*>())
        connect(chart, &ChartFrame::saveFailed, this, [this](const Error& error) { message()->showError(error); });
    begin();
}

QString PortfolioWorkbench::title() const { return tr("Portfolio"); }

QString PortfolioWorkbench::emptyTitle() const { return tr("A portfolio begins with prices"); }

QString PortfolioWorkbench::emptyText() const
{
    return tr("Import a file with a date and one column of prices an asset, or take the bundled Dow Jones 30: daily "
              "closing prices of ten years.");
}

void PortfolioWorkbench::showSelection()
{
    const auto& run = m_review->selection()->run;
    m_export->setRun(run ? run->record.id : 0);
    for (PortfolioPage* page : m_pages)
        page->setSelection(m_review->selection());
    fillForm(run ? &run->record : nullptr);
}

} // namespace riskloom
