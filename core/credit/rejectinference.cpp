// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/rejectinference.h"

#include "core/base/random.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace riskloom {
namespace {

double weightOf(std::span<const double> weights, std::size_t row)
{
    return weights.empty() ? 1.0 : weights[row];
}

void addEntry(InferredOutcomes& outcomes, std::size_t applicant, std::uint8_t bad, double weight)
{
    if (weight <= 0.0)
        return;
    outcomes.applicant.push_back(static_cast<std::uint32_t>(applicant));
    outcomes.bad.push_back(bad);
    outcomes.weights.push_back(weight);
}

std::size_t parcelOf(std::span<const double> bounds, double probability)
{
    return static_cast<std::size_t>(std::ranges::upper_bound(bounds, probability) - bounds.begin());
}

// Lower bounds of all parcels but the first, such that each parcel holds an approved applicant.
std::vector<double> parcelBounds(const ApprovedApplicants& approved, const RejectedApplicants& rejected, int parcels)
{
    std::vector<double> all(approved.probabilityOfBad.begin(), approved.probabilityOfBad.end());
    std::vector<double> known = all;
    all.insert(all.end(), rejected.probabilityOfBad.begin(), rejected.probabilityOfBad.end());
    std::ranges::sort(all);
    std::ranges::sort(known);
    std::vector<double> bounds;
    auto last = known.begin();
    for (int parcel = 1; parcel < parcels && !all.empty(); ++parcel) {
        const double bound = all[all.size() * static_cast<std::size_t>(parcel) / static_cast<std::size_t>(parcels)];
        const auto next = std::ranges::lower_bound(known, bound);
        // Approved applicants must be left both below the bound and at or above it.
        if (next == last || next == known.end())
            continue;
        bounds.push_back(bound);
        last = next;
    }
    return bounds;
}

std::vector<Parcel> countParcels(const std::vector<double>& bounds, const ApprovedApplicants& approved, double factor)
{
    std::vector<Parcel> parcels(bounds.size() + 1);
    for (std::size_t i = 0; i < parcels.size(); ++i) {
        parcels[i].lower = i == 0 ? 0.0 : bounds[i - 1];
        parcels[i].upper = i == bounds.size() ? 1.0 : bounds[i];
    }
    for (std::size_t i = 0; i < approved.bad.size(); ++i) {
        Parcel& parcel = parcels[parcelOf(bounds, approved.probabilityOfBad[i])];
        const double weight = weightOf(approved.weights, i);
        parcel.approvedWeight += weight;
        parcel.approvedBadRate += approved.bad[i] != 0 ? weight : 0.0;
    }
    for (Parcel& parcel : parcels) {
        if (parcel.approvedWeight > 0.0)
            parcel.approvedBadRate /= parcel.approvedWeight;
        parcel.assumedBadRate = std::min(1.0, factor * parcel.approvedBadRate);
    }
    return parcels;
}

// Calls applicants bad in random order until their weight is nearest to what the parcel assumes, and notes the rate.
void labelParcel(Parcel& parcel, std::vector<std::size_t>& members, std::span<const double> weights,
                 std::vector<std::uint8_t>& bad, Random& random)
{
    for (const std::size_t member : members)
        parcel.rejectedWeight += weightOf(weights, member);
    random.shuffle(std::span(members));
    const double wanted = parcel.assumedBadRate * parcel.rejectedWeight;
    double labelled = 0.0;
    for (const std::size_t member : members) {
        const double weight = weightOf(weights, member);
        if (labelled + weight / 2.0 > wanted)
            break;
        bad[member] = 1;
        labelled += weight;
    }
    if (parcel.rejectedWeight > 0.0)
        parcel.assumedBadRate = labelled / parcel.rejectedWeight;
}

} // namespace

double InferredOutcomes::badRate() const
{
    double all = 0.0;
    double bads = 0.0;
    for (std::size_t i = 0; i < bad.size(); ++i) {
        all += weights[i];
        bads += bad[i] != 0 ? weights[i] : 0.0;
    }
    return all > 0.0 ? bads / all : 0.0;
}

InferredOutcomes inferFuzzily(const RejectedApplicants& rejected)
{
    InferredOutcomes outcomes;
    for (std::size_t i = 0; i < rejected.probabilityOfBad.size(); ++i) {
        const double weight = weightOf(rejected.weights, i);
        addEntry(outcomes, i, 1, weight * rejected.probabilityOfBad[i]);
        addEntry(outcomes, i, 0, weight * (1.0 - rejected.probabilityOfBad[i]));
    }
    return outcomes;
}

InferredOutcomes inferByCutOff(const RejectedApplicants& rejected, double badFrom)
{
    InferredOutcomes outcomes;
    for (std::size_t i = 0; i < rejected.probabilityOfBad.size(); ++i)
        addEntry(outcomes, i, rejected.probabilityOfBad[i] >= badFrom ? 1 : 0, weightOf(rejected.weights, i));
    return outcomes;
}

InferredOutcomes inferByParcelling(const ApprovedApplicants& approved, const RejectedApplicants& rejected,
                                   const ParcellingOptions& options)
{
    const std::vector<double> bounds = parcelBounds(approved, rejected, options.parcels);
    InferredOutcomes outcomes;
    outcomes.parcels = countParcels(bounds, approved, options.factor);
    std::vector<std::vector<std::size_t>> members(outcomes.parcels.size());
    for (std::size_t i = 0; i < rejected.probabilityOfBad.size(); ++i)
        members[parcelOf(bounds, rejected.probabilityOfBad[i])].push_back(i);
    std::vector<std::uint8_t> bad(rejected.probabilityOfBad.size(), 0);
    Random random(options.seed);
    for (std::size_t parcel = 0; parcel < members.size(); ++parcel)
        labelParcel(outcomes.parcels[parcel], members[parcel], rejected.weights, bad, random);
    for (std::size_t i = 0; i < bad.size(); ++i)
        addEntry(outcomes, i, bad[i], weightOf(rejected.weights, i));
    return outcomes;
}

AugmentedRows augment(const LabelledRows& approved, std::span<const std::uint32_t> rejectedRows,
                      const InferredOutcomes& inferred)
{
    AugmentedRows all;
    all.rows.assign(approved.rows.begin(), approved.rows.end());
    all.bad.assign(approved.bad.begin(), approved.bad.end());
    all.weights.assign(approved.weights.begin(), approved.weights.end());
    all.weights.resize(all.rows.size(), 1.0);
    for (std::size_t i = 0; i < inferred.applicant.size(); ++i) {
        all.rows.push_back(rejectedRows[inferred.applicant[i]]);
        all.bad.push_back(inferred.bad[i]);
        all.weights.push_back(inferred.weights[i]);
    }
    return all;
}

InferenceError compareWithTruth(const InferredOutcomes& inferred, std::span<const std::uint8_t> trueBad)
{
    InferenceError error;
    double all = 0.0;
    for (std::size_t i = 0; i < inferred.applicant.size(); ++i) {
        const double weight = inferred.weights[i];
        const bool bad = trueBad[inferred.applicant[i]] != 0;
        all += weight;
        error.trueBadRate += bad ? weight : 0.0;
        error.agreement += bad == (inferred.bad[i] != 0) ? weight : 0.0;
    }
    if (all <= 0.0)
        return error;
    error.assumedBadRate = inferred.badRate();
    error.trueBadRate /= all;
    error.agreement /= all;
    error.difference = error.assumedBadRate - error.trueBadRate;
    return error;
}

} // namespace riskloom
