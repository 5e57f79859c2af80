// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/pricepaths.h"
#include "core/run/codec.h"
#include "core/run/headline.h"
#include "core/run/portfolioscenario.h"
#include "tests/core/pricetable.h"
#include "tests/ui/workspacefixture.h"
#include "ui/charts/linechart.h"
#include "ui/portfolio/portfoliopane.h"
#include "ui/portfolio/scenariocontent.h"
#include "ui/portfolio/scenariopages.h"
#include "ui/portfolio/scenarioreview.h"
#include "ui/portfolio/scenarioworkbench.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/format.h"
#include "ui/widgets/runform.h"
#include "ui/widgets/tile.h"

#include <QComboBox>
#include <QLabel>
#include <QTabWidget>
#include <QTest>

#include <cmath>
#include <memory>

using namespace riskloom;

namespace {

ScenarioRun made(const PortfolioScenarioRequest& request, const Table& table)
{
    const auto report = runPortfolioScenario(request, table, RunContext{});
    if (!report)
        qFatal("%s", describe(report.error()).c_str());
    ScenarioRun run;
    run.record.id = 7;
    run.request = request;
    run.report = *report;
    return run;
}

PortfolioScenarioRequest plan()
{
    PortfolioScenarioRequest request;
    request.paths = 300;
    request.horizon = 3.0;
    request.goal = 120000.0;
    return request;
}

Table courses()
{
    PricePaths paths{{"A", "B"}, {2, {}}, 252};
    Random random(1);
    for (int day = 0; day < 5 * 252; ++day)
        for (int a = 0; a < 2; ++a)
            paths.growth.values.push_back(std::exp(0.01 * random.normal()));
    return pricePathTable(paths);
}

template <class Page>
Page* shown(Page* page, const ScenarioRun& run)
{
    auto selection = std::make_shared<ScenarioSelection>();
    selection->run = run;
    page->resize(1100, 700);
    page->setSelection(std::move(selection));
    page->show();
    return page;
}

} // namespace

class TestScenarioPane : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theOutcomeNamesTheGoalAndItsInterval()
    {
        const ScenarioRun run = made(plan(), testing::somePrices({1, 2, 3}, 700));
        const std::unique_ptr<OutcomePage> page(shown(new OutcomePage, run));
        const auto tiles = page->findChildren<Tile*>();
        QCOMPARE(tiles.size(), 6);
        QCOMPARE(tiles.front()->value(), formatPercent(run.report.summary.goal.value));
        QVERIFY(scenarioVerdict(run).contains(QStringLiteral("120,000")));
        const LineContent fan = wealthFanContent(run);
        QCOMPARE(fan.references.size(), std::size_t{1});
        QCOMPARE(fan.references.front().from.y(), 120000.0);
        QCOMPARE(page->findChild<LineChart*>()->series().size(), std::size_t{2});
        ScenarioRun without = run;
        without.request.goal = 0.0;
        QVERIFY(wealthFanContent(without).references.empty());
        QCOMPARE(scenarioTiles(without).size(), std::size_t{5});
        QVERIFY(scenarioVerdict(without).contains(QStringLiteral("Half of the paths")));
    }

    void stressListsWindowsShocksAndHoldings()
    {
        const ScenarioRun run = made(plan(), testing::somePrices({1, 2, 3}, 700));
        const std::unique_ptr<StressPage> page(shown(new StressPage, run));
        QCOMPARE(windowTable(run).rows.size(), run.report.windows.size());
        QCOMPARE(shockTable(run).rows.size(), std::size_t{7});
        QCOMPARE(holdingTable(run).rows.size(), std::size_t{3});
        for (const DataTable* table : page->findChildren<DataTable*>())
            QVERIFY(!table->accessibleName().isEmpty());
    }

    void pathsSayWhoMadeThem()
    {
        PortfolioScenarioRequest request = plan();
        request.model = ScenarioKind::GivenPaths;
        request.madeByRun = 4;
        request.factsPassed = 7;
        request.factsJudged = 9;
        const ScenarioRun run = made(request, courses());
        QVERIFY(scenarioBasis(run).contains(QStringLiteral("run #4, which shows 7 of 9 facts")));
        const std::unique_ptr<StressPage> page(shown(new StressPage, run));
        QCOMPARE(page->findChildren<DataTable*>().front()->isVisible(), false); // no past to show
    }

    // A workspace with prices, paths and a finished run: the pane shows it, and the form suits what is chosen.
    void aStoredRunIsShownAndTheFormSuitsTheData()
    {
        fixture::WorkspaceFolder folder;
        const Table prices = testing::somePrices({1, 2, 3}, 700);
        const std::int64_t dataset = folder.addTable("Prices", prices, testing::priceSchema(prices));
        const std::int64_t paths = folder.addTable("Paths", courses(), testing::priceSchema(courses()));
        const ScenarioRun run = made(plan(), prices);
        RunRecord record;
        record.kind = scenarioKind;
        record.status = RunStatus::Finished;
        record.requestJson = toJson(run.request);
        record.reportJson = toJson(run.report);
        record.headline = headline(scenarioKind, encode(run.report).get_object());
        const std::int64_t stored = folder.addRun(dataset, record);
        Session& session = folder.open();
        const std::unique_ptr<Pane> pane(makePortfolioPane({&session, [](const Destination&) {}}, nullptr));
        pane->resize(1200, 700);
        pane->show();
        pane->goTo({QStringLiteral("portfolio"), paths, 0, {}});
        auto* bench = pane->findChild<ScenarioWorkbench*>();
        const auto* form = bench->findChild<RunForm*>();
        QVERIFY(bench->isVisible()); // paths are for scenarios
        QCOMPARE(bench->findChild<RunForm*>()->request()["model"], boost::json::value("givenPaths"));
        pane->goTo({QStringLiteral("portfolio"), 0, stored, {}});
        QVERIFY(bench->isVisible());
        QTRY_VERIFY(!bench->findChild<OutcomePage*>()->findChildren<Tile*>().isEmpty());
        QCOMPARE(form->request()["goal"], boost::json::value(120000.0)); // what the shown run was asked for
        QVERIFY(form->request()["model"] != boost::json::value("givenPaths"));
        pane->goTo({QStringLiteral("portfolio"), paths, 0, {}}); // on which there is no run
        QTRY_COMPARE(form->request()["model"], boost::json::value("givenPaths"));
        QVERIFY(form->request()["goal"] != boost::json::value(120000.0));
        bench->goTo({QStringLiteral("portfolio"), dataset, 0, {}}); // back to the newest run
        QTRY_COMPARE(form->request()["goal"], boost::json::value(120000.0));
        for (const PaneView& view : pane->views())
            view.show();
    }
};

QTEST_MAIN(TestScenarioPane)
#include "tst_scenariopane.moc"
