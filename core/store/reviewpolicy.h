// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/decision.h"
#include "core/store/workspace.h"

#include <boost/describe/class.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace riskloom {

// Which decisions on the applicants of a run count only once somebody else confirms them.
struct ReviewPolicy {
    std::string amountColumn;  // "" = no amount asks for a second reviewer
    double amountAbove = 0.0;  // in the unit of that column
    double scoreWithin = 0.0;  // points to either side of the proposed cut-off; 0 = no score does
};
BOOST_DESCRIBE_STRUCT(ReviewPolicy, (), (amountColumn, amountAbove, scoreWithin))

// The policy is kept in the audit trail, so nobody loosens it unseen: an entry of this action on the run, its detail the
// policy as JSON.
inline constexpr char reviewPolicyAction[] = "review.policy";

struct ReviewPolicyStep {
    ReviewPolicy policy;
    std::string at; // in force from then on; UTC, ISO 8601
};

// Oldest first; empty = nobody is asked for. Errors of Workspace::auditTrail(); BadJson.
Result<std::vector<ReviewPolicyStep>> reviewPolicies(const Workspace& workspace, std::int64_t run);

// The one that was in force at a moment, or one that asks for nobody.
ReviewPolicy policyAt(const std::vector<ReviewPolicyStep>& steps, const std::string& moment);

// What a policy looks at.
struct CaseSize {
    double amount = 0.0;   // in the policy's column; NaN = not known
    double distance = 0.0; // of the score from the proposed cut-off, to either side
};

// An amount that is not known asks for a second reviewer where amounts count.
bool needsSecondReviewer(const ReviewPolicy& policy, const CaseSize& size);

// Whether a decision does not count yet: it needed a second reviewer when it was made and confirms no other.
bool awaitsSecondReviewer(const DecisionRecord& decision, const std::vector<ReviewPolicyStep>& steps, const CaseSize& size);

} // namespace riskloom
