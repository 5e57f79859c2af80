// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/binning.h"
#include "core/credit/binningedit.h"
#include "core/credit/brier.h"
#include "core/credit/discrimination.h"
#include "core/credit/fairness.h"
#include "core/credit/leakage.h"
#include "core/credit/masterscale.h"
#include "core/credit/modelcomparison.h"
#include "core/credit/pointslayout.h"
#include "core/credit/proxyscan.h"
#include "core/credit/scorecard.h"
#include "core/credit/scorecardfit.h"
#include "core/credit/scorecounts.h"
#include "core/credit/stability.h"
#include "core/credit/strategy.h"
#include "core/credit/variablecounts.h"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace riskloom {

BOOST_DEFINE_ENUM_CLASS(SplitMethod, Stratified, ByDate)

// What both kinds of credit run ask of their data. Empty columns are filled from the dataset's roles when the run starts,
// so the stored request is complete.
struct CreditSampleRequest {
    std::string dataset;             // SHA-256 of the table
    std::string target;              // column with the outcome
    std::string badValue;            // its value that counts as bad; the one left beside it is good
    std::vector<std::string> indeterminateValues; // its values that are neither: left out and counted
    std::vector<std::string> inputs; // columns the model may use
    std::string weightColumn;        // "" = every row counts once
    std::string dateColumn;          // needed for SplitMethod::ByDate and for an out-of-time part
    SplitMethod split = SplitMethod::Stratified;
    double holdoutShare = 0.3;       // of the rows not out of time, never looked at while fitting
    double outOfTimeShare = 0.0;     // newest rows, judged apart; 0 = none
    double populationBadRate = 0.0;  // rows are weighted so that training shows it; 0 = as sampled
    std::uint64_t seed = 1;
};
BOOST_DESCRIBE_STRUCT(CreditSampleRequest, (),
                      (dataset, target, badValue, indeterminateValues, inputs, weightColumn, dateColumn, split,
                       holdoutShare, outOfTimeShare, populationBadRate, seed))

// Binning, shared by the card and by the network that reads the same weights of evidence.
// The defaults are conventions of the field (Siddiqi 2006, Credit Risk Scorecards: at least 5 % in a bin, information
// values below 0.02 useless), not the outcome of a search on any data set.
struct CreditBinningRequest : CreditSampleRequest {
    Trend trend = Trend::Best;
    int maxPreBins = 100;
    int maxBins = 8;
    double minBinShare = 0.05;
    std::vector<double> specialValues;
    double minIv = 0.02; // variables below it are left out
    std::vector<BinningPlan> plans; // variables binned by hand, at most one plan each
};
BOOST_DESCRIBE_STRUCT(CreditBinningRequest, (CreditSampleRequest),
                      (trend, maxPreBins, maxBins, minBinShare, specialValues, minIv, plans))

// A card fitted on such bins, and how its points are laid out.
struct CreditCardRequest : CreditBinningRequest {
    SelectionMethod selection = SelectionMethod::All;
    SelectionCriterion criterion = SelectionCriterion::Bic;
    CoefficientSigns signs = CoefficientSigns::NeverNegative;
    std::vector<std::string> forced;   // variables that are always on the card
    std::vector<std::string> excluded; // inputs that are binned and shown but never on the card
    double baseScore = 600.0;
    double baseOdds = 50.0;
    double pdo = 20.0;
    PointsLayout layout = PointsLayout::BaseSeparate;
};
BOOST_DESCRIBE_STRUCT(CreditCardRequest, (CreditBinningRequest),
                      (selection, criterion, signs, forced, excluded, baseScore, baseOdds, pdo, layout))

struct CreditScorecardRequest : CreditCardRequest {
    std::vector<PointOverride> overrides;
    std::vector<double> gradeLimits{0.01, 0.02, 0.05, 0.1, 0.2, 0.4}; // probabilities of bad between grades
    std::vector<std::string> protectedColumns; // never inputs by themselves; their groups are compared
    double profitPerGood = 0.2;                // of an approved application, in one unit of money
    double lossPerBad = 1.0;
};
BOOST_DESCRIBE_STRUCT(CreditScorecardRequest, (CreditCardRequest),
                      (overrides, gradeLimits, protectedColumns, profitPerGood, lossPerBad))

