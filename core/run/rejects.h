// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/overrides.h"
#include "core/credit/rejectinference.h"
#include "core/run/credit.h"

#include <boost/describe/class.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace riskloom {

// A card for everybody who applies, from the outcomes of those who were approved and an assumption on the others.
struct CreditRejectsRequest : CreditCardRequest {
    std::string decisionColumn;    // who was rejected; "" = every row without an outcome
    std::string rejectedValue;     // the value of that column which means rejected
    std::string recommendedColumn; // what the score of the day said, in the same values; "" = not known
    std::string trueOutcomeColumn; // outcomes of rejected applicants, where they became known; "" = they did not
    RejectInference method = RejectInference::Parcelling; // whose card is shown whole and scores
    double badFrom = 0.5;          // hard cut-off: a rejected applicant with this probability of bad counts as bad
    int parcels = 10;
    double parcellingFactor = 1.3;
};
BOOST_DESCRIBE_STRUCT(CreditRejectsRequest, (CreditCardRequest),
                      (decisionColumn, rejectedValue, recommendedColumn, trueOutcomeColumn, method, badFrom, parcels,
                       parcellingFactor))

// Rows of rejected applicants. Their outcomes, where any are known, are never fitted on.
struct RejectedSample {
    std::int64_t fitted = 0;  // outcomes were assumed for them
    std::int64_t heldOut = 0; // the same share as of the approved, for judging
    std::int64_t later = 0;   // applied in the out-of-time period, or no date tells: left out
};
BOOST_DESCRIBE_STRUCT(RejectedSample, (), (fitted, heldOut, later))

// What the truth says of a card and the assumption it was fitted with.
struct RejectsTruth {
    std::int64_t rows = 0;        // held-out approved and rejected ones with a known true outcome
    InferenceError assumed;       // of the rejected fitted on
    Discrimination everybody;     // on `rows`
    std::vector<CalibrationRow> calibration;
    double predictedBadRate = 0.0; // of the held-out rejected, by the card
    double trueBadRate = 0.0;
};
BOOST_DESCRIBE_STRUCT(RejectsTruth, (),
                      (rows, assumed, everybody, calibration, predictedBadRate, trueBadRate))

struct RejectsModel {
    Scorecard scorecard;
    std::vector<CoefficientRow> coefficients;
    std::vector<DroppedVariable> dropped;
    Discrimination approved;    // on held-out approved rows: no method has anything to show beyond these but the truth
    double assumedBadRate = 0.0; // of the rejected; fitted on the approved alone, what the card predicts
    ScoreCounts approvedScores; // of the rows fitted on
    ScoreCounts rejectedScores; // with their assumed outcomes
    RejectsTruth truth;         // no rows without a column that tells
};
BOOST_DESCRIBE_STRUCT(RejectsModel, (),
                      (scorecard, coefficients, dropped, approved, assumedBadRate, approvedScores, rejectedScores, truth))

struct InferredModel : RejectsModel {
    RejectInference method = RejectInference::Fuzzy;
    std::vector<Parcel> parcels;       // parcelling only
    AucComparison againstApprovedOnly; // on held-out approved rows, this card minus the one without inference
};
BOOST_DESCRIBE_STRUCT(InferredModel, (RejectsModel), (method, parcels, againstApprovedOnly))

struct CreditRejectsReport {
    SampleSummary sample; // of the approved
    RejectedSample rejected;
    double approvedBadRate = 0.0; // of the rows fitted on
    RejectsModel approvedOnly;
    std::vector<InferredModel> methods; // all three, in the order of RejectInference
    OverrideReport overrides;           // no cases unless the request names what was recommended
};
BOOST_DESCRIBE_STRUCT(CreditRejectsReport, (),
                      (sample, rejected, approvedBadRate, approvedOnly, methods, overrides))

// The one of the request's method.
const InferredModel& chosenModel(const CreditRejectsRequest& request, const CreditRejectsReport& report);

} // namespace riskloom
