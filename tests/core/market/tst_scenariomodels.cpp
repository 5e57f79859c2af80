// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/correlatednormals.h"
#include "core/market/garch.h"
#include "core/market/pricepaths.h"
#include "core/market/stress.h"
#include "core/market/studentcopula.h"
#include "tests/core/market/scenariofixture.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

using namespace riskloom;
using namespace riskloom::testing;

namespace {

double tauByPairs(const std::vector<double>& a, const std::vector<double>& b)
{
    double sum = 0.0;
    double untiedA = 0.0;
    double untiedB = 0.0;
    const auto sign = [](double x) { return x > 0.0 ? 1.0 : x < 0.0 ? -1.0 : 0.0; };
    for (std::size_t i = 0; i < a.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            sum += sign(a[i] - a[j]) * sign(b[i] - b[j]);
            untiedA += a[i] != a[j] ? 1.0 : 0.0;
            untiedB += b[i] != b[j] ? 1.0 : 0.0;
        }
    return sum / std::sqrt(untiedA * untiedB);
}

// Days of a joint t distribution, as growth.
JointGrowth studentGrowth(std::size_t days, int degrees, double correlation, std::uint64_t seed)
{
    Random random(seed);
    CorrelatedNormals normals(std::vector<double>{1.0, correlation, correlation, 1.0}, 2);
    JointGrowth growth{2, {}};
    std::vector<double> z(2);
    for (std::size_t day = 0; day < days; ++day) {
        normals.draw(z, random);
        double chi = 0.0;
        for (int k = 0; k < degrees; ++k)
            chi += std::pow(random.normal(), 2.0);
        for (const double value : z)
            growth.values.push_back(std::exp(0.005 * value * std::sqrt(degrees / chi)));
    }
    return growth;
}

// How often both are among their own worst 2 %.
double jointCrashes(const JointGrowth& growth)
{
    std::vector<std::vector<double>> series{logSeries(growth, 0), logSeries(growth, 1)};
    std::vector<double> limits;
    for (std::vector<double> sorted : series) {
        std::ranges::sort(sorted);
        limits.push_back(sorted[sorted.size() / 50]);
    }
    double both = 0.0;
    for (std::size_t day = 0; day < growth.days(); ++day)
        both += series[0][day] < limits[0] && series[1][day] < limits[1] ? 1.0 : 0.0;
    return both / static_cast<double>(growth.days()) * 50.0;
}

JointGrowth drawn(const ScenarioModel& model, std::size_t days, std::uint64_t seed)
{
    JointGrowth course{model.assets(), std::vector<double>(days * model.assets())};
    Random random(seed);
    model.draw(course.values, random);
    return course;
}

} // namespace

class TestScenarioModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void kendallMeetsAllPairs()
    {
        Random random(1);
        for (int round = 0; round < 50; ++round) {
            std::vector<double> a;
            std::vector<double> b;
            for (int i = 0; i < 40; ++i) {
                a.push_back(static_cast<double>(random.below(round % 2 == 0 ? 8 : 1000)));
                b.push_back(a.back() + static_cast<double>(random.below(round % 3 == 0 ? 6 : 900)));
            }
            QVERIFY(std::abs(kendallTau(a, b) - tauByPairs(a, b)) < 1e-12);
        }
        QCOMPARE(kendallTau(std::vector<double>{1, 1, 1}, std::vector<double>{1, 2, 3}), 0.0);
    }

    void theCopulaIsFound()
    {
        const auto fit = fitStudentCopula(studentGrowth(4000, 4, 0.6, 2));
        QVERIFY(fit);
        QVERIFY(fit->degrees >= 3 && fit->degrees <= 5);
        QVERIFY(std::abs(fit->correlation(0, 1) - 0.6) < 0.04);
        QVERIFY(fitStudentCopula(studentGrowth(4000, 25, 0.6, 2))->degrees > 12);
    }

    void theCopulaKeepsMarginsAndJointCrashes()
    {
        const JointGrowth history = studentGrowth(4000, 3, 0.5, 3);
        const auto model = studentCopula(history);
        QVERIFY(model);
        const JointGrowth course = drawn(**model, 40000, 4);
        for (std::size_t a = 0; a < 2; ++a) {
            std::vector<double> real = logSeries(history, a);
            std::vector<double> made = logSeries(course, a);
            std::ranges::sort(real);
            std::ranges::sort(made);
            for (const double share : {0.01, 0.1, 0.5, 0.9, 0.99}) {
                // Where the quantile of the courses lies among the real days.
                const double value = made[static_cast<std::size_t>(share * 40000)];
                const double place = static_cast<double>(std::ranges::lower_bound(real, value) - real.begin()) / 4000.0;
                QVERIFY(std::abs(place - share) < 5.0 * std::sqrt(share * (1.0 - share) / 40000.0) + 1.0 / 4000.0);
            }
        }
        const auto normal = brownianMotion(history);
        QVERIFY(std::abs(jointCrashes(course) - jointCrashes(history)) < 0.12);
        QVERIFY(jointCrashes(course) > jointCrashes(drawn(**normal, 40000, 4)) + 0.05);
        QCOMPARE(studentCopula(studentGrowth(20, 3, 0.5, 3)).error().code, ErrorCode::TooFewDays);
    }

    // The first day's variance is the model's for that day, and shocks keep their joint days.
    void filteredHistoryBeginsWhereThePastEnds()
    {
        Random random(5);
        GarchModel known;
        known.constant = 2e-6;
        known.shock = 0.1;
        known.persistence = 0.87;
        known.degrees = 8.0;
        const auto series = simulate(GarchMarket{{known, known}, {1.0, 0.7, 0.7, 1.0}}, 1500, random);
        JointGrowth history{2, {}};
        for (std::size_t day = 0; day < 1500; ++day)
            for (const auto& asset : series)
                history.values.push_back(std::exp(asset[day]));
        const auto model = filteredHistory(history, 10.0);
        QVERIFY(model);
        const GarchModel fitted = *fitGarch(series[0]);
        const double next = garchVariances(fitted, series[0]).back();
        std::vector<double> first;
        std::vector<double> other;
        for (std::uint64_t seed = 0; seed < 20000; ++seed) {
            const JointGrowth course = drawn(**model, 1, seed);
            first.push_back(std::log(course.at(0, 0)));
            other.push_back(std::log(course.at(0, 1)));
        }
        QVERIFY(std::abs(varianceOf(first) / next - 1.0) < 0.08);
        QVERIFY(std::abs(meanOf(first) - fitted.mean) < 4.0 * std::sqrt(next / 20000.0));
        double together = 0.0;
        for (std::size_t i = 0; i < first.size(); ++i)
            together += (first[i] - meanOf(first)) * (other[i] - meanOf(other)) / 20000.0;
        QVERIFY(std::abs(together / std::sqrt(varianceOf(first) * varianceOf(other)) - 0.7) < 0.06);
        QVERIFY(std::abs(varianceOf(logSeries(drawn(**model, 100000, 1), 0)) / fitted.longRunVariance() - 1.0) < 0.25);
        QCOMPARE(filteredHistory(randomGrowth(50, 2, 1), 10.0).error().code, ErrorCode::TooFewRows);
    }

    void givenCoursesAreTakenWhole()
    {
        const auto model = givenCourses(randomGrowth(60, 2, 7), 20);
        Random random(1);
        std::vector<HistoryPiece> pieces;
        std::set<std::uint32_t> seen;
        for (int i = 0; i < 100; ++i) {
            model->drawPieces(50, pieces, random);
            QCOMPARE(pieces.size(), std::size_t{3});
            QCOMPARE(pieces[2].days, std::uint32_t{10});
            for (const HistoryPiece& piece : pieces) {
                QCOMPARE(piece.first % 20, std::uint32_t{0});
                seen.insert(piece.first);
            }
        }
        QCOMPARE(seen.size(), std::size_t{3});
    }

    void pathsSurviveATable()
    {
        PricePaths paths{{"JPM", "C"}, randomGrowth(30, 2, 3), 10};
        const Table table = pricePathTable(paths);
        QCOMPARE(table.rows(), std::size_t{33});
        QVERIFY(looksLikePricePaths(table));
        QCOMPARE(table.find("C")->number()->values[11], 100.0);
        const auto back = readPricePaths(table);
        QVERIFY(back);
        QCOMPARE(back->assets, paths.assets);
        QCOMPARE(back->paths(), std::size_t{3});
        for (std::size_t i = 0; i < 60; ++i)
            QVERIFY(std::abs(back->growth.values[i] / paths.growth.values[i] - 1.0) < 1e-7);
        // A row too few, and columns of another meaning.
        std::vector<Column> columns;
        for (const Column& column : table.columns())
            columns.push_back({column.name, NumberColumn{std::vector<double>(column.number()->values.begin(), column.number()->values.end() - 1), 6}});
        QCOMPARE(readPricePaths(Table(columns, 32)).error().code, ErrorCode::NotPricePaths);
        columns.erase(columns.begin());
        QCOMPARE(readPricePaths(Table(columns, 32)).error().code, ErrorCode::NotPricePaths);
    }

    void worstWindowsMeetAllWindows()
    {
        const JointGrowth history = randomGrowth(200, 3, 8);
        std::vector<Day> days(200);
        std::iota(days.begin(), days.end(), 7000);
        const HoldingRule rule{{0.4, 0.4, 0.1}, 1.0, 0.001, 0.0, 21};
        const std::vector<StressWindow> found = worstWindows(history, days, rule, 15, 3);
        QCOMPARE(found.size(), std::size_t{3});
        const std::vector<double> values = valueAlong(history, rule);
        double worst = 1.0;
        for (std::size_t first = 0; first + 15 < values.size(); ++first)
            worst = std::min(worst, values[first + 15] / values[first] - 1.0);
        QVERIFY(std::abs(found[0].change - worst) < 1e-12);
        QVERIFY(found[0].drawdown >= -found[0].change - 1e-12);
        QVERIFY(found[0].change <= found[1].change && found[1].change <= found[2].change);
        for (std::size_t i = 0; i < 3; ++i)
            for (std::size_t j = 0; j < i; ++j)
                QVERIFY(std::abs(*parseIsoDate(found[i].firstDay) - *parseIsoDate(found[j].firstDay)) >= 15);
    }

    void namedWindowsHoldTheDaysTheySay()
    {
        const Day from = *parseIsoDate("1998-07-01");
        std::vector<Day> days;
        JointGrowth history{1, {}};
        for (Day day = from; day < from + 90; ++day) {
            days.push_back(day);
            history.values.push_back(isoDate(day) == "1998-07-17" || isoDate(day) == "1998-08-31" ? 0.5 : 1.0);
        }
        const std::vector<StressWindow> windows = namedWindows(history, days, {{1.0}, 1.0, 0.0, 0.0, 0});
        QCOMPARE(windows.size(), std::size_t{1});
        QCOMPARE(windows[0].name, std::string("russianDefault"));
        QCOMPARE(windows[0].change, -0.5); // the fall of its first day was before its close
        QCOMPARE(windows[0].days, 45);
    }

    // One asset that is the market twice over, and one that does not move.
    void shocksFollowBetas()
    {
        Random random(4);
        JointGrowth history{2, {}};
        for (int day = 0; day < 100; ++day) {
            history.values.push_back(1.0 + 0.01 * random.normal());
            history.values.push_back(1.0);
        }
        const std::vector<double> betas = marketBetas(history);
        QVERIFY(std::abs(betas[0] - 2.0) < 1e-9 && std::abs(betas[1]) < 1e-9);
        const std::vector<std::string> names{"wild", "calm"};
        const std::vector<double> weights{0.25, 0.7};
        const std::vector<Shock> all = shocks(history, names, weights);
        QCOMPARE(all.size(), std::size_t{7});
        QVERIFY(std::abs(all[1].change - 0.25 * 2.0 * -0.2) < 1e-9);
        QVERIFY(std::abs(all[4].change - (0.25 * 2.0 + 0.7) * -0.2) < 1e-9);
        QCOMPARE(all[6].asset, std::string("calm"));
        QVERIFY(std::abs(all[6].change + 0.35) < 1e-12);
    }
};

QTEST_GUILESS_MAIN(TestScenarioModels)
#include "tst_scenariomodels.moc"
