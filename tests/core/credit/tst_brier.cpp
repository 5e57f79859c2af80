// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/credit/brier.h"
#include "core/credit/logistic.h"

#include <QTest>

#include <array>
#include <cmath>

using namespace riskloom;

namespace {

struct Rows {
    std::vector<double> probability;
    std::vector<std::uint8_t> bad;
    std::vector<double> weights;

    void add(double p, int bads, int count)
    {
        for (int i = 0; i < count; ++i) {
            probability.push_back(p);
            bad.push_back(i < bads ? 1 : 0);
        }
    }
    [[nodiscard]] Predictions predictions() const { return {probability, bad, weights}; }
    [[nodiscard]] int size() const { return static_cast<int>(bad.size()); }
};

Rows randomRows(std::size_t count, std::uint64_t seed)
{
    Random random(seed);
    Rows rows;
    for (std::size_t i = 0; i < count; ++i) {
        rows.probability.push_back(std::round(random.uniform() * 40.0) / 40.0);
        rows.bad.push_back(random.uniform() < 0.1 + 0.7 * rows.probability.back() ? 1 : 0);
        rows.weights.push_back(0.5 + random.uniform());
    }
    return rows;
}

bool close(double a, double b, double tolerance = 1e-12)
{
    return std::abs(a - b) < tolerance;
}

} // namespace

