// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/codec.h"
#include "core/run/headline.h"
#include "core/run/policyjudgement.h"
#include "tests/core/pricetable.h"
#include "tests/ui/workspacefixture.h"
#include "ui/charts/barchart.h"
#include "ui/charts/linechart.h"
#include "ui/portfolio/policybars.h"
#include "ui/portfolio/policycontent.h"
#include "ui/portfolio/policypages.h"
#include "ui/portfolio/policytext.h"
#include "ui/portfolio/policyworkbench.h"
#include "ui/portfolio/portfoliopane.h"
#include "ui/portfolio/tearcontent.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/format.h"
#include "ui/widgets/runform.h"
#include "ui/widgets/tile.h"

#include <QTabWidget>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace riskloom;

namespace {

// Three policies that hold one asset each, judged as learned ones are.
PolicyRun made(bool passed)
{
    const Table table = testing::somePrices({1, 2, 3}, 600);
    const auto prices = readPrices(table, {});
    const auto history = marketHistory(*prices, {});
    PolicyRun run;
    run.record.id = 7;
    HeldOutDays days;
    days.first = 400;
    days.rule = {.costs = {.proportional = 0.001}};
    days.bootstrap.resamples = 200;
    std::vector<std::vector<TargetWeights>> targets;
    for (std::size_t seed = 0; seed < 3; ++seed) {
        const auto decide = [&](std::size_t, std::span<const double>) {
            std::vector<double> weights(3, 0.1);
            weights[seed] = 0.7;
            return std::optional(weights);
        };
        targets.push_back(*heldOutTargets(decide, *history, days, RunContext{}));
        SeedResult result;
        result.seed = seed + 1;
        run.report.seeds.push_back(result);
    }
    run.report.assets = history->histories;
    run.report.preflightPassed = passed;
    run.report.preflight = {{PreflightTask::Identity, true, true, 1.0, 0.9, {}, 512},
                            {PreflightTask::CartPole, true, passed, passed ? 500.0 : 20.0, 475.0, {}, 30000},
                            {PreflightTask::LeakedReturns, true, true, 4.0, 0.0, {4.0, 3.0, 5.0}, 800},
                            {PreflightTask::ShuffledReturns, false, false, 0.0, 0.0, {}, 0}};
    if (!judgePolicies(run.report, targets, *history, days))
        qFatal("judgement failed");
    return run;
}

template <class Page>
Page* shown(Page* page, const PolicyRun& run)
{
    auto selection = std::make_shared<PolicySelection>();
    selection->run = run;
    selection->tried = {3, 30};
    page->resize(1100, 700);
    page->setSelection(std::move(selection));
    page->show();
    return page;
}

std::vector<MetricPoint> curve(const char* name, int seeds)
{
    std::vector<MetricPoint> points;
    for (int seed = 1; seed <= seeds; ++seed)
        for (int step = 1; step <= 4; ++step)
            points.push_back({"seed" + std::to_string(seed) + "." + name, step * 10, static_cast<double>(seed * step)});
    return points;
}

} // namespace

