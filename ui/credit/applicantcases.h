// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/counterfactual.h"
#include "core/credit/reasons.h"
#include "core/data/table.h"
#include "ui/credit/creditrun.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace riskloom {

// One applicant as the card sees her.
struct ApplicantCase {
    std::int64_t row = 0;  // of the dataset, from 0
    std::string applicant; // the identifier in the data, else the row's number from 1
    double score = 0.0;
    double probability = 0.0;         // of bad, by the scale of the card
    std::vector<PointsLoss> losses;   // one a variable, in the order of the card
    std::vector<PointsLoss> reasons;  // four at most, against the maximum
};

// The held-out applicants of a scorecard's run, scored once and looked at one at a time. Reads only.
class ApplicantCases {
public:
    // Scores every held-out row. idColumn: "" when rows have no identifier. Errors of prepareCreditSample() and
    // BinLookup; UnknownColumn for a table without a column of the card.
    static Result<ApplicantCases> create(const ScorecardRun& run, const Table& table, const std::string& idColumn);

    [[nodiscard]] std::size_t size() const { return m_rows.size(); }
    [[nodiscard]] ApplicantCase at(std::size_t index) const;
    // The fewest moves that reach the score, by variables that may be changed.
    [[nodiscard]] std::optional<Counterfactual> counterfactual(std::size_t index, const std::vector<std::string>& changeable,
                                                               double score) const;
    [[nodiscard]] const Scorecard& card() const { return m_card; }
    [[nodiscard]] const std::vector<PointsReference>& references() const { return m_references; }

private:
    explicit ApplicantCases(const ScorecardRun& run);
    [[nodiscard]] std::vector<std::uint16_t> binsOf(std::size_t index) const;

    Scorecard m_card;
    std::vector<PointsReference> m_references;
    std::vector<std::string> m_protectedColumns;
    std::vector<std::uint32_t> m_rows;
    std::vector<std::string> m_applicants;
    std::vector<std::vector<std::uint16_t>> m_bins; // by variable, then case
};

// Where the most profit was made on the training rows; where one more good pays for one more bad (Elkan 2001, see
// core/credit/strategy.h) in a report without counts by score or when approving nobody was best.
double proposedCutOff(const ScorecardRun& run);

} // namespace riskloom
