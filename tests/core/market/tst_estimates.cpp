// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/market/estimates.h"

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

QTEST_MAIN(TestEstimates)
#include "tst_estimates.moc"
