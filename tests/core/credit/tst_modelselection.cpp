// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/credit/lasso.h"
#include "core/credit/modelselection.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace riskloom;

namespace {

struct Problem {
    DesignMatrix design;
    std::vector<std::uint8_t> events;
    std::vector<double> weights;
};

// Correlated columns of different scales, about half of them without an effect.
Problem randomProblem(Random& random, std::size_t rows, std::size_t columns)
{
    Problem made;
    made.design = {.rows = rows, .columns = columns, .values = std::vector<double>(rows * columns)};
    std::vector<double> effect(columns);
    for (double& each : effect)
        each = random.below(2) == 0 ? 0.0 : random.normal() * 0.6;
    for (std::size_t i = 0; i < rows; ++i) {
        const double common = random.normal();
        double logOdds = -0.5;
        for (std::size_t j = 0; j < columns; ++j) {
            const double scale = std::pow(10.0, static_cast<double>(j % 3) - 1.0);
            const double x = 0.5 * common + random.normal();
            made.design.values[j * rows + i] = x * scale;
            logOdds += effect[j] * x;
        }
        made.events.push_back(random.uniform() < 1.0 / (1.0 + std::exp(-logOdds)) ? 1 : 0);
        made.weights.push_back(1.0 + static_cast<double>(random.below(2)));
    }
    return made;
}

double criterionOf(const Problem& given, const std::vector<std::size_t>& columns, SelectionCriterion criterion)
{
    const auto fit = fitLogistic(columnsOf(given.design, columns), given.events, given.weights);
    double weight = 0.0;
    for (const double each : given.weights)
        weight += each;
    return -2.0 * fit->logLikelihood +
           (criterion == SelectionCriterion::Aic ? 2.0 : std::log(weight)) * static_cast<double>(columns.size() + 1);
}

bool positive(const Problem& given, const std::vector<std::size_t>& columns)
{
    const auto fit = fitLogistic(columnsOf(given.design, columns), given.events, given.weights);
    return std::all_of(fit->coefficients.begin() + 1, fit->coefficients.end(), [](double b) { return b > 0.0; });
}

std::vector<std::size_t> toggled(std::vector<std::size_t> columns, std::size_t column)
{
    const auto found = std::ranges::find(columns, column);
    if (found != columns.end())
        columns.erase(found);
    else
        columns.insert(std::ranges::upper_bound(columns, column), column);
    return columns;
}

} // namespace

class TestModelSelection : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void noSingleStepImprovesTheResult_data();
    void noSingleStepImprovesTheResult();
    void everyStepLowersTheCriterion();
    void forcedColumnsAreAlwaysIn();
    void coefficientsKeepTheirSigns();
    void findsTheColumnsThatMatter();
    void lassoMeetsTheOptimalityConditions_data();
    void lassoMeetsTheOptimalityConditions();
    void lassoEqualsAProximalGradientSolver();
    void lassoStartsWithNothingAndEndsNearTheFullFit();
    void lassoChoosesColumnsByTheCriterion();
    void derivativesEqualFiniteDifferences();
};

void TestModelSelection::noSingleStepImprovesTheResult_data()
{
    QTest::addColumn<int>("method");
    QTest::addColumn<int>("criterion");
    QTest::addColumn<bool>("signs");
    for (const bool signs : {false, true}) {
        for (const auto method : {SelectionMethod::Forward, SelectionMethod::Backward, SelectionMethod::Stepwise}) {
            for (const auto criterion : {SelectionCriterion::Aic, SelectionCriterion::Bic})
                QTest::addRow("%d %d %d", static_cast<int>(method), static_cast<int>(criterion), signs)
                    << static_cast<int>(method) << static_cast<int>(criterion) << signs;
        }
    }
}

