// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/runcontext.h"
#include "core/run/credit.h"
#include "core/run/creditsample.h"
#include "core/run/protectedgroups.h"

#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace riskloom {

// What a review knows of a card. All outlive whoever is given it.
struct CardUnderReview {
    const CreditScorecardRequest& request;
    const Scorecard& card;
    std::span<const double> scores; // of all rows of the table
    const Table& table;
    const CreditSample& sample;
    const RunContext& context;
};

// Cards with fewer variables: the same bins, the regression and the points anew, fitted once however many attributes ask
// for them. What a search for a less discriminatory alternative looks at first.
class ReducedCards {
public:
    explicit ReducedCards(const CardUnderReview& review);
    ~ReducedCards();

    // The card as it is, approving from `cutOff` on; then without each of its variables; then a greedy path that leaves
    // out, one after another, the variable without which the lowest ratio is highest, and goes on to that of everyone
    // equal, at most four variables. Every one approves, of the training rows, as near as may be the share that the card
    // approves. The ratio is the lowest of the groups against the largest, of those with at least 30 held-out rows, or
    // of the largest of the others where none has.
    //
    // Fits are bounded by their work, not by a clock, so that the same request gives the same report: on large data the
    // path is shorter, and on very large ones only the first variables by their order on the card are tried. Without a
    // second group there is nothing to compare, and no point. Cancelled.
    Result<std::vector<FrontierPoint>> frontier(const Groups& groups, double cutOff);

private:
    struct Judged;

    Result<const Judged*> without(const std::vector<std::string>& dropped, double approvalRate);
    Result<Judged> refit(const std::vector<std::string>& dropped, double approvalRate) const;
    [[nodiscard]] Judged judge(std::span<const double> scores, double cutOff) const;
    [[nodiscard]] FrontierPoint point(const Judged& judged, const Groups& groups) const;
    [[nodiscard]] bool mayFit() const { return m_fits < m_mostFits; }

    const CardUnderReview m_review;
    const std::size_t m_mostFits;
    std::size_t m_fits = 0;
    std::map<std::vector<std::string>, std::unique_ptr<Judged>> m_judged; // by sorted names
};

} // namespace riskloom