// One curve and its numbers on one sample.
struct ModelQuality {
    Discrimination discrimination;
    RocCurve roc;
    std::vector<CalibrationRow> calibration;
    double hMeasure = 0.0; // costs by the sample's bad rate
    BrierScore brier;
    HosmerLemeshow hosmerLemeshow;
};
BOOST_DESCRIBE_STRUCT(ModelQuality, (), (discrimination, roc, calibration, hMeasure, brier, hosmerLemeshow))

// Goods and bads at every score: what cut-offs, gains and score distributions are made from while a slider moves.
struct ScoreReview {
    ScoreCounts train;
    ScoreCounts holdout;
    ScoreCounts outOfTime; // empty without such rows
};
BOOST_DESCRIBE_STRUCT(ScoreReview, (), (train, holdout, outOfTime))

// What the card would do without some of its variables, fitted again: how well it tells bad from good, and how its groups
// would fare where it approves the same share of the training rows. Held-out rows.
struct FrontierPoint {
    std::vector<std::string> dropped; // in the order they went; empty: the card as it is
    double auc = 0.0;
    double aucLow = 0.0; // 95 %, DeLong
    double aucHigh = 0.0;
    double cutOff = 0.0;
    double approvalRate = 0.0;
    std::string group;     // the one with the lowest adverse-impact ratio
    ProportionRatio ratio; // its ratio
};
BOOST_DESCRIBE_STRUCT(FrontierPoint, (), (dropped, auc, aucLow, aucHigh, cutOff, approvalRate, group, ratio))

struct AttributeFairness {
    std::string attribute; // a protected column
    double cutOff = 0.0;   // approved at this score and above
    std::string reference; // the group that the others are held against
    std::vector<GroupFairness> groups;
    std::vector<ProxyMeasure> proxies; // variables of the card, the one that tells most of the attribute first
    std::vector<FrontierPoint> frontier; // the card, then without one variable each, then a greedy path (frontier.h)
};
BOOST_DESCRIBE_STRUCT(AttributeFairness, (), (attribute, cutOff, reference, groups, proxies, frontier))

// Who is in the sample and when they applied.
struct MonthOutcomes {
    std::int32_t month = 0; // since 1970-01
    std::int64_t rows = 0;  // with an outcome that is good or bad
    std::int64_t bads = 0;
};
BOOST_DESCRIBE_STRUCT(MonthOutcomes, (), (month, rows, bads))

struct SampleSummary {
    std::int64_t rowsWithoutOutcome = 0; // left out: the target is missing, or the date where a date is needed
    std::int64_t indeterminate = 0;      // left out: neither good nor bad
    double goodWeight = 1.0;             // what the prior correction multiplied weights by
    double badWeight = 1.0;
    std::vector<MonthOutcomes> months;   // ascending; empty without a date column
};
BOOST_DESCRIBE_STRUCT(SampleSummary, (), (rowsWithoutOutcome, indeterminate, goodWeight, badWeight, months))

