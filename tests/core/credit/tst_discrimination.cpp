// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/credit/discrimination.h"
#include "core/credit/weightedauc.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace riskloom;

namespace {

struct Scored {
    std::vector<double> risk;
    std::vector<double> otherRisk;
    std::vector<std::uint8_t> bad;
};

// Coarse risks, so that there are many ties.
Scored randomScores(std::size_t rows, std::uint64_t seed)
{
    Random random(seed);
    Scored scored;
    const double grain = static_cast<double>(1 + random.below(20));
    for (std::size_t i = 0; i < rows; ++i) {
        scored.bad.push_back(random.uniform() < 0.35);
        const double shared = random.normal();
        scored.risk.push_back(std::round((scored.bad.back() * 0.9 + shared) * grain));
        scored.otherRisk.push_back(
            std::round((scored.bad.back() * 0.5 + 0.7 * shared + 0.7 * random.normal()) * grain));
    }
    scored.bad[0] = scored.bad[1] = 1;
    scored.bad[2] = scored.bad[3] = 0;
    return scored;
}

double won(double bad, double good)
{
    return bad > good ? 1.0 : bad == good ? 0.5 : 0.0;
}

// Everything by comparing every bad with every good, as DeLong, DeLong and Clarke-Pearson (1988) write it down.
struct ByPairs {
    double auc = 0.0;
    std::vector<double> ofBads;  // V10
    std::vector<double> ofGoods; // V01
};

ByPairs byPairs(const std::vector<double>& risk, const std::vector<std::uint8_t>& bad)
{
    ByPairs result;
    std::vector<double> bads;
    std::vector<double> goods;
    for (std::size_t i = 0; i < risk.size(); ++i)
        (bad[i] != 0 ? bads : goods).push_back(risk[i]);
    for (const double b : bads) {
        double sum = 0.0;
        for (const double g : goods)
            sum += won(b, g);
        result.ofBads.push_back(sum / static_cast<double>(goods.size()));
        result.auc += result.ofBads.back() / static_cast<double>(bads.size());
    }
    for (const double g : goods) {
        double sum = 0.0;
        for (const double b : bads)
            sum += won(b, g);
        result.ofGoods.push_back(sum / static_cast<double>(bads.size()));
    }
    return result;
}

double covariance(const std::vector<double>& a, double meanA, const std::vector<double>& b, double meanB)
{
    double sum = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += (a[i] - meanA) * (b[i] - meanB);
    return sum / static_cast<double>(a.size() - 1);
}

double covarianceOfAucs(const ByPairs& a, const ByPairs& b)
{
    return covariance(a.ofBads, a.auc, b.ofBads, b.auc) / static_cast<double>(a.ofBads.size()) +
           covariance(a.ofGoods, a.auc, b.ofGoods, b.auc) / static_cast<double>(a.ofGoods.size());
}

double ksByThresholds(const Scored& scored)
{
    double largest = 0.0;
    for (const double threshold : scored.risk) {
        double above[2] = {0.0, 0.0};
        double count[2] = {0.0, 0.0};
        for (std::size_t i = 0; i < scored.risk.size(); ++i) {
            above[scored.bad[i]] += scored.risk[i] >= threshold ? 1.0 : 0.0;
            count[scored.bad[i]] += 1.0;
        }
        largest = std::max(largest, std::abs(above[1] / count[1] - above[0] / count[0]));
    }
    return largest;
}

// Distance of a point from the drawn line.
double distanceFrom(const RocCurve& curve, double x, double y)
{
    double nearest = 2.0;
    for (std::size_t i = 0; i + 1 < curve.falsePositiveRate.size(); ++i) {
        const double dx = curve.falsePositiveRate[i + 1] - curve.falsePositiveRate[i];
        const double dy = curve.truePositiveRate[i + 1] - curve.truePositiveRate[i];
        const double fromX = x - curve.falsePositiveRate[i];
        const double fromY = y - curve.truePositiveRate[i];
        const double along = std::clamp((fromX * dx + fromY * dy) / (dx * dx + dy * dy), 0.0, 1.0);
        nearest = std::min(nearest, std::hypot(fromX - along * dx, fromY - along * dy));
    }
    return nearest;
}

double areaUnder(const RocCurve& curve)
{
    double area = 0.0;
    for (std::size_t i = 0; i + 1 < curve.falsePositiveRate.size(); ++i)
        area += (curve.falsePositiveRate[i + 1] - curve.falsePositiveRate[i]) *
                (curve.truePositiveRate[i + 1] + curve.truePositiveRate[i]) / 2.0;
    return area;
}

} // namespace

