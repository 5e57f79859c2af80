// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/market/rollingmeasures.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace riskloom;

namespace {

struct Path {
    std::vector<Day> days;
    std::vector<double> growth;
    std::vector<double> benchmark;
};

Path draw(std::size_t n)
{
    Random random(3);
    Path path;
    for (std::size_t t = 0; t < n; ++t) {
        path.days.push_back(static_cast<Day>(9000 + t + t / 5 * 2));
        const double market = 0.01 * random.normal() + 0.0003;
        path.benchmark.push_back(1.0 + market);
        path.growth.push_back(1.0 + 0.6 * market + 0.005 * random.normal());
    }
    return path;
}

bool near(double a, double b) { return std::abs(a - b) <= 1e-10 * (1.0 + std::abs(b)); }

} // namespace

class TestRollingMeasures : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyWindowAgainstTheMeasuresOfItsDays_data();
    void everyWindowAgainstTheMeasuresOfItsDays();
    void laterDaysChangeNothingBefore();
    void windowsThatDoNotMoveHaveNoRatio();
    void tooFewDaysGiveNothing();
};

void TestRollingMeasures::everyWindowAgainstTheMeasuresOfItsDays_data()
{
    QTest::addColumn<int>("window");
    for (const int window : {3, 20, 126, 252})
        QTest::addRow("%d days", window) << window;
}

void TestRollingMeasures::everyWindowAgainstTheMeasuresOfItsDays()
{
    QFETCH(int, window);
    const Path path = draw(700);
    constexpr double free = 0.0001;
    const RollingMeasures rolling = rollingMeasures({path.days, path.growth, path.benchmark, free}, window);
    const auto n = static_cast<std::size_t>(window);
    QCOMPARE(rolling.days.size(), path.days.size() + 1 - n);
    for (std::size_t i = 0; i < rolling.days.size(); ++i) {
        const PerformanceMeasures m = performance({std::span(path.days).subspan(i, n), std::span(path.growth).subspan(i, n),
                                                   std::span(path.benchmark).subspan(i, n), free});
        QCOMPARE(rolling.days[i], path.days[i + n - 1]);
        QVERIFY(near(rolling.sharpe[i], m.sharpe));
        QVERIFY(near(rolling.volatility[i], m.volatility));
        QVERIFY(near(rolling.beta[i], m.beta));
    }
}

void TestRollingMeasures::laterDaysChangeNothingBefore()
{
    const Path path = draw(700);
    const RollingMeasures whole = rollingMeasures({path.days, path.growth, path.benchmark, 0.0}, 100);
    const RollingMeasures part = rollingMeasures(
        {std::span(path.days).first(530), std::span(path.growth).first(530), std::span(path.benchmark).first(530), 0.0}, 100);
    QVERIFY(std::equal(part.sharpe.begin(), part.sharpe.end(), whole.sharpe.begin()));
    QVERIFY(std::equal(part.beta.begin(), part.beta.end(), whole.beta.begin()));
}

void TestRollingMeasures::windowsThatDoNotMoveHaveNoRatio()
{
    Path path = draw(400);
    for (std::size_t t = 150; t < 260; ++t)
        path.growth[t] = 1.0001;
    const RollingMeasures rolling = rollingMeasures({path.days, path.growth, path.benchmark, 0.0}, 60);
    const std::size_t still = 240 - 59; // days 181 … 240
    QVERIFY(std::isnan(rolling.sharpe[still]));
    QVERIFY(rolling.volatility[still] < 1e-6);
    QVERIFY(std::abs(rolling.beta[still]) < 1e-9);
    QVERIFY(std::isfinite(rolling.sharpe.back()));
}

void TestRollingMeasures::tooFewDaysGiveNothing()
{
    const Path path = draw(30);
    QVERIFY(rollingMeasures({path.days, path.growth, path.benchmark, 0.0}, 31).days.empty());
    QCOMPARE(rollingMeasures({path.days, path.growth, path.benchmark, 0.0}, 30).days.size(), std::size_t{1});
}

QTEST_APPLESS_MAIN(TestRollingMeasures)
#include "tst_rollingmeasures.moc"
