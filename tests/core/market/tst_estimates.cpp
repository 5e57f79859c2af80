// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/market/estimates.h"
#include "core/market/structuredcovariance.h"

#include <Eigen/Cholesky>
#include <Eigen/Eigenvalues>
#include <Eigen/LU>

#include <QTest>

#include <cmath>

using namespace riskloom;
using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

namespace {

MatrixXd noise(Random& random, Index days, Index n)
{
    return MatrixXd::NullaryExpr(days, n, [&] { return random.normal(); });
}

// Written out with a matrix for every day, as in the paper.
double ledoitWolfByDays(const MatrixXd& returns)
{
    const auto days = static_cast<double>(returns.rows());
    const auto n = static_cast<double>(returns.cols());
    const MatrixXd x = returns.rowwise() - returns.colwise().mean();
    const MatrixXd s = x.transpose() * x / days;
    const double m = s.trace() / n;
    const double d = (s - m * MatrixXd::Identity(s.rows(), s.cols())).squaredNorm() / n;
    double b = 0.0;
    for (Index t = 0; t < x.rows(); ++t)
        b += (x.row(t).transpose() * x.row(t) - s).squaredNorm() / n / (days * days);
    return std::min(b, d) / d;
}

// Appendix B of the paper, entry by entry and day by day.
double constantCorrelationByDays(const MatrixXd& returns)
{
    const auto days = static_cast<double>(returns.rows());
    const Index n = returns.cols();
    const MatrixXd y = returns.rowwise() - returns.colwise().mean();
    const MatrixXd s = y.transpose() * y / days;
    double mean = 0.0;
    for (Index i = 0; i < n; ++i)
        for (Index j = i + 1; j < n; ++j)
            mean += 2.0 / static_cast<double>(n * (n - 1)) * s(i, j) / std::sqrt(s(i, i) * s(j, j));
    const auto over = [&](auto term) {
        double sum = 0.0;
        for (Index t = 0; t < y.rows(); ++t)
            sum += term(t);
        return sum / days;
    };
    double pi = 0.0;
    double rho = 0.0;
    double gamma = 0.0;
    for (Index i = 0; i < n; ++i)
        for (Index j = 0; j < n; ++j) {
            const double own = over([&](Index t) { return std::pow(y(t, i) * y(t, j) - s(i, j), 2); });
            pi += own;
            if (i == j) {
                rho += own;
                continue;
            }
            const double first = over([&](Index t) { return (y(t, i) * y(t, i) - s(i, i)) * (y(t, i) * y(t, j) - s(i, j)); });
            const double second = over([&](Index t) { return (y(t, j) * y(t, j) - s(j, j)) * (y(t, i) * y(t, j) - s(i, j)); });
            rho += mean / 2.0 * (std::sqrt(s(j, j) / s(i, i)) * first + std::sqrt(s(i, i) / s(j, j)) * second);
            gamma += std::pow(mean * std::sqrt(s(i, i) * s(j, j)) - s(i, j), 2);
        }
    return std::clamp((pi - rho) / gamma / days, 0.0, 1.0);
}

} // namespace

class TestEstimates : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sampleCovarianceByHand();
    void ledoitWolfIsThePapersSum();
    void shrinkageBeatsTheSampleNearItsTarget();
    void ewmaHalvesAfterItsHalfLife();
    void pureNoiseIsFoundToBeNoise();
    void denoisingKeepsVariancesAndTheStrongFactor();
    void bayesSteinPullsMeansTogether();
    void constantCorrelationIsThePapersSum();
    void factorsAreWhatIsMoreThanNoise();
    void factorCovarianceIsItsOwnMatrix();
};

void TestEstimates::sampleCovarianceByHand()
{
    MatrixXd r(3, 2);
    r << 1, 2, 2, 4, 3, 9;
    const MatrixXd s = sampleCovariance(r); // deviations -1 0 1 and -3 -1 4
    QCOMPARE(s(0, 0), 1.0);
    QCOMPARE(s(1, 1), 13.0);
    QCOMPARE(s(0, 1), 3.5);
    QCOMPARE(s(1, 0), 3.5);
}

void TestEstimates::ledoitWolfIsThePapersSum()
{
    Random random(1);
    for (int round = 0; round < 30; ++round) {
        const MatrixXd r = noise(random, 10 + static_cast<Index>(random.below(60)), 2 + static_cast<Index>(random.below(12)));
        MatrixXd scaled = r;
        for (Index j = 0; j < r.cols(); ++j)
            scaled.col(j) *= 1.0 + static_cast<double>(j);
        const Estimates e = estimate(scaled, {CovarianceMethod::LedoitWolf, MeanMethod::Sample, 63.0});
        QVERIFY(std::abs(e.shrinkage - ledoitWolfByDays(scaled)) < 1e-10);
        const MatrixXd biased = sampleCovariance(scaled) * static_cast<double>(r.rows() - 1) / static_cast<double>(r.rows());
        QVERIFY(std::abs(e.covariance.trace() - biased.trace()) < 1e-9 * biased.trace());
        QVERIFY(std::abs(e.covariance(0, 1) - (1.0 - e.shrinkage) * biased(0, 1)) < 1e-12 * biased.trace());
    }
}

