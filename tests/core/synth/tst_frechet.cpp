// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/synth/frechet.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

using namespace riskloom;

namespace {

// Rows whose means and variances are exactly the given ones and whose columns do not go together: ±deviation about the
// mean, every sign with every other.
std::vector<double> cross(std::vector<double> means, std::vector<double> deviations)
{
    const std::size_t columns = means.size();
    const std::size_t rows = std::size_t{1} << columns;
    const double scale = std::sqrt(static_cast<double>(rows - 1) / static_cast<double>(rows));
    std::vector<double> values;
    for (std::size_t row = 0; row < rows; ++row)
        for (std::size_t column = 0; column < columns; ++column)
            values.push_back(means[column] + ((row >> column) & 1U ? 1.0 : -1.0) * deviations[column] * scale);
    return values;
}

double distance(const std::vector<double>& first, const std::vector<double>& second, std::size_t columns)
{
    return *frechetDistance({first, columns}, {second, columns});
}

class TestFrechet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Of normals whose axes are alike it is Σ (μ1 - μ2)² + (σ1 - σ2)².
    void alongAxesByHand()
    {
        const std::vector<double> first = cross({1.0, -2.0, 0.5}, {1.0, 3.0, 0.2});
        const std::vector<double> second = cross({0.0, 1.0, 0.5}, {2.0, 0.5, 0.2});
        QVERIFY(std::abs(distance(first, second, 3) - (1.0 + 9.0 + 1.0 + 6.25)) < 1e-10);
        QVERIFY(distance(first, first, 3) < 1e-10);
        QVERIFY(std::abs(distance(first, second, 3) - distance(second, first, 3)) < 1e-10);
    }

    // Axes that are turned against each other. In two dimensions tr √M = √(tr M + 2 √det M), so
    // tr (Σ1 Σ2)^½ = √(tr Σ1Σ2 + 2 √(det Σ1 det Σ2)).
    void turnedAxesByTheClosedFormOfTwoDimensions()
    {
        Random random(1);
        for (int round = 0; round < 20; ++round) {
            const auto sample = [&] {
                std::vector<double> values;
                const double a = random.normal(), b = random.normal(), c = random.normal();
                for (int i = 0; i < 40; ++i) {
                    const double x = random.normal(), y = random.normal();
                    values.push_back(a + 2.0 * x);
                    values.push_back(b + c * x + 0.3 * y);
                }
                return values;
            };
            struct Normal {
                double mean[2] = {0.0, 0.0};
                double xx = 0.0, xy = 0.0, yy = 0.0;
            };
            const auto normalOf = [](const std::vector<double>& values) {
                Normal normal;
                for (std::size_t i = 0; i < values.size(); ++i)
                    normal.mean[i % 2] += values[i] / 40.0;
                for (std::size_t i = 0; i < values.size(); i += 2) {
                    const double x = values[i] - normal.mean[0];
                    const double y = values[i + 1] - normal.mean[1];
                    normal.xx += x * x / 39.0;
                    normal.xy += x * y / 39.0;
                    normal.yy += y * y / 39.0;
                }
                return normal;
            };
            const std::vector<double> first = sample(), second = sample();
            const Normal p = normalOf(first), q = normalOf(second);
            const double product = p.xx * q.xx + 2.0 * p.xy * q.xy + p.yy * q.yy;
            const double determinants = (p.xx * p.yy - p.xy * p.xy) * (q.xx * q.yy - q.xy * q.xy);
            const double wanted = std::pow(p.mean[0] - q.mean[0], 2.0) + std::pow(p.mean[1] - q.mean[1], 2.0) + p.xx +
                                  p.yy + q.xx + q.yy - 2.0 * std::sqrt(product + 2.0 * std::sqrt(determinants));
            QVERIFY(std::abs(distance(first, second, 2) - wanted) < 1e-9 * std::max(1.0, wanted));
        }
    }

    // A column that says nothing new leaves a singular covariance; a turn of all axes changes nothing.
    void singularAndTurned()
    {
        std::vector<double> doubled, other;
        for (const double value : cross({0.0, 0.0}, {1.0, 2.0})) {
            doubled.push_back(value);
            doubled.push_back(value);
        }
        for (const double value : cross({1.0, 0.0}, {1.5, 2.0})) {
            other.push_back(value);
            other.push_back(value);
        }
        QVERIFY(std::abs(distance(doubled, other, 4) - 2.0 * (1.0 + 0.25)) < 1e-9);
    }

    void fewRowsAndNoNumbers()
    {
        const std::vector<double> one{1.0, 2.0};
        QVERIFY(frechetDistance({one, 2}, {one, 2}).error().code == ErrorCode::TooFewRows);
        const std::vector<double> broken{1.0, std::numeric_limits<double>::quiet_NaN(), 2.0, 3.0};
        QVERIFY(frechetDistance({broken, 2}, {broken, 2}).error().code == ErrorCode::NumericFailure);
    }

    // Sure of four classes equally often: 4. Sure of one, or of nothing: 1. Half of each in between.
    void scoresByHand()
    {
        std::vector<double> sure;
        for (int row = 0; row < 8; ++row)
            for (int k = 0; k < 4; ++k)
                sure.push_back(row % 4 == k ? 1.0 : 0.0);
        QVERIFY(std::abs(*inceptionScore({sure, 4}) - 4.0) < 1e-12);
        const std::vector<double> same{1.0, 0.0, 1.0, 0.0};
        QCOMPARE(*inceptionScore({same, 2}), 1.0);
        const std::vector<double> blind(12, 0.25);
        QVERIFY(std::abs(*inceptionScore({blind, 4}) - 1.0) < 1e-12);
        const std::vector<double> leaning{0.9, 0.1, 0.1, 0.9};
        QVERIFY(std::abs(*inceptionScore({leaning, 2}) - std::exp(0.9 * std::log(1.8) + 0.1 * std::log(0.2))) < 1e-12);
        QVERIFY(inceptionScore({{}, 2}).error().code == ErrorCode::TooFewRows);
    }
};

} // namespace

QTEST_APPLESS_MAIN(TestFrechet)
#include "tst_frechet.moc"
