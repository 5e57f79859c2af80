// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/codec.h"
#include "core/run/json.h"
#include "core/run/portfoliobacktest.h"
#include "core/run/portfoliocourse.h"
#include "core/run/tearsheet.h"
#include "tests/core/pricetable.h"

#include <boost/json/object.hpp>

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace riskloom;

namespace {

const PortfolioBacktestReport& dowReport()
{
    static const PortfolioBacktestReport report = [] {
        PortfolioBacktestRequest request;
        request.resamples = 200;
        request.riskFreeRate = 0.01;
        auto made = runPortfolioBacktest(request, testing::dowPrices(), RunContext{});
        if (!made)
            qFatal("%s", describe(made.error()).c_str());
        return *std::move(made);
    }();
    return report;
}

TearSheet sheetOf(const StrategyResult& result)
{
    return tearSheet({result, dowReport().strategies.front(), dowReport().days, 0.01});
}

} // namespace

class TestTearSheet : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void measuresAreThoseOfTheReport();
    void aReportWithoutTheNewMeasuresHasTheSameSheet();
    void anOwnBenchmarkIsHeldAgainst();
    void costsAndTradesAgainstThePath();
    void monthsMultiplyToTheWhole();
    void drawdownsAreTenAndTheFirstIsTheMaximum();
    void forecastsAreForTheDaysOfTheRun();
    void aShortCourseHasNoBackTest();
    void sameSheetSameBytes();
};

// To the last bit: the worker and the sheet use the same function.
void TestTearSheet::measuresAreThoseOfTheReport()
{
    for (const StrategyResult& result : dowReport().strategies) {
        const TearSheet sheet = sheetOf(result);
        QCOMPARE(toJson(sheet.measures), toJson(result.measures));
        QCOMPARE(toJson(sheet.benchmark), toJson(dowReport().strategies.front().measures));
    }
}

void TestTearSheet::aReportWithoutTheNewMeasuresHasTheSameSheet()
{
    StrategyResult old = dowReport().strategies[3];
    const std::string whole = toJson(sheetOf(old));
    boost::json::object measures = encode(old.measures).get_object();
    for (const char* later : {"bestYear", "worstYear", "positiveYears", "deepestLength", "deepestRecovery", "costs", "trades"})
        QCOMPARE(measures.erase(later), std::size_t{1});
    const auto read = fromJson<PerformanceMeasures>(boost::json::value(measures));
    QVERIFY(read);
    QVERIFY(std::isnan(read->bestYear) && std::isnan(read->costs)); // not a 0 that nobody measured
    old.measures = *read;
    QCOMPARE(toJson(sheetOf(old)), whole);
}

// Beta, tracking error and information ratio against a course of its own, by plain loops over the days.
void TestTearSheet::anOwnBenchmarkIsHeldAgainst()
{
    const StrategyResult& result = dowReport().strategies[3];
    const PortfolioCourse& own = dowReport().strategies[2];
    PortfolioCourse untraded;
    untraded.growth = own.growth;
    const TearSheet sheet = tearSheet({result, dowReport().strategies.front(), dowReport().days, 0.0, &untraded});
    const std::size_t n = sheet.net.size();
    const auto mean = [&](auto value) {
        double sum = 0.0;
        for (std::size_t t = 0; t < n; ++t)
            sum += value(t);
        return sum / static_cast<double>(n);
    };
    const auto mine = [&](std::size_t t) { return sheet.net[t] - 1.0; };
    const auto theirs = [&](std::size_t t) { return own.growth[t] - 1.0; };
    const double a = mean(mine);
    const double b = mean(theirs);
    const double covariance = mean([&](std::size_t t) { return (mine(t) - a) * (theirs(t) - b); });
    const double variance = mean([&](std::size_t t) { return std::pow(theirs(t) - b, 2); });
    const double apart = mean([&](std::size_t t) { return std::pow(mine(t) - theirs(t) - (a - b), 2); });
    const double error = std::sqrt(apart * static_cast<double>(n) / static_cast<double>(n - 1) * 252.0);
    QVERIFY(std::abs(sheet.againstOwn.beta - covariance / variance) < 1e-10);
    QVERIFY(std::abs(sheet.againstOwn.trackingError - error) < 1e-10);
    QVERIFY(std::abs(sheet.againstOwn.informationRatio - 252.0 * (a - b) / error) < 1e-9);
    QCOMPARE(sheet.againstOwn.cagr, sheet.measures.cagr);
    QVERIFY(std::abs(sheet.own.beta - 1.0) < 1e-12);
    QVERIFY(tearSheet({result, dowReport().strategies.front(), dowReport().days, 0.0}).ownNet.empty());
}