// True covariance: the identity. Both shrunk estimates must be nearer to it, OAS nearer than Ledoit-Wolf on average, as
// its authors show for normal samples.
void TestEstimates::shrinkageBeatsTheSampleNearItsTarget()
{
    Random random(2);
    double sample = 0.0;
    double ledoit = 0.0;
    double oas = 0.0;
    const MatrixXd truth = MatrixXd::Identity(20, 20);
    for (int round = 0; round < 50; ++round) {
        const MatrixXd r = noise(random, 15, 20);
        const auto off = [&](CovarianceMethod method) {
            return (estimate(r, {method, MeanMethod::Sample, 63.0}).covariance - truth).squaredNorm();
        };
        sample += off(CovarianceMethod::Sample);
        ledoit += off(CovarianceMethod::LedoitWolf);
        oas += off(CovarianceMethod::Oas);
    }
    QVERIFY(ledoit < 0.2 * sample);
    QVERIFY(oas < ledoit);
    // The formula in one dimension more: two assets, three days, by hand. S = diag(2/3, 8/3): tr S = 10/3, tr S² = 68/9,
    // so up = tr²S = 100/9 (1 - 2/2 = 0) and down = (4 - 1)(68/9 - 50/9) = 6: shrunk entirely.
    MatrixXd r(3, 2);
    r << 1, 2, -1, 2, 0, -4;
    r.col(1) *= std::sqrt(8.0 / 24.0);
    const Estimates e = estimate(r, {CovarianceMethod::Oas, MeanMethod::Sample, 63.0});
    QVERIFY(std::abs(e.shrinkage - 1.0) < 1e-12);
    QVERIFY(std::abs(e.covariance(0, 0) - 5.0 / 3.0) < 1e-12);
}

void TestEstimates::ewmaHalvesAfterItsHalfLife()
{
    MatrixXd r = MatrixXd::Zero(200, 1);
    r(199, 0) = 1.0;
    const EstimateRule rule{CovarianceMethod::Ewma, MeanMethod::Ewma, 10.0};
    const double newest = estimate(r, rule).covariance(0, 0);
    const double newestMean = estimate(r, rule).mean[0];
    r(199, 0) = 0.0;
    r(189, 0) = 1.0;
    QVERIFY(std::abs(estimate(r, rule).covariance(0, 0) / newest - 0.5) < 1e-12);
    QVERIFY(std::abs(estimate(r, rule).mean[0] / newestMean - 0.5) < 1e-12);
    QVERIFY(std::abs(estimate(MatrixXd::Ones(200, 1), rule).covariance(0, 0) - 1.0) < 1e-12); // weights add up to 1
}

void TestEstimates::pureNoiseIsFoundToBeNoise()
{
    Random random(3);
    const MatrixXd r = noise(random, 1000, 100);
    const MatrixXd s = sampleCovariance(r);
    const VectorXd inverse = s.diagonal().cwiseSqrt().cwiseInverse();
    const Eigen::SelfAdjointEigenSolver<MatrixXd> solver(inverse.asDiagonal() * s * inverse.asDiagonal());
    const double variance = noiseVariance(solver.eigenvalues(), 0.1);
    QVERIFY2(std::abs(variance - 1.0) < 0.05, qPrintable(QString::number(variance)));
    // Half of the variance is one common factor: the noise that is left is half.
    MatrixXd common = r;
    for (Index t = 0; t < r.rows(); ++t)
        common.row(t).array() += random.normal();
    const MatrixXd c = sampleCovariance(common);
    const VectorXd scale = c.diagonal().cwiseSqrt().cwiseInverse();
    const Eigen::SelfAdjointEigenSolver<MatrixXd> other(scale.asDiagonal() * c * scale.asDiagonal());
    const double left = noiseVariance(other.eigenvalues(), 0.1);
    QVERIFY2(std::abs(left - 0.5) < 0.05, qPrintable(QString::number(left)));
}

void TestEstimates::denoisingKeepsVariancesAndTheStrongFactor()
{
    Random random(4);
    MatrixXd r = noise(random, 500, 30);
    for (Index t = 0; t < r.rows(); ++t)
        r.row(t).array() += random.normal();
    const MatrixXd sample = sampleCovariance(r);
    const Estimates e = estimate(r, {CovarianceMethod::Denoised, MeanMethod::Sample, 63.0});
    QVERIFY((e.covariance.diagonal() - sample.diagonal()).cwiseAbs().maxCoeff() < 1e-10);
    // True correlations are all ½: what is left of them scatters less than the sample's.
    const auto scatter = [](const MatrixXd& c) {
        double sum = 0.0;
        for (Index i = 0; i < c.rows(); ++i)
            for (Index j = 0; j < i; ++j)
                sum += std::pow(c(i, j) / std::sqrt(c(i, i) * c(j, j)) - 0.5, 2);
        return sum;
    };
    QVERIFY(scatter(e.covariance) < 0.6 * scatter(sample));
    QVERIFY(!e.covariance.llt().info());
}

