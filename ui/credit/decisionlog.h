// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reviewpolicy.h"
#include "ui/credit/applicantcases.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace riskloom {

// What was decided on the applicants of a run, and what its review policy makes of it.
class DecisionLog {
public:
    // proposed: the cut-off the policy measures from.
    void setCases(std::shared_ptr<const ApplicantCases> cases, double proposed);
    Result<> read(const Workspace& workspace, std::int64_t run);

    [[nodiscard]] ReviewPolicy policy() const; // of now
    [[nodiscard]] std::vector<DecisionRecord> ofRow(std::int64_t row) const; // oldest first
    [[nodiscard]] const DecisionRecord* find(std::int64_t id) const;         // nullptr = none
    // The newest decision on the row when it is one of somebody else with the same outcome, which a new one confirms;
    // 0 = none.
    [[nodiscard]] std::int64_t confirmable(std::int64_t row, CaseOutcome outcome, const std::string& who) const;
    // Whether a decision on that case would need a second reviewer now, and whether one made waits for hers.
    [[nodiscard]] bool needsSecond(std::size_t index) const;
    [[nodiscard]] bool awaitsSecond(std::size_t index, const DecisionRecord& decision) const;

private:
    [[nodiscard]] CaseSize sizeOf(std::size_t index, double score, const ReviewPolicy& policy) const;

    std::shared_ptr<const ApplicantCases> m_cases;
    double m_proposed = 0.0;
    std::vector<DecisionRecord> m_decisions; // oldest first
    std::vector<ReviewPolicyStep> m_policies;
};

} // namespace riskloom
