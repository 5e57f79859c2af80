// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/credit/bootstrap.h"
#include "core/credit/discrimination.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace riskloom;

namespace {

struct Rows {
    std::vector<double> risk;
    std::vector<double> other;
    std::vector<std::uint8_t> bad;
};

Rows randomRows(std::size_t count, std::uint64_t seed)
{
    Random random(seed);
    Rows rows;
    for (std::size_t i = 0; i < count; ++i) {
        rows.bad.push_back(random.uniform() < 0.3 ? 1 : 0);
        const double shared = random.normal();
        rows.risk.push_back(1.1 * rows.bad.back() + shared);
        rows.other.push_back(0.9 * rows.bad.back() + shared + 0.4 * random.normal());
    }
    return rows;
}

double auc(std::span<const double> risk, std::span<const std::uint8_t> bad)
{
    return discriminate(risk, bad).auc;
}

double meanOfAll(std::span<const double> risk, std::span<const std::uint8_t>)
{
    double sum = 0.0;
    for (const double value : risk)
        sum += value;
    return sum / static_cast<double>(risk.size());
}

} // namespace

class TestBootstrap : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void intervalOfTheAucIsAboutDeLongs()
    {
        const Rows rows = randomRows(500, 7);
        const Discrimination exact = discriminate(rows.risk, rows.bad);
        const Result<BootstrapInterval> found = bootstrap(rows.risk, rows.bad, auc, {.resamples = 1000, .seed = 3});
        QVERIFY(found.ok());
        QCOMPARE(found->value, exact.auc);
        QCOMPARE(found->resamples, 1000);
        const double width = exact.aucHigh - exact.aucLow;
        QVERIFY(std::abs(found->low - exact.aucLow) < 0.1 * width);
        QVERIFY(std::abs(found->high - exact.aucHigh) < 0.1 * width);
        QVERIFY(std::abs(2.0 * 1.96 * found->standardError - width) < 0.1 * width);
    }

    void pairedDifferenceIsAboutDeLongs()
    {
        const Rows rows = randomRows(500, 8);
        const AucComparison exact = compareAuc(rows.risk, rows.other, rows.bad);
        const Result<BootstrapInterval> found =
            bootstrapDifference({rows.risk, rows.other, rows.bad}, auc, {.resamples = 1000, .seed = 3});
        QVERIFY(found.ok());
        QVERIFY(std::abs(found->value - exact.difference) < 1e-12);
        const double width = exact.high - exact.low;
        QVERIFY(std::abs(found->low - exact.low) < 0.12 * width);
        QVERIFY(std::abs(found->high - exact.high) < 0.12 * width);
    }

    void aRiskDoesNotDifferFromItself()
    {
        const Rows rows = randomRows(100, 9);
        const Result<BootstrapInterval> found =
            bootstrapDifference({rows.risk, rows.risk, rows.bad}, auc, {.resamples = 50});
        QVERIFY(found.ok());
        QCOMPARE(found->low, 0.0);
        QCOMPARE(found->high, 0.0);
    }

    // The standard error of a mean of strata resampled apart: sum over classes of n · variance / n², over all rows.
    void standardErrorOfAMeanFollowsItsFormula()
    {
        const Rows rows = randomRows(400, 2);
        double sum[2] = {0.0, 0.0};
        double squares[2] = {0.0, 0.0};
        double count[2] = {0.0, 0.0};
        for (std::size_t i = 0; i < rows.bad.size(); ++i) {
            sum[rows.bad[i]] += rows.risk[i];
            squares[rows.bad[i]] += rows.risk[i] * rows.risk[i];
            count[rows.bad[i]] += 1.0;
        }
        double variance = 0.0;
        for (const int of : {0, 1})
            variance += (squares[of] - sum[of] * sum[of] / count[of]) / (400.0 * 400.0);
        const Result<BootstrapInterval> found = bootstrap(rows.risk, rows.bad, meanOfAll, {.resamples = 3000});
        QVERIFY(found.ok());
        QVERIFY(std::abs(found->standardError / std::sqrt(variance) - 1.0) < 0.05);
    }

    void everyResampleHasTheSampleSizeAndItsBads()
    {
        const Rows rows = randomRows(120, 4);
        const auto bads = std::ranges::count(rows.bad, 1);
        int asSampled = 0;
        const RiskStatistic check = [&](std::span<const double> risk, std::span<const std::uint8_t> bad) {
            asSampled += risk.size() == 120 && bad.size() == 120 && std::ranges::count(bad, 1) == bads ? 1 : 0;
            // Every value stays with its own class.
            for (std::size_t i = 0; i < risk.size(); ++i) {
                const auto found = std::ranges::find(rows.risk, risk[i]);
                if (found == rows.risk.end() || rows.bad[static_cast<std::size_t>(found - rows.risk.begin())] != bad[i])
                    --asSampled;
            }
            return 0.0;
        };
        QVERIFY(bootstrap(rows.risk, rows.bad, check, {.resamples = 40}).ok());
        QCOMPARE(asSampled, 41); // the sample itself and its resamples
    }

    void sameSeedGivesTheSameBits()
    {
        const Rows rows = randomRows(150, 5);
        const auto once = bootstrap(rows.risk, rows.bad, auc, {.resamples = 100, .seed = 11});
        const auto again = bootstrap(rows.risk, rows.bad, auc, {.resamples = 100, .seed = 11});
        const auto other = bootstrap(rows.risk, rows.bad, auc, {.resamples = 100, .seed = 12});
        QVERIFY(once.ok() && again.ok() && other.ok());
        QVERIFY(once->low == again->low && once->high == again->high && once->standardError == again->standardError);
        QVERIFY(once->standardError != other->standardError);
    }

    void oneClassIsResampledAlone()
    {
        const std::vector<double> risk{1.0, 2.0, 3.0};
        const std::vector<std::uint8_t> goods{0, 0, 0};
        const Result<BootstrapInterval> found = bootstrap(risk, goods, meanOfAll, {.resamples = 200});
        QVERIFY(found.ok());
        QVERIFY(found->low >= 1.0 && found->high <= 3.0 && found->low < found->high);
    }

    void stopsWhenAskedAndNeedsRows()
    {
        const Rows rows = randomRows(50, 6);
        std::stop_source source;
        source.request_stop();
        const auto stopped =
            bootstrap(rows.risk, rows.bad, auc, {.resamples = 10, .seed = 1, .stop = source.get_token()});
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        QCOMPARE(bootstrap({}, {}, auc).error().code, ErrorCode::TooFewRows);
        QCOMPARE(bootstrapDifference({}, auc).error().code, ErrorCode::TooFewRows);
    }
};

QTEST_APPLESS_MAIN(TestBootstrap)
#include "tst_bootstrap.moc"
