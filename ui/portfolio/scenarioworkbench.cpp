// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/scenarioworkbench.h"

#include "core/run/codec.h"
#include "ui/charts/chartframe.h"
#include "ui/portfolio/scenariobar.h"
#include "ui/portfolio/scenariopages.h"
#include "ui/portfolio/scenarioreview.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/runform.h"

#include <utility>

namespace riskloom {

ScenarioWorkbench::ScenarioWorkbench(const PaneContext& context, QWidget* parent)
    : ScenarioWorkbench(context, new ScenarioReview(*context.session), {new OutcomePage, new StressPage}, parent)
{
}

ScenarioWorkbench::ScenarioWorkbench(const PaneContext& context, ScenarioReview* review, std::vector<ScenarioPage*> pages,
                                     QWidget* parent)
    : RunWorkbench(context,
                   {review, new ScenarioBar(*review), {pages.begin(), pages.end()}, QStringLiteral("portfolio/scenarioSetup")},
                   parent),
      m_review(review), m_pages(std::move(pages))
{
    for (const ChartFrame* chart : findChildren<ChartFrame*>())
        connect(chart, &ChartFrame::saveFailed, this, [this](const Error& error) { message()->showError(error); });
    begin();
    connect(m_review, &ScenarioReview::listed, this, &ScenarioWorkbench::suitForm);
    suitForm();
}

// Paths that were made need the model that follows them, and prices one of the others.
void ScenarioWorkbench::suitForm()
{
    const DatasetRecord* dataset = m_review->dataset();
    if (dataset == nullptr || dataset->id == m_suited)
        return;
    m_suited = dataset->id;
    const bool paths = looksLikePaths(*dataset);
    boost::json::object request = form()->request();
    if (paths == (request["model"] == encode(ScenarioKind::GivenPaths)))
        return;
    request["model"] = encode(paths ? ScenarioKind::GivenPaths : ScenarioKind::Bootstrap);
    form()->setRequest(request);
}

QString ScenarioWorkbench::title() const { return tr("Scenarios"); }

QString ScenarioWorkbench::emptyTitle() const { return tr("Scenarios begin with prices"); }

QString ScenarioWorkbench::emptyText() const
{
    return tr("Import a file with a date and one column of prices an asset, or let the synthetic pane make paths of a market.");
}

void ScenarioWorkbench::showSelection()
{
    for (ScenarioPage* page : m_pages)
        page->setSelection(m_review->selection());
    const auto& shown = m_review->selection()->run;
    if (fillForm(shown ? &shown->record : nullptr)) {
        m_suited = 0;
        suitForm();
    }
}

} // namespace riskloom
