// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/spool.h"
#include "core/host/runsources.h"
#include "core/run/codec.h"
#include "core/run/kind.h"
#include "core/run/market.h"
#include "core/run/policy.h"
#include "core/run/portfolio.h"
#include "core/run/rebalance.h"
#include "core/run/scenario.h"
#include "core/store/datacard.h"
#include "tests/core/valueorend.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace riskloom;

namespace {

class Folder {
public:
    Folder() : workspace(testing::valueOrEnd(Workspace::open(path("w.riskloom"), OpenMode::ReadWrite))) {}

    std::int64_t addDataset(const std::string& name, std::int64_t producedBy, double value = 1.0,
                            const std::string& importJson = "{}")
    {
        const Table table({{"a", NumberColumn{std::vector<double>{value, 2.0}, 0}}}, 2);
        DatasetRecord record;
        record.name = name;
        record.sha256 = testing::valueOrEnd(writeSpool(table, path("t.table"))).sha256;
        record.rows = 2;
        record.schema.columns = {{"a", ColumnType::Number, Role::Input}};
        record.importJson = importJson;
        record.producedBy = producedBy;
        return testing::valueOrEnd(workspace->addDataset(record, path("t.table")));
    }

    std::int64_t addRun(const std::string& kind, std::int64_t dataset, const std::string& report)
    {
        const std::int64_t run = testing::valueOrEnd(workspace->addRun({kind, 0, dataset, "{}", 1, "test"}));
        testing::valueOrEnd(workspace->startRun(run));
        RunEnd end;
        end.reportJson = report;
        end.headline = "{}";
        testing::valueOrEnd(workspace->endRun(run, end));
        return run;
    }

    [[nodiscard]] Result<PortfolioScenarioRequest> filled(std::int64_t dataset, const boost::json::object& given) const
    {
        return filledAs<PortfolioScenarioRequest>("portfolio.scenario", dataset, given);
    }
    [[nodiscard]] Result<PortfolioPolicyRequest> policy(std::int64_t dataset, const boost::json::object& given) const
    {
        return filledAs<PortfolioPolicyRequest>("portfolio.policy", dataset, given);
    }

    [[nodiscard]] Result<PortfolioRebalanceRequest> rebalance(const boost::json::object& given) const
    {
        boost::json::object request = testing::valueOrEnd((*findKind("portfolio.rebalance"))->complete(given));
        RISKLOOM_CHECK(fillRunSources(*workspace, "portfolio.rebalance", {}, request));
        return fromJson<PortfolioRebalanceRequest>(boost::json::value(request));
    }

    QTemporaryDir folder;
    std::unique_ptr<Workspace> workspace;

private:
    template <class Request>
    [[nodiscard]] Result<Request> filledAs(const std::string& kind, std::int64_t dataset, const boost::json::object& given) const
    {
        boost::json::object request = testing::valueOrEnd((*findKind(kind))->complete(given));
        RISKLOOM_CHECK(fillRunSources(*workspace, kind, testing::valueOrEnd(workspace->dataset(dataset)), request));
        return fromJson<Request>(boost::json::value(request));
    }
    [[nodiscard]] std::filesystem::path path(const char* name) const
    {
        return folder.filePath(QString::fromLatin1(name)).toStdString();
    }
};

std::string backtest(std::vector<double> wanted = {})
{
    PortfolioBacktestReport report;
    for (const char* name : {"JPM", "C", "XOM"})
        report.assets.push_back({name, "2000-01-03", "2001-01-02"});
    StrategyResult result;
    result.strategy = StrategyKind::RiskParity;
    result.weights = {{1.0, 0.0, 0.0}, {0.25, 0.0, 0.75}};
    result.wanted = std::move(wanted);
    report.strategies.push_back(result);
    report.days = {10957, 10958, 10961, 10962}; // 2000-01-01 …
    report.trades = {0, 2};
    return toJson(report);
}

std::string policy()
{
    PortfolioPolicyReport report;
    for (const char* name : {"JPM", "C"})
        report.assets.push_back({name, "2000-01-03", "2001-01-02"});
    report.days = {10957, 10958};
    report.trades = {0, 1};
    report.together.weights = {{0.5, 0.5}, {0.7, 0.2}};
    return toJson(report);
}

} // namespace

