// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/credit/correlation.h"
#include "core/credit/leakage.h"

#include <Eigen/Core>
#include <Eigen/QR>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace riskloom;

namespace {

// Columns that share hidden causes.
DesignMatrix randomDesign(std::size_t rows, std::size_t columns, Random& random)
{
    DesignMatrix design{rows, columns, std::vector<double>(rows * columns)};
    for (std::size_t i = 0; i < rows; ++i) {
        const double causes[] = {random.normal(), random.normal()};
        for (std::size_t j = 0; j < columns; ++j)
            design.values[j * rows + i] = 5.0 + causes[j % 2] * static_cast<double>(j) / 3.0 + random.normal();
    }
    return design;
}

double correlationByHand(const DesignMatrix& design, std::size_t a, std::size_t b, const std::vector<double>& weights)
{
    double sum = 0.0;
    double meanA = 0.0;
    double meanB = 0.0;
    for (std::size_t i = 0; i < design.rows; ++i) {
        sum += weights[i];
        meanA += weights[i] * design.column(a)[i];
        meanB += weights[i] * design.column(b)[i];
    }
    meanA /= sum;
    meanB /= sum;
    double aa = 0.0;
    double bb = 0.0;
    double ab = 0.0;
    for (std::size_t i = 0; i < design.rows; ++i) {
        const double da = design.column(a)[i] - meanA;
        const double db = design.column(b)[i] - meanB;
        aa += weights[i] * da * da;
        bb += weights[i] * db * db;
        ab += weights[i] * da * db;
    }
    return ab / std::sqrt(aa * bb);
}

// 1 / (1 - R²) of the least-squares regression on the other columns and a constant, by QR on the rows.
double inflationByRegression(const DesignMatrix& design, std::size_t column)
{
    const auto rows = static_cast<Eigen::Index>(design.rows);
    Eigen::MatrixXd others = Eigen::MatrixXd::Ones(rows, static_cast<Eigen::Index>(design.columns));
    Eigen::Index next = 1;
    for (std::size_t j = 0; j < design.columns; ++j)
        if (j != column)
            others.col(next++) = Eigen::Map<const Eigen::VectorXd>(design.column(j).data(), rows);
    const Eigen::VectorXd y = Eigen::Map<const Eigen::VectorXd>(design.column(column).data(), rows);
    const Eigen::VectorXd residual = y - others * others.householderQr().solve(y);
    return (y.array() - y.mean()).square().sum() / residual.squaredNorm();
}

// Single linkage is the connected components of the graph of pairs at or above the threshold.
std::vector<std::size_t> components(const CorrelationMatrix& matrix, double threshold)
{
    std::vector<std::size_t> of(matrix.size);
    for (std::size_t i = 0; i < matrix.size; ++i)
        of[i] = i;
    for (std::size_t round = 0; round < matrix.size; ++round)
        for (std::size_t i = 0; i < matrix.size; ++i)
            for (std::size_t j = 0; j < matrix.size; ++j)
                if (std::abs(matrix.at(i, j)) >= threshold)
                    of[i] = of[j] = std::min(of[i], of[j]);
    std::vector<std::size_t> roots;
    for (std::size_t& component : of) {
        if (std::ranges::find(roots, component) == roots.end())
            roots.push_back(component);
        component = static_cast<std::size_t>(std::ranges::find(roots, component) - roots.begin());
    }
    return of;
}

CorrelationMatrix matrixOf(std::vector<double> values)
{
    const auto size = static_cast<std::size_t>(std::lround(std::sqrt(static_cast<double>(values.size()))));
    return {size, std::move(values)};
}

BinnedVariable variable(const std::vector<std::pair<double, double>>& counts, double iv)
{
    BinnedVariable made;
    made.iv = iv;
    for (const auto& [good, bad] : counts) {
        Bin bin;
        bin.good = good;
        bin.bad = bad;
        made.bins.push_back(bin);
    }
    return made;
}

} // namespace

class TestScreening : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void correlationsEqualTheDefinition();
    void constantColumnCorrelatesWithNothing();
    void inflationEqualsRegressionOnTheOthers();
    void inflationOfTwoColumnsInClosedForm();
    void dependentColumnsInflateWithoutBound();
    void singleLinkageFindsConnectedComponents();
    void completeLinkageKeepsEveryPairAlike();
    void chainIsOneSingleClusterAndTwoCompleteOnes();
    void leakageByHand();
};

void TestScreening::correlationsEqualTheDefinition()
{
    Random random(1);
    const DesignMatrix design = randomDesign(200, 6, random);
    std::vector<double> weights;
    for (std::size_t i = 0; i < design.rows; ++i)
        weights.push_back(0.2 + random.uniform());
    const std::vector<double> ones(design.rows, 1.0);
    const CorrelationMatrix plain = correlations(design);
    const CorrelationMatrix weighted = correlations(design, weights);
    for (std::size_t i = 0; i < design.columns; ++i)
        for (std::size_t j = 0; j < design.columns; ++j) {
            QVERIFY(std::abs(plain.at(i, j) - correlationByHand(design, i, j, ones)) < 1e-12);
            QVERIFY(std::abs(weighted.at(i, j) - correlationByHand(design, i, j, weights)) < 1e-12);
            QCOMPARE(plain.at(i, j), plain.at(j, i));
        }
}