class TestPolicyPane : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theResultStandsBesideEqualWeights()
    {
        const PolicyRun run = made(true);
        const std::unique_ptr<PolicyResultPage> page(shown(new PolicyResultPage, run));
        const auto tiles = page->findChildren<Tile*>();
        QCOMPARE(tiles.size(), 6);
        QCOMPARE(tiles[1]->value(), formatNumber(run.report.sharpe, 2));
        QCOMPARE(policyValueContent(run).series.size(), std::size_t{3});
        QCOMPARE(policyValueContent(run).series.front().y.size(), run.report.days.size());
        QCOMPARE(policyCourseTable(run).rows.size(), std::size_t{3});
        QCOMPARE(preflightTable(run).rows.size(), std::size_t{4});
        QCOMPARE(preflightTable(run).rows[3][1].toString(), QStringLiteral("does not apply"));
        for (const DataTable* table : page->findChildren<DataTable*>())
            QVERIFY(!table->accessibleName().isEmpty());
    }

    void aBenchmarkIsALineAndARowThatNobodyTraded()
    {
        PolicyRun run = made(true);
        run.request.benchmark = "SIMULATED index";
        run.report.benchmark.growth = run.report.equal.growth;
        QCOMPARE(policyValueContent(run).series.size(), std::size_t{4});
        const TableContent table = policyCourseTable(run);
        QCOMPARE(table.rows.size(), std::size_t{4});
        QCOMPARE(table.rows[3][0].toString(), QStringLiteral("SIMULATED index"));
        QCOMPARE(table.rows[3][4].toString(), QStringLiteral("–"));
        QVERIFY(!table.rows[3].back().isValid());
        PolicySelection selection{run, {1, 3}};
        QVERIFY(policyBasis(selection).contains(QStringLiteral("SIMULATED, not quoted by anybody: SIMULATED index (benchmark)")));
        QVERIFY(policyBasis(selection).contains(QStringLiteral("Not invested in: SIMULATED index (benchmark).")));
        QCOMPARE(tearSubject(run).ownBenchmark, QStringLiteral("SIMULATED index"));
    }

    void nothingIsClaimedWhenACheckFails()
    {
        PolicySelection selection;
        selection.run = made(false);
        QVERIFY(policyVerdictText(selection).startsWith(QStringLiteral("Nothing is claimed")));
        QCOMPARE(selection.run->report.verdict, PolicyVerdict::NoClaim);
        selection.run = made(true);
        QVERIFY(!policyVerdictText(selection).startsWith(QStringLiteral("Nothing is claimed")));
    }

    void seedsLieApart()
    {
        const PolicyRun run = made(true);
        const std::unique_ptr<PolicyStudyPage> page(shown(new PolicyStudyPage, run));
        QCOMPARE(seedDifferenceBars(run).size(), std::size_t{3});
        QCOMPARE(seedValueContent(run).series.size(), std::size_t{4});
        QCOMPARE(seedTable(run).rows.size(), std::size_t{3});
        std::vector<double> ratios;
        for (const SeedResult& seed : run.report.seeds)
            ratios.push_back(seed.measures.sharpe);
        std::ranges::sort(ratios);
        QCOMPARE(run.report.study.sharpe.median, ratios[1]);
        QCOMPARE(run.report.study.sharpe.low, (ratios[0] + ratios[1]) / 2.0);
    }

    void curvesAreTakenOverTheSeeds()
    {
        TrainingCurves curves;
        curves.add(curve("reward", 3));
        const Series line = curveOverSeeds(curves, "reward", QStringLiteral("Reward"));
        QCOMPARE(line.x, (std::vector<double>{10, 20, 30, 40}));
        QCOMPARE(line.y, (std::vector<double>{2, 4, 6, 8}));
        QCOMPARE(line.lower[0], 1.5);
        QCOMPARE(line.upper[3], 10.0);
        QVERIFY(curveOverSeeds(curves, "kl", {}).x.empty());
    }

    // A workspace with prices and a finished run: the pane shows it, and a running one draws its points and weights.
    void aStoredRunIsShownAndALiveOneDrawn()
    {
        fixture::WorkspaceFolder folder;
        const Table prices = testing::somePrices({1, 2, 3}, 600);
        const std::int64_t dataset = folder.addTable("Prices", prices, testing::priceSchema(prices));
        const PolicyRun run = made(true);
        RunRecord record;
        record.kind = policyKind;
        record.status = RunStatus::Finished;
        PolicyRun asked = run;
        asked.request.seeds = 3;
        asked.request.window = 17;
        record.requestJson = toJson(asked.request);
        record.reportJson = toJson(run.report);
        record.headline = headline(policyKind, encode(run.report).get_object());
        const std::int64_t stored = folder.addRun(dataset, record);
        Session& session = folder.open();
        const std::unique_ptr<Pane> pane(makePortfolioPane({&session, [](const Destination&) {}}, nullptr));
        pane->resize(1200, 700);
        pane->show();
        pane->goTo({QStringLiteral("portfolio"), 0, stored, {}});
        auto* bench = pane->findChild<PolicyWorkbench*>();
        QVERIFY(bench->isVisible());
        QTRY_VERIFY(!bench->findChild<PolicyResultPage*>()->findChildren<Tile*>().isEmpty());
        auto* learning = bench->findChild<PolicyLearningPage*>();
        QCOMPARE(learning->run(), stored);
        QCOMPARE(bench->findChild<RunForm*>()->request()["window"], boost::json::value(17)); // not the default
        learning->addPoints(stored, curve("reward", 2));
        learning->showPreview(stored + 1, {1, 10, {"A"}, {1.0}}); // of another run
        QTRY_COMPARE(learning->findChildren<LineChart*>().front()->series().front().x.size(), std::size_t{4});
        for (const PaneView& view : pane->views())
            view.show();
    }
};

QTEST_MAIN(TestPolicyPane)
#include "tst_policypane.moc"