void TestEstimates::bayesSteinPullsMeansTogether()
{
    Random random(5);
    const MatrixXd r = noise(random, 50, 6);
    const Estimates plain = estimate(r, {CovarianceMethod::Sample, MeanMethod::Sample, 63.0});
    const Estimates shrunk = estimate(r, {CovarianceMethod::Sample, MeanMethod::Shrunk, 63.0});
    const VectorXd minimum = plain.covariance.inverse() * VectorXd::Ones(6);
    const double target = minimum.dot(plain.mean) / minimum.sum();
    const VectorXd apart = plain.mean - VectorXd::Constant(6, target);
    const double share = 8.0 / (8.0 + 50.0 * apart.dot(plain.covariance.inverse() * apart));
    QVERIFY((shrunk.mean - ((1.0 - share) * plain.mean + VectorXd::Constant(6, share * target))).cwiseAbs().maxCoeff() < 1e-12);
    QVERIFY(share > 0.0 && share < 1.0);
}

void TestEstimates::constantCorrelationIsThePapersSum()
{
    Random random(21);
    for (int round = 0; round < 30; ++round) {
        const Index n = 3 + static_cast<Index>(random.below(9));
        MatrixXd r = noise(random, 10 + static_cast<Index>(random.below(80)), n);
        r.colwise() += noise(random, r.rows(), 1).col(0); // a common part
        for (Index j = 0; j < n; ++j)
            r.col(j) *= 1.0 + static_cast<double>(j);
        const Estimates e = estimate(r, {CovarianceMethod::ConstantCorrelation, MeanMethod::Sample, 63.0, {}});
        QVERIFY2(std::abs(e.shrinkage - constantCorrelationByDays(r)) < 1e-9, qPrintable(QString::number(e.shrinkage)));
        const MatrixXd biased = sampleCovariance(r) * static_cast<double>(r.rows() - 1) / static_cast<double>(r.rows());
        QVERIFY((e.covariance.diagonal() - biased.diagonal()).cwiseAbs().maxCoeff() < 1e-9 * biased.trace());
        if (e.shrinkage > 0.01)
            QVERIFY(e.covariance.llt().info() == Eigen::Success);
    }
    // Of two assets the target is the sample.
    const MatrixXd two = noise(random, 40, 2);
    QVERIFY((constantCorrelation(two).covariance - sampleCovariance(two) * 39.0 / 40.0).cwiseAbs().maxCoeff() < 1e-12);
}

void TestEstimates::factorsAreWhatIsMoreThanNoise()
{
    Random random(22);
    // The edge for a quarter as many assets as days: (1 + ½)² = 2.25.
    QCOMPARE(factorCount(VectorXd{{0.1, 0.5, 2.2, 2.3, 9.0}}, 0.25), Index{2});
    QCOMPARE(factorCount(VectorXd{{0.9, 1.0, 1.1}}, 0.25), Index{1});
    int found = 0;
    for (int round = 0; round < 20; ++round) {
        const MatrixXd common = noise(random, 500, 3);
        const MatrixXd loadings = noise(random, 3, 40);
        const MatrixXd r = common * loadings + 1.5 * noise(random, 500, 40);
        const VectorXd deviation = sampleCovariance(r).diagonal().cwiseSqrt().cwiseInverse();
        const Eigen::SelfAdjointEigenSolver<MatrixXd> solver(deviation.asDiagonal() * sampleCovariance(r) * deviation.asDiagonal());
        found += factorCount(solver.eigenvalues(), 40.0 / 500.0) == 3 ? 1 : 0;
    }
    QCOMPARE(found, 20);
}

void TestEstimates::factorCovarianceIsItsOwnMatrix()
{
    Random random(23);
    // One factor with exact loadings and specific variances that are large: the estimate is nearer to the truth than the sample.
    double factor = 0.0;
    double sample = 0.0;
    for (int round = 0; round < 30; ++round) {
        const VectorXd b = noise(random, 25, 1).col(0).array() + 1.0;
        const MatrixXd truth = b * b.transpose() + MatrixXd(VectorXd::Constant(25, 4.0).asDiagonal());
        const MatrixXd r = noise(random, 80, 1) * b.transpose() + 2.0 * noise(random, 80, 25);
        const MatrixXd s = factorCovariance(r);
        factor += (s - truth).norm();
        sample += (sampleCovariance(r) - truth).norm();
        QVERIFY((s.diagonal() - sampleCovariance(r).diagonal()).cwiseAbs().maxCoeff() < 1e-12 * truth.trace());
        QVERIFY(s.llt().info() == Eigen::Success);
    }
    QVERIFY2(factor < 0.9 * sample, qPrintable(QString::number(factor / sample)));
    // More assets than days are no problem, as the diagonal is their own.
    QVERIFY(factorCovariance(noise(random, 15, 40)).llt().info() == Eigen::Success);
}

QTEST_MAIN(TestEstimates)
#include "tst_estimates.moc"