struct DroppedVariable {
    std::string name;
    double iv = 0.0;
    // By binning: "target", "textColumn", "dateColumn", "allMissing", "constant", "separates", "lowIv".
    // By the regression: "excluded" (by hand), "collinear" (with variables of a higher information value),
    // "notSelected", "wrongSign".
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(DroppedVariable, (), (name, iv, reason))

// |r| of two weights of evidence from which variables are said to tell the same: a convention, above which regressions
// begin to suffer (Dormann et al. 2013, Ecography 36, 27-46).
inline constexpr double clusterCorrelation = 0.7;

// An input that was binned, before any regression. Strengths are of the training rows. NaN where a figure does not exist.
struct VariableSummary {
    std::string name;
    double iv = 0.0;
    double gini = 0.0;         // of its bins, ranked by weight of evidence
    double ks = 0.0;
    double missingShare = 0.0; // of the training rows
    std::vector<double> woe;   // of the intervals or category groups somebody fell into, in their order
    LeakageAlarm leakage = LeakageAlarm::None;
    // Of its bins, training rows against the out-of-time rows when there are any, else the held-out ones; NaN for a
    // variable without use. Below `psiNoise` it is no sign of a change (stability.h).
    double psi = 0.0;
    double psiNoise = 0.0;
    // Of the weights of evidence of the usable inputs on the training rows, whether they came on the card or not: the
    // variance inflation factor, and the number of the group of inputs in which every two correlate by clusterCorrelation
    // or more, from 1 in the order of the inputs; 0 = alone or not usable.
    double vif = 1.0;
    std::int64_t cluster = 0;
};
BOOST_DESCRIBE_STRUCT(VariableSummary, (),
                      (name, iv, gini, ks, missingShare, woe, leakage, psi, psiNoise, vif, cluster))

struct CreditScorecardReport {
    SampleSummary sample;
    Scorecard scorecard;
    std::vector<DroppedVariable> dropped;
    std::vector<VariableSummary> variables; // every input that was binned, in the order of the request
    std::vector<CoefficientRow> coefficients;
    SelectionPath selection;
    // Of every variable of the card and every one left out as "lowIv" or by the regression. The second sample is
    // the out-of-time rows when there are any, else the held-out ones; months are of all rows.
    std::vector<VariableCounts> counts;
    ModelQuality train;
    ModelQuality holdout;
    ModelQuality outOfTime; // no rows when the request keeps none apart
    double holdoutAucUnrounded = 0.0; // what the card would reach without rounding its points
    RoundingLoss roundingLoss;        // on the held-out rows, overrides included
    std::vector<Grade> grades;        // with the held-out rows
    ScoreReview scores;
    StabilityMatrix stability; // by month; empty without a date column
    std::vector<AttributeFairness> fairness; // one a protected column
};
BOOST_DESCRIBE_STRUCT(CreditScorecardReport, (),
                      (sample, scorecard, dropped, variables, coefficients, selection, counts, train, holdout, outOfTime,
                       holdoutAucUnrounded, roundingLoss, grades, scores, stability, fairness))

BOOST_DEFINE_ENUM_CLASS(DeviceChoice, Auto, Cpu, Cuda, Mps)

// FallingRisk: the probability of bad never rises when the weight of evidence of a variable rises, that is, when it
// moves to a bin that was safer in training.
BOOST_DEFINE_ENUM_CLASS(Monotonicity, Free, FallingRisk)

struct CreditNetworkRequest : CreditBinningRequest {
    std::vector<int> hiddenUnits{64, 32};
    Monotonicity monotonicity = Monotonicity::Free;
    double dropout = 0.2;
    double learningRate = 1e-3;
    double weightDecay = 1e-4;
    int batchRows = 64;
    int maxEpochs = 200;
    int patience = 20;             // epochs without a better validation loss before it stops
    double validationShare = 0.2;  // of the training rows, for early stopping
    bool balanceClasses = false;   // weight bads and goods to count the same; probabilities are corrected afterwards
    int checkpointEvery = 5;       // epochs
    DeviceChoice device = DeviceChoice::Auto;
};
BOOST_DESCRIBE_STRUCT(CreditNetworkRequest, (CreditBinningRequest),
                      (hiddenUnits, monotonicity, dropout, learningRate, weightDecay, batchRows, maxEpochs, patience,
                       validationShare, balanceClasses, checkpointEvery, device))

// Losses travel as metrics "train.loss" and "validation.loss", one point an epoch, with "validation.auc" beside them.
struct CreditNetworkReport {
    SampleSummary sample;
    std::string device;
    std::int64_t parameters = 0;
    int epochs = 0;
    int bestEpoch = 0;
    std::vector<BinnedVariable> inputs; // fitted on the training rows; the network reads their weights of evidence
    std::vector<DroppedVariable> dropped;
    std::vector<VariableSummary> variables; // as in a scorecard's report
    ModelQuality train;
    ModelQuality holdout;
    ModelQuality outOfTime;
    ModelQuality scorecardHoldout; // a scorecard fitted on the same training rows and inputs, scored on the same holdout
    AucComparison againstScorecard; // network minus scorecard on the holdout
    ModelComparison comparison;     // the same scorecard first, the network second
};
BOOST_DESCRIBE_STRUCT(CreditNetworkReport, (),
                      (sample, device, parameters, epochs, bestEpoch, inputs, dropped, variables, train, holdout, outOfTime,
                       scorecardHoldout, againstScorecard, comparison))

// Scoring with a network names the column of what a variable adds to the log-odds by this and the variable's name.
inline constexpr std::string_view contributionPrefix = "contribution ";

} // namespace riskloom