void TestTearSheet::costsAndTradesAgainstThePath()
{
    const StrategyResult& result = dowReport().strategies[5];
    const TearSheet sheet = sheetOf(result);
    double paid = 0.0;
    int trades = 0;
    for (std::size_t t = 1; t < sheet.net.size(); ++t) {
        const double kept = sheet.net[t] / result.growth[t];
        if (kept < 1.0 - 1e-15) {
            paid += 1.0 - kept;
            ++trades;
        }
    }
    const double years = static_cast<double>(sheet.net.size()) / 252.0;
    QVERIFY(std::abs(sheet.measures.costs - paid / years) < 1e-12);
    QVERIFY(static_cast<double>(trades) <= sheet.measures.trades && trades > 0);
    // A proportional cost c on a turnover τ takes between c τ and c τ / (1 - 2 c).
    QVERIFY(sheet.measures.costs > 0.00099 * sheet.measures.turnover && sheet.measures.costs < 0.00101 * sheet.measures.turnover);
}

void TestTearSheet::monthsMultiplyToTheWhole()
{
    const TearSheet sheet = sheetOf(dowReport().strategies[1]);
    const auto product = [](double so, const PeriodReturn& period) { return so * (1.0 + period.value); };
    QVERIFY(std::abs(std::accumulate(sheet.months.begin(), sheet.months.end(), 1.0, product) - 1.0 - sheet.measures.totalReturn) < 1e-12);
    QVERIFY(std::abs(std::accumulate(sheet.years.begin(), sheet.years.end(), 1.0, product) - 1.0 - sheet.measures.totalReturn) < 1e-12);
    for (const PeriodReturn& year : sheet.years) {
        double months = 1.0;
        for (const PeriodReturn& month : sheet.months)
            months *= month.year == year.year ? 1.0 + month.value : 1.0;
        QVERIFY(std::abs(months - 1.0 - year.value) < 1e-12);
    }
}

void TestTearSheet::drawdownsAreTenAndTheFirstIsTheMaximum()
{
    const TearSheet sheet = sheetOf(dowReport().strategies[2]);
    QCOMPARE(sheet.drawdowns.size(), std::size_t{10});
    QVERIFY(std::abs(sheet.drawdowns.front().depth - sheet.measures.maxDrawdown) < 1e-15);
}

void TestTearSheet::forecastsAreForTheDaysOfTheRun()
{
    const TearSheet sheet = sheetOf(dowReport().strategies[2]);
    QCOMPARE(sheet.valueAtRisk.size(), std::size_t{4});
    for (const VarBacktest& test : sheet.valueAtRisk) {
        QCOMPARE(test.forecasts.size() + 250, dowReport().days.size());
        QCOMPARE(test.counts.days, static_cast<std::int64_t>(test.forecasts.size()));
        std::int64_t below = 0;
        for (std::size_t t = 250; t < sheet.net.size(); ++t)
            below += sheet.net[t] - 1.0 < -test.forecasts[t - 250] ? 1 : 0;
        QCOMPARE(test.counts.breaches, below);
    }
}

void TestTearSheet::aShortCourseHasNoBackTest()
{
    PortfolioCourse course;
    std::vector<Day> days;
    for (Day day = 0; day < 299; ++day) {
        days.push_back(day);
        course.growth.push_back(day % 2 == 0 ? 1.01 : 0.995);
    }
    course.weights = {{0.5, 0.5}};
    QVERIFY(tearSheet({course, course, days, 0.0}).valueAtRisk.empty());
    QVERIFY(tearSheet({course, course, days, 0.0}, 300).rolling.days.empty());
    days.push_back(299);
    course.growth.push_back(1.0);
    QCOMPARE(tearSheet({course, course, days, 0.0}).valueAtRisk.size(), std::size_t{4});
}

void TestTearSheet::sameSheetSameBytes()
{
    const StrategyResult& result = dowReport().strategies[4];
    const std::string first = toJson(sheetOf(result));
    QCOMPARE(toJson(sheetOf(result)), first);
    const auto back = fromJson<TearSheet>(first, "sheet");
    QVERIFY(back);
    QCOMPARE(toJson(*back), first);
}

QTEST_APPLESS_MAIN(TestTearSheet)
#include "tst_tearsheet.moc"