class TestBrier : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Forecasts of rain in twelve values: Wilks 1995, Statistical Methods in the Atmospheric Sciences, table 7.3. His
    // relative frequencies are turned into whole numbers of cases; the parts follow from the table by their formulas.
    void partsFollowAPublishedTable()
    {
        constexpr std::array forecast{0.0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0};
        constexpr std::array cases{5100, 832, 2273, 1223, 764, 454, 376, 341, 304, 273, 211, 252};
        constexpr std::array rain{31, 16, 134, 183, 212, 171, 192, 200, 220, 213, 197, 235};
        Rows rows;
        for (std::size_t i = 0; i < forecast.size(); ++i)
            rows.add(forecast[i], rain[i], cases[i]);
        const BrierScore brier = brierScore(rows.predictions(), rows.size());
        QVERIFY(close(brier.reliability, 0.0008313211513964561, 1e-10));
        QVERIFY(close(brier.resolution, 0.06281036486456208, 1e-10));
        QVERIFY(close(brier.uncertainty, 0.1354677158086264, 1e-10));
        QVERIFY(close(brier.withinBands, 0.0, 1e-12));
        QVERIFY(close(brier.score, 0.07348867209546078, 1e-10));
        QVERIFY(close(brier.skill, 1.0 - 0.07348867209546078 / 0.1354677158086264, 1e-9));
    }

    // Four rows: 0.1 good, 0.2 bad | 0.6 bad, 0.8 good in two bands.
    void partsFollowAHandTable()
    {
        Rows rows;
        rows.probability = {0.8, 0.1, 0.6, 0.2};
        rows.bad = {0, 0, 1, 1};
        const BrierScore brier = brierScore(rows.predictions(), 2);
        QVERIFY(close(brier.score, (0.64 + 0.01 + 0.16 + 0.64) / 4.0));
        QVERIFY(close(brier.reliability, (0.35 * 0.35 + 0.2 * 0.2) / 2.0));
        QVERIFY(close(brier.resolution, 0.0));
        QVERIFY(close(brier.uncertainty, 0.25));
        QVERIFY(close(brier.calibrationError, (0.35 + 0.2) / 2.0));
        // Variances 0.0025 and 0.01, covariances 0.025 and -0.05, by hand.
        QVERIFY(close(brier.withinBands, (0.0025 + 0.01) / 2.0 - 2.0 * (0.025 - 0.05) / 2.0));
    }

    void partsAddUpWhateverTheBands()
    {
        for (std::uint64_t seed = 1; seed <= 10; ++seed) {
            Rows rows = randomRows(500, seed);
            double squares = 0.0;
            double weight = 0.0;
            for (std::size_t i = 0; i < rows.bad.size(); ++i) {
                squares += rows.weights[i] * std::pow(rows.probability[i] - rows.bad[i], 2);
                weight += rows.weights[i];
            }
            for (const int bands : {1, 3, 10, 500}) {
                const BrierScore brier = brierScore(rows.predictions(), bands);
                QVERIFY(close(brier.score, squares / weight));
                QVERIFY(
                    close(brier.score, brier.reliability - brier.resolution + brier.uncertainty + brier.withinBands));
            }
        }
    }

    void oneBandPerProbabilityHasNothingWithin()
    {
        const Rows rows = randomRows(400, 3);
        QVERIFY(close(brierScore(rows.predictions(), rows.size()).withinBands, 0.0));
        QVERIFY(!close(brierScore(rows.predictions(), 5).withinBands, 0.0, 1e-6));
    }

    void weightsCountAsRepeatedRows()
    {
        Rows once = randomRows(60, 4);
        Rows repeated;
        for (std::size_t i = 0; i < once.bad.size(); ++i) {
            once.weights[i] = static_cast<double>(1 + i % 3);
            for (std::size_t copy = 0; copy < 1 + i % 3; ++copy)
                repeated.add(once.probability[i], once.bad[i], 1);
        }
        const BrierScore first = brierScore(once.predictions(), 1000);
        const BrierScore second = brierScore(repeated.predictions(), 1000);
        QVERIFY(close(first.score, second.score));
        QVERIFY(close(first.reliability, second.reliability));
        QVERIFY(close(first.calibrationError, second.calibrationError));
    }

    // Eleven doses, 30 people each (a textbook example of the test's purpose: the rate peaks where a logistic curve in
    // the dose cannot). The statistic was computed apart from this program, from a second solver's coefficients.
    void hosmerLemeshowFindsWhatALogisticCurveMisses()
    {
        constexpr std::array bads{10, 13, 17, 15, 10, 5, 4, 3, 3, 1, 0};
        Rows rows;
        DesignMatrix design{.rows = 330, .columns = 1, .values = {}};
        for (std::size_t dose = 0; dose < bads.size(); ++dose) {
            rows.add(0.0, bads[dose], 30);
            design.values.resize(rows.bad.size(), static_cast<double>(dose) / 2.0);
        }
        const Result<LogisticFit> fit = fitLogistic(design, rows.bad, {});
        QVERIFY(fit.ok());
        for (std::size_t i = 0; i < rows.bad.size(); ++i)
            rows.probability[i] =
                1.0 / (1.0 + std::exp(-fit->coefficients[0] - fit->coefficients[1] * design.values[i]));
        const HosmerLemeshow fitted = hosmerLemeshow(rows.predictions(), PredictedRows::Fitted, 330);
        QVERIFY(close(fitted.statistic, 17.464064501185998, 1e-7));
        QCOMPARE(fitted.degreesOfFreedom, 9);
        QVERIFY(fitted.pValue > 0.04 && fitted.pValue < 0.05);
        const HosmerLemeshow heldOut = hosmerLemeshow(rows.predictions(), PredictedRows::HeldOut, 330);
        QCOMPARE(heldOut.degreesOfFreedom, 11);
        QVERIFY(heldOut.pValue > fitted.pValue);
    }

    // 50 · 0.1² / (0.2 · 0.8) + 50 · 0.04² / (0.5 · 0.5) = 3.125 + 0.32; with two degrees of freedom p = exp(-x / 2).
    void hosmerLemeshowFollowsAHandTable()
    {
        Rows rows;
        rows.add(0.2, 15, 50);
        rows.add(0.5, 23, 50);
        const HosmerLemeshow test = hosmerLemeshow(rows.predictions(), PredictedRows::HeldOut);
        QVERIFY(close(test.statistic, 3.445));
        QVERIFY(close(test.pValue, std::exp(-3.445 / 2.0)));
        rows.weights.assign(100, 3.0); // the same weight for everyone is no more evidence
        QVERIFY(close(hosmerLemeshow(rows.predictions(), PredictedRows::HeldOut).statistic, 3.445));
        QCOMPARE(hosmerLemeshow(rows.predictions(), PredictedRows::Fitted).degreesOfFreedom, 0);
        QCOMPARE(hosmerLemeshow(rows.predictions(), PredictedRows::Fitted).pValue, 1.0);
    }

    void certaintyThatIsWrongIsRefuted()
    {
        Rows rows;
        rows.add(0.0, 0, 20);
        rows.add(0.4, 8, 20);
        QCOMPARE(hosmerLemeshow(rows.predictions(), PredictedRows::HeldOut).statistic, 0.0);
        rows.add(1.0, 19, 20);
        QCOMPARE(hosmerLemeshow(rows.predictions(), PredictedRows::HeldOut).pValue, 0.0);
    }

    void noRowsGiveZeros()
    {
        QCOMPARE(brierScore({}).score, 0.0);
        QCOMPARE(hosmerLemeshow({}, PredictedRows::HeldOut).pValue, 1.0);
    }
};

QTEST_APPLESS_MAIN(TestBrier)
#include "tst_brier.moc"
