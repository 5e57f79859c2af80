// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/synth/lambertw.h"
#include "core/synth/seriesstatistics.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace riskloom;

namespace {

std::vector<double> normals(std::size_t count, std::uint64_t seed)
{
    Random random(seed);
    std::vector<double> values(count);
    std::ranges::generate(values, [&random] { return random.normal(); });
    return values;
}

std::vector<double> made(const HeavyTail& tail, std::vector<double> values)
{
    std::ranges::transform(values, values.begin(), [&tail](double u) { return tail.heavy(u); });
    return values;
}

} // namespace

class TestLambertW : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wayBackUndoesTheWayThere()
    {
        for (const double heaviness : {0.0, 1e-300, 1e-14, 1e-6, 0.01, 0.1, 0.25, 1.0, 10.0}) {
            const HeavyTail tail{0.3, 2.5, heaviness};
            for (double u = -8.0; u <= 8.0; u += 0.03125) {
                const double back = tail.gaussian(tail.heavy(u));
                QVERIFY2(std::abs(back - u) < 1e-12, qPrintable(QStringLiteral("δ %1, %2 to %3").arg(heaviness).arg(u).arg(back)));
            }
        }
    }

    // By its definition: w = δ u² solves w exp(w) = δ z².
    void wayBackSolvesTheEquation()
    {
        const HeavyTail tail{0.0, 1.0, 0.2};
        for (const double z : {0.01, 0.5, 3.0, 40.0, 1e6}) {
            const double w = tail.heaviness * tail.gaussian(z) * tail.gaussian(z);
            QVERIFY(std::abs(w * std::exp(w) / (tail.heaviness * z * z) - 1.0) < 1e-12);
            QCOMPARE(tail.gaussian(-z), -tail.gaussian(z));
        }
        QCOMPARE(tail.gaussian(0.0), 0.0);
    }

    // Over 40 samples the mean of the estimates is the truth within three of its standard errors.
    void simulatedTailsAreFoundAgain()
    {
        for (const double heaviness : {0.05, 0.15, 0.25}) {
            constexpr int samples = 40;
            std::vector<double> found;
            for (int i = 0; i < samples; ++i) {
                const auto tail = fitHeavyTail(made({0.5, 3.0, heaviness}, normals(2000, 100 + static_cast<std::uint64_t>(i))));
                QVERIFY(tail);
                QVERIFY(std::abs(tail->location - 0.5) < 5.0 * 3.0 / std::sqrt(2000.0));
                QVERIFY(std::abs(tail->scale / 3.0 - 1.0) < 0.15);
                found.push_back(tail->heaviness);
            }
            const double spread = standardDeviation(found);
            QVERIFY2(spread > 0.001 && spread < 0.03, qPrintable(QString::number(spread)));
            const double off = mean(found) - heaviness;
            QVERIFY2(std::abs(off) < 3.0 * spread / std::sqrt(samples) + 0.002, qPrintable(QString::number(off)));
        }
    }

    void whatIsFittedIsNormal()
    {
        const auto values = made({-1.0, 0.02, 0.3}, normals(3000, 7));
        const auto tail = fitHeavyTail(values);
        QVERIFY(tail);
        std::vector<double> u;
        for (const double y : values)
            u.push_back(tail->gaussian(y));
        QVERIFY(std::abs(mean(u)) < 1e-6);
        QVERIFY(std::abs(standardDeviation(u) - 1.0) < 1e-6);
        QVERIFY(std::abs(excessKurtosis(u)) < 1e-5);
        // Location and scale carry over, the tail does not change.
        std::vector<double> moved;
        for (const double y : values)
            moved.push_back(4.0 + 100.0 * y);
        const auto again = fitHeavyTail(moved);
        QVERIFY(again);
        QVERIFY(std::abs(again->heaviness - tail->heaviness) < 1e-6);
        QVERIFY(std::abs(again->location - (4.0 + 100.0 * tail->location)) < 1e-5);
    }

    void normalTailsNeedNone()
    {
        double total = 0.0;
        for (std::uint64_t seed = 0; seed < 20; ++seed)
            total += fitHeavyTail(normals(2000, seed))->heaviness / 20.0;
        QVERIFY(total < 0.015);
        std::vector<double> flat;
        for (int i = 0; i < 100; ++i)
            flat.push_back(i);
        const auto tail = fitHeavyTail(flat);
        QCOMPARE(tail->heaviness, 0.0);
        QCOMPARE(tail->location, 49.5);
    }

    void unfitValuesAreRefused()
    {
        QCOMPARE(fitHeavyTail(normals(19, 1)).error().code, ErrorCode::TooFewRows);
        QCOMPARE(fitHeavyTail(std::vector<double>(30, 2.0)).error().code, ErrorCode::NumericFailure);
        std::vector<double> bad = normals(30, 1);
        bad[4] = std::numeric_limits<double>::quiet_NaN();
        QCOMPARE(fitHeavyTail(bad).error().code, ErrorCode::NumericFailure);
        std::vector<double> rare(1000, 0.0);
        for (std::size_t i = 0; i < rare.size(); i += 20)
            rare[i] = i % 40 == 0 ? 1.0 : -1.0;
        QCOMPARE(fitHeavyTail(rare).error().code, ErrorCode::NumericFailure);
    }
};

QTEST_GUILESS_MAIN(TestLambertW)
#include "tst_lambertw.moc"
