// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/binlookup.h"
#include "core/credit/discrimination.h"
#include "core/credit/logistic.h"
#include "core/credit/simulatedportfolio.h"
#include "core/credit/stability.h"
#include "tests/core/credit/portfoliorows.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

using namespace riskloom;
using namespace riskloom::testing;

namespace {

// What the estimated coefficients should be, beside the design they are estimated from.
struct KnownModel {
    DesignMatrix design;
    std::vector<double> truth; // intercept first
    std::vector<std::string> names{"intercept"};
};

template <class Value>
void addColumn(KnownModel& model, const std::string& name, double truth, Value valueOf)
{
    for (std::size_t i = 0; i < model.design.rows; ++i)
        model.design.values.push_back(valueOf(i));
    ++model.design.columns;
    model.truth.push_back(truth);
    model.names.push_back(name);
}

KnownModel knownModel(const SimulatedPortfolio& portfolio, const std::vector<std::uint32_t>& rows)
{
    KnownModel model;
    model.design.rows = rows.size();
    model.truth = {portfolio.truth.intercept};
    for (const SimulatedTerm& term : portfolio.truth.terms) {
        const Column& column = **portfolio.table.column(term.column);
        if (const CategoryColumn* categories = column.category()) {
            for (std::size_t level = 1; level < term.levels.size(); ++level) {
                const auto found = std::ranges::find(categories->levels, term.levels[level]);
                const auto code = static_cast<std::int32_t>(found - categories->levels.begin());
                addColumn(model, term.levels[level], term.levelEffects[level],
                          [&](std::size_t i) { return categories->codes[rows[i]] == code ? 1.0 : 0.0; });
            }
            continue;
        }
        const auto& values = column.number()->values;
        addColumn(model, term.column, term.coefficient,
                  [&](std::size_t i) { return term.standardised(values[rows[i]]); });
        for (const SimulatedCode& code : term.codes)
            addColumn(model, term.column + " code", code.effect,
                      [&](std::size_t i) { return values[rows[i]] == code.value ? 1.0 : 0.0; });
        if (term.missingEffect != 0.0)
            addColumn(model, term.column + " missing", term.missingEffect,
                      [&](std::size_t i) { return std::isnan(values[rows[i]]) ? 1.0 : 0.0; });
    }
    return model;
}

double shareOf(const Column& column, std::string_view cell)
{
    double count = 0.0;
    for (std::size_t i = 0; i < column.rows(); ++i)
        count += column.cell(i) == cell ? 1.0 : 0.0;
    return count / static_cast<double>(column.rows());
}

const SimulatedPortfolio& defaultPortfolio()
{
    static const SimulatedPortfolio portfolio = simulatedPortfolio();
    return portfolio;
}

// Enough rows for what is looked at row by row.
const SimulatedPortfolio& smallPortfolio()
{
    static const SimulatedPortfolio portfolio = simulatedPortfolio({.applications = 25'000, .seed = 2});
    return portfolio;
}

double driftIndex(const std::string& name)
{
    const SimulatedPortfolio& portfolio = defaultPortfolio();
    const Column& column = **portfolio.table.column(name);
    const auto& days = (*portfolio.table.column("application_date"))->date()->days;
    const std::int32_t drift = monthIndex(days[0]) + portfolio.truth.driftFromMonth;
    std::vector<std::uint32_t> rows(portfolio.table.rows());
    std::iota(rows.begin(), rows.end(), 0U);
    BinningOptions options;
    options.trend = Trend::Free;
    for (const SimulatedTerm& term : portfolio.truth.terms)
        for (const SimulatedCode& code : term.codes)
            if (term.column == name)
                options.specialValues.push_back(code.value);
    static const std::vector<std::uint8_t> bad = trueOutcomes(portfolio);
    const auto binned = binVariable(column, {rows, bad, {}}, options);
    const auto bins = binIndex(*binned, column, rows);
    std::vector<double> before(binned->bins.size(), 0.0);
    std::vector<double> after = before;
    for (std::size_t i = 0; i < rows.size(); ++i)
        (monthIndex(days[i]) < drift ? before : after)[(*bins)[i]] += 1.0;
    return stabilityOfCounts(before, after).index;
}

} // namespace

class TestSimulatedPortfolio : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sameSeedGivesTheSameBytesAndAnotherSeedDoesNot();
    void schemaFitsTheTableAndNamesItSimulated();
    void datesCoverTwentyFourMonthsInOrder();
    void logisticRegressionFindsTheTrueCoefficients();
    void decisionsSayNothingBeyondTheColumns();
    void unrecordedRiskMakesDecisionsSayMore();
    void onlyTheDriftedColumnsDrift();
    void rejectedApplicantsAreRiskierAndTheirOutcomeIsUnknown();
    void overridesTurnThePolicysDecision();
    void statusFollowsDaysPastDue();
    void protectedAttributesShowInTheirProxies();
    void weightsUndoTheSamplingByChannel();
};

void TestSimulatedPortfolio::sameSeedGivesTheSameBytesAndAnotherSeedDoesNot()
{
    const SimulatedPortfolio one = simulatedPortfolio({.applications = 2000, .seed = 7});
    const SimulatedPortfolio two = simulatedPortfolio({.applications = 2000, .seed = 7});
    const SimulatedPortfolio other = simulatedPortfolio({.applications = 2000, .seed = 8});
    std::size_t different = 0;
    for (std::size_t j = 0; j < one.table.columns().size(); ++j)
        for (std::size_t i = 0; i < one.table.rows(); ++i) {
            QCOMPARE(one.table.columns()[j].cell(i), two.table.columns()[j].cell(i));
            different += one.table.columns()[j].cell(i) != other.table.columns()[j].cell(i) ? 1U : 0U;
        }
    QVERIFY(different > 2000);
    QCOMPARE(one.schema, two.schema);
}

void TestSimulatedPortfolio::schemaFitsTheTableAndNamesItSimulated()
{
    const SimulatedPortfolio& portfolio = defaultPortfolio();
    QVERIFY(portfolio.table.rows() >= 100'000);
    QCOMPARE(portfolio.schema.columns.size(), portfolio.table.columns().size());
    std::size_t inputs = 0;
    for (std::size_t j = 0; j < portfolio.schema.columns.size(); ++j) {
        QCOMPARE(portfolio.schema.columns[j].name, portfolio.table.columns()[j].name);
        QCOMPARE(portfolio.schema.columns[j].type, portfolio.table.columns()[j].type());
        QCOMPARE(portfolio.table.columns()[j].rows(), portfolio.table.rows());
        inputs += portfolio.schema.columns[j].role == Role::Input ? 1U : 0U;
    }
    QCOMPARE(inputs, portfolio.truth.terms.size());
    QCOMPARE(portfolio.schema.nameOf(Role::Target), std::string("outcome"));
    QCOMPARE(portfolio.schema.nameOf(Role::Date), std::string("application_date"));
    QCOMPARE(portfolio.schema.nameOf(Role::Weight), std::string("sample_weight"));
    QCOMPARE(portfolio.table.find("application_id")->cell(41), std::string("SIMULATED-0000042"));
    for (const SimulatedTerm& term : portfolio.truth.terms)
        QVERIFY2(portfolio.table.find(term.column) != nullptr, term.column.c_str());
}

void TestSimulatedPortfolio::datesCoverTwentyFourMonthsInOrder()
{
    const auto& days = defaultPortfolio().table.find("application_date")->date()->days;
    QVERIFY(std::ranges::is_sorted(days));
    std::map<std::int32_t, int> months;
    for (const Day day : days)
        ++months[monthIndex(day)];
    QCOMPARE(months.size(), std::size_t{24});
    QCOMPARE(months.rbegin()->first - months.begin()->first, 23);
    for (const auto& [month, rows] : months)
        QVERIFY(rows > 4000);
}

// No coefficient is more than four standard errors from the truth, and together they are a chi-square of as many
// degrees of freedom.
void TestSimulatedPortfolio::logisticRegressionFindsTheTrueCoefficients()
{
    const SimulatedPortfolio& portfolio = smallPortfolio();
    const std::vector<std::uint32_t> rows = goodOrBadRows(portfolio, Decided::Any);
    const KnownModel model = knownModel(portfolio, rows);
    const std::vector<std::uint8_t> all = trueOutcomes(portfolio);
    std::vector<std::uint8_t> bad;
    for (const std::uint32_t row : rows)
        bad.push_back(all[row]);
    const auto fit = fitLogistic(model.design, bad, {});
    QVERIFY(fit.ok());
    double squares = 0.0;
    for (std::size_t j = 0; j < model.truth.size(); ++j) {
        const double z = (fit->coefficients[j] - model.truth[j]) / fit->standardErrors[j];
        squares += z * z;
        QVERIFY2(std::abs(z) < 4.0, qPrintable(QStringLiteral("%1: %2 instead of %3")
                                                   .arg(QString::fromStdString(model.names[j]))
                                                   .arg(fit->coefficients[j])
                                                   .arg(model.truth[j])));
    }
    const auto degrees = static_cast<double>(model.truth.size());
    QVERIFY2(squares < degrees + 4.0 * std::sqrt(2.0 * degrees), qPrintable(QString::number(squares)));
}

// Bads beyond those that the recorded log odds foretell, in standard errors.
double surprise(const SimulatedPortfolio& portfolio, Decided decided)
{
    const std::vector<double> logOdds = recordedLogOdds(portfolio);
    const std::vector<std::uint8_t> bad = trueOutcomes(portfolio);
    double difference = 0.0;
    double variance = 0.0;
    for (const std::uint32_t row : goodOrBadRows(portfolio, decided)) {
        const double probability = 1.0 / (1.0 + std::exp(-logOdds[row]));
        difference += bad[row] - probability;
        variance += probability * (1.0 - probability);
    }
    return difference / std::sqrt(variance);
}

void TestSimulatedPortfolio::decisionsSayNothingBeyondTheColumns()
{
    QVERIFY(std::abs(surprise(defaultPortfolio(), Decided::Approved)) < 4.0);
    QVERIFY(std::abs(surprise(defaultPortfolio(), Decided::Declined)) < 4.0);
}

void TestSimulatedPortfolio::unrecordedRiskMakesDecisionsSayMore()
{
    const SimulatedPortfolio portfolio = simulatedPortfolio({.applications = 25'000, .unrecordedRisk = 1.0});
    QVERIFY(surprise(portfolio, Decided::Declined) > surprise(portfolio, Decided::Approved) + 8.0);
}

void TestSimulatedPortfolio::onlyTheDriftedColumnsDrift()
{
    for (const SimulatedTerm& term : defaultPortfolio().truth.terms) {
        const double index = driftIndex(term.column);
        if (std::ranges::find(defaultPortfolio().truth.driftedColumns, term.column) !=
            defaultPortfolio().truth.driftedColumns.end())
            QVERIFY2(index > 0.1, qPrintable(QString::number(index)));
        else
            QVERIFY2(index < 0.02, term.column.c_str());
    }
}

void TestSimulatedPortfolio::rejectedApplicantsAreRiskierAndTheirOutcomeIsUnknown()
{
    const SimulatedPortfolio& portfolio = smallPortfolio();
    const std::vector<std::uint8_t> bad = trueOutcomes(portfolio);
    const double approved = meanOf(bad, goodOrBadRows(portfolio, Decided::Approved));
    const double declined = meanOf(bad, goodOrBadRows(portfolio, Decided::Declined));
    QVERIFY2(declined > 2.0 * approved, qPrintable(QStringLiteral("%1 %2").arg(approved).arg(declined)));
    QVERIFY(approved > 0.04 && approved < 0.15);
    const double approvalRate = shareOf(*portfolio.table.find("final_decision"), "approve");
    QVERIFY2(approvalRate > 0.55 && approvalRate < 0.8, qPrintable(QString::number(approvalRate)));
    const Column* decision = portfolio.table.find("final_decision");
    const Column* outcome = portfolio.table.find("outcome");
    const Column* truth = portfolio.table.find("true_outcome");
    const Column* days = portfolio.table.find("days_past_due_max");
    for (std::size_t i = 0; i < portfolio.table.rows(); ++i) {
        const bool known = decision->cell(i) == "approve";
        QCOMPARE(outcome->cell(i), known ? truth->cell(i) : std::string());
        QCOMPARE(days->missing(i), !known);
    }
}

void TestSimulatedPortfolio::overridesTurnThePolicysDecision()
{
    const SimulatedPortfolio& portfolio = smallPortfolio();
    const auto cell = [&](const char* column, std::size_t row) { return portfolio.table.find(column)->cell(row); };
    const auto& scores = portfolio.table.find("policy_score")->number()->values;
    double above = 0.0;
    double near = 0.0;
    double high = 0.0;
    double low = 0.0;
    for (std::size_t i = 0; i < portfolio.table.rows(); ++i) {
        const std::string side = cell("override_side", i);
        const bool policyApproves = scores[i] >= portfolio.truth.policyCutoff;
        QCOMPARE(cell("policy_decision", i), std::string(policyApproves ? "approve" : "decline"));
        QCOMPARE(cell("final_decision", i) != cell("policy_decision", i), !side.empty());
        QCOMPARE(cell("override_reason", i).empty(), side.empty());
        QCOMPARE(cell("override_by", i).empty(), side.empty());
        QVERIFY(side.empty() || (side == "high side") == policyApproves);
        above += policyApproves ? 1.0 : 0.0;
        near += !policyApproves && scores[i] >= portfolio.truth.policyCutoff - portfolio.truth.lowSideReach ? 1.0 : 0.0;
        high += side == "high side" ? 1.0 : 0.0;
        low += side == "low side" ? 1.0 : 0.0;
    }
    const auto withinFourErrors = [](double count, double of, double rate) {
        return std::abs(count - of * rate) < 4.0 * std::sqrt(of * rate * (1.0 - rate));
    };
    QVERIFY(withinFourErrors(high, above, portfolio.truth.highSideOverrideRate));
    QVERIFY(withinFourErrors(low, near, portfolio.truth.lowSideOverrideRate));
}

void TestSimulatedPortfolio::statusFollowsDaysPastDue()
{
    const SimulatedPortfolio& portfolio = smallPortfolio();
    const auto& days = portfolio.table.find("days_past_due_max")->number()->values;
    const Column* outcome = portfolio.table.find("outcome");
    for (std::size_t i = 0; i < portfolio.table.rows(); ++i) {
        if (std::isnan(days[i]))
            continue;
        const bool isGood = days[i] < portfolio.truth.goodBelowDays;
        const bool isBad = days[i] >= portfolio.truth.badFromDays;
        QCOMPARE(outcome->cell(i), std::string(isGood ? "good" : isBad ? "bad" : "indeterminate"));
    }
    QVERIFY(shareOf(*outcome, "indeterminate") > 0.01);
}

void TestSimulatedPortfolio::protectedAttributesShowInTheirProxies()
{
    const SimulatedPortfolio& portfolio = smallPortfolio();
    const Column* sex = portfolio.table.find("sex");
    const Column* occupation = portfolio.table.find("occupation");
    const Column* age = portfolio.table.find("age_band");
    const auto& oldest = portfolio.table.find("oldest_account_months")->number()->values;
    double care = 0.0;
    double women = 0.0;
    std::vector<double> months;
    std::vector<std::uint8_t> young;
    for (std::size_t i = 0; i < portfolio.table.rows(); ++i) {
        if (occupation->cell(i) == "care") {
            care += 1.0;
            women += sex->cell(i) == "female" ? 1.0 : 0.0;
        }
        if (oldest[i] >= 0.0) {
            months.push_back(-oldest[i]);
            young.push_back(age->cell(i) == "18-24" ? 1 : 0);
        }
    }
    QVERIFY(women / care > 0.7);
    QVERIFY(discriminate(months, young).auc > 0.85);
    QVERIFY(std::abs(shareOf(*sex, "female") - 0.48) < 0.01);
}

void TestSimulatedPortfolio::weightsUndoTheSamplingByChannel()
{
    const SimulatedPortfolio& portfolio = smallPortfolio();
    const auto& weights = portfolio.table.find("sample_weight")->number()->values;
    const Column* channel = portfolio.table.find("channel");
    for (std::size_t i = 0; i < portfolio.table.rows(); ++i)
        QCOMPARE(weights[i], channel->cell(i) == "online" ? 2.0 : 1.0);
}

QTEST_APPLESS_MAIN(TestSimulatedPortfolio)
#include "tst_simulatedportfolio.moc"