class TestDiscrimination : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aucAndIntervalEqualCountingOfPairs();
    void weightedAucAndKsEqualCountingOfPairs();
    void wholeWeightsCountLikeRepeatedRows();
    void equalWeightsChangeNothing();
    void weightedIntervalCoversTheAreaOfThePopulation();
    void comparisonEqualsCountingOfPairs();
    void weightedComparisonEqualsCountingOfPairs();
    void weightedComparisonOfEqualsIsRarelySignificant();
    void ksEqualsTryingEveryThreshold();
    void givesThePublishedAreaOfHanleyAndMcNeil();
    void handTable();
    void oneClassTellsNothingApart();
    void sameRiskTwiceMakesNoDifference();
    void wholeCurveHasTheAucAsItsArea();
    void thinnedCurveKeepsItsShapeAndItsEnds();
};

void TestDiscrimination::aucAndIntervalEqualCountingOfPairs()
{
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        const Scored scored = randomScores(20 + seed * 5, seed);
        const ByPairs expected = byPairs(scored.risk, scored.bad);
        const Discrimination found = discriminate(scored.risk, scored.bad);
        QVERIFY(std::abs(found.auc - expected.auc) < 1e-13);
        QVERIFY(std::abs(found.gini - (2.0 * expected.auc - 1.0)) < 1e-13);
        const double half = 1.959963984540054 * std::sqrt(covarianceOfAucs(expected, expected));
        QVERIFY(std::abs(found.aucLow - std::max(0.0, expected.auc - half)) < 1e-12);
        QVERIFY(std::abs(found.aucHigh - std::min(1.0, expected.auc + half)) < 1e-12);
        QCOMPARE(found.rows, static_cast<std::int64_t>(scored.risk.size()));
        QCOMPARE(found.bads, static_cast<std::int64_t>(expected.ofBads.size()));
    }
}

void TestDiscrimination::weightedAucAndKsEqualCountingOfPairs()
{
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        const Scored scored = randomScores(20 + seed, seed);
        Random random(seed);
        std::vector<double> weights;
        for (std::size_t i = 0; i < scored.risk.size(); ++i)
            weights.push_back(0.1 + 3.0 * random.uniform());
        double wonPairs = 0.0;
        double allPairs = 0.0;
        double ks = 0.0;
        for (std::size_t i = 0; i < scored.risk.size(); ++i) {
            double above[2] = {0.0, 0.0};
            double total[2] = {0.0, 0.0};
            for (std::size_t j = 0; j < scored.risk.size(); ++j) {
                above[scored.bad[j]] += scored.risk[j] >= scored.risk[i] ? weights[j] : 0.0;
                total[scored.bad[j]] += weights[j];
                if (scored.bad[i] == 1 && scored.bad[j] == 0) {
                    wonPairs += weights[i] * weights[j] * won(scored.risk[i], scored.risk[j]);
                    allPairs += weights[i] * weights[j];
                }
            }
            ks = std::max(ks, std::abs(above[1] / total[1] - above[0] / total[0]));
        }
        const Discrimination found = discriminate(scored.risk, scored.bad, weights);
        QVERIFY(std::abs(found.auc - wonPairs / allPairs) < 1e-12);
        QVERIFY(std::abs(found.ks - ks) < 1e-12);
        QVERIFY(std::abs(areaUnder(rocCurve(scored.risk, scored.bad, weights)) - found.auc) < 1e-12);
        QVERIFY(found.aucLow <= found.auc && found.auc <= found.aucHigh);
    }
}

void TestDiscrimination::wholeWeightsCountLikeRepeatedRows()
{
    const Scored scored = randomScores(150, 77);
    Random random(77);
    std::vector<double> weights;
    std::vector<double> risk;
    std::vector<std::uint8_t> bad;
    for (std::size_t i = 0; i < scored.risk.size(); ++i) {
        weights.push_back(static_cast<double>(1 + random.below(4)));
        risk.insert(risk.end(), static_cast<std::size_t>(weights[i]), scored.risk[i]);
        bad.insert(bad.end(), static_cast<std::size_t>(weights[i]), scored.bad[i]);
    }
    const Discrimination weighted = discriminate(scored.risk, scored.bad, weights);
    const Discrimination repeated = discriminate(risk, bad);
    QCOMPARE(weighted.auc, repeated.auc);
    QCOMPARE(weighted.ks, repeated.ks);
    QCOMPARE(weighted.rows, std::int64_t{150});
    QCOMPARE(rocCurve(scored.risk, scored.bad, weights).truePositiveRate, rocCurve(risk, bad).truePositiveRate);
}

