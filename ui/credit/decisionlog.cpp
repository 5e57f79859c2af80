// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/decisionlog.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace riskloom {

void DecisionLog::setCases(std::shared_ptr<const ApplicantCases> cases, double proposed)
{
    m_cases = std::move(cases);
    m_proposed = proposed;
}

Result<> DecisionLog::read(const Workspace& workspace, std::int64_t run)
{
    RISKLOOM_TRY(m_decisions, workspace.decisions(run));
    RISKLOOM_TRY(m_policies, reviewPolicies(workspace, run));
    return {};
}

ReviewPolicy DecisionLog::policy() const { return m_policies.empty() ? ReviewPolicy{} : m_policies.back().policy; }

std::vector<DecisionRecord> DecisionLog::ofRow(std::int64_t row) const
{
    std::vector<DecisionRecord> found;
    std::ranges::copy_if(m_decisions, std::back_inserter(found), [row](const DecisionRecord& d) { return d.row == row; });
    return found;
}

const DecisionRecord* DecisionLog::find(std::int64_t id) const
{
    const auto found = std::ranges::find(m_decisions, id, &DecisionRecord::id);
    return found == m_decisions.end() ? nullptr : &*found;
}

std::int64_t DecisionLog::confirmable(std::int64_t row, CaseOutcome outcome, const std::string& who) const
{
    const auto latest = std::ranges::find(m_decisions.rbegin(), m_decisions.rend(), row, &DecisionRecord::row);
    return latest == m_decisions.rend() || latest->outcome != outcome || latest->who == who ? 0 : latest->id;
}

CaseSize DecisionLog::sizeOf(std::size_t index, double score, const ReviewPolicy& policy) const
{
    return {m_cases->amount(index, policy.amountColumn), std::abs(score - m_proposed)};
}

bool DecisionLog::needsSecond(std::size_t index) const
{
    return needsSecondReviewer(policy(), sizeOf(index, m_cases->at(index).score, policy()));
}

bool DecisionLog::awaitsSecond(std::size_t index, const DecisionRecord& decision) const
{
    return awaitsSecondReviewer(decision, m_policies, sizeOf(index, decision.score, policyAt(m_policies, decision.at)));
}

} // namespace riskloom
