// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/credit/logistic.h"

#include <QTest>

#include <Eigen/Dense>

#include <cmath>

using namespace riskloom;

namespace {

struct Data {
    DesignMatrix design;
    std::vector<std::uint8_t> events;
    std::vector<double> weights;
};

Data randomData(std::size_t rows, std::size_t columns, std::uint64_t seed)
{
    Random random(seed);
    Data data{{rows, columns, std::vector<double>(rows * columns)}, {}, {}};
    for (double& value : data.design.values)
        value = random.normal();
    for (std::size_t i = 0; i < rows; ++i) {
        double logOdds = -0.7;
        for (std::size_t j = 0; j < columns; ++j)
            logOdds += (j % 2 == 0 ? 0.8 : -0.3) * data.design.column(j)[i];
        data.events.push_back(random.uniform() < 1.0 / (1.0 + std::exp(-logOdds)));
        data.weights.push_back(0.5 + random.uniform());
    }
    return data;
}

double weightOf(const Data& data, std::size_t row)
{
    return data.weights.empty() ? 1.0 : data.weights[row];
}

// Gradient of the log-likelihood, in long double and row by row.
Eigen::VectorXd gradientAt(const Data& data, const Eigen::VectorXd& b)
{
    std::vector<long double> sum(data.design.columns + 1, 0.0L);
    for (std::size_t i = 0; i < data.design.rows; ++i) {
        long double logOdds = b[0];
        for (std::size_t j = 0; j < data.design.columns; ++j)
            logOdds += static_cast<long double>(b[static_cast<Eigen::Index>(j + 1)]) * data.design.column(j)[i];
        const long double residual =
            weightOf(data, i) * ((data.events[i] != 0 ? 1.0L : 0.0L) - 1.0L / (1.0L + std::exp(-logOdds)));
        sum[0] += residual;
        for (std::size_t j = 0; j < data.design.columns; ++j)
            sum[j + 1] += residual * data.design.column(j)[i];
    }
    Eigen::VectorXd gradient(static_cast<Eigen::Index>(sum.size()));
    for (std::size_t j = 0; j < sum.size(); ++j)
        gradient[static_cast<Eigen::Index>(j)] = static_cast<double>(sum[j]);
    return gradient;
}

// The Hessian by central differences of the gradient.
Eigen::MatrixXd numericHessian(const Data& data, const Eigen::VectorXd& b)
{
    constexpr double step = 1e-5;
    Eigen::MatrixXd hessian(b.size(), b.size());
    for (Eigen::Index j = 0; j < b.size(); ++j) {
        Eigen::VectorXd above = b;
        Eigen::VectorXd below = b;
        above[j] += step;
        below[j] -= step;
        hessian.col(j) = (gradientAt(data, above) - gradientAt(data, below)) / (2.0 * step);
    }
    return hessian;
}

// A second solver: root of the gradient by Newton steps with the numeric Hessian.
Eigen::VectorXd solveOtherwise(const Data& data)
{
    Eigen::VectorXd b = Eigen::VectorXd::Zero(static_cast<Eigen::Index>(data.design.columns + 1));
    for (int i = 0; i < 60; ++i)
        b -= numericHessian(data, b).fullPivLu().solve(gradientAt(data, b));
    return b;
}

} // namespace

class TestLogistic : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void agreesWithASecondSolver_data();
    void agreesWithASecondSolver();
    void givesThePublishedFitOfTheChallengerData();
    void weightsCountAsRepeatedRows();
    void separatedClassesAreReported();
    void collinearColumnsAreFound();
    void interceptAloneIsTheLogOdds();
    void sameInputGivesTheSameBits();
};

void TestLogistic::agreesWithASecondSolver_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("columns");
    QTest::addColumn<bool>("weighted");
    QTest::newRow("one block") << 300 << 3 << false;
    QTest::newRow("several blocks") << 1300 << 7 << false;
    QTest::newRow("weighted") << 900 << 5 << true;
}

void TestLogistic::agreesWithASecondSolver()
{
    QFETCH(int, rows);
    QFETCH(int, columns);
    QFETCH(bool, weighted);
    Data data = randomData(static_cast<std::size_t>(rows), static_cast<std::size_t>(columns), 17);
    if (!weighted)
        data.weights.clear();
    const auto fit = fitLogistic(data.design, data.events, data.weights);
    QVERIFY2(fit.ok(), fit ? "" : describe(fit.error()).c_str());
    const Eigen::VectorXd other = solveOtherwise(data);
    const Eigen::MatrixXd covariance = (-numericHessian(data, other)).inverse();
    for (Eigen::Index j = 0; j < other.size(); ++j) {
        const auto k = static_cast<std::size_t>(j);
        QVERIFY(std::abs(fit->coefficients[k] - other[j]) < 1e-8);
        QVERIFY(std::abs(fit->standardErrors[k] / std::sqrt(covariance(j, j)) - 1.0) < 1e-6);
        // The normal distribution's tail by its series-free definition: 2 (1 - Phi(|z|)).
        const double z = std::abs(other[j]) / std::sqrt(covariance(j, j));
        QVERIFY(std::abs(fit->pValues[k] - (1.0 - std::erf(z / std::sqrt(2.0)))) < 1e-6);
    }
}