void TestDiscrimination::equalWeightsChangeNothing()
{
    const Scored scored = randomScores(200, 5);
    const Discrimination plain = discriminate(scored.risk, scored.bad);
    for (const double weight : {1.0, 0.3}) {
        const Discrimination weighted = discriminate(scored.risk, scored.bad, std::vector<double>(200, weight));
        QVERIFY(std::abs(weighted.auc - plain.auc) < 1e-14);
        QVERIFY(std::abs(weighted.ks - plain.ks) < 1e-14);
        QVERIFY(std::abs(weighted.aucLow - plain.aucLow) < 1e-13);
        QVERIFY(std::abs(weighted.aucHigh - plain.aucHigh) < 1e-13);
    }
}

// Rows are kept with chances that depend on their risk and weighted by the inverse: the interval should hold the area
// of the whole population 95 times out of 100.
void TestDiscrimination::weightedIntervalCoversTheAreaOfThePopulation()
{
    Random random(12);
    int covered = 0;
    const double population = 0.5 * std::erfc(-0.5); // of two normals one apart: Phi(1 / sqrt 2)
    constexpr int rounds = 400;
    for (int round = 0; round < rounds; ++round) {
        std::vector<double> risk;
        std::vector<std::uint8_t> bad;
        std::vector<double> weights;
        while (risk.size() < 300) {
            const std::uint8_t isBad = random.uniform() < 0.4 ? 1 : 0;
            const double value = random.normal() + isBad;
            const double chance = value > 0.5 ? 1.0 : 0.25;
            if (random.uniform() >= chance)
                continue;
            risk.push_back(value);
            bad.push_back(isBad);
            weights.push_back(1.0 / chance);
        }
        const Discrimination found = discriminate(risk, bad, weights);
        covered += found.aucLow <= population && population <= found.aucHigh ? 1 : 0;
    }
    // 380 of 400 expected, standard deviation 4.4.
    QVERIFY2(covered > 362 && covered < 397, qPrintable(QString::number(covered)));
}

void TestDiscrimination::comparisonEqualsCountingOfPairs()
{
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        const Scored scored = randomScores(30 + seed * 5, seed);
        const ByPairs one = byPairs(scored.risk, scored.bad);
        const ByPairs two = byPairs(scored.otherRisk, scored.bad);
        const AucComparison found = compareAuc(scored.risk, scored.otherRisk, scored.bad);
        const double difference = one.auc - two.auc;
        const double error =
            std::sqrt(covarianceOfAucs(one, one) + covarianceOfAucs(two, two) - 2.0 * covarianceOfAucs(one, two));
        QVERIFY(std::abs(found.difference - difference) < 1e-13);
        QVERIFY(std::abs(found.low - (difference - 1.959963984540054 * error)) < 1e-12);
        QVERIFY(std::abs(found.high - (difference + 1.959963984540054 * error)) < 1e-12);
        QVERIFY(std::abs(found.pValue - (1.0 - std::erf(std::abs(difference) / error / std::sqrt(2.0)))) < 1e-9);
        QCOMPARE(found.significant, found.low > 0.0 || found.high < 0.0);
    }
}

