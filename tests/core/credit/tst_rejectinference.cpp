// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/credit/rejectinference.h"
#include "core/credit/scorecardfit.h"
#include "core/credit/simulatedportfolio.h"
#include "tests/core/credit/portfoliorows.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

using namespace riskloom;
using namespace riskloom::testing;

namespace {

// A scorecard fitted on the approved rows of a simulated portfolio, and what it says of everybody.
struct Portfolio {
    SimulatedPortfolio simulated;
    std::vector<std::uint32_t> approvedRows;
    std::vector<std::uint32_t> rejectedRows;
    std::vector<std::uint8_t> approvedBad;
    std::vector<std::uint8_t> rejectedBad; // the truth
    std::vector<double> approvedProbability;
    std::vector<double> rejectedProbability;
};

Portfolio fittedPortfolio(double unrecordedRisk)
{
    Portfolio made;
    made.simulated = simulatedPortfolio({.applications = 25'000, .seed = 3, .unrecordedRisk = unrecordedRisk});
    made.approvedRows = goodOrBadRows(made.simulated, Decided::Approved);
    made.rejectedRows = goodOrBadRows(made.simulated, Decided::Declined);
    const std::vector<std::uint8_t> bad = trueOutcomes(made.simulated);
    for (const std::uint32_t row : made.approvedRows)
        made.approvedBad.push_back(bad[row]);
    for (const std::uint32_t row : made.rejectedRows)
        made.rejectedBad.push_back(bad[row]);
    std::vector<BinnedVariable> variables;
    const LabelledRows sample{made.approvedRows, made.approvedBad, {}};
    for (const SimulatedTerm& term : made.simulated.truth.terms) {
        BinningOptions options;
        for (const SimulatedCode& code : term.codes)
            options.specialValues.push_back(code.value);
        auto variable = binVariable(*made.simulated.table.find(term.column), sample, options);
        if (variable->iv > 0.005)
            variables.push_back(*std::move(variable));
    }
    const auto fit = fitScorecard(variables, made.simulated.table, sample, {});
    const auto logOdds = logOddsOfRows(fit->scorecard, made.simulated.table);
    for (const std::uint32_t row : made.approvedRows)
        made.approvedProbability.push_back(1.0 / (1.0 + std::exp((*logOdds)[row])));
    for (const std::uint32_t row : made.rejectedRows)
        made.rejectedProbability.push_back(1.0 / (1.0 + std::exp((*logOdds)[row])));
    return made;
}

const Portfolio& recordedOnly()
{
    static const Portfolio portfolio = fittedPortfolio(0.0);
    return portfolio;
}

InferenceError parcellingError(const Portfolio& portfolio, double factor)
{
    return compareWithTruth(inferByParcelling({portfolio.approvedProbability, portfolio.approvedBad},
                                              {portfolio.rejectedProbability}, {.factor = factor}),
                            portfolio.rejectedBad);
}

} // namespace

class TestRejectInference : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fuzzyCopiesKeepWeightAndExpectedBads();
    void cutOffByHand();
    void parcellingByHand();
    void parcellingDrawsTheSameLabelsForTheSameSeed();
    void parcellingWithoutApprovedCallsNobodyBad();
    void parcelsHoldApprovedApplicants();
    void augmentedRowsAreTheApprovedAndTheInferred();
    void agreementAndDifferenceByHand();
    void fuzzyIsNearTheTruthWhereTheColumnsTellEverything();
    void everyMethodsErrorOnTheSimulatedPortfolio();
    void noMethodKnowsAnUnrecordedRisk();
};

void TestRejectInference::fuzzyCopiesKeepWeightAndExpectedBads()
{
    const std::vector<double> probability{0.0, 0.25, 1.0};
    const std::vector<double> weights{1.0, 2.0, 4.0};
    const InferredOutcomes outcomes = inferFuzzily({probability, weights});
    QCOMPARE(outcomes.applicant, (std::vector<std::uint32_t>{0, 1, 1, 2}));
    QCOMPARE(outcomes.bad, (std::vector<std::uint8_t>{0, 1, 0, 1}));
    QCOMPARE(outcomes.weights, (std::vector<double>{1.0, 0.5, 1.5, 4.0}));
    QCOMPARE(outcomes.badRate(), 4.5 / 7.0);
}

void TestRejectInference::cutOffByHand()
{
    const std::vector<double> probability{0.1, 0.3, 0.29, 0.9};
    const InferredOutcomes outcomes = inferByCutOff({probability}, 0.3);
    QCOMPARE(outcomes.bad, (std::vector<std::uint8_t>{0, 1, 0, 1}));
    QCOMPARE(outcomes.badRate(), 0.5);
    QCOMPARE(InferredOutcomes{}.badRate(), 0.0);
}

void TestRejectInference::parcellingByHand()
{
    // Two bands: approved 1 bad of 4 below 0.5 and 2 of 4 above it; rejected 4 below and 8 above.
    const std::vector<double> approved{0.1, 0.1, 0.1, 0.1, 0.6, 0.6, 0.6, 0.6};
    const std::vector<std::uint8_t> bad{1, 0, 0, 0, 1, 1, 0, 0};
    const std::vector<double> rejected{0.1, 0.1, 0.1, 0.1, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6};
    const InferredOutcomes outcomes =
        inferByParcelling({approved, bad}, {rejected}, {.parcels = 2, .factor = 1.5, .seed = 9});
    QCOMPARE(outcomes.parcels.size(), std::size_t{2});
    QCOMPARE(outcomes.parcels[0].approvedBadRate, 0.25);
    QCOMPARE(outcomes.parcels[1].approvedBadRate, 0.5);
    QCOMPARE(outcomes.parcels[1].lower, 0.6);
    QCOMPARE(outcomes.parcels[1].rejectedWeight, 8.0);
    const double below = std::accumulate(outcomes.bad.begin(), outcomes.bad.begin() + 4, 0.0);
    const double above = std::accumulate(outcomes.bad.begin() + 4, outcomes.bad.end(), 0.0);
    QVERIFY(below == 1.0 || below == 2.0); // 1.5 of 4
    QCOMPARE(above, 6.0);                  // 0.75 of 8
    QCOMPARE(outcomes.parcels[1].assumedBadRate, 0.75);
    const InferredOutcomes all = inferByParcelling({approved, bad}, {rejected}, {.parcels = 2, .factor = 9.0});
    QCOMPARE(all.badRate(), 1.0);
}

void TestRejectInference::parcellingDrawsTheSameLabelsForTheSameSeed()
{
    const Portfolio& portfolio = recordedOnly();
    const auto labels = [&](std::uint64_t seed) {
        return inferByParcelling({portfolio.approvedProbability, portfolio.approvedBad},
                                 {portfolio.rejectedProbability}, {.seed = seed});
    };
    QCOMPARE(labels(4).bad, labels(4).bad);
    QVERIFY(labels(4).bad != labels(5).bad);
    QCOMPARE(labels(4).badRate(), labels(5).badRate());
}

void TestRejectInference::parcellingWithoutApprovedCallsNobodyBad()
{
    const std::vector<double> rejected{0.1, 0.9};
    QCOMPARE(inferByParcelling({}, {rejected}, {}).bad, (std::vector<std::uint8_t>{0, 0}));
    QCOMPARE(inferByParcelling({}, {}, {}).bad.size(), std::size_t{0});
}

void TestRejectInference::parcelsHoldApprovedApplicants()
{
    Random random(11);
    for (int round = 0; round < 50; ++round) {
        std::vector<double> approved;
        std::vector<std::uint8_t> bad;
        std::vector<double> rejected;
        for (std::uint64_t i = 0; i < 1 + random.below(30); ++i) {
            approved.push_back(std::round(8.0 * random.uniform() * random.uniform()) / 10.0);
            bad.push_back(random.uniform() < 0.3 ? 1 : 0);
        }
        for (std::uint64_t i = 0; i < random.below(60); ++i)
            rejected.push_back(std::round(10.0 * random.uniform()) / 10.0);
        const InferredOutcomes outcomes = inferByParcelling({approved, bad}, {rejected}, {});
        double approvedWeight = 0.0;
        double rejectedWeight = 0.0;
        for (const Parcel& parcel : outcomes.parcels) {
            QVERIFY(parcel.approvedWeight > 0.0);
            approvedWeight += parcel.approvedWeight;
            rejectedWeight += parcel.rejectedWeight;
        }
        QCOMPARE(approvedWeight, static_cast<double>(approved.size()));
        QCOMPARE(rejectedWeight, static_cast<double>(rejected.size()));
    }
}

void TestRejectInference::augmentedRowsAreTheApprovedAndTheInferred()
{
    const std::vector<std::uint32_t> approvedRows{10, 12};
    const std::vector<std::uint8_t> bad{0, 1};
    const std::vector<std::uint32_t> rejectedRows{7, 8};
    const std::vector<double> probability{0.25, 0.5};
    const AugmentedRows all = augment({approvedRows, bad, {}}, rejectedRows, inferFuzzily({probability}));
    QCOMPARE(all.rows, (std::vector<std::uint32_t>{10, 12, 7, 7, 8, 8}));
    QCOMPARE(all.bad, (std::vector<std::uint8_t>{0, 1, 1, 0, 1, 0}));
    QCOMPARE(all.weights, (std::vector<double>{1.0, 1.0, 0.25, 0.75, 0.5, 0.5}));
}

void TestRejectInference::agreementAndDifferenceByHand()
{
    const std::vector<double> probability{0.9, 0.2, 0.6, 0.1};
    const std::vector<std::uint8_t> truth{1, 1, 0, 0};
    const InferenceError error = compareWithTruth(inferByCutOff({probability}, 0.15), truth);
    QCOMPARE(error.assumedBadRate, 0.75);
    QCOMPARE(error.trueBadRate, 0.5);
    QCOMPARE(error.difference, 0.25);
    QCOMPARE(error.agreement, 0.75);
}

void TestRejectInference::fuzzyIsNearTheTruthWhereTheColumnsTellEverything()
{
    const Portfolio& portfolio = recordedOnly();
    const InferenceError error = compareWithTruth(inferFuzzily({portfolio.rejectedProbability}), portfolio.rejectedBad);
    qInfo("fuzzy: assumed %.4f, true %.4f", error.assumedBadRate, error.trueBadRate);
    // What is left is the coarseness of bins that were cut on the approved.
    QVERIFY(std::abs(error.difference) < 0.04);
}

void TestRejectInference::everyMethodsErrorOnTheSimulatedPortfolio()
{
    const Portfolio& portfolio = recordedOnly();
    const double approvedRate = std::accumulate(portfolio.approvedBad.begin(), portfolio.approvedBad.end(), 0.0) /
                                static_cast<double>(portfolio.approvedBad.size());
    const InferenceError fuzzy = compareWithTruth(inferFuzzily({portfolio.rejectedProbability}), portfolio.rejectedBad);
    const InferenceError cutOff =
        compareWithTruth(inferByCutOff({portfolio.rejectedProbability}, 0.2), portfolio.rejectedBad);
    const InferenceError parcels = parcellingError(portfolio, 1.0);
    const InferenceError factored = parcellingError(portfolio, 1.3);
    for (const auto& [name, error] : std::map<std::string, InferenceError>{
             {"fuzzy", fuzzy}, {"hard cut-off 0.2", cutOff}, {"parcelling 1.0", parcels}, {"parcelling 1.3", factored}})
        qInfo("%s: difference %+.4f, agreement %.4f", name.c_str(), error.difference, error.agreement);
    // Taking the rejected to be like the approved is the worst assumption; those that look at the risk do better.
    const double naive = std::abs(approvedRate - fuzzy.trueBadRate);
    QVERIFY(std::abs(fuzzy.difference) < naive / 3.0);
    QVERIFY(std::abs(parcels.difference) < naive / 2.0);
    // The factor assumes a risk nobody recorded; here there is none, so it assumes too many bads.
    QVERIFY(factored.assumedBadRate > 1.2 * parcels.assumedBadRate);
    QVERIFY(factored.difference > parcels.difference);
}

void TestRejectInference::noMethodKnowsAnUnrecordedRisk()
{
    const Portfolio hidden = fittedPortfolio(1.0);
    const InferenceError fuzzy = compareWithTruth(inferFuzzily({hidden.rejectedProbability}), hidden.rejectedBad);
    qInfo("fuzzy with an unrecorded risk: assumed %.4f, true %.4f", fuzzy.assumedBadRate, fuzzy.trueBadRate);
    QVERIFY(fuzzy.difference < -0.03);
    QVERIFY(parcellingError(hidden, 1.3).difference > parcellingError(hidden, 1.0).difference);
}

QTEST_APPLESS_MAIN(TestRejectInference)
#include "tst_rejectinference.moc"