// Failure of at least one O-ring against temperature in 23 launches: Dalal, Fowlkes and Hoadley 1989, JASA 84, 945-957.
// R's glm prints 15.0429 (7.3786) and -0.2322 (0.1082), p = 0.0415 and 0.0320:
// https://byuistats.github.io/Statistics-Notebook/Analyses/Logistic%20Regression/Examples/challengerLogisticReg.html
void TestLogistic::givesThePublishedFitOfTheChallengerData()
{
    const std::vector<double> temperature{66, 70, 69, 68, 67, 72, 73, 70, 57, 63, 70, 78,
                                          67, 53, 67, 75, 70, 81, 76, 79, 75, 76, 58};
    const std::vector<std::uint8_t> failed{0, 1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 1};
    const auto fit = fitLogistic({23, 1, temperature}, failed, {});
    QVERIFY(fit.ok());
    QVERIFY(std::abs(fit->coefficients[0] - 15.0429) < 5e-5);
    QVERIFY(std::abs(fit->coefficients[1] + 0.2322) < 5e-5);
    QVERIFY(std::abs(fit->standardErrors[0] - 7.3786) < 5e-5);
    QVERIFY(std::abs(fit->standardErrors[1] - 0.1082) < 5e-5);
    QVERIFY(std::abs(fit->pValues[0] - 0.0415) < 5e-5);
    QVERIFY(std::abs(fit->pValues[1] - 0.0320) < 5e-5);
    QVERIFY(std::abs(-2.0 * fit->logLikelihood - 20.315) < 5e-4); // the residual deviance
}

void TestLogistic::weightsCountAsRepeatedRows()
{
    Data data = randomData(200, 2, 4);
    Data repeated{{0, 2, {}}, {}, {}};
    for (std::size_t i = 0; i < data.design.rows; ++i)
        data.weights[i] = 1.0 + static_cast<double>(i % 3);
    for (std::size_t j = 0; j < 2; ++j)
        for (std::size_t i = 0; i < data.design.rows; ++i)
            repeated.design.values.insert(repeated.design.values.end(), 1 + i % 3, data.design.column(j)[i]);
    for (std::size_t i = 0; i < data.design.rows; ++i)
        repeated.events.insert(repeated.events.end(), 1 + i % 3, data.events[i]);
    repeated.design.rows = repeated.events.size();
    const auto weighted = fitLogistic(data.design, data.events, data.weights);
    const auto plain = fitLogistic(repeated.design, repeated.events, {});
    QVERIFY(weighted.ok() && plain.ok());
    for (std::size_t j = 0; j < 3; ++j) {
        QVERIFY(std::abs(weighted->coefficients[j] - plain->coefficients[j]) < 1e-10);
        QVERIFY(std::abs(weighted->standardErrors[j] - plain->standardErrors[j]) < 1e-10);
    }
}

void TestLogistic::separatedClassesAreReported()
{
    const std::vector<std::uint8_t> events{0, 0, 0, 1, 1, 1};
    QCOMPARE(fitLogistic({6, 1, {1, 2, 3, 4, 5, 6}}, events, {}).error().code, ErrorCode::NotConverged);
    // Quasi-complete: the classes meet in one value only.
    QCOMPARE(fitLogistic({6, 1, {1, 2, 3, 3, 5, 6}}, events, {}).error().code, ErrorCode::NotConverged);
    QCOMPARE(fitLogistic({6, 1, {1, 2, 4, 3, 5, 6}}, std::vector<std::uint8_t>(6, 1), {}).error().code,
             ErrorCode::NotConverged);
}

void TestLogistic::collinearColumnsAreFound()
{
    Data data = randomData(500, 5, 8);
    std::vector<double>& values = data.design.values;
    for (std::size_t i = 0; i < 500; ++i) {
        values[2 * 500 + i] = 3.0; // constant
        values[3 * 500 + i] = 2.0 * values[i] - values[500 + i] + 1.0;
    }
    QCOMPARE(dependentColumns(data.design), (std::vector<std::size_t>{2, 3}));
    QCOMPARE(fitLogistic(data.design, data.events, {}).error().code, ErrorCode::NumericFailure);
    // Nearly the same is not the same.
    values[3 * 500] += 0.1;
    QCOMPARE(dependentColumns(data.design), (std::vector<std::size_t>{2}));
}

void TestLogistic::interceptAloneIsTheLogOdds()
{
    const std::vector<std::uint8_t> events{1, 1, 1, 0};
    const auto fit = fitLogistic({4, 0, {}}, events, {});
    QVERIFY(fit.ok());
    QVERIFY(std::abs(fit->coefficients[0] - std::log(3.0)) < 1e-12);
    QVERIFY(std::abs(fit->standardErrors[0] - std::sqrt(1.0 / (4 * 0.75 * 0.25))) < 1e-12);
}

void TestLogistic::sameInputGivesTheSameBits()
{
    const Data data = randomData(2000, 6, 2);
    const auto one = fitLogistic(data.design, data.events, data.weights);
    const auto two = fitLogistic(data.design, data.events, data.weights);
    QVERIFY(one->coefficients == two->coefficients && one->standardErrors == two->standardErrors);
}

QTEST_APPLESS_MAIN(TestLogistic)
#include "tst_logistic.moc"
