// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/credit/discrimination.h"
#include "core/credit/hmeasure.h"
#include "core/credit/modelcomparison.h"
#include "core/credit/weightedauc.h"

#include <QTest>

#include <cmath>
#include <functional>

using namespace riskloom;

namespace {

struct Rows {
    std::vector<double> first, second, weights;
    std::vector<std::uint8_t> bad;
    [[nodiscard]] TwoRisks view() const { return {first, second, bad, weights}; }
};

// The second risk tells goods from bads better; the first is a whole number, so that many rows tie.
Rows randomRows(std::size_t count, std::uint64_t seed)
{
    Random random(seed);
    Rows rows;
    for (std::size_t i = 0; i < count; ++i) {
        rows.bad.push_back(random.uniform() < 0.3 ? 1 : 0);
        const double shared = random.normal();
        rows.first.push_back(std::round(4.0 * (0.7 * rows.bad.back() + shared + 0.5 * random.normal())));
        rows.second.push_back(1.2 * rows.bad.back() + shared);
        rows.weights.push_back(1.0);
    }
    return rows;
}

using Values = std::span<const double>;
using Figure = std::function<double(Values risk, std::span<const std::uint8_t> bad, Values weights)>;

double auc(Values risk, std::span<const std::uint8_t> bad, Values weights) { return discriminate(risk, bad, weights).auc; }
double ks(Values risk, std::span<const std::uint8_t> bad, Values weights) { return discriminate(risk, bad, weights).ks; }

double weightedBadRate(const Rows& rows)
{
    double bads = 0.0;
    double all = 0.0;
    for (std::size_t i = 0; i < rows.bad.size(); ++i) {
        bads += rows.bad[i] * rows.weights[i];
        all += rows.weights[i];
    }
    return bads / all;
}

// Resamples of the numbers of rows: what is drawn is looked up, sorted anew and measured.
BootstrapInterval resampled(const Rows& rows, const RiskStatistics& figure)
{
    std::vector<double> first(rows.bad.size());
    std::vector<double> second(rows.bad.size());
    for (std::size_t i = 0; i < rows.bad.size(); ++i) {
        first[i] = static_cast<double>(i);
        second[i] = -1.0 - static_cast<double>(i);
    }
    return bootstrapDifferences({second, first, rows.bad}, figure, {.seed = 4})->front();
}

RiskStatistics lookedUp(const Rows& rows, const Figure& of)
{
    return [&rows, of](Values drawn, std::span<const std::uint8_t> bad) {
        std::vector<double> risk;
        std::vector<double> weights;
        for (const double number : drawn) {
            const auto row = static_cast<std::size_t>(number >= 0.0 ? number : -1.0 - number);
            risk.push_back(number >= 0.0 ? rows.first[row] : rows.second[row]);
            weights.push_back(rows.weights[row]);
        }
        return std::vector{of(risk, bad, weights)};
    };
}

bool close(double a, double b)
{
    return std::abs(a - b) < 1e-12;
}

} // namespace

