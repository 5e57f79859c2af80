// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/binning.h"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace riskloom {

// What became of rejected applicants is not known. These methods assume it, each in its own way, so that a model can be
// fitted on everybody who applied; nothing in the data can show whether the assumption holds (Hand and Henley 1993, IMA
// Journal of Mathematics Applied in Business and Industry 5, 45-55).
BOOST_DEFINE_ENUM_CLASS(RejectInference, Fuzzy, HardCutOff, Parcelling)

// Approved applicants with what became of them. One value a row in each; weights empty = 1 each.
struct ApprovedApplicants {
    std::span<const double> probabilityOfBad; // by a model fitted on approved applicants alone
    std::span<const std::uint8_t> bad;
    std::span<const double> weights = {};
};

struct RejectedApplicants {
    std::span<const double> probabilityOfBad; // by the same model
    std::span<const double> weights = {};
};

// A band of predicted risk in parcelling.
struct Parcel {
    double lower = 0.0; // lower <= probability of bad < upper; the outermost are 0 and 1
    double upper = 0.0;
    double approvedWeight = 0.0;
    double approvedBadRate = 0.0;
    double rejectedWeight = 0.0;
    double assumedBadRate = 0.0; // of its rejected
};
BOOST_DESCRIBE_STRUCT(Parcel, (), (lower, upper, approvedWeight, approvedBadRate, rejectedWeight, assumedBadRate))

// Rejected applicants with an outcome assumed. One value an entry; an applicant may have two entries.
struct InferredOutcomes {
    std::vector<std::uint32_t> applicant; // index into the rejected, ascending
    std::vector<std::uint8_t> bad;
    std::vector<double> weights; // positive
    std::vector<Parcel> parcels; // parcelling only, ascending

    [[nodiscard]] double badRate() const; // weighted; 0 without entries
};
BOOST_DESCRIBE_STRUCT(InferredOutcomes, (), (applicant, bad, weights, parcels))

// Each rejected applicant counts as bad with his probability and as good with the rest (fuzzy augmentation).
InferredOutcomes inferFuzzily(const RejectedApplicants& rejected);

// Bad from this probability on, good below it.
InferredOutcomes inferByCutOff(const RejectedApplicants& rejected, double badFrom);

struct ParcellingOptions {
    int parcels = 10;
    double factor = 1.3; // times the bad rate of the approved in the same band; 1.1 … 1.5 are usual
    std::uint64_t seed = 1;
};

// Bands of about equally many applicants; bands without an approved one join their neighbour. In each band so many of
// the rejected, drawn at random, are called bad that their bad rate is factor times that of the approved, at most 1, as
// closely as whole applicants allow. The same seed gives the same labels. Needs an approved applicant; without one, all
// rejected are called good.
InferredOutcomes inferByParcelling(const ApprovedApplicants& approved, const RejectedApplicants& rejected,
                                   const ParcellingOptions& options);

// Rows to fit on: those with an outcome and those whose outcome is assumed.
struct AugmentedRows {
    std::vector<std::uint32_t> rows;
    std::vector<std::uint8_t> bad;
    std::vector<double> weights;

    [[nodiscard]] LabelledRows view() const { return {rows, bad, weights}; }
};

// rejectedRows: the row of the table of each rejected applicant. The approved come first, a rejected one once or twice.
AugmentedRows augment(const LabelledRows& approved, std::span<const std::uint32_t> rejectedRows,
                      const InferredOutcomes& inferred);

// How far the assumption is off where the truth is known, as in a simulated portfolio.
struct InferenceError {
    double assumedBadRate = 0.0;
    double trueBadRate = 0.0;
    double difference = 0.0; // assumed - true
    double agreement = 0.0;  // weight of entries whose label is the true one, as a share
};
BOOST_DESCRIBE_STRUCT(InferenceError, (), (assumedBadRate, trueBadRate, difference, agreement))

// trueBad: one a rejected applicant.
InferenceError compareWithTruth(const InferredOutcomes& inferred, std::span<const std::uint8_t> trueBad);

} // namespace riskloom