// The error from what each row's weight does to the difference (the infinitesimal jackknife): no placements, only pairs
// counted again with the weight a little higher and a little lower.
void TestDiscrimination::weightedComparisonEqualsCountingOfPairs()
{
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        const Scored scored = randomScores(30 + seed, seed);
        const std::size_t rows = scored.risk.size();
        Random random(seed);
        std::vector<double> weights;
        for (std::size_t i = 0; i < rows; ++i)
            weights.push_back(0.2 + 3.0 * random.uniform());
        const auto differenceWith = [&](const std::vector<double>& with) {
            double first = 0.0;
            double second = 0.0;
            double pairs = 0.0;
            for (std::size_t i = 0; i < rows; ++i)
                for (std::size_t j = 0; j < rows; ++j) {
                    if (scored.bad[i] == 0 || scored.bad[j] != 0)
                        continue;
                    first += with[i] * with[j] * won(scored.risk[i], scored.risk[j]);
                    second += with[i] * with[j] * won(scored.otherRisk[i], scored.otherRisk[j]);
                    pairs += with[i] * with[j];
                }
            return (first - second) / pairs;
        };
        const auto bads = static_cast<double>(std::ranges::count(scored.bad, std::uint8_t{1}));
        const double goods = static_cast<double>(rows) - bads;
        double variance = 0.0;
        for (std::size_t i = 0; i < rows; ++i) {
            constexpr double step = 1e-4;
            std::vector<double> more = weights;
            std::vector<double> less = weights;
            more[i] *= 1.0 + step;
            less[i] *= 1.0 - step;
            const double influence = (differenceWith(more) - differenceWith(less)) / (2.0 * step);
            const double n = scored.bad[i] != 0 ? bads : goods;
            variance += influence * influence * n / (n - 1.0);
        }
        const double difference = differenceWith(weights);
        const double error = std::sqrt(variance);
        const AucComparison found = compareAuc(scored.risk, scored.otherRisk, scored.bad, weights);
        QVERIFY(std::abs(found.difference - difference) < 1e-12);
        QVERIFY(std::abs(found.low - (difference - 1.959963984540054 * error)) < 1e-7);
        QVERIFY(std::abs(found.high - (difference + 1.959963984540054 * error)) < 1e-7);
        QVERIFY(std::abs(found.pValue - std::erfc(std::abs(difference) / error / std::sqrt(2.0))) < 1e-5);
        const std::vector<double> alike(rows, 0.3);
        const double p = compareAuc(scored.risk, scored.otherRisk, scored.bad).pValue;
        QVERIFY(std::abs(compareAuc(scored.risk, scored.otherRisk, scored.bad, alike).pValue - p) < 1e-10);
    }
}

// Two scores that are equally good in the population, of rows kept with chances that depend on what the first says of
// them. Without the weights it would look worse.
void TestDiscrimination::weightedComparisonOfEqualsIsRarelySignificant()
{
    Random random(14);
    int weightedFound = 0;
    int plainFound = 0;
    constexpr int rounds = 400;
    for (int round = 0; round < rounds; ++round) {
        std::vector<double> first;
        std::vector<double> second;
        std::vector<std::uint8_t> bad;
        std::vector<double> weights;
        while (bad.size() < 300) {
            const std::uint8_t isBad = random.uniform() < 0.4 ? 1 : 0;
            const double shared = random.normal() + isBad;
            const double one = shared + 0.6 * random.normal();
            const double two = shared + 0.6 * random.normal();
            const bool misplaced = isBad != 0 ? one < 0.8 : one > 0.2;
            const double chance = misplaced ? 1.0 : 0.4;
            if (random.uniform() >= chance)
                continue;
            first.push_back(one);
            second.push_back(two);
            bad.push_back(isBad);
            weights.push_back(1.0 / chance);
        }
        weightedFound += compareAuc(first, second, bad, weights).significant ? 1 : 0;
        plainFound += compareAuc(first, second, bad).significant ? 1 : 0;
    }
    // 20 of 400 expected, standard deviation 4.4.
    QVERIFY2(weightedFound > 6 && weightedFound < 36, qPrintable(QString::number(weightedFound)));
    QVERIFY2(plainFound > 50, qPrintable(QString::number(plainFound)));
}

void TestDiscrimination::ksEqualsTryingEveryThreshold()
{
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        const Scored scored = randomScores(150, seed);
        QVERIFY(std::abs(discriminate(scored.risk, scored.bad).ks - ksByThresholds(scored)) < 1e-13);
    }
}

// Ratings of 109 CT images, Hanley and McNeil 1982, Radiology 143, 29-36. Stata's manual, [R] roctab, prints for them
// an area of 0.8932, a (DeLong) standard error of 0.0307 and the interval 0.83295 to 0.95339.
void TestDiscrimination::givesThePublishedAreaOfHanleyAndMcNeil()
{
    const int normal[] = {33, 6, 6, 11, 2};
    const int abnormal[] = {3, 2, 2, 11, 33};
    Scored scored;
    for (int rating = 0; rating < 5; ++rating) {
        scored.risk.insert(scored.risk.end(), static_cast<std::size_t>(normal[rating] + abnormal[rating]), rating);
        scored.bad.insert(scored.bad.end(), static_cast<std::size_t>(normal[rating]), 0);
        scored.bad.insert(scored.bad.end(), static_cast<std::size_t>(abnormal[rating]), 1);
    }
    const Discrimination found = discriminate(scored.risk, scored.bad);
    QCOMPARE(found.rows, std::int64_t{109});
    QVERIFY(std::abs(found.auc - 0.8932) < 5e-5);
    QVERIFY(std::abs(found.aucLow - 0.83295) < 5e-6);
    QVERIFY(std::abs(found.aucHigh - 0.95339) < 5e-6);
}

