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
    std::vector<PointsLoss> reasons;  // four at most, against the basis asked for
};

// A training case whose points lie near those of another case.
struct SimilarCase {
    std::string applicant;
    double score = 0.0;
    double distance = 0.0; // sum over the variables of |points - points|
    bool bad = false;
};

struct SimilarCases {
    std::vector<SimilarCase> nearest; // first the nearest; the order of the data where they are equally near
    std::int64_t asNear = 0;          // all that are no further away than the last of them
    std::int64_t badAsNear = 0;
};

// The lowest and the highest score anybody can have.
struct ScoreRange {
    double lowest = 0.0;
    double highest = 0.0;
};

// The held-out applicants of a scorecard's run, scored once and looked at one at a time. Reads only.
class ApplicantCases {
public:
    // Scores every held-out row. idColumn: "" when rows have no identifier. Errors of prepareCreditSample() and
    // BinLookup; UnknownColumn for a table without a column of the card.
    static Result<ApplicantCases> create(const ScorecardRun& run, const Table& table, const std::string& idColumn);

    [[nodiscard]] std::size_t size() const { return m_cases.rows.size(); }
    [[nodiscard]] ApplicantCase at(std::size_t index, ReasonBasis basis = ReasonBasis::Maximum) const;
    // Among the training rows, whose outcome is known and on which the card was fitted: past cases. O(rows · variables).
    [[nodiscard]] SimilarCases similar(std::size_t index, std::size_t most) const;
    [[nodiscard]] ScoreRange range() const;
    // Columns of numbers of the table, and a case's value in one of them; NaN when it has none.
    [[nodiscard]] std::vector<std::string> amountColumns() const;
    [[nodiscard]] double amount(std::size_t index, const std::string& column) const;
    // The fewest moves that reach the score, by variables that may be changed.
    [[nodiscard]] std::optional<Counterfactual> counterfactual(std::size_t index, const std::vector<std::string>& changeable,
                                                               double score) const;
    [[nodiscard]] const Scorecard& card() const { return m_card; }
    [[nodiscard]] const std::vector<PointsReference>& references() const { return m_references; }

private:
    // Some rows of the table: who they are and where the card puts them.
    struct BinnedPeople {
        std::vector<std::uint32_t> rows;
        std::vector<std::string> names;
        std::vector<std::vector<std::uint16_t>> bins; // by variable, then case
    };
    struct Amounts {
        std::string column;
        std::vector<double> values; // one a case
    };

    explicit ApplicantCases(const ScorecardRun& run);
    [[nodiscard]] Result<BinnedPeople> people(std::vector<std::uint32_t> rows, const Table& table,
                                              const std::string& idColumn) const;
    [[nodiscard]] std::vector<std::uint16_t> binsOf(std::size_t index) const;

    Scorecard m_card;
    std::vector<PointsReference> m_references;
    std::vector<std::string> m_protectedColumns;
    BinnedPeople m_cases;
    BinnedPeople m_past;
    std::vector<std::uint8_t> m_pastBad;
    std::vector<Amounts> m_amounts;
};

// Where the most profit was made on the training rows; where one more good pays for one more bad (Elkan 2001, see
// core/credit/strategy.h) in a report without counts by score or when approving nobody was best.
double proposedCutOff(const ScorecardRun& run);

} // namespace riskloom