class TestModelComparison : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // The figures are counted by ranks; here every resample is sorted anew and measured by other functions.
    void intervalsAreThoseOfTheMeasuresThemselves_data()
    {
        QTest::addColumn<double>("weight"); // of every third row
        QTest::newRow("every row once") << 1.0;
        QTest::newRow("weighted") << 2.5;
    }

    void intervalsAreThoseOfTheMeasuresThemselves()
    {
        QFETCH(const double, weight);
        Rows rows = randomRows(300, 11);
        for (std::size_t i = 0; i < rows.weights.size(); i += 3)
            rows.weights[i] = weight;
        const auto found = compareModels(rows.view(), {.seed = 4});
        QVERIFY(found.ok());
        // Costs by the bad rate of the whole sample, as a resample has none of its own.
        const CostDistribution costs = costsByBadRate(weightedBadRate(rows));
        const auto h = [&](Values risk, std::span<const std::uint8_t> bad, Values weights) {
            return hMeasure(risk, bad, costs, weights);
        };
        const std::pair<const BootstrapInterval*, RiskStatistics> pairs[] = {{&found->auc, lookedUp(rows, auc)},
                                                                             {&found->ks, lookedUp(rows, ks)},
                                                                             {&found->hMeasure, lookedUp(rows, h)}};
        for (const auto& [interval, figure] : pairs) {
            const BootstrapInterval wanted = resampled(rows, figure);
            QCOMPARE(interval->resamples, 1000);
            QVERIFY(close(interval->value, wanted.value));
            QVERIFY(close(interval->low, wanted.low) && close(interval->high, wanted.high));
            QVERIFY(close(interval->standardError, wanted.standardError));
        }
        const AucComparison deLong = compareAuc(rows.second, rows.first, rows.bad, rows.weights);
        QVERIFY(close(found->auc.value, deLong.difference));
        QVERIFY(std::abs((found->auc.high - found->auc.low) / (deLong.high - deLong.low) - 1.0) < 0.15);
    }

    void swapSetsAreThoseOfEveryTwentieth()
    {
        Rows rows = randomRows(400, 12);
        for (std::size_t i = 0; i < rows.weights.size(); i += 3)
            rows.weights[i] = 2.5;
        const auto found = compareModels(rows.view());
        QVERIFY(found.ok());
        QCOMPARE(found->swapSets.size(), std::size_t{19});
        for (std::size_t i = 0; i < found->swapSets.size(); ++i) {
            QVERIFY(close(found->swapSets[i].approvalRate, 0.05 * static_cast<double>(i + 1)));
            const SwapSet wanted = swapSet(rows.view(), found->swapSets[i].approvalRate);
            const SwapSet& had = found->swapSets[i].swapSet;
            QCOMPARE(had.swappedIn.rows, wanted.swappedIn.rows);
            QCOMPARE(had.swappedIn.share, wanted.swappedIn.share);
            QCOMPARE(had.change.low, wanted.change.low);
        }
        // The better model's own are less often bad.
        QVERIFY(found->swapSets[13].swapSet.change.difference < 0.0);
    }

    void aModelDoesNotDifferFromItself()
    {
        Rows rows = randomRows(100, 13);
        rows.second = rows.first;
        const auto found = compareModels(rows.view());
        QVERIFY(found.ok());
        for (const BootstrapInterval* interval : {&found->auc, &found->ks, &found->hMeasure}) {
            QCOMPARE(interval->low, 0.0);
            QCOMPARE(interval->high, 0.0);
        }
        for (const SwapSetAtRate& at : found->swapSets)
            QCOMPARE(at.swapSet.swappedIn.rows + at.swapSet.swappedOut.rows, 0);
    }

    void oneClassOnlyTellsNothingApart()
    {
        Rows rows = randomRows(50, 14);
        rows.bad.assign(rows.bad.size(), 0);
        const auto found = compareModels(rows.view());
        QVERIFY(found.ok());
        QCOMPARE(found->auc.value, 0.0);
        QCOMPARE(found->hMeasure.high, 0.0);
    }

    void manyRowsAreResampledLessOften()
    {
        const Rows rows = randomRows(2'000, 15);
        const auto found = compareModels(rows.view(), {.mostResampledRows = 1e6});
        QVERIFY(found.ok());
        QCOMPARE(found->auc.resamples, 500);
        QVERIFY(found->auc.low > 0.0);
        QCOMPARE(compareModels(rows.view(), {.mostResampledRows = 1.0})->ks.resamples, 200);
    }

    void itStopsWhenAsked()
    {
        const Rows rows = randomRows(50, 16);
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(compareModels(rows.view(), {.stop = stop.get_token()}).error().code == ErrorCode::Cancelled);
        QVERIFY(compareModels({}).error().code == ErrorCode::TooFewRows);
    }
};

QTEST_GUILESS_MAIN(TestModelComparison)
#include "tst_modelcomparison.moc"