void TestModelSelection::noSingleStepImprovesTheResult()
{
    QFETCH(int, method);
    QFETCH(int, criterion);
    QFETCH(bool, signs);
    Random random(100);
    for (int round = 0; round < 4; ++round) {
        const Problem given = randomProblem(random, 300, 6);
        const ColumnSelection selection{static_cast<SelectionMethod>(method),
                                        static_cast<SelectionCriterion>(criterion),
                                        signs ? CoefficientSigns::NeverNegative : CoefficientSigns::Any,
                                        {}};
        const auto found = selectColumns(given.design, given.events, given.weights, selection);
        QVERIFY(found.ok());
        QVERIFY(!signs || positive(given, found->columns));
        const double reached = criterionOf(given, found->columns, selection.criterion);
        QVERIFY(std::abs(reached - found->steps.back().criterion) < 1e-8);
        for (std::size_t column = 0; column < 6; ++column) {
            const bool inside = std::ranges::find(found->columns, column) != found->columns.end();
            const bool looked =
                inside ? selection.method != SelectionMethod::Forward : selection.method != SelectionMethod::Backward;
            const std::vector<std::size_t> other = toggled(found->columns, column);
            if (looked && (!signs || positive(given, other)))
                QVERIFY(criterionOf(given, other, selection.criterion) >= reached - 1e-8);
        }
    }
}

void TestModelSelection::everyStepLowersTheCriterion()
{
    Random random(7);
    const Problem given = randomProblem(random, 500, 8);
    const auto found = selectColumns(given.design, given.events, given.weights, {.method = SelectionMethod::Stepwise});
    QVERIFY(found->steps.size() > 2);
    for (std::size_t i = 1; i < found->steps.size(); ++i)
        QVERIFY(found->steps[i].criterion < found->steps[i - 1].criterion);
}

void TestModelSelection::forcedColumnsAreAlwaysIn()
{
    Random random(8);
    const Problem given = randomProblem(random, 400, 6);
    for (const auto method :
         {SelectionMethod::Forward, SelectionMethod::Backward, SelectionMethod::Stepwise, SelectionMethod::Lasso}) {
        const ColumnSelection selection{
            .method = method, .signs = CoefficientSigns::NeverNegative, .forced = {0, 1, 0, 0, 1, 0}};
        const auto found = selectColumns(given.design, given.events, given.weights, selection);
        QVERIFY(found.ok());
        for (const std::size_t column : {std::size_t{1}, std::size_t{4}})
            QVERIFY(std::ranges::find(found->columns, column) != found->columns.end());
    }
}

void TestModelSelection::coefficientsKeepTheirSigns()
{
    Random random(9);
    for (int round = 0; round < 5; ++round) {
        const Problem given = randomProblem(random, 300, 6);
        const auto path =
            lassoPath(given.design, given.events, given.weights, {.signs = CoefficientSigns::NeverNegative});
        QVERIFY(path.ok());
        for (const LassoPoint& point : *path)
            for (std::size_t k = 1; k < point.coefficients.size(); ++k)
                QVERIFY(point.coefficients[k] >= 0.0);
    }
}

void TestModelSelection::findsTheColumnsThatMatter()
{
    Random random(10);
    Problem given;
    given.design = {.rows = 4000, .columns = 5, .values = std::vector<double>(20000)};
    for (double& value : given.design.values)
        value = random.normal();
    for (std::size_t i = 0; i < 4000; ++i) {
        const double logOdds = given.design.column(1)[i] - 0.8 * given.design.column(3)[i];
        given.events.push_back(random.uniform() < 1.0 / (1.0 + std::exp(-logOdds)) ? 1 : 0);
    }
    for (const auto method : {SelectionMethod::Forward, SelectionMethod::Backward, SelectionMethod::Stepwise})
        QCOMPARE(selectColumns(given.design, given.events, {}, {.method = method})->columns,
                 (std::vector<std::size_t>{1, 3}));
    QCOMPARE(selectColumns(given.design, given.events, {}, {})->columns.size(), std::size_t{5});
}