void TestScreening::constantColumnCorrelatesWithNothing()
{
    const DesignMatrix design{3, 2, {0.1, 0.1, 0.1, 1.0, 2.0, 4.0}};
    const CorrelationMatrix matrix = correlations(design);
    QCOMPARE(matrix.values, (std::vector<double>{1.0, 0.0, 0.0, 1.0}));
    QCOMPARE(varianceInflation(matrix), (std::vector<double>{1.0, 1.0}));
}

void TestScreening::inflationEqualsRegressionOnTheOthers()
{
    Random random(2);
    const DesignMatrix design = randomDesign(300, 7, random);
    const std::vector<double> factors = varianceInflation(correlations(design));
    for (std::size_t j = 0; j < design.columns; ++j)
        QVERIFY(std::abs(factors[j] / inflationByRegression(design, j) - 1.0) < 1e-9);
}

void TestScreening::inflationOfTwoColumnsInClosedForm()
{
    const std::vector<double> factors = varianceInflation(matrixOf({1.0, -0.6, -0.6, 1.0}));
    QVERIFY(std::abs(factors[0] - 1.0 / 0.64) < 1e-14);
    QVERIFY(std::abs(factors[1] - 1.0 / 0.64) < 1e-14);
    QCOMPARE(varianceInflation(matrixOf({1.0})), (std::vector<double>{1.0}));
}

void TestScreening::dependentColumnsInflateWithoutBound()
{
    Random random(3);
    DesignMatrix design = randomDesign(50, 4, random);
    for (std::size_t i = 0; i < design.rows; ++i)
        design.values[2 * design.rows + i] = 3.0 * design.column(0)[i] - design.column(1)[i];
    const std::vector<double> factors = varianceInflation(correlations(design));
    for (const std::size_t j : {0U, 1U, 2U})
        QVERIFY(std::isinf(factors[j]));
    QVERIFY(std::isfinite(factors[3]) && factors[3] >= 1.0);
}

void TestScreening::singleLinkageFindsConnectedComponents()
{
    Random random(4);
    for (int round = 0; round < 30; ++round) {
        const CorrelationMatrix matrix = correlations(randomDesign(40, 9, random));
        const double threshold = 0.2 + 0.6 * random.uniform();
        QCOMPARE(correlationClusters(matrix, threshold, Linkage::Single), components(matrix, threshold));
    }
}

void TestScreening::completeLinkageKeepsEveryPairAlike()
{
    Random random(5);
    for (int round = 0; round < 30; ++round) {
        const CorrelationMatrix matrix = correlations(randomDesign(40, 9, random));
        const double threshold = 0.2 + 0.6 * random.uniform();
        const std::vector<std::size_t> clusters = correlationClusters(matrix, threshold, Linkage::Complete);
        for (std::size_t i = 0; i < clusters.size(); ++i)
            for (std::size_t j = 0; j < clusters.size(); ++j)
                QVERIFY(clusters[i] != clusters[j] || std::abs(matrix.at(i, j)) >= threshold);
        // No two clusters could still be joined.
        for (std::size_t a = 0; a < clusters.size(); ++a)
            for (std::size_t b = 0; b < clusters.size(); ++b) {
                if (clusters[a] == clusters[b])
                    continue;
                double smallest = 1.0;
                for (std::size_t i = 0; i < clusters.size(); ++i)
                    for (std::size_t j = 0; j < clusters.size(); ++j)
                        if (clusters[i] == clusters[a] && clusters[j] == clusters[b])
                            smallest = std::min(smallest, std::abs(matrix.at(i, j)));
                QVERIFY(smallest < threshold);
            }
    }
}

void TestScreening::chainIsOneSingleClusterAndTwoCompleteOnes()
{
    // 0 and 1 are alike, 1 and 2 as well, 0 and 2 are not; the sign does not matter.
    const CorrelationMatrix chain = matrixOf({1.0, -0.9, 0.4, -0.9, 1.0, -0.8, 0.4, -0.8, 1.0});
    QCOMPARE(correlationClusters(chain, 0.7, Linkage::Single), (std::vector<std::size_t>{0, 0, 0}));
    QCOMPARE(correlationClusters(chain, 0.7, Linkage::Complete), (std::vector<std::size_t>{0, 0, 1}));
    QCOMPARE(correlationClusters(chain, 0.8, Linkage::Single), (std::vector<std::size_t>{0, 0, 0}));
    QCOMPARE(correlationClusters(chain, 0.95, Linkage::Single), (std::vector<std::size_t>{0, 1, 2}));
}

void TestScreening::leakageByHand()
{
    QCOMPARE(leakageAlarm(variable({{10, 2}, {5, 5}}, 0.3)), LeakageAlarm::None);
    QCOMPARE(leakageAlarm(variable({{10, 2}, {5, 5}}, 0.51)), LeakageAlarm::Suspicious);
    QCOMPARE(leakageAlarm(variable({{10, 2}, {5, 5}}, 0.51), 0.6), LeakageAlarm::None);
    QCOMPARE(leakageAlarm(variable({{10, 0}, {0, 5}, {0, 0}}, 4.0)), LeakageAlarm::Certain);
    QCOMPARE(leakageAlarm(variable({{10, 0}, {0, 0}}, 0.0)), LeakageAlarm::None);
}

QTEST_APPLESS_MAIN(TestScreening)
#include "tst_screening.moc"
