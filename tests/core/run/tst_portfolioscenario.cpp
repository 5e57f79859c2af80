// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/pricepaths.h"
#include "core/run/assetamounts.h"
#include "core/run/codec.h"
#include "core/run/headline.h"
#include "core/run/kind.h"
#include "core/run/portfolioscenario.h"
#include "tests/core/pricetable.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace riskloom;
using testing::dowPrices;
using testing::somePrices;

namespace {

PortfolioScenarioRequest quick()
{
    PortfolioScenarioRequest request;
    request.paths = 500;
    request.horizon = 2.0;
    request.goal = 110000.0;
    return request;
}

PortfolioScenarioReport reportOf(const PortfolioScenarioRequest& request, const Table& table, int threads = 1)
{
    RunContext context;
    context.threads = threads;
    const auto report = runPortfolioScenario(request, table, context);
    if (!report)
        qWarning("%s", describe(report.error()).c_str());
    return report ? *report : PortfolioScenarioReport{};
}

ErrorCode problem(const PortfolioScenarioRequest& request, const Table& table)
{
    const auto report = runPortfolioScenario(request, table, RunContext{});
    return report ? ErrorCode::Internal : report.error().code;
}

} // namespace

class TestPortfolioScenario : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyModelGivesTheSameBytesWhateverTheThreads()
    {
        const Table table = somePrices({1, 2, 3}, 600);
        for (const ScenarioKind model :
             {ScenarioKind::Bootstrap, ScenarioKind::Brownian, ScenarioKind::FilteredHistory, ScenarioKind::StudentCopula}) {
            PortfolioScenarioRequest request = quick();
            request.model = model;
            const PortfolioScenarioReport report = reportOf(request, table);
            QCOMPARE(report.paths, std::int64_t{500});
            QCOMPARE(report.months, 24);
            QCOMPARE(report.held.size(), std::size_t{3});
            QCOMPARE(toJson(reportOf(request, table, 2)), toJson(report));
            QVERIFY(report.summary.wealth.low < report.summary.wealth.median);
            QVERIFY(!report.windows.empty() && report.shocks.size() == 7);
            request.seed = 2;
            QVERIFY(toJson(reportOf(request, table)) != toJson(report));
        }
    }

    void theReportSurvivesJson()
    {
        const std::string text = toJson(reportOf(quick(), somePrices({1, 2, 3}, 300)));
        const auto back = fromJson<PortfolioScenarioReport>(text, "report");
        QVERIFY(back);
        QCOMPARE(toJson(*back), text);
        const std::string line = headline("portfolio.scenario", readJson(text, "report")->get_object());
        for (const char* name : {"\"goal\":", "\"ruin\":", "\"median\":", "\"cvar\":"})
            QVERIFY2(line.find(name) != std::string::npos, line.c_str());
    }

    void everyFieldHasItsRule()
    {
        const KindSpec& kind = **findKind("portfolio.scenario");
        for (const FieldSpec& field : kind.fields)
            QVERIFY2(field.rule.filledFrom == FilledFrom::Dataset || !field.rule.label.empty() || field.rule.group.empty(),
                     std::string(field.rule.name).c_str());
        QVERIFY(kind.find("goal")->rule.maximum > 1e9);
    }

    void weightsAreReadAndBadOnesNamed()
    {
        const std::vector<std::string> assets{"JPM", "C", "A=B"};
        const auto weights = parseWeights({" JPM= 0.25", "A=B = 0.5 "}, assets);
        QVERIFY(weights);
        QCOMPARE(*weights, (std::vector<double>{0.25, 0.0, 0.5}));
        for (const char* bad : {"JPM", "JPM = x", "JPM = -0.1", "= 0.5", "JPM = inf"})
            QCOMPARE(parseWeights({bad}, assets).error().code, ErrorCode::BadWeights);
        QCOMPARE(parseWeights({"JPM = 0.2", "JPM = 0.3"}, assets).error().code, ErrorCode::BadWeights);
        QCOMPARE(parseWeights({"JPM = 0.7", "C = 0.4"}, assets).error().args.back(), std::string("1.1"));
        QCOMPARE(parseWeights({"X = 0.7"}, assets).error().code, ErrorCode::UnknownAsset);
        PortfolioScenarioRequest request = quick();
        request.weights = {"AXP = 0.6"};
        request.heldWeights = {"AA = 1"}; // typed ones come first
        const PortfolioScenarioReport report = reportOf(request, somePrices({1, 2, 3}, 300));
        QCOMPARE(report.held.size(), std::size_t{1});
        QVERIFY(std::abs(report.cash - 0.4) < 1e-12);
    }

    void badInputIsNamed()
    {
        PortfolioScenarioRequest request = quick();
        QCOMPARE(problem(request, somePrices({1, 2, 3}, 50)), ErrorCode::TooFewDays);
        QCOMPARE(problem(request, somePrices({1}, 300)), ErrorCode::TooFewAssets);
        request.weights = {"AXP = 0"};
        QCOMPARE(problem(request, somePrices({1, 2, 3}, 300)), ErrorCode::BadWeights);
        request.weights.clear();
        request.model = ScenarioKind::GivenPaths;
        QCOMPARE(problem(request, somePrices({1, 2, 3}, 300)), ErrorCode::NotPricePaths);
        request.model = ScenarioKind::FilteredHistory;
        QCOMPARE(problem(request, somePrices({1, 2, 3}, 80)), ErrorCode::TooFewRows);
    }

    // A year less of 3 % each, and nothing else.
    void theHaircutIsTakenFromReturns()
    {
        PortfolioScenarioRequest request = quick();
        request.rebalanceDays = 0;
        const PortfolioScenarioReport whole = reportOf(request, somePrices({1, 2, 3}, 300));
        request.returnHaircut = 0.03;
        const PortfolioScenarioReport less = reportOf(request, somePrices({1, 2, 3}, 300));
        QVERIFY(std::abs(less.summary.wealth.median / whole.summary.wealth.median - std::exp(-0.06)) < 1e-9);
        QCOMPARE(toJson(less.windows), toJson(whole.windows)); // the past stays what it was
    }

    // A series that is held against is neither held nor part of the market, and changes are those of its prices.
    void theBenchmarkIsBesideTheWindows()
    {
        const Table table = somePrices({1, 2, 3, 4}, 600);
        PortfolioScenarioRequest request = quick();
        request.benchmark = table.columns()[4].name;
        const PortfolioScenarioReport beside = reportOf(request, table);
        PortfolioScenarioReport without = reportOf(quick(), somePrices({1, 2, 3}, 600));
        QVERIFY(without.benchmarkChanges.empty());
        QCOMPARE(beside.benchmarkChanges.size(), beside.windows.size());
        const auto& days = table.columns().front().date()->days;
        const auto& prices = table.columns()[4].number()->values;
        const auto priceOn = [&](const std::string& day) {
            return prices[static_cast<std::size_t>(std::ranges::upper_bound(days, *parseIsoDate(day)) - days.begin() -
                                                   1)];
        };
        for (std::size_t i = 0; i < beside.windows.size(); ++i)
            QCOMPARE(beside.benchmarkChanges[i],
                     priceOn(beside.windows[i].lastDay) / priceOn(beside.windows[i].firstDay) - 1.0);
        without.benchmarkChanges = beside.benchmarkChanges;
        QCOMPARE(toJson(beside), toJson(without));
        // Of paths too: what is left out has no weight and no place in the market.
        PricePaths paths{{"A", "B", "C"}, {3, {}}, 252};
        PricePaths two{{"A", "B"}, {2, {}}, 252};
        for (int day = 0; day < 2 * 252; ++day) {
            const std::vector<double> growth{1.0 + 0.01 * std::sin(day), 1.0 + 0.02 * std::cos(day), 1.5};
            paths.growth.values.insert(paths.growth.values.end(), growth.begin(), growth.end());
            two.growth.values.insert(two.growth.values.end(), growth.begin(), growth.end() - 1);
        }
        request = quick();
        request.model = ScenarioKind::GivenPaths;
        request.excluded = {"C"};
        const std::string left = toJson(reportOf(request, pricePathTable(paths)));
        request.excluded.clear();
        QCOMPARE(left, toJson(reportOf(request, pricePathTable(two))));
    }

    void theGoalGrowsNearerWithPayments()
    {
        PortfolioScenarioRequest request = quick();
        const PathShare without = reportOf(request, dowPrices()).summary.goal;
        request.contribution = 1000.0;
        const PortfolioScenarioReport with = reportOf(request, dowPrices());
        QVERIFY(with.summary.goal.value > without.high);
        QCOMPARE(with.paidIn, 124000.0);
        request.contributionYears = 1.0;
        QCOMPARE(reportOf(request, dowPrices()).paidIn, 112000.0);
        request.withdrawal = 100.0;
        request.withdrawalAfter = 1.5;
        QCOMPARE(reportOf(request, dowPrices()).paidIn, 111400.0);
    }

    void pathsOfAGeneratorAreFollowed()
    {
        // Forty paths of a year that grow by 0 … 39 %: horizons of a year know no other end.
        PricePaths paths{{"A", "B"}, {2, {}}, 252};
        for (int path = 0; path < 40; ++path)
            for (int day = 0; day < 252; ++day)
                paths.growth.values.insert(paths.growth.values.end(), 2, std::pow(1.0 + 0.01 * path, 1.0 / 252.0));
        PortfolioScenarioRequest request = quick();
        request.model = ScenarioKind::GivenPaths;
        request.horizon = 1.0;
        request.inflation = 0.0;
        request.fee = 0.0;
        request.paths = 4000;
        request.goal = 119500.0;
        const PortfolioScenarioReport report = reportOf(request, pricePathTable(paths));
        QCOMPARE(report.pathsGiven, std::int64_t{40});
        QCOMPARE(report.days, std::int64_t{252});
        QVERIFY(report.summary.goal.low < 0.5 && 0.5 < report.summary.goal.high);
        QVERIFY(std::abs(report.summary.wealth.histogram.edges.front() - 100000.0) < 1.0);
        QVERIFY(report.windows.empty() && report.firstDay.empty());
    }
};

QTEST_GUILESS_MAIN(TestPortfolioScenario)
#include "tst_portfolioscenario.moc"