void TestModelSelection::lassoMeetsTheOptimalityConditions_data()
{
    QTest::addColumn<bool>("signs");
    QTest::newRow("any sign") << false;
    QTest::newRow("never negative") << true;
}

// Karush-Kuhn-Tucker, with the gradient summed row by row here.
void TestModelSelection::lassoMeetsTheOptimalityConditions()
{
    QFETCH(bool, signs);
    Random random(11);
    for (int round = 0; round < 5; ++round) {
        const Problem given = randomProblem(random, 250, 5);
        const std::size_t rows = given.design.rows;
        const auto path =
            lassoPath(given.design, given.events, given.weights,
                      {.steps = 20, .signs = signs ? CoefficientSigns::NeverNegative : CoefficientSigns::Any});
        QVERIFY(path.ok());
        QCOMPARE(path->size(), std::size_t{20});
        double total = 0.0;
        for (const double weight : given.weights)
            total += weight;
        for (const LassoPoint& point : *path) {
            std::vector<double> gradient(6, 0.0);
            for (std::size_t i = 0; i < rows; ++i) {
                double logOdds = point.coefficients[0];
                for (std::size_t j = 0; j < 5; ++j)
                    logOdds += point.coefficients[j + 1] * given.design.column(j)[i];
                const double residual = given.weights[i] * (given.events[i] - 1.0 / (1.0 + std::exp(-logOdds)));
                gradient[0] += residual;
                for (std::size_t j = 0; j < 5; ++j)
                    gradient[j + 1] += residual * given.design.column(j)[i];
            }
            QVERIFY(std::abs(gradient[0]) / total < 1e-8);
            for (std::size_t j = 0; j < 5; ++j) {
                double mean = 0.0;
                double squares = 0.0;
                for (std::size_t i = 0; i < rows; ++i)
                    mean += given.weights[i] * given.design.column(j)[i] / total;
                for (std::size_t i = 0; i < rows; ++i)
                    squares += given.weights[i] * std::pow(given.design.column(j)[i] - mean, 2.0) / total;
                const double limit = point.penalty * std::sqrt(squares);
                const double slope = gradient[j + 1] / total;
                const double b = point.coefficients[j + 1];
                if (b != 0.0)
                    QVERIFY(std::abs(slope - std::copysign(limit, b)) < 2e-8);
                else
                    QVERIFY((signs ? slope : std::abs(slope)) <= limit + 2e-8);
            }
        }
    }
}

// A second solver: proximal gradient with a fixed step on the unit-scaled problem, run for long.
void TestModelSelection::lassoEqualsAProximalGradientSolver()
{
    Random random(12);
    Problem given = randomProblem(random, 150, 3);
    given.weights.clear();
    const auto path = lassoPath(given.design, given.events, {}, {.steps = 5, .smallestShare = 0.1});
    QVERIFY(path.ok());
    const auto rows = static_cast<double>(given.design.rows);
    std::vector<double> mean(3, 0.0);
    std::vector<double> deviation(3, 0.0);
    for (std::size_t j = 0; j < 3; ++j) {
        for (const double x : given.design.column(j))
            mean[j] += x / rows;
        for (const double x : given.design.column(j))
            deviation[j] += (x - mean[j]) * (x - mean[j]) / rows;
        deviation[j] = std::sqrt(deviation[j]);
    }
    for (const LassoPoint& point : *path) {
        std::vector<double> b(4, 0.0); // on centred and scaled columns
        for (int step = 0; step < 40'000; ++step) {
            std::vector<double> gradient(4, 0.0);
            for (std::size_t i = 0; i < given.design.rows; ++i) {
                double logOdds = b[0];
                for (std::size_t j = 0; j < 3; ++j)
                    logOdds += b[j + 1] * (given.design.column(j)[i] - mean[j]) / deviation[j];
                const double residual = (given.events[i] - 1.0 / (1.0 + std::exp(-logOdds))) / rows;
                gradient[0] += residual;
                for (std::size_t j = 0; j < 3; ++j)
                    gradient[j + 1] += residual * (given.design.column(j)[i] - mean[j]) / deviation[j];
            }
            double moved = 0.0;
            for (std::size_t k = 0; k < 4; ++k) {
                double next = b[k] + gradient[k]; // the curvature is at most 4 · ¼
                if (k > 0)
                    next = std::copysign(std::max(std::abs(next) - point.penalty, 0.0), next);
                moved = std::max(moved, std::abs(next - b[k]));
                b[k] = next;
            }
            if (moved < 1e-14)
                break;
        }
        for (std::size_t j = 0; j < 3; ++j)
            QVERIFY(std::abs(point.coefficients[j + 1] * deviation[j] - b[j + 1]) < 1e-7);
    }
}