class TestRunSources : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lastWeightsOfABacktestAreTaken()
    {
        Folder folder;
        const std::int64_t dataset = folder.addDataset("prices", 0);
        const std::int64_t run = folder.addRun("portfolio.backtest", dataset, backtest());
        const auto request = folder.filled(dataset, {{"weightsRun", run}, {"weightsStrategy", "riskParity"}});
        QVERIFY(request);
        QCOMPARE(request->heldWeights, (std::vector<std::string>{"JPM = 0.25", "XOM = 0.75"}));
        // Typed weights come first, a strategy or run that is not there is said, and old ones do not stay.
        QVERIFY(folder.filled(dataset, {{"weightsRun", run}, {"weights", {"C = 1"}}})->heldWeights.empty());
        QCOMPARE(folder.filled(dataset, {{"weightsRun", run}, {"weightsStrategy", "kelly"}}).error().code, ErrorCode::RunNotFound);
        QCOMPARE(folder.filled(dataset, {{"weightsRun", 99}}).error().code, ErrorCode::RunNotFound);
        QVERIFY(folder.filled(dataset, {{"heldWeights", {"C = 1"}}})->heldWeights.empty());
    }

    void targetsOfOrdersSayWhereTheyAreFrom()
    {
        Folder folder;
        const std::int64_t dataset = folder.addDataset("prices", 0);
        const std::int64_t run = folder.addRun("portfolio.backtest", dataset, backtest());
        const auto request = folder.rebalance({{"weightsRun", run}, {"weightsStrategy", "riskParity"}});
        QVERIFY(request);
        QCOMPARE(request->heldWeights, (std::vector<std::string>{"JPM = 0.25", "XOM = 0.75"}));
        QCOMPARE(request->weightsKind, std::string("portfolio.backtest"));
        QCOMPARE(request->weightsDay, std::string("2000-01-05"));
        // What a decision at the end would want comes before what was traded last.
        const std::int64_t later = folder.addRun("portfolio.backtest", dataset, backtest({0.0, 0.5, 0.25}));
        const auto wanted = folder.rebalance({{"weightsRun", later}, {"weightsStrategy", "riskParity"}});
        QVERIFY(wanted);
        QCOMPARE(wanted->heldWeights, (std::vector<std::string>{"C = 0.5", "XOM = 0.25"}));
        QCOMPARE(wanted->weightsDay, std::string("2000-01-06"));
        const std::int64_t learned = folder.addRun("portfolio.policy", dataset, policy());
        const auto fromPolicy = folder.rebalance({{"weightsRun", learned}});
        QCOMPARE(fromPolicy->heldWeights, (std::vector<std::string>{"JPM = 0.7", "C = 0.2"}));
        QCOMPARE(fromPolicy->weightsDay, std::string("2000-01-02"));
        // Typed ones come first, nobody claims a source by hand, and other runs have no weights.
        QVERIFY(folder.rebalance({{"weightsRun", run}, {"weights", {"C = 1"}}})->heldWeights.empty());
        QVERIFY(folder.rebalance({{"heldWeights", {"C = 1"}}, {"weightsKind", "x"}})->weightsKind.empty());
        const std::int64_t market = folder.addRun("synth.market", dataset, "{}");
        QCOMPARE(folder.rebalance({{"weightsRun", market}}).error().code, ErrorCode::RunNotFound);
        QCOMPARE(folder.filled(dataset, {{"weightsRun", learned}})->heldWeights.size(), std::size_t(2)); // scenarios take both
    }

    void theGeneratorOfPathsIsNamedWithItsFacts()
    {
        Folder folder;
        const std::int64_t prices = folder.addDataset("prices", 0);
        MarketGanReport report;
        report.models.resize(2);
        for (int fact = 0; fact < 9; ++fact) {
            FactVerdict verdict;
            verdict.pass = fact < 7;
            report.models.front().board.facts.push_back(verdict);
            verdict.pass = fact < 4;
            report.heldOut.push_back(verdict);
        }
        const std::int64_t run = folder.addRun("synth.market", prices, toJson(report));
        const auto request = folder.filled(folder.addDataset("paths", run), {});
        QVERIFY(request);
        QCOMPARE(request->madeByRun, run);
        QCOMPARE(request->factsPassed, 7);
        QCOMPARE(request->factsJudged, 9);
        QCOMPARE(request->heldOutFactsPassed, 4);
        QCOMPARE(folder.filled(prices, {{"madeByRun", 5}, {"factsPassed", 9}})->factsPassed, 0); // nobody claims them by hand
    }

    void aPolicyTakesTheNewestPathsOfItsPricesOrThoseItNames()
    {
        Folder folder;
        const std::int64_t prices = folder.addDataset("prices", 0);
        const std::int64_t others = folder.addDataset("other prices", 0, 3.0);
        MarketGanReport report;
        report.lastTrainDay = "1995-06-30";
        report.heldOut.resize(4);
        report.heldOut.front().pass = true;
        const std::int64_t run = folder.addRun("synth.market", prices, toJson(report));
        const std::int64_t elsewhere = folder.addRun("synth.market", others, toJson(MarketGanReport{}));
        const boost::json::object fromPaths{{"learnFrom", "givenPaths"}};
        QCOMPARE(folder.policy(prices, fromPaths).error().code, ErrorCode::DatasetNotFound);
        const auto shaOf = [&](std::int64_t id) { return testing::valueOrEnd(folder.workspace->dataset(id)).sha256; };
        const std::int64_t first = folder.addDataset("first", run, 4.0);
        const std::int64_t second = folder.addDataset("second", run, 5.0);
        folder.addDataset("of another market", elsewhere, 6.0);
        const auto newest = folder.policy(prices, fromPaths);
        QVERIFY(newest);
        QCOMPARE(newest->pathsSha256, shaOf(second));
        QCOMPARE(newest->madeByRun, run);
        QCOMPARE(newest->generatorLastDay, std::string("1995-06-30"));
        // Paths that begin as wild as on a later day have seen that day.
        DataCard card;
        card.opening = MarketStart{"1996-01-31", "1996-01-31", 0.2, 0.17, 0.23, 0.0, 0.0, 0.0};
        const std::string made = R"({"rows":5,"seed":1,"card":)" + toJson(card) + "}";
        folder.addDataset("from a day", run, 8.0, made);
        QCOMPARE(folder.policy(prices, {{"learnFrom", "givenPaths"}, {"pathsDataset", "from a day"}})->generatorLastDay,
                 std::string("1996-01-31"));
        QCOMPARE(newest->heldOutFactsPassed, 1);
        QCOMPARE(newest->heldOutFactsJudged, 4);
        const auto named = folder.policy(prices, {{"learnFrom", "givenPaths"}, {"pathsDataset", "first"}});
        QCOMPARE(named->pathsSha256, shaOf(first));
        QCOMPARE(folder.policy(prices, {{"learnFrom", "givenPaths"}, {"pathsDataset", "gone"}}).error().code,
                 ErrorCode::DatasetNotFound);
        // Nobody claims paths by hand, and who learns from the history has none.
        const auto history = folder.policy(prices, {{"pathsSha256", "x"}, {"madeByRun", 7}});
        QVERIFY(history->pathsSha256.empty());
        QCOMPARE(history->madeByRun, std::int64_t{0});
    }
};

QTEST_GUILESS_MAIN(TestRunSources)
#include "tst_runsources.moc"