void TestDiscrimination::handTable()
{
    // Bads at 3, 2, 2; goods at 1, 2, 0. Pairs won: 3 + (1 + ½ + 1) + (1 + ½ + 1) = 8 of 9.
    const std::vector<double> risk{3, 2, 2, 1, 2, 0};
    const std::vector<std::uint8_t> bad{1, 1, 1, 0, 0, 0};
    const Discrimination found = discriminate(risk, bad);
    QVERIFY(std::abs(found.auc - 8.0 / 9.0) < 1e-15);
    QVERIFY(std::abs(found.ks - 2.0 / 3.0) < 1e-15); // at 2 and above: all bads, one of three goods
    const RocCurve curve = rocCurve(risk, bad);
    QCOMPARE(curve.falsePositiveRate, (std::vector<double>{0, 0, 1.0 / 3.0, 1}));
    QCOMPARE(curve.truePositiveRate, (std::vector<double>{0, 1.0 / 3.0, 1, 1}));
}

void TestDiscrimination::oneClassTellsNothingApart()
{
    const std::vector<double> risk{1, 2, 3};
    const std::vector<std::uint8_t> bad{0, 0, 0};
    const Discrimination found = discriminate(risk, bad);
    QCOMPARE(found.auc, 0.5);
    QCOMPARE(found.aucLow, 0.0);
    QCOMPARE(found.aucHigh, 1.0);
    QCOMPARE(found.ks, 0.0);
    QCOMPARE(rocCurve(risk, bad).truePositiveRate, (std::vector<double>{0, 1}));
    QVERIFY(!compareAuc(risk, risk, bad).significant);
    QCOMPARE(discriminate({}, {}).rows, std::int64_t{0});
}

void TestDiscrimination::sameRiskTwiceMakesNoDifference()
{
    const Scored scored = randomScores(200, 3);
    const AucComparison found = compareAuc(scored.risk, scored.risk, scored.bad);
    QCOMPARE(found.difference, 0.0);
    QCOMPARE(found.pValue, 1.0);
    QVERIFY(!found.significant);
}

void TestDiscrimination::wholeCurveHasTheAucAsItsArea()
{
    const Scored scored = randomScores(300, 5);
    const RocCurve curve = rocCurve(scored.risk, scored.bad, 100000);
    QVERIFY(std::abs(areaUnder(curve) - discriminate(scored.risk, scored.bad).auc) < 1e-12);
}

void TestDiscrimination::thinnedCurveKeepsItsShapeAndItsEnds()
{
    Random random(31);
    Scored scored;
    for (int i = 0; i < 20000; ++i) {
        scored.bad.push_back(random.uniform() < 0.1);
        scored.risk.push_back(scored.bad.back() + random.normal());
    }
    const RocCurve whole = rocCurve(scored.risk, scored.bad, scored.risk.size() + 1);
    const RocCurve thin = rocCurve(scored.risk, scored.bad);
    QVERIFY(thin.falsePositiveRate.size() <= 400);
    QCOMPARE(thin.falsePositiveRate.front(), 0.0);
    QCOMPARE(thin.truePositiveRate.front(), 0.0);
    QCOMPARE(thin.falsePositiveRate.back(), 1.0);
    QCOMPARE(thin.truePositiveRate.back(), 1.0);
    QVERIFY(std::ranges::is_sorted(thin.falsePositiveRate) && std::ranges::is_sorted(thin.truePositiveRate));
    double ks = 0.0;
    for (std::size_t i = 0; i < thin.falsePositiveRate.size(); ++i)
        ks = std::max(ks, std::abs(thin.truePositiveRate[i] - thin.falsePositiveRate[i]));
    QCOMPARE(ks, discriminate(scored.risk, scored.bad).ks);
    for (std::size_t i = 0; i < whole.falsePositiveRate.size(); ++i)
        QVERIFY(distanceFrom(thin, whole.falsePositiveRate[i], whole.truePositiveRate[i]) < 0.002);
    QVERIFY(std::abs(areaUnder(thin) - areaUnder(whole)) < 0.001);
}

QTEST_APPLESS_MAIN(TestDiscrimination)
#include "tst_discrimination.moc"