void TestModelSelection::lassoStartsWithNothingAndEndsNearTheFullFit()
{
    Random random(13);
    const Problem given = randomProblem(random, 400, 5);
    const auto path = lassoPath(given.design, given.events, given.weights, {.smallestShare = 1e-7});
    QVERIFY(std::all_of(path->front().coefficients.begin() + 1, path->front().coefficients.end(),
                        [](double b) { return b == 0.0; }));
    for (std::size_t i = 1; i < path->size(); ++i)
        QVERIFY((*path)[i].logLikelihood >= (*path)[i - 1].logLikelihood - 1e-9);
    const auto full = fitLogistic(given.design, given.events, given.weights);
    for (std::size_t k = 0; k < 6; ++k)
        QVERIFY(std::abs(full->coefficients[k] - path->back().coefficients[k]) <
                1e-4 * std::max(1.0, std::abs(full->coefficients[k])));
}

void TestModelSelection::lassoChoosesColumnsByTheCriterion()
{
    Random random(14);
    const Problem given = randomProblem(random, 800, 8);
    const auto found = selectColumns(given.design, given.events, given.weights, {.method = SelectionMethod::Lasso});
    QVERIFY(found.ok());
    const LassoPoint& chosen = found->path[found->chosenPoint];
    for (std::size_t j = 0; j < 8; ++j)
        QCOMPARE(chosen.coefficients[j + 1] != 0.0, std::ranges::find(found->columns, j) != found->columns.end());
    const auto aic = selectColumns(given.design, given.events, given.weights,
                                   {.method = SelectionMethod::Lasso, .criterion = SelectionCriterion::Aic});
    QVERIFY(aic->columns.size() >= found->columns.size()); // the smaller price of a column
}

void TestModelSelection::derivativesEqualFiniteDifferences()
{
    Random random(15);
    const Problem given = randomProblem(random, 200, 2);
    const std::vector<double> at{0.3, -0.2, 0.1};
    const LogisticDerivatives exact = logisticDerivatives(given.design, given.events, given.weights, at);
    for (std::size_t k = 0; k < 3; ++k) {
        std::vector<double> above = at;
        std::vector<double> below = at;
        above[k] += 1e-5;
        below[k] -= 1e-5;
        const LogisticDerivatives up = logisticDerivatives(given.design, given.events, given.weights, above);
        const LogisticDerivatives down = logisticDerivatives(given.design, given.events, given.weights, below);
        QVERIFY(std::abs((up.logLikelihood - down.logLikelihood) / 2e-5 - exact.gradient[k]) <
                1e-5 * std::max(1.0, std::abs(exact.gradient[k])));
        for (std::size_t l = 0; l < 3; ++l)
            QVERIFY(std::abs((down.gradient[l] - up.gradient[l]) / 2e-5 - exact.information[k * 3 + l]) <
                    1e-4 * std::max(1.0, std::abs(exact.information[k * 3 + l])));
    }
}

QTEST_APPLESS_MAIN(TestModelSelection)
#include "tst_modelselection.moc"
